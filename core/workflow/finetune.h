// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/finetuner.h"
#include "core/workflow/captionscores.h"

namespace postil {

struct FineTuneRunOptions
{
    FineTuneOptions training;
    LabelledSetOptions data;
    QStringList without; ///< classes whose images do not train: what the model says of them, it was never told
    QString out;         ///< folder of the model; an interrupted training there goes on
    QString command;     ///< as the person typed it, for the model card
    [[nodiscard]] Result<void> validate() const;
};

/// The same held-out images with the model that training began with, and with the trained one.
struct BeforeAfter
{
    CaptionScore before;
    CaptionScore after;
    [[nodiscard]] QJsonObject toJson() const;
};

struct FineTuneReport
{
    FineTuneResult result;
    std::vector<BeforeAfter> scores; ///< per source, on its test split; then per class that was kept out, among its source's classes
    qint64 trainingImages = 0;
    qint64 validationImages = 0;
    qint64 captions = 0; ///< different ones among the training images
    QStringList classes; ///< of all sources
    EncoderInfo before;
    EncoderInfo after;   ///< empty when stopped
    QStringList files;
    std::vector<Skipped> skipped;
    [[nodiscard]] QJsonObject toJson() const;
};

/// Fine-tunes a CLIP model on captions made from labels (original-method B.4), measures it before and after on images that did not
/// train, and writes a model card, the curve and `evaluation.json` beside the weights.
[[nodiscard]] Result<FineTuneReport> fineTune(const FineTuner& tuner, const EncoderLoader& loader, const FineTuneRunOptions& options,
                                              FineTuneObserver* observer, TaskContext& task);
/// The same on a set that is loaded.
[[nodiscard]] Result<FineTuneReport> fineTune(const FineTuner& tuner, const EncoderLoader& loader, const FineTuneRunOptions& options,
                                              const LabelledSet& set, FineTuneObserver* observer, TaskContext& task);

/// "seen before (low – high) → after (low – high)" per row, for people: Markdown.
[[nodiscard]] QString beforeAfterTable(const std::vector<BeforeAfter>& scores);

/// Loss against epoch, training and validation: SVG.
[[nodiscard]] QByteArray fineTuneCurve(const std::vector<FineTuneEpoch>& epochs, int bestEpoch);

} // namespace postil
