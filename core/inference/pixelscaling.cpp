// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/pixelscaling.h"

#include <array>

namespace postil {

namespace {
// torchvision's
constexpr std::array<float, 3> imageNetMean{0.485F, 0.456F, 0.406F};
constexpr std::array<float, 3> imageNetDeviation{0.229F, 0.224F, 0.225F};
} // namespace

PixelScaling pixelScaling(InputScale scale, int channels)
{
    const auto perChannel = [channels](const std::array<float, 3>& values) {
        const float mean = (values[0] + values[1] + values[2]) / 3;
        return channels == 3 ? std::vector<float>(values.begin(), values.end()) : std::vector<float>(static_cast<std::size_t>(channels), mean);
    };
    switch (scale) {
    case InputScale::Raw:
        return {};
    case InputScale::Unit:
        return {255.0F, {}, {}};
    case InputScale::Signed:
        return {127.5F, std::vector<float>(static_cast<std::size_t>(channels), 1.0F), {}};
    case InputScale::ImageNet:
        break;
    }
    return {255.0F, perChannel(imageNetMean), perChannel(imageNetDeviation)};
}

} // namespace postil
