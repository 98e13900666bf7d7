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

/// How many things an edit of the classes touched; `group` is its undo step.
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
    [[nodiscard]] Result<ClassChange> rename(ClassId id, const QString& name);
    [[nodiscard]] Result<ClassChange> merge(ClassId from, ClassId into);
    [[nodiscard]] Result<ClassChange> remove(ClassId id);

private:
    ProjectDb& m_db;
};

} // namespace postil
