// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/clippreprocess.h"

#include "core/dataset/resample.h"

#include <algorithm>
#include <cmath>

namespace postil {

namespace {

const std::array<QLatin1String, 3> pipelineNames{QLatin1String("openai"), QLatin1String("hf"), QLatin1String("squash")};

/// Grey or colour over white by Pillow's alpha_composite on an opaque background.
Image overWhite(const Image& image)
{
    constexpr std::uint32_t bits = 7; // PRECISION_BITS of AlphaComposite.c
    Image out = image;
    const auto channels = static_cast<std::size_t>(image.channels);
    for (std::size_t i = 0; i < out.pixels.size(); i += channels) {
        const std::uint32_t alpha = out.pixels[i + channels - 1];
        const std::uint32_t source = alpha << bits;
        const std::uint32_t white = (255U << bits) - source;
        for (std::size_t k = i; k < i + channels - 1; ++k) {
            const std::uint32_t sum = out.pixels[k] * source + 255U * white + (0x80U << bits);
            out.pixels[k] = static_cast<std::uint8_t>((((sum >> 8) + sum) >> 8) >> bits);
        }
    }
    return toChannels(out, 3);
}

Image asRgb(const Image& image)
{
    return image.channels == 2 || image.channels == 4 ? overWhite(image) : toChannels(image, 3);
}

/// Short side to n, long side truncated (torchvision and transformers alike), never below n.
Image resizeShortSide(const Image& image, int n)
{
    const qint64 shortSide = std::min(image.width, image.height);
    const int longSide = static_cast<int>(qint64{n} * std::max(image.width, image.height) / shortSide);
    return image.width <= image.height ? resizeBicubicPillow(image, n, longSide) : resizeBicubicPillow(image, longSide, n);
}

Image crop(const Image& image, int left, int top, int n)
{
    Image out{n, n, image.channels, {}};
    const std::size_t row = static_cast<std::size_t>(n) * static_cast<std::size_t>(image.channels);
    out.pixels.resize(row * static_cast<std::size_t>(n));
    for (int y = 0; y < n; ++y) {
        const std::size_t from = (static_cast<std::size_t>(top + y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(left))
                                 * static_cast<std::size_t>(image.channels);
        std::copy_n(image.pixels.data() + from, row, out.pixels.data() + static_cast<std::size_t>(y) * row);
    }
    return out;
}

/// round((size - n) / 2) with halves to even, as Python rounds.
int roundedOffset(int size, int n)
{
    return static_cast<int>(std::nearbyint((size - n) / 2.0));
}

} // namespace

QString pipelineName(Pipeline pipeline)
{
    return pipelineNames.at(static_cast<std::size_t>(pipeline));
}

std::optional<Pipeline> pipelineFromName(const QString& name)
{
    const auto found = std::ranges::find(pipelineNames, name);
    return found == pipelineNames.end() ? std::nullopt : std::optional(static_cast<Pipeline>(found - pipelineNames.begin()));
}

Image clipSquare(const Image& image, int n, Pipeline pipeline)
{
    if (image.isNull() || n <= 0) {
        return {};
    }
    switch (pipeline) {
    case Pipeline::OpenAi: {
        const Image resized = resizeShortSide(image, n);
        return toChannels(crop(resized, roundedOffset(resized.width, n), roundedOffset(resized.height, n), n), 3);
    }
    case Pipeline::Hf: {
        const Image resized = resizeShortSide(asRgb(image), n);
        return crop(resized, (resized.width - n) / 2, (resized.height - n) / 2, n);
    }
    case Pipeline::Squash:
        return resizeBicubicPillow(asRgb(image), n, n);
    }
    return {};
}

} // namespace postil
