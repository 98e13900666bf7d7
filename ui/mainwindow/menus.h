// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine.h"
#include "ui/dialogs/encoders/encodersdialog.h"
#include "ui/dialogs/work/work.h"
#include "ui/pages/page.h"

#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace postil::ui {

class ProjectSession;
class WindowSettings;

/// The window's menus: every action that is not bound to one page. Emits what a person wants; MainWindow does it.
class Menus final : public QObject
{
    Q_OBJECT

public:
    Menus(QMenuBar* bar, WindowSettings& settings, const Engine& engine, QObject* parent);

    /// Enables what is possible with this project (nullptr: none open) and names the undo steps.
    void update(const ProjectSession* session);
    [[nodiscard]] QMenu* settingsMenu() const { return m_settingsMenu; }

signals:
    void sampleWanted();
    void medMnistWanted();
    void folderWanted();
    void projectWanted();
    void closeProjectWanted();
    void addSourceWanted();
    void classesWanted();
    void encodersWanted(postil::ui::EncodersDialog::View view);
    void workWanted(postil::ui::Work work);
    void undoWanted();
    void redoWanted();
    void pageWanted(postil::ui::PageId page);
    void keysWanted();
    void aboutWanted();
    void cancelTasksWanted();
    void checkWanted();

private:
    void addThemes(QMenu* menu, WindowSettings& settings);
    void addDevices(QMenu* menu, WindowSettings& settings, const Engine& engine);

    QMenu* m_settingsMenu;
    QAction* m_undo;
    QAction* m_redo;
    QList<QAction*> m_needProject;
    QList<QAction*> m_needWriter;
};

} // namespace postil::ui
