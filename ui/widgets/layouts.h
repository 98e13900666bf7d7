// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QHBoxLayout;
class QLabel;
class QLayout;

namespace postil::ui {

/// Takes out and deletes everything in it, layouts inside included.
void clearLayout(QLayout* layout);
/// Icon, text, and a fact at the right: one line of a panel. `rightLabel` gets the label of the fact.
[[nodiscard]] QHBoxLayout* iconRow(const QString& icon, const QString& text, const QString& right, QLabel** rightLabel = nullptr);

} // namespace postil::ui
