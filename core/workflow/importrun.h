// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"
#include "core/project/runstore.h"

namespace postil {

struct ImportRunOptions {
    /// CSV: `image,label`, optional `confidence` and one `prob_<class>` for every class; `image_id` does for `image`. Multi-label projects:
    /// `prob_<class>` or `answer_<class>` (yes or no) for every class, else in `label` every class with a yes, "|" between them.
    QString path;
    Voice voice = Voice::ZeroShot;
    QString name;           ///< of the run; empty: "r<N>"
    bool leaveAside = false; ///< `--no-use`
};

struct ImportRunReport {
    RunRow run;
    qint64 images = 0;
    std::vector<Skipped> skipped; ///< rows whose image or label is unknown, repeated images
};

/// Stores labels that were made elsewhere as a run. Images are named by id, or by file name where that is unique. A row that
/// cannot be used is reported; fails when none can.
[[nodiscard]] Result<ImportRunReport> importRun(ProjectDb& db, const ImportRunOptions& options, TaskContext& task);

} // namespace postil
