// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/precisionchoice.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/ml/clip/checkpoint.h"
#include "core/ml/clip/encoderinfo.h"
#include "core/ml/clip/imagetower.h"
#include "core/ml/clip/machineplan.h"
#include "core/ml/clip/squares.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace postil::ml {

namespace {

constexpr int probeImages = 12;
constexpr std::int64_t triedRows = 4096; // of the product that tells whether a GPU likes half precision
constexpr std::int64_t triedWidth = 1024;

/// Pictures unlike each other: soft shapes of random place, size and brightness over a slope, every third one noisy, half of them grey.
at::Tensor probeSquares(std::int64_t size)
{
    at::Tensor squares = at::empty({probeImages, size, size, 3}, at::kByte);
    auto* to = squares.mutable_data_ptr<std::uint8_t>();
    Random random(7);
    const auto number = [&random](double low, double high) { return low + (high - low) * random.unit(); };
    for (int image = 0; image < probeImages; ++image) {
        struct Blob {
            double x, y, width;
            std::array<double, 3> colour;
        };
        std::array<Blob, 6> blobs;
        for (Blob& b : blobs) {
            const double grey = number(-150, 150);
            b = {number(0, 1), number(0, 1), number(.02, .4), {grey, grey, grey}};
            if (image % 2 == 1) {
                b.colour = {number(-150, 150), number(-150, 150), number(-150, 150)};
            }
        }
        const double slope = number(-100, 100);
        for (std::int64_t y = 0; y < size; ++y) {
            for (std::int64_t x = 0; x < size; ++x) {
                const double u = static_cast<double>(x) / static_cast<double>(size);
                const double v = static_cast<double>(y) / static_cast<double>(size);
                const double noise = image % 3 == 0 ? number(-40, 40) : 0;
                std::array<double, 3> pixel{};
                for (const Blob& b : blobs) {
                    const double weight = std::exp(-((u - b.x) * (u - b.x) + (v - b.y) * (v - b.y)) / (2 * b.width * b.width));
                    for (std::size_t c = 0; c < 3; ++c) {
                        pixel[c] += weight * b.colour[c];
                    }
                }
                for (const double value : pixel) {
                    *to++ = static_cast<std::uint8_t>(std::clamp(110 + slope * (u - .5) + noise + value, 0.0, 255.0));
                }
            }
        }
    }
    return squares;
}

at::Tensor unitRows(const at::Tensor& embeddings)
{
    const at::Tensor wide = embeddings.to(at::kDouble);
    return wide / wide.norm(2, {-1}, true);
}

} // namespace

double probeAgreement(const Checkpoint& checkpoint, const c10::Device& device, at::ScalarType type)
{
    const c10::InferenceMode inference;
    const at::Tensor squares = probeSquares(checkpoint.config.vision.imageSize);
    const auto embeddings = [&](at::ScalarType in) {
        const PixelsOf pixels = [&](const at::Tensor& block) { return normalizedPixels(block, checkpoint.preprocessing.normalization, device, in); };
        return unitRows(makeImageTower(checkpoint, {device, in, MatrixLibrary::Auto, probeImages})->embedSquares(squares, pixels).cpu());
    };
    return (embeddings(at::kFloat) * embeddings(type)).sum(1).min().item<double>();
}

PrecisionChoice choosePrecisionOn(const c10::Device& device, const Checkpoint& checkpoint)
{
    const auto seconds = [&](at::ScalarType type) { return multiplySeconds(triedRows, triedWidth, triedWidth, type, MatrixLibrary::Mkl, device, 3); };
    const double exact = seconds(at::kFloat);
    double gain = 0;
    double cosine = 0;
    for (const auto& [precision, type] : {std::pair(Precision::Fp16, at::kHalf), std::pair(Precision::Bf16, at::kBFloat16)}) {
        gain = exact / seconds(type);
        cosine = gain < leastGain ? 0 : probeAgreement(checkpoint, device, type);
        if (cosine >= leastAgreement) { // not where it is no number
            return {precision, Text::tr("%1: %2 times as fast here, smallest cosine with fp32 %3").arg(precisionName(precision)).arg(gain, 0, 'f', 1).arg(cosine, 0, 'f', 5)};
        }
    }
    return {Precision::Fp32, gain < leastGain ? Text::tr("fp32: half precision is %1 times as fast here").arg(gain, 0, 'f', 2)
                                              : Text::tr("fp32: in half precision the embeddings differ, smallest cosine %1").arg(cosine, 0, 'f', 5)};
}

PrecisionChoice choosePrecision(const Checkpoint& checkpoint)
{
    if (!isPacked(checkpoint)) {
        return {Precision::Fp32, Text::tr("fp32: bf16 is for vision transformers only")};
    }
    if (isSmall(checkpoint.config.vision)) {
        return {Precision::Fp32, Text::tr("fp32: the model is small")};
    }
    const double gain = machinePlan().bf16Gain();
    if (gain < leastGain) {
        return {Precision::Fp32, gain > 0 ? Text::tr("fp32: bf16 is %1 times as fast here").arg(gain, 0, 'f', 2) : Text::tr("fp32: this processor has no bf16")};
    }
    std::optional<double> cosine = keptAgreement(machinePlanFile(), checkpoint.sha256);
    if (!cosine) {
        cosine = probeAgreement(checkpoint, c10::kCPU, at::kBFloat16);
        // Where it cannot be written the probe is encoded again next time, nothing else.
        (void)keepAgreement(machinePlanFile(), checkpoint.sha256, *cosine);
    }
    const bool agrees = *cosine >= leastAgreement;
    return {agrees ? Precision::Bf16 : Precision::Fp32,
            Text::tr("%1: bf16 is %2 times as fast here, smallest cosine with fp32 %3").arg(agrees ? QStringLiteral("bf16") : QStringLiteral("fp32")).arg(gain, 0, 'f', 2).arg(*cosine, 0, 'f', 5)};
}

} // namespace postil::ml
