// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/corrections.h"
#include "core/workflow/experiment.h"
#include "core/workflow/measure.h"
#include "core/workflow/refine.h"
#include "core/workflow/zeroshot.h"

#include <QJsonObject>

#include <optional>

namespace postil {

/// The first study from its sources to the report (original-method A): every source is a class.
struct AutoAnnotationOptions
{
    QStringList sources;    ///< files and folders; "PATH=CLASS" names the class, else the file's name does
    EncoderOptions encoder;
    double logitScale = 100; ///< the study's
    QString captions = QStringLiteral("This is a photo of the {class}, and it's a type of organ"); ///< of every class
    RefineOptions refine;
    int train = 546;        ///< images per class, the study's; of a source with splits from its training split
    int test = 234;         ///< of a source with splits from the others; a source that has fewer images gives 70 % and 30 %
    int repeats = 30;       ///< of the repeated experiment
    QString out;            ///< folder: study.postil, report.md, pictures, experiment/; finished steps there are kept
    std::uint64_t seed = 0;
    [[nodiscard]] Result<void> validate() const;
};

struct AutoAnnotationReport
{
    QStringList classes;
    qint64 trainImages = 0;
    qint64 testImages = 0;
    std::optional<MeasureReport> clipTrain; ///< against the true labels
    std::optional<MeasureReport> clipTest;
    std::optional<MeasureReport> refinerTest; ///< images that nothing saw
    std::vector<EpochRow> epochs;
    int bestEpoch = 0;
    qint64 corrections = 0;
    ExperimentReport experiment;
    QStringList files;
    std::vector<Skipped> skipped;
    bool stopped = false; ///< the same call goes on
    [[nodiscard]] QJsonObject toJson() const;
};

[[nodiscard]] Result<AutoAnnotationReport> autoAnnotation(const EncoderLoader& loader, const RefinerTrainer& trainer, const AutoAnnotationOptions& options,
                                                          ExperimentObserver* observer, TaskContext& task);

} // namespace postil
