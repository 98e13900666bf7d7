// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/projectdb.h"

#include "core/base/text.h"
#include "core/project/migration.h"
#include "core/project/networkfilesystem.h"
#include "core/project/projectcheck.h"
#include "core/project/statement.h"
#include "core/project/writerlock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <unistd.h>

namespace postil {

struct ProjectDb::Private {
    QString path;
    QString connection; ///< name of the Qt Sql connection, used by no other object
    QSqlDatabase sql;
    std::shared_ptr<WriterLock> lock; ///< null: read-only
    Task task = Task::Single;
    bool inTransaction = false;
    std::optional<Transaction::Durability> durability; ///< what PRAGMA synchronous stands for at present

    ~Private()
    {
        sql.close();
        sql = QSqlDatabase();
        QSqlDatabase::removeDatabase(connection);
    }
};

namespace {

constexpr int busyTimeoutMs = 10'000; ///< readers wait for a checkpoint, never for a person

QString nextConnectionName()
{
    static std::atomic<int> number = 0;
    return QStringLiteral("postil-%1").arg(++number);
}

Result<void> exec(QSqlDatabase& sql, const QString& path, const QString& statement)
{
    QSqlQuery query(sql);
    if (!query.exec(statement)) {
        return tl::unexpected(databaseError(query.lastError(), path));
    }
    return {};
}

Result<void> refuseNetwork(const QString& path)
{
    const QString network = networkFileSystemAt(path);
    if (network.isEmpty()) {
        return {};
    }
    return fail(Error::Code::Unsupported, path,
                Text::tr("is on a network file system (%1), where a project can be damaged; keep it on a local disk and "
                         "copy it when it is closed")
                    .arg(network));
}

/// Checks that say more than SQLite would: missing, a folder, not a database at all.
Result<void> checkFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(Error::Code::NotFound, path, Text::tr("there is no such project"));
    }
    if (info.isDir()) {
        return fail(Error::Code::Format, path, Text::tr("is a folder, not a Postil project"));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    if (file.read(16) != QByteArray("SQLite format 3\0", 16)) {
        return fail(Error::Code::Format, path, Text::tr("is not a Postil project"));
    }
    return refuseNetwork(path);
}

/// A WAL database in a folder that cannot be written can only be read as one that nobody changes.
QString immutableUri(const QString& path)
{
    QUrl url = QUrl::fromLocalFile(path);
    url.setQuery(QStringLiteral("immutable=1"));
    return QString::fromLatin1(url.toEncoded());
}

Result<void> openConnection(QSqlDatabase& sql, const QString& path, bool readOnly)
{
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs);
    QString name = path;
    if (readOnly) {
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        const bool folderIsWritable = ::access(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), W_OK) == 0;
        if (!folderIsWritable && !QFileInfo::exists(path + QStringLiteral("-shm"))) {
            options += QStringLiteral(";QSQLITE_OPEN_URI");
            name = immutableUri(path);
        }
    }
    sql.setDatabaseName(name);
    sql.setConnectOptions(options);
    if (!sql.open()) {
        return tl::unexpected(databaseError(sql.lastError(), path));
    }
    // trusted_schema, cell_size_check: the file may come from a stranger.
    for (const QString& pragma : {QStringLiteral("PRAGMA trusted_schema = OFF"), QStringLiteral("PRAGMA cell_size_check = ON"),
                                  QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA temp_store = MEMORY"),
                                  QStringLiteral("PRAGMA cache_size = -32768")}) {
        if (const Result<void> done = exec(sql, path, pragma); !done) {
            return done;
        }
    }
    return {};
}

Result<int> applicationId(QSqlDatabase& sql, const QString& path)
{
    QSqlQuery query(sql);
    if (!query.exec(QStringLiteral("PRAGMA application_id")) || !query.next()) {
        return tl::unexpected(databaseError(query.lastError(), path));
    }
    return query.value(0).toInt();
}

Result<void> prepareSchema(QSqlDatabase& sql, const QString& path, bool readOnly)
{
    const Result<int> application = applicationId(sql, path);
    if (!application) {
        return failAs(application);
    }
    if (*application != projectApplicationId) {
        return fail(Error::Code::Format, path, Text::tr("is a database of another program, not a Postil project"));
    }
    const Result<int> version = schemaVersion(sql, path);
    if (!version) {
        return failAs(version);
    }
    const int newest = builtinMigrations().back().version;
    if (*version > newest) {
        return fail(Error::Code::Unsupported, path,
                    Text::tr("was written by a newer Postil (schema %1, this program knows %2); update the program")
                        .arg(*version)
                        .arg(newest));
    }
    if (*version < newest && readOnly) {
        return fail(Error::Code::Unsupported, path,
                    Text::tr("has an older schema; open it once for writing to update it"));
    }
    return migrate(sql, path, *version, builtinMigrations());
}

/// Renames without ever replacing, and makes the new name last.
Result<void> publish(const QString& from, const QString& to)
{
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        const int number = errno;
        if (number == EEXIST) {
            return fail(Error::Code::AlreadyExists, to, Text::tr("exists already"));
        }
        if (QFileInfo::exists(to) || !QFile::rename(from, to)) { // no hard links here (FAT)
            return fail(Error::Code::Io, to, QString::fromLocal8Bit(std::strerror(number)));
        }
    }
    QFile::remove(from);
    const int folder = ::open(QFile::encodeName(QFileInfo(to).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

void removeDatabaseFiles(const QString& path)
{
    for (const QString& suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")}) {
        QFile::remove(path + suffix);
    }
}

Result<void> fillNewProject(QSqlDatabase& sql, const QString& path, const CreateOptions& options)
{
    if (const Result<void> done = migrate(sql, path, 0, builtinMigrations()); !done) {
        return done;
    }
    QSqlQuery setting(sql);
    setting.prepare(QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?)"));
    const std::vector<std::pair<QString, QString>> settings{
        {QStringLiteral("task"), taskName(options.task)},
        {QStringLiteral("created"), timestamp()},
        {QStringLiteral("classes_given"), options.classes.isEmpty() ? QStringLiteral("0") : QStringLiteral("1")},
    };
    for (const auto& [key, value] : settings) {
        setting.bindValue(0, key);
        setting.bindValue(1, value);
        if (!setting.exec()) {
            return tl::unexpected(databaseError(setting.lastError(), path));
        }
    }
    QSqlQuery insert(sql);
    insert.prepare(QStringLiteral("INSERT INTO class (name, position) VALUES (?, ?)"));
    for (qsizetype i = 0; i < options.classes.size(); ++i) {
        insert.bindValue(0, options.classes[i].trimmed());
        insert.bindValue(1, i);
        if (!insert.exec()) {
            return tl::unexpected(databaseError(insert.lastError(), path));
        }
    }
    return exec(sql, path, QStringLiteral("PRAGMA journal_mode = WAL"));
}

} // namespace

Result<void> CreateOptions::validate() const
{
    QSet<QString> seen;
    for (const QString& name : classes) {
        const QString trimmed = name.trimmed();
        if (trimmed.isEmpty()) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--classes"), Text::tr("a class name is empty"));
        }
        if (seen.contains(trimmed)) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--classes"),
                        Text::tr("the class '%1' is named twice").arg(trimmed));
        }
        seen.insert(trimmed);
    }
    return {};
}

ProjectDb::ProjectDb(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

ProjectDb::~ProjectDb() = default;

Result<std::unique_ptr<ProjectDb>> ProjectDb::create(const QString& path, const CreateOptions& options)
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const QFileInfo info(path);
    const QString absolute = info.absoluteFilePath();
    if (info.exists() || info.isSymLink()) {
        return fail(Error::Code::AlreadyExists, path, Text::tr("exists already"));
    }
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir()) {
        return fail(Error::Code::NotFound, path, Text::tr("there is no folder %1").arg(folder.filePath()));
    }
    if (const Result<void> local = refuseNetwork(absolute); !local) {
        return failAs(local);
    }
    // Made under another name and linked when it is whole: nobody ever sees half a project.
    const QString temporary = QStringLiteral("%1/.%2.%3.tmp").arg(info.absolutePath(), info.fileName()).arg(getpid());
    removeDatabaseFiles(temporary);
    Result<void> made = [&]() -> Result<void> {
        Private making;
        making.connection = nextConnectionName();
        making.sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), making.connection);
        if (const Result<void> opened = openConnection(making.sql, temporary, false); !opened) {
            return fail(opened.error().code, path,
                        Text::tr("cannot be made in %1: %2").arg(folder.filePath(), opened.error().reason));
        }
        return fillNewProject(making.sql, temporary, options);
    }();
    if (made) {
        made = publish(temporary, absolute);
    }
    removeDatabaseFiles(temporary);
    if (!made) {
        return fail(made.error().code, path, made.error().reason);
    }
    return open(path, Access::ReadWrite);
}

Result<std::unique_ptr<ProjectDb>> ProjectDb::open(const QString& path, Access access)
{
    if (const Result<void> file = checkFile(path); !file) {
        return failAs(file);
    }
    auto p = std::make_unique<Private>();
    p->path = QFileInfo(path).canonicalFilePath();
    if (access != Access::ReadOnly) {
        Result<std::shared_ptr<WriterLock>> lock =
            ::access(QFile::encodeName(p->path).constData(), W_OK) == 0
                ? WriterLock::acquire(p->path)
                : fail(Error::Code::Io, path, Text::tr("cannot be written: %1").arg(QString::fromLocal8Bit(std::strerror(errno))));
        if (lock) {
            p->lock = *std::move(lock);
        } else if (access == Access::ReadWrite) {
            return fail(lock.error().code, path, lock.error().reason);
        }
    }
    return connect(std::move(p), true);
}

Result<std::unique_ptr<ProjectDb>> ProjectDb::connect(std::unique_ptr<Private> p, bool withSchema)
{
    const bool readOnly = p->lock == nullptr;
    p->connection = nextConnectionName();
    p->sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), p->connection);
    if (const Result<void> opened = openConnection(p->sql, p->path, readOnly); !opened) {
        return failAs(opened);
    }
    if (withSchema) {
        if (const Result<void> schema = prepareSchema(p->sql, p->path, readOnly); !schema) {
            return failAs(schema);
        }
        if (!readOnly) {
            if (const Result<void> wal = exec(p->sql, p->path, QStringLiteral("PRAGMA journal_mode = WAL")); !wal) {
                return failAs(wal);
            }
        }
    }
    std::unique_ptr<ProjectDb> db(new ProjectDb(std::move(p)));
    const std::optional<Task> task = taskFromName(db->setting(QStringLiteral("task")));
    if (!task) {
        return fail(Error::Code::Format, db->path(), Text::tr("is damaged: its kind of task is not known"));
    }
    db->d->task = *task;
    return db;
}

Result<std::unique_ptr<ProjectDb>> ProjectDb::reopen() const
{
    auto p = std::make_unique<Private>();
    p->path = d->path;
    p->lock = d->lock;
    return connect(std::move(p), false);
}

QString ProjectDb::path() const
{
    return d->path;
}

QString ProjectDb::cacheDir() const
{
    const QFileInfo info(d->path);
    return QStringLiteral("%1/%2.postil-cache").arg(info.absolutePath(), info.completeBaseName());
}

bool ProjectDb::isReadOnly() const
{
    return d->lock == nullptr;
}

Task ProjectDb::task() const
{
    return d->task;
}

QString ProjectDb::setting(const QString& key, const QString& fallback) const
{
    Result<Statement> found = query(*this, QStringLiteral("SELECT value FROM setting WHERE key = ?"), key);
    return found && found->next() ? found->text(0) : fallback;
}

Result<void> ProjectDb::setSetting(const QString& key, const QString& value)
{
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(*this, Transaction::Durability::Normal);
    if (!transaction) {
        return failAs(transaction);
    }
    const QString text = value.isNull() ? QStringLiteral("") : value;
    if (const Result<void> done =
            execute(*this, QStringLiteral("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"), key, text);
        !done) {
        return done;
    }
    return (*transaction)->commit();
}

Result<QStringList> ProjectDb::check() const
{
    return checkProject(*this);
}

QSqlDatabase& ProjectDb::sql() const
{
    return d->sql;
}

Transaction::Transaction(ProjectDb& db)
    : m_db(db)
{
}

Result<std::unique_ptr<Transaction>> Transaction::begin(ProjectDb& db, Durability durability)
{
    ProjectDb::Private& p = *db.d;
    if (p.lock == nullptr) {
        return fail(Error::Code::Locked, p.path, Text::tr("is open for reading only"));
    }
    if (p.inTransaction) {
        return fail(Error::Code::Internal, p.path, Text::tr("a transaction is open already"));
    }
    if (p.durability != durability) {
        const QString level = durability == Durability::Full ? QStringLiteral("FULL") : QStringLiteral("NORMAL");
        if (const Result<void> set = exec(p.sql, p.path, QStringLiteral("PRAGMA synchronous = %1").arg(level)); !set) {
            return failAs(set);
        }
        p.durability = durability;
    }
    if (const Result<void> begun = exec(p.sql, p.path, QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        return failAs(begun);
    }
    p.inTransaction = true;
    return std::unique_ptr<Transaction>(new Transaction(db));
}

Transaction::~Transaction()
{
    if (m_open) {
        QSqlQuery(m_db.d->sql).exec(QStringLiteral("ROLLBACK"));
        m_db.d->inTransaction = false;
    }
}

Result<void> Transaction::commit()
{
    if (const Result<void> done = exec(m_db.d->sql, m_db.d->path, QStringLiteral("COMMIT")); !done) {
        return done; // the destructor rolls back
    }
    m_open = false;
    m_db.d->inTransaction = false;
    return {};
}

} // namespace postil
