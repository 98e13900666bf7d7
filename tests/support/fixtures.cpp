// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace postil::test {

namespace {
QString existingDir(const char* variable, const QString& fallback)
{
    const QString path = qEnvironmentVariable(variable, fallback);
    return QDir(path).exists() ? QDir(path).absolutePath() : QString();
}
} // namespace

QString fixturesDir()
{
    return existingDir("POSTIL_FIXTURES", QStringLiteral(POSTIL_SOURCE_DIR "/../shared/fixtures"));
}

QString dataDir()
{
    return existingDir("POSTIL_DATA", QStringLiteral(POSTIL_SOURCE_DIR "/../shared/data"));
}

QString sourceDir()
{
    return QStringLiteral(POSTIL_SOURCE_DIR);
}

QJsonObject readJson(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList strings(const QJsonValue& list)
{
    QStringList texts;
    for (const QJsonValue& item : list.toArray()) {
        texts.append(item.toString());
    }
    return texts;
}

std::vector<DamagedFile> damagedFiles(const QString& suffix)
{
    const QDir dir(fixturesDir() + QStringLiteral("/clip/damaged"));
    QFile readme(dir.filePath(QStringLiteral("README.md")));
    std::vector<DamagedFile> files;
    if (fixturesDir().isEmpty() || !readme.open(QIODevice::ReadOnly)) {
        return files;
    }
    for (const QString& line : QString::fromUtf8(readme.readAll()).split(QLatin1Char('\n'))) {
        const QStringList cells = line.split(QLatin1Char('|'));
        const QString name = cells.size() < 4 ? QString() : cells[1].trimmed().remove(QLatin1Char('`'));
        if (!name.isEmpty() && name.endsWith(suffix) && dir.exists(name)) {
            files.push_back({name, dir.filePath(name), cells[2].trimmed(), cells[3]});
        }
    }
    return files;
}

} // namespace postil::test
