// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/cliptrainer.h"

namespace postil::ml {

/// Contrastive training from random weights: AdamW (decay on matrices alone), warm-up and a cosine to zero,
/// gradients clipped to norm 1, logit scale at most 100 (Radford et al. 2021). Everything random comes from
/// the seed: equal seeds, data and thread counts give equal weights on one kind of processor. A checkpoint
/// `training.safetensors` is written after each epoch and removed at the end; `training.json` stays and tells
/// the same call that nothing is left to do.
class ContrastiveTrainer final : public ClipTrainer
{
public:
    [[nodiscard]] Result<std::vector<ClipEpoch>> train(const ClipTrainOptions& options,
                                                       const ClipPairs& pairs, const QString& outDir,
                                                       const std::function<void(const ClipEpoch&)>& epochDone,
                                                       TaskContext& task) const override;
};

} // namespace postil::ml
