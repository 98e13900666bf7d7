// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/squares.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/tensor.h>
#include <c10/util/BFloat16.h>
#include <c10/util/Half.h>

#include <algorithm>
#include <numeric>

namespace postil::ml {

namespace {

float average(const std::array<float, 3>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0F) / 3;
}

/// [channels, 256]: the normalised value of every byte.
at::Tensor normalizedBytes(const Normalization& normalization, bool grey, at::ScalarType type)
{
    const at::Tensor bytes = at::arange(256, at::kFloat) / 255;
    if (grey) {
        return ((bytes - average(normalization.mean)) / average(normalization.std)).to(type);
    }
    return ((bytes - at::tensor(normalization.mean).view({3, 1})) / at::tensor(normalization.std).view({3, 1})).to(type).contiguous();
}

/// One row of patches of one image.
template <class Value>
void cutRow(const std::uint8_t* from, std::int64_t size, std::int64_t grid, std::int64_t patch, std::int64_t channels, const Value* table, Value* to)
{
    for (std::int64_t g = 0; g < grid; ++g) {
        for (std::int64_t c = 0; c < channels; ++c) {
            const Value* values = table + c * 256;
            for (std::int64_t y = 0; y < patch; ++y) {
                const std::uint8_t* pixel = from + (y * size + g * patch) * 3 + c;
                for (std::int64_t x = 0; x < patch; ++x) {
                    *to++ = values[pixel[x * 3]];
                }
            }
        }
    }
}

} // namespace

GreyFold greyFold(const at::Tensor& filters, const Normalization& normalization)
{
    const at::Tensor mean = at::tensor(normalization.mean).view({1, 3, 1, 1});
    const at::Tensor perChannel = filters / at::tensor(normalization.std).view({1, 3, 1, 1});
    const float meanAverage = average(normalization.mean);
    return {(perChannel.sum(1) * average(normalization.std)).reshape({filters.size(0), -1}),
            (perChannel.to(at::kDouble) * (meanAverage - mean)).sum({1, 2, 3}).to(at::kFloat)};
}

at::Tensor greyImages(const at::Tensor& squares)
{
    const std::int64_t pixels = squares.size(1) * squares.size(2);
    const auto* bytes = squares.const_data_ptr<std::uint8_t>();
    at::Tensor grey = at::empty({squares.size(0)}, at::kBool);
    bool* answers = grey.mutable_data_ptr<bool>();
    at::parallel_for(0, squares.size(0), 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t n = begin; n < end; ++n) {
            const std::uint8_t* image = bytes + n * pixels * 3;
            unsigned difference = 0;
            for (std::int64_t i = 0; i < pixels && difference == 0;) {
                for (const std::int64_t stop = std::min(pixels, i + 4096); i < stop; ++i) {
                    difference |= static_cast<unsigned>(image[3 * i] ^ image[3 * i + 1]) | static_cast<unsigned>(image[3 * i] ^ image[3 * i + 2]);
                }
            }
            answers[n] = difference == 0;
        }
    });
    return grey;
}

at::Tensor cutPatches(const at::Tensor& squares, const VisionConfig& config, const Normalization& normalization, bool grey, at::ScalarType type)
{
    const std::int64_t size = squares.size(1);
    const std::int64_t grid = config.grid();
    const std::int64_t patch = config.patchSize;
    const std::int64_t channels = grey ? 1 : 3;
    const std::int64_t length = channels * patch * patch;
    const at::Tensor table = normalizedBytes(normalization, grey, type);
    at::Tensor out = at::empty({squares.size(0) * grid * grid, length}, type);
    const auto* from = squares.const_data_ptr<std::uint8_t>();
    const auto cut = [&](const auto* values, auto* to) {
        at::parallel_for(0, squares.size(0) * grid, 1, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t i = begin; i < end; ++i) {
                cutRow(from + (i / grid * size + i % grid * patch) * size * 3, size, grid, patch, channels, values, to + i * grid * length);
            }
        });
    };
    switch (type) {
    case at::kBFloat16:
        cut(table.const_data_ptr<c10::BFloat16>(), out.mutable_data_ptr<c10::BFloat16>());
        break;
    case at::kHalf:
        cut(table.const_data_ptr<c10::Half>(), out.mutable_data_ptr<c10::Half>());
        break;
    default:
        cut(table.const_data_ptr<float>(), out.mutable_data_ptr<float>());
    }
    return out;
}

at::Tensor normalizedPixels(const at::Tensor& squares, const Normalization& normalization, const c10::Device& device, at::ScalarType type)
{
    const at::Tensor planes = squares.to(device, !device.is_cpu() && squares.is_pinned()).permute({0, 3, 1, 2}).to(at::kFloat, false, false, at::MemoryFormat::Contiguous);
    const auto perChannel = [&](const std::array<float, 3>& values) { return at::tensor(values).view({1, 3, 1, 1}).to(device, true); };
    return ((planes / 255 - perChannel(normalization.mean)) / perChannel(normalization.std)).to(type);
}

} // namespace postil::ml
