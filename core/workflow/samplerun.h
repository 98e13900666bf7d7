// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"
#include "core/inference/refiner.h"
#include "core/workflow/exportproject.h"
#include "core/workflow/measure.h"
#include "core/workflow/refine.h"
#include "core/workflow/zeroshot.h"

namespace postil {

/// The whole loop on the sample project.
struct SampleReport
{
    qint64 images = 0;
    QStringList classes;
    ZeroShotReport zeroshot;
    RefineReport refined;
    MeasureReport zeroshotFigures; ///< all splits
    MeasureReport refinerFigures;
    MeasureReport zeroshotOnTest; ///< images that the refiner never saw
    MeasureReport refinerOnTest;
    qint64 corrections = 0;
    ExportReport exported;
    QString exportFolder;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QString table() const; ///< for people, shares in per cent
};

/// Zero-shot, refine, use, corrections, measure, export to `exportFolder`, with the functions that every
/// project uses.
[[nodiscard]] Result<SampleReport> runSample(ProjectDb& db, Encoder& encoder, const RefinerTrainer& trainer,
                                             std::uint64_t seed, const BackendOptions& backend,
                                             const QString& exportFolder, TaskContext& task);

} // namespace postil
