// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/projectpicker.h"

#include "ui/mainwindow/windowsettings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace postil::ui {

namespace {

const QString projectSuffix = QStringLiteral("postil");

class ProjectPicker
{
    Q_DECLARE_TR_FUNCTIONS(postil::ui::ProjectPicker)
};

QString projectFilter()
{
    return ProjectPicker::tr("Postil projects (*.postil)");
}

QStringList remembered(QStringList paths, WindowSettings& settings)
{
    paths.removeAll(QString());
    if (!paths.isEmpty()) {
        settings.setLastFolder(QFileInfo(paths.constFirst()).path());
    }
    return paths;
}

} // namespace

bool isProjectFile(const QString& path)
{
    return QFileInfo(path).suffix() == projectSuffix;
}

QStringList pickSources(QWidget* parent, WindowSettings& settings, bool folder)
{
    const QString from = settings.lastFolder();
    return remembered(folder ? QStringList(QFileDialog::getExistingDirectory(parent, ProjectPicker::tr("Folder of images"), from))
                             : QFileDialog::getOpenFileNames(parent, ProjectPicker::tr("MedMNIST files"), from, ProjectPicker::tr("MedMNIST (*.npz)")),
                      settings);
}

QStringList pickProject(QWidget* parent, WindowSettings& settings)
{
    return remembered({QFileDialog::getOpenFileName(parent, ProjectPicker::tr("Open a project"), settings.lastFolder(), projectFilter())}, settings);
}

QString pickProjectPlace(QWidget* parent, WindowSettings& settings, const QString& name)
{
    const QString proposal = QDir(settings.lastFolder()).filePath(name + QLatin1Char('.') + projectSuffix);
    const QStringList picked = remembered({QFileDialog::getSaveFileName(parent, ProjectPicker::tr("Where the project goes"), proposal, projectFilter())}, settings);
    if (picked.isEmpty()) {
        return {};
    }
    return isProjectFile(picked.constFirst()) ? picked.constFirst() : picked.constFirst() + QLatin1Char('.') + projectSuffix;
}

} // namespace postil::ui
