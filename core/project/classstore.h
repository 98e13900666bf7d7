// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace postil {

class ProjectDb;

struct ClassRow {
    ClassId id;
    QString name;
    int position = 0; ///< 0-based; position + 1 is the key that gives it
};

/// What an edit of the classes touched: images that the class was given to by a person, a run or a source.
struct ClassChange {
    int images = 0;
    QString what; ///< for people: "merged 'a' into 'b'"
};

/// The classes a person may give. Every edit is an event of the project's history and one undo step; a class keeps
/// its id when renamed. merge() and remove() touch decisions, reference mapping and captions, and say how many images.
class ClassStore
{
public:
    explicit ClassStore(ProjectDb& db)
        : m_db(db)
    {
    }

    [[nodiscard]] Result<std::vector<ClassRow>> list() const; ///< by position
    [[nodiscard]] Result<ClassRow> find(const QString& name) const; ///< NotFound names the class and lists what there is
    [[nodiscard]] Result<ClassId> add(const QString& name);
    /// Adds the names that are not there yet, in order, and gives the ids of all: the classes of a project's first source.
    /// In the history, but no undo step.
    [[nodiscard]] Result<std::vector<ClassId>> adopt(const QStringList& names);
    [[nodiscard]] Result<ClassChange> rename(ClassId id, const QString& name);
    [[nodiscard]] Result<ClassChange> merge(ClassId from, ClassId into);
    /// Takes its decisions back; the images then have the label of the run in use, as far as it is another class.
    [[nodiscard]] Result<ClassChange> remove(ClassId id);

private:
    [[nodiscard]] Result<ClassChange> retire(ClassId from, ClassId into, const QString& intoName);

    ProjectDb& m_db;
};

} // namespace postil
