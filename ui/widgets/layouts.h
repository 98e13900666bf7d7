// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <Qt>

class QHBoxLayout;
class QLabel;
class QLayout;
class QWidget;

namespace postil::ui {

/// Takes out and deletes everything in it, layouts inside included.
void clearLayout(QLayout* layout);
/// The content, as wide as its place, in an area that scrolls and owns it; the area is the caller's. Without a horizontal
/// scroll bar it is never narrower than its content needs.
[[nodiscard]] QWidget* scrolling(QWidget* content, Qt::ScrollBarPolicy horizontal = Qt::ScrollBarAsNeeded);
/// Icon, text, and a fact at the right: one line of a panel. `rightLabel` gets the label of the fact.
[[nodiscard]] QHBoxLayout* iconRow(const QString& icon, const QString& text, const QString& right, QLabel** rightLabel = nullptr);

} // namespace postil::ui
