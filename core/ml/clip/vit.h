// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/clipconfig.h"
#include "core/ml/clip/tensormap.h"

namespace postil::ml {

/// The patches of normalised pixels [N, 3, S, S] as tokens [N, grid · grid, width]; a remainder at right and bottom is left out.
[[nodiscard]] at::Tensor patchTokens(const TensorMap& weights, const VisionConfig& config, const at::Tensor& pixels);

/// CLIP's vision transformer, and timm's. pixels [N, 3, imageSize, imageSize], normalised, in the weights' type;
/// gives [N, projection], not L2-normalised. With autograd if the weights require it.
[[nodiscard]] at::Tensor vitEmbed(const TensorMap& weights, const VisionConfig& config, const at::Tensor& pixels);

} // namespace postil::ml
