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

/// Every tensor of a complete model, Hugging Face's names, with its shape.
[[nodiscard]] std::vector<TensorShape> clipTensors(const ClipConfig& config);

/// Random fp32 weights with the deviations of CLIP's initialize_parameters(): embeddings 0.02 and 0.01, attention
/// width^-½, output projections width^-½ · (2 · layers)^-½, first MLP layer (2 · width)^-½; biases 0, norms 1.
/// Equal seeds give equal weights.
[[nodiscard]] TensorMap randomClip(const ClipConfig& config, std::uint64_t seed);

} // namespace postil::ml
