// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/tensormap.h"

#include <cstdint>
#include <functional>

namespace postil::ml {

struct AdamOptions
{
    double learningRate = 1e-3;
    double beta1 = 0.9;
    double beta2 = 0.98; ///< CLIP's for ViTs
    double epsilon = 1e-6;
    double weightDecay = 0.2;
    bool decoupled = true; ///< AdamW (Loshchilov and Hutter 2019); off: the decay is added to the gradient
    /// Which tensors decay; empty: all.
    std::function<bool(const std::string& name, const at::Tensor& tensor)> decays;
};

/// Adam over named tensors, in place. A tensor without a gradient (nothing in the batch spoke of it) stays as it is.
class Adam
{
public:
    Adam(const TensorMap& parameters, AdamOptions options);

    void step(double learningRate);
    void zeroGradients();

    /// "first.NAME", "second.NAME": to be kept in a checkpoint beside the weights.
    [[nodiscard]] TensorMap state() const;
    void restore(const TensorMap& state, std::int64_t steps);
    [[nodiscard]] std::int64_t steps() const { return m_steps; }

private:
    TensorMap m_parameters;
    AdamOptions m_options;
    TensorMap m_first;
    TensorMap m_second;
    std::int64_t m_steps = 0;
};

/// Scales all gradients so that their common L2 norm is at most `limit`; gives the norm before.
double clipGradients(const TensorMap& parameters, double limit);

} // namespace postil::ml
