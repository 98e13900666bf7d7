// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QVBoxLayout;

namespace postil::ui {

/// The SVG pictures among `files` of a folder, one below the other, in place of what the layout held.
void showReportPictures(QVBoxLayout& into, const QString& folder, const QStringList& files);

} // namespace postil::ui
