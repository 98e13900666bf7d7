// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/clippreprocess.h"
#include "core/ml/clip/clipconfig.h"

#include <ATen/core/Tensor.h>

namespace postil::ml {

/// Filters of a first layer, over one channel instead of three.
struct GreyFold {
    at::Tensor weight; ///< [out, k · k]
    at::Tensor bias;   ///< [out]
};

/// What the filters [out, 3, k, k] do to three equal channels, each normalised by its own mean and deviation, as one filter over one
/// channel that is normalised by the means' and deviations' averages.
[[nodiscard]] GreyFold greyFold(const at::Tensor& filters, const Normalization& normalization);

/// [N], bool: which images of the block [N, S, S, 3] have three equal channels in every pixel.
[[nodiscard]] at::Tensor greyImages(const at::Tensor& squares);

/// Squares [N, S, S, 3] of bytes, cut into patches and normalised: [N · grid², channels · patch²], channel by channel; with `grey`
/// one channel. The values are those of (x / 255 - mean) / std in fp32, then rounded to `type`.
[[nodiscard]] at::Tensor cutPatches(const at::Tensor& squares, const VisionConfig& config, const Normalization& normalization, bool grey,
                                    at::ScalarType type);

/// Squares [N, S, S, 3] of bytes as pixels [N, 3, S, S], (x / 255 - mean) / std in fp32, then rounded to `type`. Bytes travel to the
/// device, and from pinned memory nobody waits for them.
[[nodiscard]] at::Tensor normalizedPixels(const at::Tensor& squares, const Normalization& normalization, const c10::Device& device, at::ScalarType type);

} // namespace postil::ml
