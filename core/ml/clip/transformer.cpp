// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/transformer.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/scaled_dot_product_attention.h>
#include <ATen/ops/sigmoid.h>

#include <array>

namespace postil::ml {

namespace {

std::string layerName(const std::string& prefix, std::int64_t layer)
{
    return prefix + ".layers." + std::to_string(layer);
}

at::Tensor selfAttention(const at::Tensor& x, const TensorMap& weights, const std::string& name, std::int64_t heads, bool causal)
{
    const std::int64_t n = x.size(0);
    const std::int64_t tokens = x.size(1);
    const std::int64_t width = x.size(2);
    const auto split = [&](const at::Tensor& t) { return t.view({n, tokens, heads, width / heads}).transpose(1, 2); };
    std::array<at::Tensor, 3> qkv;
    if (weights.contains(name + ".qkv_proj.weight")) {
        const std::vector<at::Tensor> parts = linear(x, weights, name + ".qkv_proj").view({n, tokens, 3, heads, width / heads}).unbind(2);
        qkv = {parts[0].transpose(1, 2), parts[1].transpose(1, 2), parts[2].transpose(1, 2)};
    } else {
        qkv = {split(linear(x, weights, name + ".q_proj")), split(linear(x, weights, name + ".k_proj")),
               split(linear(x, weights, name + ".v_proj"))};
    }
    const at::Tensor mixed = at::scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], {}, 0.0, causal);
    return linear(mixed.transpose(1, 2).reshape({n, tokens, width}), weights, name + ".out_proj");
}

} // namespace

at::Tensor activate(const at::Tensor& x, Activation activation)
{
    switch (activation) {
    case Activation::QuickGelu:
        return x * at::sigmoid(x * 1.702);
    case Activation::Gelu:
        return at::gelu(x);
    case Activation::GeluTanh:
        return at::gelu(x, "tanh");
    }
    return x;
}

at::Tensor layerNorm(const at::Tensor& x, const TensorMap& weights, const std::string& name, double eps)
{
    return at::layer_norm(x, {x.size(-1)}, weights.at(name + ".weight"), weights.at(name + ".bias"), eps);
}

at::Tensor linear(const at::Tensor& x, const TensorMap& weights, const std::string& name)
{
    const auto bias = weights.find(name + ".bias");
    return at::linear(x, weights.at(name + ".weight"), bias == weights.end() ? at::Tensor() : bias->second);
}

at::Tensor encoderLayers(at::Tensor x, const TensorMap& weights, const std::string& prefix, const TransformerConfig& config,
                         bool causal)
{
    for (std::int64_t i = 0; i < config.layers; ++i) {
        const std::string name = layerName(prefix, i);
        x = x + selfAttention(layerNorm(x, weights, name + ".layer_norm1", config.eps), weights, name + ".self_attn", config.heads, causal);
        const at::Tensor hidden = linear(layerNorm(x, weights, name + ".layer_norm2", config.eps), weights, name + ".mlp.fc1");
        x = x + linear(activate(hidden, config.activation), weights, name + ".mlp.fc2");
    }
    return x;
}

void fuseAttention(TensorMap& weights, const std::string& prefix, const TransformerConfig& config)
{
    for (std::int64_t i = 0; i < config.layers; ++i) {
        const std::string name = layerName(prefix, i) + ".self_attn.";
        for (const char* part : {"weight", "bias"}) {
            std::vector<at::Tensor> rows;
            for (const char* projection : {"q_proj.", "k_proj.", "v_proj."}) {
                rows.push_back(weights.at(name + projection + part));
                weights.erase(name + projection + part);
            }
            weights[name + "qkv_proj." + part] = at::cat(rows);
        }
    }
}

} // namespace postil::ml
