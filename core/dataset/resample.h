// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/image.h"

namespace postil {

/// Pillow 13's bicubic (a = -0.5, antialiased, 22-bit fixed point, each pass rounded to uint8, pass order as in
/// Resample.c 13.0): equal to the bit. Channels with alpha are premultiplied, resized, divided again.
[[nodiscard]] Image resizeBicubicPillow(const Image& image, int width, int height);

/// Mean over the covered area: what a refiner's input gets when sizes differ.
[[nodiscard]] Image resizeArea(const Image& image, int width, int height);

/// 1 or 3 channels: grey by ITU-R 601 as Pillow's convert("L"), alpha dropped.
[[nodiscard]] Image toChannels(const Image& image, int channels);

} // namespace postil
