// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/menus.h"

#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectsession.h"
#include "ui/pages/pagefactory.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>

namespace postil::ui {

Menus::Menus(QMenuBar* bar, WindowSettings& settings, const Engine& engine, QObject* parent)
    : QObject(parent)
    , m_settingsMenu(new QMenu(bar))
{
    QMenu* project = bar->addMenu(tr("&Project"));
    project->addAction(tr("&Sample project"), QKeySequence(tr("Ctrl+T")), this, &Menus::sampleWanted);
    project->addAction(tr("Open a &MedMNIST file…"), QKeySequence(tr("Ctrl+M")), this, &Menus::medMnistWanted);
    project->addAction(tr("Open a &folder of images…"), QKeySequence(tr("Ctrl+O")), this, &Menus::folderWanted);
    project->addAction(tr("Open a &project…"), QKeySequence(tr("Ctrl+P")), this, &Menus::projectWanted);
    project->addSeparator();
    m_needWriter << project->addAction(tr("&Add a source…"), this, &Menus::addSourceWanted);
    project->addAction(tr("Mo&dels…"), this, [this] { emit encodersWanted(EncodersDialog::View::Mine); });
    project->addAction(tr("&Get models and images…"), this, [this] { emit encodersWanted(EncodersDialog::View::Get); });
    m_needProject << project->addAction(tr("C&heck the project"), this, &Menus::checkWanted);
    m_needProject << project->addAction(tr("&Close project"), QKeySequence(tr("Ctrl+W")), this, &Menus::closeProjectWanted);
    project->addSeparator();
    project->addAction(tr("&Quit"), QKeySequence(tr("Ctrl+Q")), qApp, &QApplication::closeAllWindows);

    QMenu* edit = bar->addMenu(tr("&Edit"));
    m_undo = edit->addAction(tr("&Undo"), QKeySequence(tr("Ctrl+Z")), this, &Menus::undoWanted);
    m_redo = edit->addAction(tr("&Redo"), this, &Menus::redoWanted);
    m_redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    edit->addSeparator();
    m_needWriter << edit->addAction(tr("&Classes…"), this, &Menus::classesWanted);

    QMenu* view = bar->addMenu(tr("&View"));
    for (int i = 0; i < pageCount; ++i) {
        const auto id = static_cast<PageId>(i);
        m_needProject << view->addAction(pageTitle(id), QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), this,
                                         [this, id] { emit pageWanted(id); });
    }
    view->addSeparator();
    QMenu* themes = view->addMenu(tr("&Theme"));
    addThemes(themes, settings);

    QMenu* run = bar->addMenu(tr("&Run"));
    QMenu* devices = run->addMenu(tr("&Device"));
    addDevices(devices, settings, engine);
    run->addSeparator();
    for (const Work work : allWork()) {
        QAction* action = run->addAction(workTitle(work), this, [this, work] { emit workWanted(work); });
        if (needsProject(work)) {
            m_needProject << action;
        }
    }
    run->addSeparator();
    run->addAction(tr("&Cancel all running work"), this, &Menus::cancelTasksWanted);

    QMenu* help = bar->addMenu(tr("&Help"));
    QAction* keys = help->addAction(tr("&Keys of this page"), this, &Menus::keysWanted);
    keys->setShortcut(QKeySequence(QStringLiteral("F1")));
    help->addAction(tr("&About Postil"), this, &Menus::aboutWanted);

    m_settingsMenu->addMenu(themes);
    m_settingsMenu->addMenu(devices);
    update(nullptr);
}

void Menus::addThemes(QMenu* menu, WindowSettings& settings)
{
    auto* group = new QActionGroup(menu);
    const std::pair<ThemeMode, QString> modes[] = {
        {ThemeMode::System, tr("As the &system")}, {ThemeMode::Light, tr("&Light")}, {ThemeMode::Dark, tr("&Dark")}};
    for (const auto& [mode, text] : modes) {
        QAction* action = menu->addAction(text, &settings, [&settings, chosen = mode] { settings.setThemeMode(chosen); });
        action->setCheckable(true);
        action->setChecked(settings.themeMode() == mode);
        group->addAction(action);
    }
}

void Menus::addDevices(QMenu* menu, WindowSettings& settings, const Engine& engine)
{
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& id, const QString& text) {
        QAction* action = menu->addAction(text, &settings, [&settings, id] { settings.setDevice(id); });
        action->setCheckable(true);
        action->setChecked(settings.device() == id);
        group->addAction(action);
    };
    add(QStringLiteral("auto"), tr("&Automatic"));
    for (const DeviceInfo& device : engine.devices) {
        add(device.id, device.name);
    }
    if (group->checkedAction() == nullptr) { // the chosen GPU is gone
        settings.setDevice(QStringLiteral("auto"));
        group->actions().constFirst()->setChecked(true);
    }
}

void Menus::update(const ProjectSession* session)
{
    const bool writer = session != nullptr && !session->isReadOnly();
    for (QAction* action : std::as_const(m_needProject)) {
        action->setEnabled(session != nullptr);
    }
    for (QAction* action : std::as_const(m_needWriter)) {
        action->setEnabled(writer);
    }
    const QString undo = writer ? session->undoText() : QString();
    const QString redo = writer ? session->redoText() : QString();
    m_undo->setEnabled(!undo.isEmpty());
    m_redo->setEnabled(!redo.isEmpty());
    m_undo->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    m_redo->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redo));
}

} // namespace postil::ui
