// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QListWidget;

namespace postil::ui {

class WindowSettings;

/// MedMNIST files and folders of images that a person puts together, each once.
class SourceList final : public QWidget
{
    Q_OBJECT

public:
    SourceList(const QString& accessibleName, WindowSettings& settings, QWidget* parent = nullptr);

    [[nodiscard]] QStringList paths() const;
    void addPaths(const QStringList& paths);
    void pickFiles();
    void pickFolder();

signals:
    void changed();

private:
    WindowSettings& m_settings;
    QListWidget* m_paths;
};

} // namespace postil::ui
