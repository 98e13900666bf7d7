// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
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

enum class VisionKind : std::uint8_t {
    Vit,            ///< class token; OpenAI's, and timm's without the first norm
    ModifiedResNet, ///< OpenAI's RN50 …: VisionConfig::resnet
    Siglip          ///< no class token, attention pooling
};

/// OpenAI's ModifiedResNet.
struct ResNetConfig {
    std::array<std::int64_t, 4> blocks{3, 4, 6, 3};
    std::int64_t width = 64; ///< channels after the stem
    std::int64_t heads = 32; ///< of the attention pooling
    [[nodiscard]] std::int64_t features() const { return width * 32; } ///< channels of the last feature map
};

struct VisionConfig {
    VisionKind kind = VisionKind::Vit;
    TransformerConfig transformer{768, 12, 12, 3072, Activation::QuickGelu, 1e-5};
    std::int64_t imageSize = 224;
    std::int64_t patchSize = 32; ///< ModifiedResNet: 32, how much smaller the last feature map is
    std::int64_t channels = 3;
    bool preNorm = true;    ///< a norm between embedding and blocks (timm has none)
    bool patchBias = false; ///< the patch embedding has one (timm, SigLIP)
    ResNetConfig resnet;
    [[nodiscard]] std::int64_t grid() const { return imageSize / patchSize; } ///< a remainder is left out, as by the convolution
    [[nodiscard]] std::int64_t tokens() const { return grid() * grid() + 1; } ///< of a vision transformer: patches and class token
};

enum class TextKind : std::uint8_t {
    Clip,  ///< causal transformer
    Bert,  ///< BERT behind a padding mask, with a projection
    Siglip ///< transformer without a mask, last position
};

/// Which row of the text tower's output speaks for the text.
enum class TextPooling : std::uint8_t {
    LargestId, ///< OpenAI: the end token has the largest id
    FirstEos,
    First,     ///< BERT's [CLS]
    Mean,      ///< of the rows that are no padding
    Last
};

struct TextConfig {
    TextKind kind = TextKind::Clip;
    TransformerConfig transformer;
    std::int64_t contextLength = 77;
    std::int64_t positions = 512; ///< for TextKind::Bert: rows of the position embedding
    std::int64_t vocabulary = 49'408;
    TextPooling pooling = TextPooling::LargestId;
    std::int64_t eosId = 49'407; ///< for TextPooling::FirstEos
    std::int64_t padId = 0;      ///< for TextKind::Bert: masked
    bool projectionBias = false;
    std::int64_t projectionHidden = 0; ///< for TextKind::Bert: width of the projection's hidden layer; 0: one matrix
    std::int64_t tokenTypes = 2;       ///< for TextKind::Bert
};

/// Defaults are those of transformers' CLIPConfig, which a config.json may omit (clip-vit-base-patch32).
struct ClipConfig {
    VisionConfig vision;
    TextConfig text;
    std::int64_t projection = 512;
    bool sigmoid = false; ///< every caption for itself, with a bias (SigLIP), instead of a softmax over captions
    double logitScaleInit = 2.6592; ///< ln(1 / 0.07)
};

/// For a model trained from random weights: exact GELU, hidden layers of 4 × width, end id = vocabulary - 1.
[[nodiscard]] ClipConfig clipConfig(const ClipGeometry& geometry, std::int64_t vocabulary);

} // namespace postil::ml
