// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/resample.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace postil {

namespace {

// Names and order of operations follow Pillow's Resample.c, so that rounding is the same.
constexpr int precisionBits = 32 - 8 - 2;
constexpr double bicubicSupport = 2.0;

double bicubic(double x)
{
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1.0) {
        return ((a + 2.0) * x - (a + 3.0)) * x * x + 1;
    }
    if (x < 2.0) {
        return (((x - 5) * x + 8) * x - 4) * a;
    }
    return 0.0;
}

/// Which input pixels make an output pixel, and with what weights.
struct Taps {
    int first = 0;
    std::vector<std::int32_t> weights; ///< fixed point, precisionBits after the point
};

std::vector<Taps> bicubicTaps(int in, int out)
{
    const double scale = static_cast<double>(in) / out;
    const double filterScale = std::max(scale, 1.0);
    const double support = bicubicSupport * filterScale;
    const double inverse = 1.0 / filterScale;
    std::vector<Taps> taps(static_cast<std::size_t>(out));
    std::vector<double> k;
    for (int x = 0; x < out; ++x) {
        const double center = (x + 0.5) * scale;
        const int first = std::max(static_cast<int>(center - support + 0.5), 0);
        const int last = std::min(static_cast<int>(center + support + 0.5), in);
        double sum = 0;
        k.clear();
        for (int i = first; i < last; ++i) {
            k.push_back(bicubic((i - center + 0.5) * inverse));
            sum += k.back();
        }
        Taps& tap = taps[static_cast<std::size_t>(x)];
        tap.first = first;
        for (double w : k) {
            if (sum != 0.0) {
                w /= sum;
            }
            tap.weights.push_back(static_cast<std::int32_t>((w < 0 ? -0.5 : 0.5) + w * (1 << precisionBits)));
        }
    }
    return taps;
}

std::uint8_t clip8(std::int32_t sum)
{
    return static_cast<std::uint8_t>(std::clamp(sum >> precisionBits, 0, 255));
}

constexpr std::int32_t half = 1 << (precisionBits - 1);

template <int C>
void horizontalRows(const Image& in, Image& out, const std::vector<Taps>& taps)
{
    for (int y = 0; y < in.height; ++y) {
        const std::uint8_t* row = in.pixels.data() + static_cast<std::size_t>(y) * in.width * C;
        std::uint8_t* to = out.pixels.data() + static_cast<std::size_t>(y) * out.width * C;
        for (const Taps& tap : taps) {
            std::int32_t sum[C];
            std::fill_n(sum, C, half);
            const std::uint8_t* from = row + static_cast<std::size_t>(tap.first) * C;
            for (const std::int32_t w : tap.weights) {
                for (int c = 0; c < C; ++c) {
                    sum[c] += w * from[c];
                }
                from += C;
            }
            for (int c = 0; c < C; ++c) {
                *to++ = clip8(sum[c]);
            }
        }
    }
}

Image emptyImage(int width, int height, int channels)
{
    Image image{width, height, channels, {}};
    image.pixels.resize(static_cast<std::size_t>(width) * height * channels);
    return image;
}

Image horizontalPass(const Image& in, int width)
{
    Image out = emptyImage(width, in.height, in.channels);
    const std::vector<Taps> taps = bicubicTaps(in.width, width);
    switch (in.channels) {
    case 1:
        horizontalRows<1>(in, out, taps);
        break;
    case 2:
        horizontalRows<2>(in, out, taps);
        break;
    case 3:
        horizontalRows<3>(in, out, taps);
        break;
    default:
        horizontalRows<4>(in, out, taps);
        break;
    }
    return out;
}

Image verticalPass(const Image& in, int height)
{
    Image out = emptyImage(in.width, height, in.channels);
    const std::size_t stride = static_cast<std::size_t>(in.width) * in.channels;
    std::vector<std::int32_t> sums(stride);
    std::uint8_t* to = out.pixels.data();
    for (const Taps& tap : bicubicTaps(in.height, height)) {
        std::ranges::fill(sums, half);
        const std::uint8_t* from = in.pixels.data() + static_cast<std::size_t>(tap.first) * stride;
        for (const std::int32_t w : tap.weights) {
            for (std::size_t i = 0; i < stride; ++i) {
                sums[i] += w * from[i];
            }
            from += stride;
        }
        to = std::ranges::transform(sums, to, clip8).out;
    }
    return out;
}

bool hasAlpha(const Image& image)
{
    return image.channels == 2 || image.channels == 4;
}

void premultiply(Image& image)
{
    const int c = image.channels;
    for (std::size_t i = 0; i < image.pixels.size(); i += static_cast<std::size_t>(c)) {
        const int alpha = image.pixels[i + static_cast<std::size_t>(c) - 1];
        for (int k = 0; k < c - 1; ++k) {
            std::uint8_t& value = image.pixels[i + static_cast<std::size_t>(k)];
            const int product = value * alpha + 128; // round(product / 255)
            value = static_cast<std::uint8_t>(((product >> 8) + product) >> 8);
        }
    }
}

void divideByAlpha(Image& image)
{
    const int c = image.channels;
    for (std::size_t i = 0; i < image.pixels.size(); i += static_cast<std::size_t>(c)) {
        const int alpha = image.pixels[i + static_cast<std::size_t>(c) - 1];
        if (alpha == 0 || alpha == 255) {
            continue;
        }
        for (int k = 0; k < c - 1; ++k) {
            std::uint8_t& value = image.pixels[i + static_cast<std::size_t>(k)];
            value = static_cast<std::uint8_t>(std::min(255 * value / alpha, 255));
        }
    }
}

} // namespace

Image resizeBicubicPillow(const Image& image, int width, int height)
{
    if (image.isNull() || width <= 0 || height <= 0) {
        return {};
    }
    Image result = image;
    if (width == image.width && height == image.height) {
        return result;
    }
    const bool alpha = hasAlpha(image);
    if (alpha) {
        premultiply(result);
    }
    const int lessHeight = image.height - height;
    const bool verticalFirst = lessHeight > 0 && lessHeight > 2 * (image.width - width);
    if (verticalFirst) {
        result = verticalPass(result, height);
    }
    if (width != image.width) {
        result = horizontalPass(result, width);
    }
    if (!verticalFirst && height != image.height) {
        result = verticalPass(result, height);
    }
    if (alpha) {
        divideByAlpha(result);
    }
    return result;
}

Image resizeArea(const Image& image, int width, int height)
{
    if (image.isNull() || width <= 0 || height <= 0) {
        return {};
    }
    if (width == image.width && height == image.height) {
        return image;
    }
    Image out = emptyImage(width, height, image.channels);
    const cv::Mat from(image.height, image.width, CV_8UC(image.channels), const_cast<std::uint8_t*>(image.pixels.data()));
    cv::Mat to(height, width, CV_8UC(image.channels), out.pixels.data());
    // INTER_AREA is a mean only where both sides shrink; a side that grows is interpolated.
    const cv::Size shrunk(std::min(width, image.width), std::min(height, image.height));
    if (shrunk == to.size()) {
        cv::resize(from, to, to.size(), 0, 0, cv::INTER_AREA);
    } else {
        cv::Mat between = from;
        if (shrunk != from.size()) {
            cv::resize(from, between, shrunk, 0, 0, cv::INTER_AREA);
        }
        cv::resize(between, to, to.size(), 0, 0, cv::INTER_LINEAR);
    }
    return out;
}

Image toChannels(const Image& image, int channels)
{
    if (image.channels == channels || image.isNull()) {
        return image;
    }
    Image out = emptyImage(image.width, image.height, channels);
    const auto from = static_cast<std::size_t>(image.channels);
    const std::size_t count = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    const bool grey = image.channels <= 2;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint8_t* p = image.pixels.data() + i * from;
        if (channels == 1) {
            out.pixels[i] = grey ? p[0] : static_cast<std::uint8_t>((p[0] * 19595 + p[1] * 38470 + p[2] * 7471 + 0x8000) >> 16);
        } else {
            std::uint8_t* q = out.pixels.data() + i * 3;
            q[0] = p[0];
            q[1] = grey ? p[0] : p[1];
            q[2] = grey ? p[0] : p[2];
        }
    }
    return out;
}

} // namespace postil
