// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace postil {
struct ClipGeometry;
}

namespace postil::ml {

enum class Activation : std::uint8_t {
    QuickGelu, ///< x · sigmoid(1.702 x), OpenAI's models
    Gelu,      ///< exact, with erf
    GeluTanh
};

struct TransformerConfig {
    std::int64_t width = 512;
    std::int64_t layers = 12;
    std::int64_t heads = 8;
    std::int64_t mlp = 2048; ///< width of the hidden layer
    Activation activation = Activation::QuickGelu;
    double eps = 1e-5; ///< of every layer norm
};

struct VisionConfig {
    TransformerConfig transformer{768, 12, 12, 3072, Activation::QuickGelu, 1e-5};
    std::int64_t imageSize = 224;
    std::int64_t patchSize = 32;
    std::int64_t channels = 3;
    [[nodiscard]] std::int64_t grid() const { return imageSize / patchSize; } ///< a remainder is left out, as by the convolution
};

/// Which row of the text transformer's output speaks for the text.
enum class TextPooling : std::uint8_t {
    LargestId, ///< OpenAI: the end token has the largest id
    FirstEos
};

struct TextConfig {
    TransformerConfig transformer;
    std::int64_t contextLength = 77;
    std::int64_t vocabulary = 49'408;
    TextPooling pooling = TextPooling::LargestId;
    std::int64_t eosId = 49'407; ///< for TextPooling::FirstEos
};

/// Defaults are those of transformers' CLIPConfig, which a config.json may omit (clip-vit-base-patch32).
struct ClipConfig {
    VisionConfig vision;
    TextConfig text;
    std::int64_t projection = 512;
    double logitScaleInit = 2.6592; ///< ln(1 / 0.07)
};

/// For a model trained from random weights: exact GELU, hidden layers of 4 × width, end id = vocabulary - 1.
[[nodiscard]] ClipConfig clipConfig(const ClipGeometry& geometry, std::int64_t vocabulary);

} // namespace postil::ml
