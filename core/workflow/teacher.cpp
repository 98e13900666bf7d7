// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/teacher.h"

#include "core/base/text.h"

namespace postil {

Result<RunRow> findTeacher(ProjectDb& db, const QString& name, const QString& learner)
{
    RunStore runs(db);
    if (name.isEmpty()) {
        const Result<std::optional<RunRow>> inUse = runs.zeroShotInUse();
        if (!inUse) {
            return failAs(inUse);
        }
        if (!*inUse) {
            return fail(Error::Code::NotFound, learner,
                        Text::tr("there are no zero-shot labels in use to learn from: label the images first, or name a run as teacher"));
        }
        return **inUse;
    }
    Result<RunRow> named = runs.find(name);
    if (named && named->voice != Voice::ZeroShot) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--teacher"),
                    Text::tr("run '%1' is a refiner's; a refiner learns from a zero-shot run").arg(named->name));
    }
    return named;
}

} // namespace postil
