// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/interval.h"
#include "core/workflow/captionfile.h"
#include "core/workflow/zeroshot.h"

#include <array>

namespace postil {

/// Two prompt sets side by side.
struct VersionComparison {
    std::array<PromptSet, 2> sets; ///< before, after
    PromptDifference difference;
};

/// How the same images are labelled by both, scored in the same way.
struct VersionLabels {
    qint64 images = 0;  ///< that have an embedding
    qint64 changed = 0; ///< labels that differ
    std::array<std::optional<Accuracy>, 2> accuracy; ///< on the steering images
};

/// The texts. An invalid id is the present captions.
[[nodiscard]] Result<VersionComparison> compareVersions(ProjectDb& db, PromptSetId before, PromptSetId after);

/// The labels of the images that this encoder has encoded already; NotFound when there are none. Stores nothing.
[[nodiscard]] Result<VersionLabels> compareVersionLabels(ProjectDb& db, const VersionComparison& versions, Encoder& encoder, const ZeroShotOptions& options,
                                                         TaskContext& task);

} // namespace postil
