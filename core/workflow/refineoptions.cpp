// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/workflow/refine.h"
#include "core/workflow/refinerpixels.h"

#include <algorithm>

namespace postil {

Result<void> RefineOptions::validate() const
{
    if (trainSplits.empty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--train-splits"), Text::tr("names no split"));
    }
    if (!(humanWeight > 0 && humanWeight <= 1000)) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--human-weight"), Text::tr("%1 is not above 0 and at most 1000").arg(humanWeight));
    }
    if (backToBest && !resume) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--back-to-best"), Text::tr("ends an interrupted training: it goes with --resume"));
    }
    return training.validate();
}

Result<RefineOptions> refinePreset(const QString& name)
{
    if (name == QLatin1String("auto-annotation")) {
        return RefineOptions(); // the defaults are the study's
    }
    return fail(Error::Code::InvalidArgument, QStringLiteral("--preset"), Text::tr("'%1' is no preset; there is: auto-annotation").arg(name));
}

Result<NetPlan> planRefinement(const LabelView& view, const RefineOptions& options)
{
    RefinerOptions training = options.training;
    if (training.readsEmbeddings()) {
        training.inputSize = view.zeroshotRun ? view.zeroshotRun->config.value(QStringLiteral("dimension")).toInt() : 0;
        training.channels = 1;
        if (training.inputSize <= 0) {
            return fail(Error::Code::NotFound, training.refiner, Text::tr("reads the embeddings of a zero-shot run of an encoder; label the images first"));
        }
    } else {
        completeGeometry(training, view.images);
    }
    if (const Result<void> valid = training.validate(); !valid) {
        return failAs(valid);
    }
    return planNet(training, training.channels, std::max(2, static_cast<int>(view.classes.size())));
}

} // namespace postil
