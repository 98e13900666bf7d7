// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/importsources.h"
#include "core/workflow/zeroshot.h"
#include "ui/models/projectsession.h"
#include "ui/pages/pagecontext.h"
#include "ui/tasks/taskrunner.h"

#include <functional>

namespace postil::ui {

/// Long acts on the open project that several pages offer. Each runs core's function in the task runner on a connection
/// of its own, makes the session read everything again, and then calls `finished` on the GUI thread.
RunningTask* startImport(PageContext& context, const QStringList& paths, const ImportOptions& options,
                         std::function<void(const Result<ImportReport>&)> finished);
RunningTask* startZeroShot(PageContext& context, const ZeroShotOptions& options,
                           std::function<void(const Result<ZeroShotReport>&)> finished);

/// The same pattern for any other blocking function of core: job(db, task) in the pool, reload, finished.
template <class T>
RunningTask* startOnProject(PageContext& context, const QString& title, std::function<Result<T>(ProjectDb&, TaskContext&)> job,
                            std::function<void(const Result<T>&)> finished)
{
    return context.tasks.start<T>(
        title,
        [&project = context.session.db(), job = std::move(job)](TaskContext& task) -> Result<T> {
            auto db = project.reopen(); // this thread's own connection; the session outlives its tasks
            if (!db) {
                return failAs(db);
            }
            return job(**db, task);
        },
        [&session = context.session, finished = std::move(finished)](Result<T> result) {
            const auto loaded = session.reload();
            finished(result && !loaded ? Result<T>(failAs(loaded)) : result);
        });
}

} // namespace postil::ui
