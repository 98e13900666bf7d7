// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/statement.h"

#include "core/base/text.h"
#include "core/project/projectdb.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlError>

namespace postil {

// Result codes of sqlite3.h; the extended ones carry the primary code in their low byte.
Error databaseError(const QSqlError& error, const QString& subject)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return {Error::Code::Locked, subject, Text::tr("another process is writing to it")};
    case 8: // SQLITE_READONLY
        return {Error::Code::Io, subject, Text::tr("cannot be written")};
    case 10: // SQLITE_IOERR
        return {Error::Code::Io, subject, Text::tr("the disk reported an error: %1").arg(error.databaseText())};
    case 11: // SQLITE_CORRUPT
        return {Error::Code::Format, subject, Text::tr("is damaged: %1").arg(error.databaseText())};
    case 13: // SQLITE_FULL
        return {Error::Code::Io, subject, Text::tr("the disk is full")};
    case 14: // SQLITE_CANTOPEN
        return {Error::Code::Io, subject, Text::tr("cannot be opened")};
    case 26: // SQLITE_NOTADB
        return {Error::Code::Format, subject, Text::tr("is not a Postil project")};
    default:
        return {Error::Code::Database, subject, error.databaseText().isEmpty() ? error.text() : error.databaseText()};
    }
}

Result<Statement> Statement::prepare(const ProjectDb& db, const QString& sql)
{
    QSqlQuery query(db.sql());
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return tl::unexpected(databaseError(query.lastError(), db.path()));
    }
    return Statement(std::move(query), db.path());
}

Result<void> Statement::execBound()
{
    if (!m_query.exec()) {
        return tl::unexpected(databaseError(m_query.lastError(), m_subject));
    }
    return {};
}

QVariant textOrNull(const QString& text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

ReadSnapshot::ReadSnapshot(const ProjectDb& db)
    : m_db(db)
{
    m_open = QSqlQuery(db.sql()).exec(QStringLiteral("BEGIN")); // fails inside a transaction, which is a snapshot itself
}

ReadSnapshot::~ReadSnapshot()
{
    if (m_open) {
        QSqlQuery(m_db.sql()).exec(QStringLiteral("COMMIT"));
    }
}

QString timestamp()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

} // namespace postil
