// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/classresolver.h"

#include "core/project/statement.h"

namespace postil {

Result<ClassResolver> ClassResolver::load(const ProjectDb& db)
{
    Result<Statement> rows = query(db, QStringLiteral("SELECT id, removed, merged_into FROM class"));
    if (!rows) {
        return failAs(rows);
    }
    struct State {
        bool removed = false;
        ClassId into;
    };
    QHash<ClassId, State> states;
    while (rows->next()) {
        states.insert(rows->id<ClassId>(0), {rows->integer(1) != 0, rows->id<ClassId>(2)});
    }
    ClassResolver resolver;
    for (auto it = states.constBegin(); it != states.constEnd(); ++it) {
        ClassId id = it.key();
        // A chain is no longer than the list of classes, whatever a stranger wrote into the file.
        for (qsizetype step = 0; step <= states.size() && id.isValid() && states.value(id).removed; ++step) {
            id = states.value(id).into;
        }
        const bool live = states.contains(id) && !states.value(id).removed;
        resolver.m_target.insert(it.key(), live ? id : ClassId{});
    }
    return resolver;
}

} // namespace postil
