// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/clipconfig.h"
#include "core/ml/clip/tensormap.h"

#include <string>

namespace postil::ml {

/// A vision transformer's image tower as an ONNX model, for other programs to be timed on the same job: pixels [N, 3, S, S] of
/// normalised fp32 to embeddings [N, projection], as vitEmbed() computes them. Weights by Hugging Face's names.
[[nodiscard]] std::string vitOnnx(const TensorMap& weights, const VisionConfig& config);

} // namespace postil::ml
