// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/contrastiveloss.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/sum.h>

namespace postil::ml {

namespace {

at::Tensor rowLoss(const at::Tensor& logits, const at::Tensor& positives)
{
    const at::Tensor targets = positives / positives.sum(1, true);
    return -(targets * at::log_softmax(logits, 1)).sum() / static_cast<double>(logits.size(0));
}

} // namespace

at::Tensor contrastiveLoss(const at::Tensor& logits, const at::Tensor& positives)
{
    return (rowLoss(logits, positives) + rowLoss(logits.t(), positives.t())) * 0.5;
}

} // namespace postil::ml
