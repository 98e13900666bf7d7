// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"

namespace postil {

/// What InputScale does to a byte: (byte / divisor - offset) / deviation, with an offset and a deviation per channel. Empty: none.
struct PixelScaling {
    float divisor = 1;
    std::vector<float> offset;
    std::vector<float> deviation;
};
[[nodiscard]] PixelScaling pixelScaling(InputScale scale, int channels);

} // namespace postil
