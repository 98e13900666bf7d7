// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/augmentation.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/affine_grid_generator.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/clamp.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/exp.h>
#include <ATen/ops/grid_sampler_2d.h>
#include <ATen/ops/mean.h>
#include <ATen/ops/pow.h>

#include <cmath>
#include <numbers>

namespace postil::ml {

namespace {

/// One number per image, [N, 1, 1, 1].
template <class Draw>
at::Tensor perImage(std::int64_t count, const Draw& draw)
{
    at::Tensor values = at::empty({count, 1, 1, 1}, at::kFloat);
    auto* data = values.mutable_data_ptr<float>();
    for (std::int64_t i = 0; i < count; ++i) {
        data[i] = static_cast<float>(draw());
    }
    return values;
}

double around(Random& random, double reach)
{
    return (2 * random.unit() - 1) * reach;
}

} // namespace

at::Tensor Augmentation::apply(const at::Tensor& pixels, Random& random) const
{
    constexpr std::int64_t bilinear = 0;
    constexpr std::int64_t border = 1;
    const std::int64_t n = pixels.size(0);
    at::Tensor theta = at::empty({n, 2, 3}, at::kFloat);
    auto* matrix = theta.mutable_data_ptr<float>();
    for (std::int64_t i = 0; i < n; ++i, matrix += 6) {
        const double angle = around(random, rotation) * std::numbers::pi / 180;
        const double zoom = 1 + around(random, scale);
        const std::array<double, 6> values{zoom * std::cos(angle),    -zoom * std::sin(angle),
                                           around(random, 2 * shift), zoom * std::sin(angle),
                                           zoom * std::cos(angle),    around(random, 2 * shift)};
        std::ranges::transform(values, matrix, [](double value) { return static_cast<float>(value); });
    }
    const auto device = pixels.device();
    at::Tensor x = at::grid_sampler_2d(
        pixels, at::affine_grid_generator(theta.to(device), pixels.sizes(), false), bilinear, border, false);

    const at::Tensor contrast =
        perImage(n, [&] { return contrastLow + (contrastHigh - contrastLow) * random.unit(); }).to(device);
    const at::Tensor offset = perImage(n, [&] { return around(random, brightness); }).to(device);
    const at::Tensor exponent = perImage(n, [&] { return std::exp(around(random, gamma)); }).to(device);
    const at::Tensor mean = x.mean(at::IntArrayRef({1, 2, 3}), true);
    x = ((x - mean) * contrast + mean + offset).clamp(0, 1).pow(exponent);

    // Four of ten pictures stay sharp.
    const at::Tensor softness =
        perImage(n, [&] { return std::max(0.0, blur * (random.unit() - 0.4) / 0.6); }).to(device);
    x = x + softness * (at::avg_pool2d(x, {3, 3}, {1, 1}, {1, 1}, false, false) - x);

    at::Tensor grain = at::empty({n, 1, x.size(2), x.size(3)}, at::kFloat);
    auto* value = grain.mutable_data_ptr<float>();
    for (std::int64_t i = 0; i < n; ++i) {
        const double deviation = noise * random.unit();
        for (std::int64_t p = 0; p < x.size(2) * x.size(3); ++p) {
            *value++ = static_cast<float>(deviation * random.normal());
        }
    }
    return (x + grain.to(device)).clamp(0, 1);
}

} // namespace postil::ml
