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

/// The same pattern for any other blocking function of core: job(db, task) in the pool, which also reads the project
/// again when the job is over; the session takes that; finished.
template <class T>
RunningTask* startOnProject(TaskRunner& tasks, ProjectSession& session, const QString& title, std::function<Result<T>(ProjectDb&, TaskContext&)> job,
                            std::function<void(const Result<T>&)> finished)
{
    struct Outcome {
        Result<T> answer;
        Result<ProjectSnapshot> project; // whatever the answer: a job that failed may have written, too
    };
    return tasks.start<Outcome>(
        title,
        [&project = session.db(), job = std::move(job)](TaskContext& task) -> Result<Outcome> {
            auto db = project.reopen(); // this thread's own connection; the session outlives its tasks
            if (!db) {
                return failAs(db);
            }
            Result<T> answer = job(**db, task);
            return Outcome{std::move(answer), ProjectSnapshot::read(**db)};
        },
        [&session, finished = std::move(finished)](Result<Outcome> outcome) {
            if (!outcome) { // no connection, or something was thrown in the middle
                (void)session.reload();
                finished(failAs(outcome));
                return;
            }
            const auto loaded = session.adopt(std::move(outcome->project));
            finished(outcome->answer && !loaded ? Result<T>(failAs(loaded)) : outcome->answer);
        });
}

template <class T>
RunningTask* startOnProject(PageContext& context, const QString& title, std::function<Result<T>(ProjectDb&, TaskContext&)> job,
                            std::function<void(const Result<T>&)> finished)
{
    return startOnProject<T>(context.tasks, context.session, title, std::move(job), std::move(finished));
}

} // namespace postil::ui
