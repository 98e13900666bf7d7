// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonValue>
#include <QStringList>

namespace postil {

/// The strings of a JSON array, in order; empty for anything else.
[[nodiscard]] inline QStringList stringsOf(const QJsonValue& array)
{
    QStringList list;
    for (const QJsonValue& item : array.toArray()) {
        list.append(item.toString());
    }
    return list;
}

} // namespace postil
