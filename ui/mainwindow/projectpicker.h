// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace postil::ui {

class WindowSettings;

[[nodiscard]] bool isProjectFile(const QString& path); ///< by its suffix

/// The file dialogs of the window; each begins in the folder that was used last. Empty: the person changed their mind.
[[nodiscard]] QStringList pickSources(QWidget* parent, WindowSettings& settings, bool folder); ///< MedMNIST files, or one folder
[[nodiscard]] QStringList pickProject(QWidget* parent, WindowSettings& settings);
[[nodiscard]] QString pickProjectPlace(QWidget* parent, WindowSettings& settings, const QString& name); ///< of a new project

} // namespace postil::ui
