// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/clipconfig.h"
#include "core/ml/clip/tensormap.h"

namespace postil::ml {

/// CLIP's text transformer. ids [N, tokens <= contextLength] int64, each text with an end token;
/// gives [N, projection], not L2-normalised. With autograd if the weights require it.
[[nodiscard]] at::Tensor textEmbed(const TensorMap& weights, const TextConfig& config, const at::Tensor& ids);

} // namespace postil::ml
