// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dataset/image.h"

#include <QStringList>

#include <memory>

class QSqlDatabase;

namespace postil {

struct CreateOptions {
    QStringList classes;       ///< empty: the first source's names become the classes
    Task task = Task::Single;
    [[nodiscard]] Result<void> validate() const; ///< duplicate or empty class names
};

/// One connection to a `.postil` file. Confined to the thread that opened it; reopen() gives another thread a
/// connection of its own that shares this one's writer lock. The stores beside this header (ClassStore, ImageStore,
/// RunStore, History …) hold the queries; this class holds the file: lock, schema, migrations, transactions.
///
/// At most one process writes a project. open() with Access::ReadWrite fails with Error::Code::Locked when another
/// does; Access::PreferReadWrite then opens read-only.
class ProjectDb
{
public:
    enum class Access { ReadWrite, PreferReadWrite, ReadOnly };

    /// Refuses an existing path, a folder that cannot be written, a network file system.
    [[nodiscard]] static Result<std::unique_ptr<ProjectDb>> create(const QString& path, const CreateOptions& options);
    /// Migrates an older schema after a backup copy beside the file; refuses a newer one and foreign files.
    [[nodiscard]] static Result<std::unique_ptr<ProjectDb>> open(const QString& path, Access access = Access::ReadWrite);
    [[nodiscard]] Result<std::unique_ptr<ProjectDb>> reopen() const;
    ~ProjectDb();
    ProjectDb(const ProjectDb&) = delete;
    ProjectDb& operator=(const ProjectDb&) = delete;

    [[nodiscard]] QString path() const;
    [[nodiscard]] QString cacheDir() const; ///< "NAME.postil-cache" beside the file; may not exist
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] Task task() const;

    /// Settings of the project that are no history: the precision that the first encoding chose, key bindings …
    /// "classes_given" is "1" when create() was given classes: they are closed to a source's own names.
    [[nodiscard]] QString setting(const QString& key, const QString& fallback = {}) const;
    [[nodiscard]] Result<void> setSetting(const QString& key, const QString& value);

    /// Integrity: SQLite's own check, foreign keys, and that the decisions equal the replayed events.
    [[nodiscard]] Result<QStringList> check() const;

    /// For core/project only: the Qt Sql connection.
    [[nodiscard]] QSqlDatabase& sql() const;

private:
    struct Private;
    explicit ProjectDb(std::unique_ptr<Private> d);
    static Result<std::unique_ptr<ProjectDb>> connect(std::unique_ptr<Private> d, bool withSchema);
    std::unique_ptr<Private> d;
    friend class Transaction;
};

/// Scope of one write. Rolled back by the destructor unless commit() succeeded. Not nestable.
class Transaction
{
public:
    enum class Durability {
        Full,  ///< what a person did: on disk before commit() returns
        Normal ///< what a machine made and can make again
    };
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(ProjectDb& db, Durability durability);
    ~Transaction();
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(ProjectDb& db);
    ProjectDb& m_db;
    bool m_open = true;
};

} // namespace postil
