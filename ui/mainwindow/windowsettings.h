// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSettings>
#include <QString>

#include <optional>

namespace postil::ui {

enum class ThemeMode { System, Light, Dark };

/// One line of the start screen; numbers are those of the last time the project was open.
struct RecentProject {
    QString path;
    QString name;
    qint64 images = 0;
    qint64 decided = 0;
    QDateTime opened;
    QByteArray thumbnails; ///< PNG, four squares side by side; may be empty
};

/// What belongs to this person and machine, not to a project: QSettings behind names.
class WindowSettings final : public QObject
{
    Q_OBJECT

public:
    explicit WindowSettings(QObject* parent = nullptr);

    [[nodiscard]] ThemeMode themeMode() const;
    void setThemeMode(ThemeMode mode);
    /// For this start only (--dark), not kept.
    void overrideTheme(ThemeMode mode);
    /// Light or dark in effect. "System" reads the lightness of the palette that the program started with.
    [[nodiscard]] bool isDark() const;

    [[nodiscard]] QString device() const; ///< "auto", "cpu", "cuda:0" …
    void setDevice(const QString& device);

    [[nodiscard]] QList<RecentProject> recentProjects() const; ///< newest first
    void remember(const RecentProject& project);
    void forget(const QString& path);

    [[nodiscard]] int lastPage(const QString& projectPath) const; ///< index of PageId, 0 if never open
    void setLastPage(const QString& projectPath, int page);

    [[nodiscard]] int thumbnailSize(const QString& view, int fallback) const;
    void setThumbnailSize(const QString& view, int size);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    [[nodiscard]] QString lastFolder() const; ///< where file dialogs begin
    void setLastFolder(const QString& path);

signals:
    void themeChanged();
    void deviceChanged();
    void recentChanged();

private:
    void store(const QList<RecentProject>& projects);

    QSettings m_settings;
    bool m_systemIsDark = false;
    std::optional<ThemeMode> m_override;
};

} // namespace postil::ui
