// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QSqlQuery>
#include <QVariant>

#include <utility>

class QSqlError;

namespace postil {

class ProjectDb;

/// What SQLite said, in the program's words; `subject` is the project's path.
[[nodiscard]] Error databaseError(const QSqlError& error, const QString& subject);

/// A prepared statement whose failures are Results. For core/project only; lives no longer than its ProjectDb.
class Statement
{
public:
    [[nodiscard]] static Result<Statement> prepare(const ProjectDb& db, const QString& sql);

    /// Runs with one value per placeholder; ids that are not valid become NULL.
    template <class... Values>
    [[nodiscard]] Result<void> exec(const Values&... values)
    {
        int position = 0;
        (m_query.bindValue(position++, toVariant(values)), ...);
        return execBound();
    }

    bool next() { return m_query.next(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray blob(int column) const { return m_query.value(column).toByteArray(); }
    template <class IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType{integer(column)};
    }
    [[nodiscard]] qint64 lastInsertId() const { return m_query.lastInsertId().toLongLong(); }
    /// Ends the statement's reading, so that it holds no snapshot.
    void finish() { m_query.finish(); }

private:
    Statement(QSqlQuery query, QString subject)
        : m_query(std::move(query))
        , m_subject(std::move(subject))
    {
    }

    [[nodiscard]] Result<void> execBound();

    template <class Tag>
    static QVariant toVariant(Id<Tag> id)
    {
        return id.isValid() ? QVariant(id.value) : QVariant();
    }
    /// Qt would store a null text as NULL; say textOrNull() where that is meant.
    static QVariant toVariant(const QString& text) { return text.isNull() ? QVariant(QLatin1String("")) : QVariant(text); }
    template <class Value>
    static QVariant toVariant(const Value& value)
    {
        return QVariant(value);
    }

    QSqlQuery m_query;
    QString m_subject;
};

/// Prepares and runs.
template <class... Values>
[[nodiscard]] Result<Statement> query(const ProjectDb& db, const QString& sql, const Values&... values)
{
    Result<Statement> statement = Statement::prepare(db, sql);
    if (statement) {
        if (const Result<void> done = statement->exec(values...); !done) {
            return failAs(done);
        }
    }
    return statement;
}

/// Runs a statement that answers nothing.
template <class... Values>
[[nodiscard]] Result<void> execute(const ProjectDb& db, const QString& sql, const Values&... values)
{
    const Result<Statement> statement = query(db, sql, values...);
    return statement ? Result<void>() : Result<void>(failAs(statement));
}

/// A text that stays NULL when it is null, and is never turned into NULL when it is empty.
[[nodiscard]] QVariant textOrNull(const QString& text);

/// All reads until its end see the project at one moment. Does nothing inside a Transaction.
class ReadSnapshot
{
public:
    explicit ReadSnapshot(const ProjectDb& db);
    ~ReadSnapshot();
    ReadSnapshot(const ReadSnapshot&) = delete;
    ReadSnapshot& operator=(const ReadSnapshot&) = delete;

private:
    const ProjectDb& m_db;
    bool m_open = false;
};

/// Now, ISO 8601, UTC, milliseconds.
[[nodiscard]] QString timestamp();

} // namespace postil
