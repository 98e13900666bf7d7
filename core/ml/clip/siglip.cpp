// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/siglip.h"

#include "core/ml/clip/transformer.h"
#include "core/ml/clip/vit.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/embedding.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/scaled_dot_product_attention.h>

namespace postil::ml {

namespace {
const std::string head = "vision_model.head.";
} // namespace

std::vector<TensorShape> siglipVisionTensors(const VisionConfig& config)
{
    const std::int64_t width = config.transformer.width;
    std::vector<TensorShape> list{
        {"vision_model.embeddings.patch_embedding.weight", {width, config.channels, config.patchSize, config.patchSize}},
        {"vision_model.embeddings.patch_embedding.bias", {width}},
        {"vision_model.embeddings.position_embedding.weight", {config.grid() * config.grid(), width}},
        {"vision_model.post_layernorm.weight", {width}},
        {"vision_model.post_layernorm.bias", {width}},
        {head + "probe", {1, 1, width}},
        {head + "attention.in_proj_weight", {3 * width, width}},
        {head + "attention.in_proj_bias", {3 * width}},
        {head + "attention.out_proj.weight", {width, width}},
        {head + "attention.out_proj.bias", {width}},
        {head + "layernorm.weight", {width}},
        {head + "layernorm.bias", {width}},
        {head + "mlp.fc1.weight", {config.transformer.mlp, width}},
        {head + "mlp.fc1.bias", {config.transformer.mlp}},
        {head + "mlp.fc2.weight", {width, config.transformer.mlp}},
        {head + "mlp.fc2.bias", {width}},
    };
    addEncoderTensors(list, "vision_model.encoder", config.transformer);
    return list;
}

std::vector<TensorShape> siglipTextTensors(const TextConfig& config, std::int64_t projection)
{
    const std::int64_t width = config.transformer.width;
    std::vector<TensorShape> list{
        {"text_model.embeddings.token_embedding.weight", {config.vocabulary, width}},
        {"text_model.embeddings.position_embedding.weight", {config.contextLength, width}},
        {"text_model.final_layer_norm.weight", {width}},
        {"text_model.final_layer_norm.bias", {width}},
        {"text_model.head.weight", {projection, width}},
        {"text_model.head.bias", {projection}},
    };
    addEncoderTensors(list, "text_model.encoder", config.transformer);
    return list;
}

SiglipImageTower::SiglipImageTower(const TensorMap& weights, const VisionConfig& config, c10::Device device, at::ScalarType type)
    : m_config(config)
    , m_weights(weightsOf(weights, {"vision_model."}))
{
    fuseAttention(m_weights, "vision_model.encoder", m_config.transformer);
    moveTo(m_weights, device, type);
}

at::Tensor SiglipImageTower::attentionPool(const at::Tensor& tokens) const
{
    const std::int64_t n = tokens.size(0);
    const std::int64_t width = tokens.size(2);
    const std::int64_t heads = m_config.transformer.heads;
    const auto part = [&](const at::Tensor& x, std::int64_t third) { // query, key or value of the joined projection
        const at::Tensor weight = m_weights.at(head + "attention.in_proj_weight").narrow(0, third * width, width);
        const at::Tensor bias = m_weights.at(head + "attention.in_proj_bias").narrow(0, third * width, width);
        return at::linear(x, weight, bias).reshape({n, x.size(1), heads, width / heads}).transpose(1, 2);
    };
    const at::Tensor probe = m_weights.at(head + "probe").expand({n, 1, width});
    const at::Tensor mixed = at::scaled_dot_product_attention(part(probe, 0), part(tokens, 1), part(tokens, 2));
    const at::Tensor y = linear(mixed.transpose(1, 2).reshape({n, width}), m_weights, head + "attention.out_proj");
    const at::Tensor hidden = linear(layerNorm(y, m_weights, head + "layernorm", m_config.transformer.eps), m_weights, head + "mlp.fc1");
    return y + linear(activate(hidden, m_config.transformer.activation), m_weights, head + "mlp.fc2");
}

at::Tensor SiglipImageTower::embed(const at::Tensor& pixels) const
{
    at::Tensor x = patchTokens(m_weights, m_config, pixels) + m_weights.at("vision_model.embeddings.position_embedding.weight");
    x = encoderLayers(x, m_weights, "vision_model.encoder", m_config.transformer, false);
    return attentionPool(layerNorm(x, m_weights, "vision_model.post_layernorm", m_config.transformer.eps));
}

SiglipTextTower::SiglipTextTower(const TensorMap& weights, const TextConfig& config, c10::Device device, at::ScalarType type)
    : m_config(config)
    , m_weights(weightsOf(weights, {"text_model."}))
{
    fuseAttention(m_weights, "text_model.encoder", m_config.transformer);
    moveTo(m_weights, device, type);
}

at::Tensor SiglipTextTower::embed(const at::Tensor& ids) const
{
    at::Tensor x = at::embedding(m_weights.at("text_model.embeddings.token_embedding.weight"), ids)
                   + m_weights.at("text_model.embeddings.position_embedding.weight").narrow(0, 0, ids.size(1));
    x = encoderLayers(x, m_weights, "text_model.encoder", m_config.transformer, false);
    x = layerNorm(x.select(1, ids.size(1) - 1), m_weights, "text_model.final_layer_norm", m_config.transformer.eps);
    return linear(x, m_weights, "text_model.head");
}

} // namespace postil::ml
