// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

class QVBoxLayout;
class QWidget;

namespace postil::ui {

/// The SVG pictures among `files` of a folder, one below the other, in place of what the layout held.
void showReportPictures(QVBoxLayout& into, const QString& folder, const QStringList& files);

/// A report that scrolls: its tables, then its pictures. Owns both; the area is the caller's.
[[nodiscard]] QWidget* reportArea(const QList<QWidget*>& tables, QVBoxLayout* pictures);

} // namespace postil::ui
