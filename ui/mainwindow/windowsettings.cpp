// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/windowsettings.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QPalette>

namespace postil::ui {

namespace {

constexpr qsizetype recentKept = 12;

QString pageKey(const QString& path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Md5).toHex();
    return QStringLiteral("pages/") + QString::fromLatin1(hash);
}

} // namespace

WindowSettings::WindowSettings(QObject* parent)
    : QObject(parent)
    , m_systemIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
{
}

ThemeMode WindowSettings::themeMode() const
{
    if (m_override) {
        return *m_override;
    }
    const QString mode = m_settings.value(QStringLiteral("theme")).toString();
    return mode == QLatin1String("light") ? ThemeMode::Light : mode == QLatin1String("dark") ? ThemeMode::Dark : ThemeMode::System;
}

void WindowSettings::setThemeMode(ThemeMode mode)
{
    m_override.reset();
    static const char* const names[] = {"system", "light", "dark"};
    m_settings.setValue(QStringLiteral("theme"), QString::fromLatin1(names[static_cast<int>(mode)]));
    emit themeChanged();
}

void WindowSettings::overrideTheme(ThemeMode mode)
{
    m_override = mode;
    emit themeChanged();
}

bool WindowSettings::isDark() const
{
    const ThemeMode mode = themeMode();
    return mode == ThemeMode::System ? m_systemIsDark : mode == ThemeMode::Dark;
}

QString WindowSettings::device() const
{
    return m_settings.value(QStringLiteral("device"), QStringLiteral("auto")).toString();
}

void WindowSettings::setDevice(const QString& device)
{
    m_settings.setValue(QStringLiteral("device"), device);
    emit deviceChanged();
}

QList<RecentProject> WindowSettings::recentProjects() const
{
    QSettings settings;
    QList<RecentProject> projects;
    const int count = settings.beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        RecentProject project;
        project.path = settings.value(QStringLiteral("path")).toString();
        project.name = settings.value(QStringLiteral("name")).toString();
        project.images = settings.value(QStringLiteral("images")).toLongLong();
        project.decided = settings.value(QStringLiteral("decided")).toLongLong();
        project.opened = settings.value(QStringLiteral("opened")).toDateTime();
        project.thumbnails = settings.value(QStringLiteral("thumbnails")).toByteArray();
        projects.append(project);
    }
    settings.endArray();
    return projects;
}

void WindowSettings::store(const QList<RecentProject>& projects)
{
    m_settings.remove(QStringLiteral("recent"));
    m_settings.beginWriteArray(QStringLiteral("recent"), static_cast<int>(projects.size()));
    for (int i = 0; i < projects.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(QStringLiteral("path"), projects[i].path);
        m_settings.setValue(QStringLiteral("name"), projects[i].name);
        m_settings.setValue(QStringLiteral("images"), projects[i].images);
        m_settings.setValue(QStringLiteral("decided"), projects[i].decided);
        m_settings.setValue(QStringLiteral("opened"), projects[i].opened);
        m_settings.setValue(QStringLiteral("thumbnails"), projects[i].thumbnails);
    }
    m_settings.endArray();
    m_settings.sync();
    emit recentChanged();
}

void WindowSettings::remember(const RecentProject& project)
{
    QList<RecentProject> projects = recentProjects();
    RecentProject entry = project;
    projects.removeIf([&](const RecentProject& other) {
        if (other.path != project.path) {
            return false;
        }
        if (entry.thumbnails.isEmpty()) {
            entry.thumbnails = other.thumbnails;
        }
        return true;
    });
    projects.prepend(entry);
    store(projects.mid(0, recentKept));
}

void WindowSettings::forget(const QString& path)
{
    QList<RecentProject> projects = recentProjects();
    projects.removeIf([&](const RecentProject& other) { return other.path == path; });
    store(projects);
}

int WindowSettings::lastPage(const QString& projectPath) const
{
    return m_settings.value(pageKey(projectPath), 0).toInt();
}

void WindowSettings::setLastPage(const QString& projectPath, int page)
{
    m_settings.setValue(pageKey(projectPath), page);
}

int WindowSettings::thumbnailSize(const QString& view, int fallback) const
{
    return m_settings.value(QStringLiteral("thumbnails/") + view, fallback).toInt();
}

void WindowSettings::setThumbnailSize(const QString& view, int size)
{
    m_settings.setValue(QStringLiteral("thumbnails/") + view, size);
}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value(QStringLiteral("geometry")).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray& geometry)
{
    m_settings.setValue(QStringLiteral("geometry"), geometry);
}

QString WindowSettings::lastFolder() const
{
    return m_settings.value(QStringLiteral("folder"), QDir::homePath()).toString();
}

void WindowSettings::setLastFolder(const QString& path)
{
    m_settings.setValue(QStringLiteral("folder"), path);
}

} // namespace postil::ui
