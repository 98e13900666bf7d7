// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QString>

namespace postil::ui {

/// Head of a section in a side column: small semibold capitals in text 2, with an optional hint at the right.
[[nodiscard]] QWidget* sectionHead(const QString& text, QLabel** hint = nullptr);
/// A label in text 2 (`role` "text2"), text 3 ("text3") or any other role that the style sheet knows.
[[nodiscard]] QLabel* roleLabel(const QString& text, const QString& role = QStringLiteral("text2"));
/// A label in text 2 for a column of numbers.
[[nodiscard]] QLabel* rightLabel(const QString& text = {});
/// A 1 px line.
[[nodiscard]] QWidget* hairline();

/// 55,954 in the person's locale.
[[nodiscard]] QString thousands(qint64 number);
/// ".59", "1.0", or "" when not known: what a cell has room for.
[[nodiscard]] QString shortConfidence(float value);
/// "0:48", "12:05", "1:02:03".
[[nodiscard]] QString clockTime(qint64 seconds);

} // namespace postil::ui
