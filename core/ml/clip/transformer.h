// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/clipconfig.h"
#include "core/ml/clip/tensormap.h"

namespace postil::ml {

/// What the two towers share. All functions work with and without autograd, in the type of the weights, and throw
/// c10::Error on shapes that do not fit (weights are checked when they are loaded).

[[nodiscard]] at::Tensor layerNorm(const at::Tensor& x, const TensorMap& weights, const std::string& name, double eps);
[[nodiscard]] at::Tensor linear(const at::Tensor& x, const TensorMap& weights, const std::string& name);
[[nodiscard]] at::Tensor activate(const at::Tensor& x, Activation activation);

/// Pre-norm blocks "<prefix>.layers.0" … over x [N, tokens, width]. A block's query, key and value projections are one
/// multiplication where fuseAttention() has joined them.
[[nodiscard]] at::Tensor encoderLayers(at::Tensor x, const TensorMap& weights, const std::string& prefix,
                                       const TransformerConfig& config, bool causal);

/// Replaces each block's q_proj, k_proj and v_proj by one "self_attn.qkv_proj": faster, for inference only.
void fuseAttention(TensorMap& weights, const std::string& prefix, const TransformerConfig& config);

} // namespace postil::ml
