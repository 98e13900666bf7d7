// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/bert.h"

#include "core/ml/clip/transformer.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/embedding.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/scaled_dot_product_attention.h>

#include <algorithm>

namespace postil::ml {

namespace {

const std::string embeddings = "text.transformer.embeddings.";

std::string layerName(std::int64_t layer)
{
    return "text.transformer.encoder.layer." + std::to_string(layer) + '.';
}

void addLinear(std::vector<TensorShape>& list, const std::string& name, std::int64_t out, std::int64_t in)
{
    list.push_back({name + ".weight", {out, in}});
    list.push_back({name + ".bias", {out}});
}

void addNorm(std::vector<TensorShape>& list, const std::string& name, std::int64_t width)
{
    list.push_back({name + ".weight", {width}});
    list.push_back({name + ".bias", {width}});
}

} // namespace

std::vector<TensorShape> bertTensors(const TextConfig& config, std::int64_t projection)
{
    const TransformerConfig& t = config.transformer;
    std::vector<TensorShape> list{{embeddings + "word_embeddings.weight", {config.vocabulary, t.width}},
                                  {embeddings + "position_embeddings.weight", {config.positions, t.width}},
                                  {embeddings + "token_type_embeddings.weight", {config.tokenTypes, t.width}}};
    addNorm(list, embeddings + "LayerNorm", t.width);
    for (std::int64_t i = 0; i < t.layers; ++i) {
        const std::string name = layerName(i);
        for (const char* part : {"attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"}) {
            addLinear(list, name + part, t.width, t.width);
        }
        addNorm(list, name + "attention.output.LayerNorm", t.width);
        addLinear(list, name + "intermediate.dense", t.mlp, t.width);
        addLinear(list, name + "output.dense", t.width, t.mlp);
        addNorm(list, name + "output.LayerNorm", t.width);
    }
    if (config.projectionHidden > 0) {
        list.push_back({"text.proj.0.weight", {config.projectionHidden, t.width}});
        list.push_back({"text.proj.2.weight", {projection, config.projectionHidden}});
    } else {
        list.push_back({"text.proj.weight", {projection, t.width}});
    }
    return list;
}

BertTower::BertTower(const TensorMap& weights, const TextConfig& config, c10::Device device, at::ScalarType type)
    : m_config(config)
    , m_weights(weightsOf(weights, {"text."}))
{
    moveTo(m_weights, device, type);
}

at::Tensor BertTower::selfAttention(const at::Tensor& x, const at::Tensor& mask, const std::string& name) const
{
    const std::int64_t heads = m_config.transformer.heads;
    const auto part = [&](const char* projection) {
        return linear(x, m_weights, name + "attention.self." + projection).view({x.size(0), x.size(1), heads, x.size(2) / heads}).transpose(1, 2);
    };
    const at::Tensor mixed = at::scaled_dot_product_attention(part("query"), part("key"), part("value"), mask);
    return linear(mixed.transpose(1, 2).reshape(x.sizes()), m_weights, name + "attention.output.dense");
}

at::Tensor BertTower::embed(const at::Tensor& ids) const
{
    const double eps = m_config.transformer.eps;
    // Columns that are padding in every text change nothing behind the mask: leave them out.
    const at::Tensor known = ids.ne(m_config.padId);
    const std::int64_t length = std::max<std::int64_t>(known.any(0).nonzero().max().item<std::int64_t>() + 1, 1);
    const at::Tensor mask = known.narrow(1, 0, length);
    const at::Tensor attended = mask.reshape({ids.size(0), 1, 1, length});
    at::Tensor x = at::embedding(m_weights.at(embeddings + "word_embeddings.weight"), ids.narrow(1, 0, length))
                   + m_weights.at(embeddings + "token_type_embeddings.weight").select(0, 0)
                   + m_weights.at(embeddings + "position_embeddings.weight").narrow(0, 0, length);
    x = layerNorm(x, m_weights, embeddings + "LayerNorm", eps);
    for (std::int64_t i = 0; i < m_config.transformer.layers; ++i) {
        const std::string name = layerName(i);
        x = layerNorm(x + selfAttention(x, attended, name), m_weights, name + "attention.output.LayerNorm", eps);
        const at::Tensor hidden = activate(linear(x, m_weights, name + "intermediate.dense"), m_config.transformer.activation);
        x = layerNorm(x + linear(hidden, m_weights, name + "output.dense"), m_weights, name + "output.LayerNorm", eps);
    }
    if (m_config.pooling == TextPooling::Mean) {
        const at::Tensor weight = mask.to(x.scalar_type()).unsqueeze(2);
        x = (x * weight).sum(1) / weight.sum(1);
    } else {
        x = x.select(1, 0);
    }
    if (m_config.projectionHidden > 0) {
        return linear(at::gelu(linear(x, m_weights, "text.proj.0")), m_weights, "text.proj.2");
    }
    return linear(x, m_weights, "text.proj");
}

} // namespace postil::ml
