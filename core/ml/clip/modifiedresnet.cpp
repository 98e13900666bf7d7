// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/modifiedresnet.h"

#include "core/ml/clip/transformer.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/scaled_dot_product_attention.h>

namespace postil::ml {

namespace {

constexpr double batchNormEps = 1e-5;
constexpr std::int64_t expansion = 4; // of a bottleneck's last convolution

struct ConvolutionShape {
    std::string convolution; ///< "visual.layer1.0.conv1"
    std::string norm;
    std::int64_t out = 0;
    std::int64_t in = 0;
    std::int64_t kernel = 1;
};

struct BlockShape {
    std::vector<ConvolutionShape> convolutions; ///< three
    std::optional<ConvolutionShape> shortcut;
    std::int64_t stride = 1;
};

std::vector<ConvolutionShape> stemShapes(std::int64_t width)
{
    return {{"visual.conv1", "visual.bn1", width / 2, 3, 3},
            {"visual.conv2", "visual.bn2", width / 2, width / 2, 3},
            {"visual.conv3", "visual.bn3", width, width / 2, 3}};
}

std::vector<BlockShape> blockShapes(const ResNetConfig& config)
{
    std::vector<BlockShape> blocks;
    std::int64_t in = config.width;
    for (std::size_t layer = 0; layer < config.blocks.size(); ++layer) {
        const std::int64_t planes = config.width << layer;
        const std::int64_t out = planes * expansion;
        for (std::int64_t j = 0; j < config.blocks[layer]; ++j) {
            const std::string name = "visual.layer" + std::to_string(layer + 1) + '.' + std::to_string(j) + '.';
            BlockShape block;
            block.stride = j == 0 && layer > 0 ? 2 : 1;
            block.convolutions = {{name + "conv1", name + "bn1", planes, in, 1},
                                  {name + "conv2", name + "bn2", planes, planes, 3},
                                  {name + "conv3", name + "bn3", out, planes, 1}};
            if (block.stride > 1 || in != out) {
                block.shortcut = ConvolutionShape{name + "downsample.0", name + "downsample.1", out, in, 1};
            }
            blocks.push_back(std::move(block));
            in = out;
        }
    }
    return blocks;
}

void addTensors(std::vector<TensorShape>& list, const ConvolutionShape& c)
{
    list.push_back({c.convolution + ".weight", {c.out, c.in, c.kernel, c.kernel}});
    for (const char* part : {".weight", ".bias", ".running_mean", ".running_var"}) {
        list.push_back({c.norm + part, {c.out}});
    }
}

/// relu is left to the caller: a bottleneck's last convolution is added to its input first.
at::Tensor convolve(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, std::int64_t stride = 1)
{
    const std::int64_t padding = weight.size(2) / 2;
    return at::conv2d(x, weight, bias, at::IntArrayRef({stride, stride}), at::IntArrayRef({padding, padding}));
}

} // namespace

std::vector<TensorShape> modifiedResNetTensors(const VisionConfig& config, std::int64_t projection)
{
    std::vector<TensorShape> list;
    for (const ConvolutionShape& c : stemShapes(config.resnet.width)) {
        addTensors(list, c);
    }
    for (const BlockShape& block : blockShapes(config.resnet)) {
        for (const ConvolutionShape& c : block.convolutions) {
            addTensors(list, c);
        }
        if (block.shortcut) {
            addTensors(list, *block.shortcut);
        }
    }
    const std::int64_t features = config.resnet.features();
    list.push_back({"visual.attnpool.positional_embedding", {config.grid() * config.grid() + 1, features}});
    for (const char* name : {"q_proj", "k_proj", "v_proj", "c_proj"}) {
        const std::int64_t out = std::string_view(name) == "c_proj" ? projection : features;
        list.push_back({std::string("visual.attnpool.") + name + ".weight", {out, features}});
        list.push_back({std::string("visual.attnpool.") + name + ".bias", {out}});
    }
    return list;
}

ModifiedResNetTower::ModifiedResNetTower(const TensorMap& weights, const VisionConfig& config, c10::Device device, at::ScalarType type)
    : m_pool(weightsOf(weights, {"visual.attnpool."}))
    , m_heads(config.resnet.heads)
{
    // In double, so that folding costs no more than the last rounding.
    const auto folded = [&](const ConvolutionShape& c) {
        const auto norm = [&](const char* part) { return weights.at(c.norm + part).to(at::kDouble); };
        const at::Tensor scale = norm(".weight") / (norm(".running_var") + batchNormEps).sqrt();
        const at::Tensor weight = weights.at(c.convolution + ".weight").to(at::kDouble) * scale.reshape({-1, 1, 1, 1});
        const at::Tensor bias = norm(".bias") - norm(".running_mean") * scale;
        return Convolution{weight.to(device, type).contiguous(at::MemoryFormat::ChannelsLast), bias.to(device, type)};
    };
    for (const ConvolutionShape& c : stemShapes(config.resnet.width)) {
        m_stem.push_back(folded(c));
    }
    for (const BlockShape& shape : blockShapes(config.resnet)) {
        Bottleneck block{folded(shape.convolutions[0]), folded(shape.convolutions[1]), folded(shape.convolutions[2]), {}, shape.stride};
        if (shape.shortcut) {
            block.shortcut = folded(*shape.shortcut);
        }
        m_blocks.push_back(std::move(block));
    }
    moveTo(m_pool, device, type);
}

at::Tensor ModifiedResNetTower::bottleneck(const at::Tensor& x, const Bottleneck& block) const
{
    at::Tensor y = convolve(x, block.first.weight, block.first.bias).relu_();
    y = convolve(y, block.second.weight, block.second.bias).relu_();
    const auto pooled = [&block](const at::Tensor& t) { return block.stride > 1 ? at::avg_pool2d(t, {block.stride, block.stride}) : t; };
    y = convolve(pooled(y), block.third.weight, block.third.bias);
    y += block.shortcut ? convolve(pooled(x), block.shortcut->weight, block.shortcut->bias) : x;
    return y.relu_();
}

at::Tensor ModifiedResNetTower::attentionPool(const at::Tensor& x) const
{
    const std::int64_t n = x.size(0);
    const std::int64_t features = x.size(1);
    const std::string name = "visual.attnpool.";
    at::Tensor tokens = x.flatten(2).transpose(1, 2); // [N, H·W, features]
    tokens = at::cat({tokens.mean(1, true), tokens}, 1) + m_pool.at(name + "positional_embedding");
    const auto split = [&](const at::Tensor& t) { return t.reshape({n, t.size(1), m_heads, features / m_heads}).transpose(1, 2); };
    const at::Tensor query = split(linear(tokens.narrow(1, 0, 1), m_pool, name + "q_proj"));
    const at::Tensor mixed = at::scaled_dot_product_attention(query, split(linear(tokens, m_pool, name + "k_proj")), split(linear(tokens, m_pool, name + "v_proj")));
    return linear(mixed.transpose(1, 2).reshape({n, features}), m_pool, name + "c_proj");
}

at::Tensor ModifiedResNetTower::embed(const at::Tensor& pixels) const
{
    at::Tensor x = pixels.contiguous(at::MemoryFormat::ChannelsLast);
    std::int64_t stride = 2;
    for (const Convolution& c : m_stem) {
        x = convolve(x, c.weight, c.bias, stride).relu_();
        stride = 1;
    }
    x = at::avg_pool2d(x, {2, 2});
    for (const Bottleneck& block : m_blocks) {
        betweenLayers();
        x = bottleneck(x, block);
    }
    return attentionPool(x);
}

} // namespace postil::ml
