// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/clipconfig.h"
#include "core/ml/clip/tensormap.h"

namespace postil::ml {

/// CLIP's vision transformer. pixels [N, 3, imageSize, imageSize], normalised, in the weights' type;
/// gives [N, projection], not L2-normalised. With autograd if the weights require it.
[[nodiscard]] at::Tensor vitEmbed(const TensorMap& weights, const VisionConfig& config, const at::Tensor& pixels);

} // namespace postil::ml
