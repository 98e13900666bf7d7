// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"
#include "core/inference/jointtrainer.h"
#include "core/workflow/labelledset.h"

namespace postil {

struct ProbeOptions
{
    LabelledSetOptions data;
    std::vector<EncoderOptions> encoders; ///< one classifier on the embeddings of each
    QString withoutText = QStringLiteral("resnet18"); ///< network that learns from the pixels alone; empty: none
    int inputSize = 28;    ///< of that network's images
    JointOptions training; ///< of all classifiers: Adam 1e-3, MultiStepLR, 10 epochs, best validation AUC; its network (linear, mlp) reads the embeddings
    bool textLoss = false; ///< the loss is the mean of image and caption, both through the same layers
    QString out;           ///< folder with one below it per classifier; finished ones are kept
    ProbeOptions() { training.network = QStringLiteral("linear"); }
    [[nodiscard]] Result<void> validate() const;
};

/// One classifier at its best epoch.
struct ProbeRow
{
    QString name;        ///< of the encoder, or of the network
    bool sawText = true;
    JointResult result;
    [[nodiscard]] QJsonObject best() const; ///< JointEpoch::toJson()
};

struct ProbeReport
{
    std::vector<ProbeRow> rows;
    std::vector<JointSource> sources;
    QStringList files;
    bool stopped = false;
    std::vector<Skipped> skipped;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QString table() const; ///< Markdown: AUC and accuracy per split, overall and per source
};

/// Classifiers on CLIP's embeddings against one that never saw text, on the same images (original-method B.5).
[[nodiscard]] Result<ProbeReport> probe(const JointTrainer& trainer, const EncoderLoader& loader, const ProbeOptions& options, TaskContext& task);

} // namespace postil
