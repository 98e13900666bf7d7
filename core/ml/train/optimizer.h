// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"
#include "core/ml/clip/tensormap.h"

namespace postil::ml {

struct OptimizerSettings {
    OptimizerKind kind = OptimizerKind::Sgd;
    double momentum = 0.9; ///< SGD
    double weightDecay = 0;
    double beta1 = 0.9; ///< Adam and AdamW
    double beta2 = 0.999;
    double epsilon = 1e-8;
};

/// Changes tensors in place along their gradients, as PyTorch's optimizers of these names do.
class Optimizer
{
public:
    virtual ~Optimizer() = default;
    virtual void zeroGradients() = 0;
    virtual void step(double learningRate) = 0;
    /// What it remembers, for a checkpoint.
    [[nodiscard]] virtual TensorMap state() const = 0;
    virtual void restore(const TensorMap& state, std::int64_t steps) = 0;
    [[nodiscard]] virtual std::int64_t steps() const = 0;
};

[[nodiscard]] std::unique_ptr<Optimizer> makeOptimizer(const TensorMap& parameters, const OptimizerSettings& settings);

/// The learning rate of one epoch (from 0).
[[nodiscard]] double scheduledRate(double rate, ScheduleKind schedule, int epoch, int epochs);

} // namespace postil::ml
