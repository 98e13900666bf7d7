// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <ATen/core/Tensor.h>

namespace postil::ml {

/// What a picture may look like and still be the same: each image of the batch is moved, turned and scaled a
/// little, its contrast, brightness and gamma vary, it is blurred or gets noise. No mirroring (left is not
/// right in a body) and no inversion. Equal states of `random` give equal results.
struct Augmentation
{
    double rotation = 12; ///< largest, degrees
    double scale = 0.12;  ///< largest relative change
    double shift = 0.06;  ///< largest, of the side
    double contrastLow = 0.7;
    double contrastHigh = 1.2;
    double brightness = 0.1; ///< largest change, pixels are of [0, 1]
    double gamma = 0.25;     ///< largest |ln gamma|
    double blur = 0.6;       ///< largest weight of the 3 × 3 mean
    double noise = 0.06;     ///< largest standard deviation, equal in all channels

    /// pixels [N, C, H, W] float of [0, 1]; gives the same.
    [[nodiscard]] at::Tensor apply(const at::Tensor& pixels, Random& random) const;
};

} // namespace postil::ml
