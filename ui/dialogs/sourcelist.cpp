// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sourcelist.h"

#include "ui/mainwindow/windowsettings.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace postil::ui {

SourceList::SourceList(const QString& accessibleName, WindowSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_paths(new QListWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_paths->setObjectName(QStringLiteral("panelList"));
    m_paths->setAccessibleName(accessibleName);
    m_paths->setFixedHeight(96);
    column->addWidget(m_paths);
    auto* picks = new QHBoxLayout;
    auto* file = new QPushButton(tr("MedMNIST file…"));
    file->setIcon(themeIcon(QStringLiteral("cube")));
    auto* folder = new QPushButton(tr("Folder…"));
    folder->setIcon(themeIcon(QStringLiteral("folder")));
    folder->setToolTip(tr("A folder of images"));
    auto* remove = new QPushButton;
    remove->setIcon(themeIcon(QStringLiteral("trash")));
    remove->setAccessibleName(tr("Take away"));
    remove->setToolTip(tr("Take what is chosen out of the list"));
    picks->addWidget(file);
    picks->addWidget(folder);
    picks->addStretch(1);
    picks->addWidget(remove);
    column->addLayout(picks);
    connect(file, &QPushButton::clicked, this, &SourceList::pickFiles);
    connect(folder, &QPushButton::clicked, this, &SourceList::pickFolder);
    connect(remove, &QPushButton::clicked, this, [this] {
        qDeleteAll(m_paths->selectedItems());
        emit changed();
    });
}

QStringList SourceList::paths() const
{
    QStringList paths;
    for (int i = 0; i < m_paths->count(); ++i) {
        paths.append(m_paths->item(i)->text());
    }
    return paths;
}

void SourceList::addPaths(const QStringList& paths)
{
    for (const QString& path : paths) {
        if (!path.isEmpty() && m_paths->findItems(path, Qt::MatchExactly).isEmpty()) {
            auto* item = new QListWidgetItem(path, m_paths);
            item->setIcon(themeIcon(QFileInfo(path).isDir() ? QStringLiteral("folder") : QStringLiteral("cube")));
        }
    }
    emit changed();
}

void SourceList::pickFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("MedMNIST files"), m_settings.lastFolder(), tr("MedMNIST (*.npz)"));
    if (!files.isEmpty()) {
        m_settings.setLastFolder(QFileInfo(files.constFirst()).path());
        addPaths(files);
    }
}

void SourceList::pickFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of images"), m_settings.lastFolder());
    if (!folder.isEmpty()) {
        m_settings.setLastFolder(QFileInfo(folder).path());
        addPaths({folder});
    }
}

} // namespace postil::ui
