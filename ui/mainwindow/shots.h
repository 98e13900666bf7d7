// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>

class QWidget;

namespace postil::ui {

class MainWindow;

/// Pictures of the start screen, every page and every dialog, light and dark, 1440 × 900, of the program's real state: the
/// sample project is drawn, labelled, refined, reviewed and exported through the window's own controls, and the window is
/// photographed on the way. Needs no display (QPA platform "offscreen").
class Shots
{
public:
    /// `folder` gets NAME-light.png and NAME-dark.png; `work` the sample project.
    Shots(MainWindow& window, const QString& folder, const QString& work);

    /// Blocks until all are taken. Gives the files; fails when a step of the sample does not come to its end.
    [[nodiscard]] Result<QStringList> take();

private:
    static constexpr int usualRest = 350; ///< until a page has loaded its thumbnails

    [[nodiscard]] Result<void> takeStart();
    [[nodiscard]] Result<void> openSample();
    [[nodiscard]] Result<void> label();
    [[nodiscard]] Result<void> refine();
    [[nodiscard]] Result<void> takeRunning();
    [[nodiscard]] Result<void> review();
    [[nodiscard]] Result<void> measureAndExport();
    [[nodiscard]] Result<void> takeDialogs();
    [[nodiscard]] Result<void> takeWork(); ///< each work dialog with its result, where it can start as it stands

    [[nodiscard]] Result<void> press(const QString& objectName);
    [[nodiscard]] Result<void> shootBoth(const QString& name, int restMs = usualRest);
    [[nodiscard]] Result<void> shootDialog(const QString& name, const std::function<void()>& opens);
    [[nodiscard]] Result<void> save(QWidget* widget, const QString& name);
    [[nodiscard]] Result<void> waitFor(const QString& what, const std::function<bool()>& done, int limitMs = 120000, int restMs = usualRest);
    void settle(int ms = usualRest);
    void setDark(bool dark);

    MainWindow& m_window;
    QString m_folder;
    QString m_work;
    QStringList m_files;
};

} // namespace postil::ui
