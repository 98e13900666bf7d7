// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace postil::ml {

/// Weights by name. Towers expect Hugging Face's names ("vision_model.encoder.layers.0.self_attn.q_proj.weight"); readers of
/// other layouts rename.
using TensorMap = std::map<std::string, at::Tensor>;

/// Those whose names begin with one of the prefixes. Tensors are shared, not copied.
[[nodiscard]] TensorMap weightsOf(const TensorMap& weights, std::initializer_list<std::string_view> prefixes);

/// Replaces every tensor by one on that device, in that type.
void moveTo(TensorMap& weights, c10::Device device, at::ScalarType type);

} // namespace postil::ml
