// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/projectjobs.h"

#include "ui/models/encodercache.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace postil::ui {

namespace {

class ProjectJobs
{
    Q_DECLARE_TR_FUNCTIONS(postil::ui::ProjectJobs)
};

} // namespace

RunningTask* startImport(PageContext& context, const QStringList& paths, const ImportOptions& options,
                         std::function<void(const Result<ImportReport>&)> finished)
{
    return startOnProject<ImportReport>(
        context, paths.size() == 1 ? ProjectJobs::tr("Reading %1").arg(QFileInfo(paths.constFirst()).fileName()) : ProjectJobs::tr("Reading %1 sources").arg(paths.size()),
        [paths, options](ProjectDb& db, TaskContext& task) { return importSources(db, paths, options, task); },
        std::move(finished));
}

RunningTask* startZeroShot(PageContext& context, const ZeroShotOptions& options,
                           std::function<void(const Result<ZeroShotReport>&)> finished)
{
    return startOnProject<ZeroShotReport>(
        context, ProjectJobs::tr("Labelling with CLIP"),
        [options, &encoders = context.encoders](ProjectDb& db, TaskContext& task) {
            return encoders.use<ZeroShotReport>(options.encoder,
                                                [&](Encoder& encoder) { return zeroShot(db, encoder, options, task); });
        },
        std::move(finished));
}

} // namespace postil::ui
