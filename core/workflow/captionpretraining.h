// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/captionset.h"
#include "core/workflow/finetune.h"
#include "core/workflow/probe.h"

namespace postil {

/// The second study from its sources to the report (original-method B): captions from labels, CLIP tuned on them, and classifiers on
/// its embeddings beside a network that never saw text.
struct CaptionPretrainingOptions
{
    LabelledSetOptions data;
    FineTuneOptions training;
    EncoderOptions encoder;    ///< the same model, as an encoder
    JointOptions classifier;   ///< of the classifiers on embeddings and of the network from pixels
    QString withoutText = QStringLiteral("resnet18");
    int inputSize = 28;        ///< of that network
    bool textLoss = false;
    QString out;               ///< folder: tuned/, probe/, report.md; finished steps there are kept
    [[nodiscard]] Result<void> validate() const;
};

struct CaptionPretrainingReport
{
    FineTuneReport tuning;
    ProbeReport probe;
    QStringList files;
    bool stopped = false; ///< the same call goes on
    [[nodiscard]] QJsonObject toJson() const;
};

[[nodiscard]] Result<CaptionPretrainingReport> captionPretraining(const FineTuner& tuner, const JointTrainer& trainer, const EncoderLoader& loader,
                                                                  const CaptionPretrainingOptions& options, FineTuneObserver* observer, TaskContext& task);

} // namespace postil
