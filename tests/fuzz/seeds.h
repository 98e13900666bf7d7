// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace postil::fuzz {

/// Sound and nearly sound inputs for a target, made here: a fuzzer that begins with them reaches further than one that begins
/// with nothing. Always the same bytes.
[[nodiscard]] QList<QByteArray> seeds(const QString& target);

} // namespace postil::fuzz
