// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/captionversions.h"

#include "core/project/captionstore.h"
#include "core/workflow/livecaptions.h"

namespace postil {

Result<VersionComparison> compareVersions(ProjectDb& db, PromptSetId before, PromptSetId after)
{
    VersionComparison comparison;
    const std::array ids{before, after};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        Result<PromptSet> set = ids[i].isValid() ? CaptionStore(db).version(ids[i]) : CaptionStore(db).current();
        if (!set) {
            return failAs(set);
        }
        comparison.sets[i] = std::move(*set);
    }
    const Result<std::vector<ClassRow>> classes = ClassStore(db).list();
    if (!classes) {
        return failAs(classes);
    }
    comparison.difference = comparePrompts(comparison.sets[0], comparison.sets[1], *classes);
    return comparison;
}

Result<VersionLabels> compareVersionLabels(ProjectDb& db, const VersionComparison& versions, Encoder& encoder, const ZeroShotOptions& options, TaskContext& task)
{
    const auto live = LiveCaptions::open(db, encoder.info());
    const auto scoring = live ? scoringOptions(db, options, (*live)->view().classes, encoder.info()) : Result<ScoringOptions>(failAs(live));
    if (!scoring) {
        return failAs(scoring);
    }
    VersionLabels result;
    std::array<std::vector<int>, 2> labels;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        Result<Labelled> one = (*live)->labels({versions.sets[i], *scoring}, encoder, task);
        if (!one) {
            return failAs(one);
        }
        result.accuracy[i] = (*live)->steering() ? (*live)->steering()->accuracy(one->best) : std::nullopt;
        labels[i] = std::move(one->best);
    }
    result.images = std::ssize(labels[0]);
    result.changed = differences(labels[0], labels[1]);
    return result;
}

} // namespace postil
