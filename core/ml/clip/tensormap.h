// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <map>
#include <string>

namespace postil::ml {

/// Weights by name. Towers expect Hugging Face's names ("vision_model.encoder.layers.0.self_attn.q_proj.weight"); readers of
/// other layouts rename.
using TensorMap = std::map<std::string, at::Tensor>;

} // namespace postil::ml
