// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/finetuner.h"

namespace postil::ml {

/// Fine-tuning by symmetric cross-entropy with Adam or AdamW over every trained tensor, as torch.optim does it. The logit scale is
/// trained and held at 100 at most, as in CLIP. Equal captions of a batch are encoded once. With `accumulate` > 1 the gradient of
/// the whole batch's loss is computed part by part (Gao et al. 2021, "Scaling deep contrastive learning batch size under memory
/// limited setup"), so that the loss does not depend on it.
class ContrastiveFineTuner final : public FineTuner
{
public:
    [[nodiscard]] Result<FineTuneResult> train(const FineTuneOptions& options, const CaptionedImages& training, const CaptionedImages& validation,
                                               const QString& outDir, FineTuneObserver* observer, TaskContext& task) const override;
};

} // namespace postil::ml
