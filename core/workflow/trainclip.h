// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"
#include "core/inference/cliptrainer.h"
#include "core/metrics/interval.h"
#include "core/workflow/clipdata.h"

#include <QJsonObject>

namespace postil {

struct TrainClipOptions
{
    QString recipe;          ///< JSON file
    QStringList dataFolders; ///< where the recipe's sources lie; the first that has one wins
    QString out;             ///< folder of the model; an interrupted training there goes on
    QString command;         ///< as the person typed it, for the model card
    QStringList without;     ///< classes of the recipe that do not train
    int epochs = 0;          ///< 0: the recipe's
    bool plainLoss = false;  ///< one positive per image and caption, in place of the multi-positive loss
    std::uint64_t seed = 0;
    BackendOptions backend;
};

/// Zero-shot accuracy on held-out images with unseen captions.
struct ClipScore
{
    QString name;
    QStringList classes;
    std::int64_t n = 0;
    Interval accuracy;
    std::vector<std::vector<std::int64_t>> confusion; ///< [true][predicted]
};

struct TrainClipReport
{
    std::vector<ClipEpoch> epochs;
    std::vector<ClipScore> scores;
    qint64 images = 0;   ///< that train
    qint64 captions = 0; ///< different texts
    double seconds = 0;  ///< of the training
    qint64 modelBytes = 0;
    EncoderInfo model;
    std::vector<Skipped> skipped;
    [[nodiscard]] QJsonObject toJson() const;
};

/// Trains a small CLIP by a recipe, measures it on what was held out, and writes `evaluation.json` and the
/// model card `README.md` beside the weights.
[[nodiscard]] Result<TrainClipReport> trainClip(const ClipTrainer& trainer, const EncoderLoader& loader,
                                                const TrainClipOptions& options, TaskContext& task);

/// The recipe's evaluations of any encoder on the held-out images.
[[nodiscard]] Result<std::vector<ClipScore>> scoreClip(Encoder& encoder, const ClipRecipe& recipe,
                                                       const ClipData& data, TaskContext& task);

/// Markdown: what the model is, its data and licences, its figures, and what it must not be taken for.
[[nodiscard]] QString clipModelCard(const ClipRecipe& recipe, const TrainClipOptions& options,
                                    const TrainClipReport& report);

} // namespace postil
