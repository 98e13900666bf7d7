// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/migration.h"

#include "core/base/text.h"
#include "core/project/statement.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>

#include <algorithm>

static void initResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace postil {

namespace {

QStringList statementsOf(const QString& sql)
{
    QStringList statements;
    QString current;
    const QStringList lines = sql.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const QString code = line.section(QStringLiteral("--"), 0, 0).trimmed();
        if (code.isEmpty()) {
            continue;
        }
        current += code + QLatin1Char('\n');
        const bool trigger = current.startsWith(QLatin1String("CREATE TRIGGER"));
        if (trigger ? code == QLatin1String("END;") : code.endsWith(QLatin1Char(';'))) {
            statements.append(current);
            current.clear();
        }
    }
    return statements;
}

Result<void> exec(QSqlDatabase& sql, const QString& path, const QString& statement)
{
    QSqlQuery query(sql);
    if (!query.exec(statement)) {
        return tl::unexpected(databaseError(query.lastError(), path));
    }
    return {};
}

Result<void> backUp(QSqlDatabase& sql, const QString& path, int version)
{
    const QString copy = QStringLiteral("%1.v%2-backup").arg(path).arg(version);
    QFile::remove(copy);
    QString quoted = copy;
    quoted.replace(QLatin1Char('\''), QLatin1String("''"));
    if (const Result<void> copied = exec(sql, path, QStringLiteral("VACUUM INTO '%1'").arg(quoted)); !copied) {
        return fail(copied.error().code, copy,
                    Text::tr("the backup before an update of the project failed: %1").arg(copied.error().reason));
    }
    return {};
}

} // namespace

const std::vector<Migration>& builtinMigrations()
{
    static const std::vector<Migration> migrations = [] {
        initResources();
        std::vector<Migration> found;
        const QDir folder(QStringLiteral(":/postil/migrations"));
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly)) {
                found.push_back({name.section(QLatin1Char('_'), 0, 0).toInt(), QString::fromUtf8(file.readAll())});
            }
        }
        return found;
    }();
    return migrations;
}

Result<int> schemaVersion(const QSqlDatabase& sql, const QString& path)
{
    QSqlQuery query(sql);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next()) {
        return tl::unexpected(databaseError(query.lastError(), path));
    }
    return query.value(0).toInt();
}

Result<void> migrate(QSqlDatabase& sql, const QString& path, int from, const std::vector<Migration>& migrations)
{
    const int newest = migrations.empty() ? 0 : migrations.back().version;
    if (from >= newest) {
        return {};
    }
    if (from > 0) {
        if (const Result<void> copied = backUp(sql, path, from); !copied) {
            return copied;
        }
    }
    QStringList statements{QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("BEGIN IMMEDIATE")};
    for (const Migration& migration : migrations) {
        if (migration.version > from) {
            statements += statementsOf(migration.sql);
        }
    }
    statements += {QStringLiteral("PRAGMA application_id = %1").arg(projectApplicationId),
                   QStringLiteral("PRAGMA user_version = %1").arg(newest), QStringLiteral("COMMIT")};
    for (const QString& statement : std::as_const(statements)) {
        if (const Result<void> done = exec(sql, path, statement); !done) {
            QSqlQuery(sql).exec(QStringLiteral("ROLLBACK"));
            return fail(done.error().code, path,
                        Text::tr("the update of the project failed, nothing was changed: %1").arg(done.error().reason));
        }
    }
    return {};
}

} // namespace postil
