// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QStringList>

namespace postil::ui {

/// One key as it is printed on a keyboard.
class KeyCap final : public QLabel
{
    Q_OBJECT

public:
    explicit KeyCap(const QString& key, QWidget* parent = nullptr);
};

/// "Ctrl" "Z" undo: caps and what they do, in a row. `badgePosition` >= 0 puts the class's badge before the text.
[[nodiscard]] QWidget* keyHintRow(const QStringList& keys, const QString& what, int badgePosition = -1, const QString& letter = {});

} // namespace postil::ui
