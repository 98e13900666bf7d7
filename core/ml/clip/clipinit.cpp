// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/clipinit.h"

#include "core/base/random.h"
#include "core/inference/cliptrainer.h"
#include "core/ml/clip/bert.h"
#include "core/ml/clip/modifiedresnet.h"
#include "core/ml/clip/siglip.h"

#include <ATen/ops/empty.h>

#include <cmath>
#include <string_view>

namespace postil::ml {

namespace {

/// Without the blocks.
std::vector<TensorShape> vitTensors(const VisionConfig& v, std::int64_t projection)
{
    const std::int64_t width = v.transformer.width;
    std::vector<TensorShape> list{
        {"vision_model.embeddings.class_embedding", {width}},
        {"vision_model.embeddings.patch_embedding.weight", {width, v.channels, v.patchSize, v.patchSize}},
        {"vision_model.embeddings.position_embedding.weight", {v.grid() * v.grid() + 1, width}},
        {"vision_model.post_layernorm.weight", {width}},
        {"vision_model.post_layernorm.bias", {width}},
        {"visual_projection.weight", {projection, width}},
    };
    if (v.patchBias) {
        list.push_back({"vision_model.embeddings.patch_embedding.bias", {width}});
    }
    if (v.preNorm) {
        list.push_back({"vision_model.pre_layrnorm.weight", {width}});
        list.push_back({"vision_model.pre_layrnorm.bias", {width}});
    }
    return list;
}

/// Without the blocks.
std::vector<TensorShape> clipTextTensors(const TextConfig& t, std::int64_t projection)
{
    const std::int64_t width = t.transformer.width;
    std::vector<TensorShape> list{
        {"text_model.embeddings.token_embedding.weight", {t.vocabulary, width}},
        {"text_model.embeddings.position_embedding.weight", {t.contextLength, width}},
        {"text_model.final_layer_norm.weight", {width}},
        {"text_model.final_layer_norm.bias", {width}},
        {"text_projection.weight", {projection, width}},
    };
    if (t.projectionBias) {
        list.push_back({"text_projection.bias", {projection}});
    }
    return list;
}

double deviation(std::string_view name, const ClipConfig& config)
{
    const TransformerConfig& t = name.starts_with("text_") ? config.text.transformer : config.vision.transformer;
    const double width = std::pow(static_cast<double>(t.width), -0.5);
    if (name.ends_with("token_embedding.weight")) {
        return 0.02;
    }
    if (name == "text_model.embeddings.position_embedding.weight") {
        return 0.01;
    }
    if (name.ends_with("patch_embedding.weight")) {
        const auto fanIn = static_cast<double>(config.vision.channels * config.vision.patchSize * config.vision.patchSize);
        return std::pow(3 * fanIn, -0.5); // of the uniform ±fanIn^-½ that PyTorch gives a convolution
    }
    if (name.ends_with("out_proj.weight") || name.ends_with("fc2.weight")) {
        return width * std::pow(2.0 * static_cast<double>(t.layers), -0.5);
    }
    if (name.ends_with("fc1.weight")) {
        return std::pow(2.0 * static_cast<double>(t.width), -0.5);
    }
    return width;
}

} // namespace

ClipConfig clipConfig(const ClipGeometry& geometry, std::int64_t vocabulary)
{
    ClipConfig config;
    config.vision.transformer = {geometry.visionWidth, geometry.visionLayers, geometry.visionHeads, 4 * geometry.visionWidth,
                                 Activation::Gelu, 1e-5};
    config.vision.imageSize = geometry.imageSize;
    config.vision.patchSize = geometry.patchSize;
    config.text.transformer = {geometry.textWidth, geometry.textLayers, geometry.textHeads, 4 * geometry.textWidth,
                               Activation::Gelu, 1e-5};
    config.text.contextLength = geometry.contextLength;
    config.text.vocabulary = vocabulary;
    config.text.pooling = TextPooling::FirstEos;
    config.text.eosId = vocabulary - 1;
    config.projection = geometry.projection;
    return config;
}

void addEncoderTensors(std::vector<TensorShape>& list, const std::string& prefix, const TransformerConfig& t)
{
    for (std::int64_t i = 0; i < t.layers; ++i) {
        const std::string name = prefix + ".layers." + std::to_string(i) + '.';
        for (const char* norm : {"layer_norm1", "layer_norm2"}) {
            list.push_back({name + norm + ".weight", {t.width}});
            list.push_back({name + norm + ".bias", {t.width}});
        }
        for (const char* projection : {"q_proj", "k_proj", "v_proj", "out_proj"}) {
            list.push_back({name + "self_attn." + projection + ".weight", {t.width, t.width}});
            list.push_back({name + "self_attn." + projection + ".bias", {t.width}});
        }
        list.push_back({name + "mlp.fc1.weight", {t.mlp, t.width}});
        list.push_back({name + "mlp.fc1.bias", {t.mlp}});
        list.push_back({name + "mlp.fc2.weight", {t.width, t.mlp}});
        list.push_back({name + "mlp.fc2.bias", {t.width}});
    }
}

std::vector<TensorShape> clipTensors(const ClipConfig& config)
{
    std::vector<TensorShape> list{{"logit_scale", {}}};
    if (config.sigmoid) {
        list.push_back({"logit_bias", {}});
    }
    const auto append = [&list](const std::vector<TensorShape>& more) { list.insert(list.end(), more.begin(), more.end()); };
    // randomClip() draws in this order: a new one would make other weights of the same seed.
    switch (config.text.kind) {
    case TextKind::Clip:
        append(clipTextTensors(config.text, config.projection));
        break;
    case TextKind::Bert:
        append(bertTensors(config.text, config.projection));
        break;
    case TextKind::Siglip:
        append(siglipTextTensors(config.text, config.projection));
        break;
    }
    switch (config.vision.kind) {
    case VisionKind::Vit:
        append(vitTensors(config.vision, config.projection));
        break;
    case VisionKind::ModifiedResNet:
        append(modifiedResNetTensors(config.vision, config.projection));
        break;
    case VisionKind::Siglip:
        append(siglipVisionTensors(config.vision));
        break;
    }
    if (config.text.kind == TextKind::Clip) {
        addEncoderTensors(list, "text_model.encoder", config.text.transformer);
    }
    if (config.vision.kind == VisionKind::Vit) {
        addEncoderTensors(list, "vision_model.encoder", config.vision.transformer);
    }
    return list;
}

TensorMap randomClip(const ClipConfig& config, std::uint64_t seed)
{
    Random random(seed);
    TensorMap weights;
    for (const TensorShape& shape : clipTensors(config)) {
        const std::string_view name = shape.name;
        at::Tensor tensor = at::empty(shape.sizes, at::kFloat);
        if (name == "logit_scale") {
            tensor.fill_(config.logitScaleInit);
        } else if (name.ends_with(".bias")) {
            tensor.zero_();
        } else if (name.find("norm") != std::string_view::npos) {
            tensor.fill_(1);
        } else {
            const double sigma = deviation(name, config);
            auto* values = tensor.mutable_data_ptr<float>();
            for (std::int64_t i = 0; i < tensor.numel(); ++i) {
                values[i] = static_cast<float>(sigma * random.normal());
            }
        }
        weights.emplace(shape.name, tensor);
    }
    return weights;
}

} // namespace postil::ml
