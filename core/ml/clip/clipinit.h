// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/clipconfig.h"
#include "core/ml/clip/tensormap.h"

#include <vector>

namespace postil::ml {

struct TensorShape {
    std::string name;
    std::vector<std::int64_t> sizes;
};

/// Those of encoderLayers(): blocks "<prefix>.layers.0" …
void addEncoderTensors(std::vector<TensorShape>& list, const std::string& prefix, const TransformerConfig& config);

/// Every tensor of a complete model by the towers' names (Hugging Face's where transformers has such a tower), with its shape.
[[nodiscard]] std::vector<TensorShape> clipTensors(const ClipConfig& config);

/// Random fp32 weights with the deviations of CLIP's initialize_parameters(): embeddings 0.02 and 0.01, attention
/// width^-½, output projections width^-½ · (2 · layers)^-½, first MLP layer (2 · width)^-½; biases 0, norms 1.
/// Equal seeds give equal weights.
[[nodiscard]] TensorMap randomClip(const ClipConfig& config, std::uint64_t seed);

} // namespace postil::ml
