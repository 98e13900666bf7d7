// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/vitonnx.h"

#include "core/exchange/onnxgraph.h"

#include <ATen/core/Tensor.h>

#include <cmath>

namespace postil::ml {

namespace {

constexpr int layerNormOpset = 17; ///< that brought LayerNormalization
constexpr int layerNormIrVersion = 8;

class VitWriter
{
public:
    VitWriter(const TensorMap& weights, const VisionConfig& config)
        : m_weights(weights)
        , m_config(config)
    {
    }

    [[nodiscard]] std::string write()
    {
        const TransformerConfig& t = m_config.transformer;
        const std::int64_t size = m_config.imageSize;
        const std::int64_t patch = m_config.patchSize;
        m_graph.input(QStringLiteral("pixels"), OnnxType::Float, {-1, m_config.channels, size, size});
        QStringList convolution{QStringLiteral("pixels"), constant("vision_model.embeddings.patch_embedding.weight")};
        if (m_config.patchBias) {
            convolution.append(constant("vision_model.embeddings.patch_embedding.bias"));
        }
        const QString cut = m_graph.node("Conv", convolution,
                                         {OnnxAttribute::of("strides", std::vector<qint64>{patch, patch}), OnnxAttribute::of("kernel_shape", std::vector<qint64>{patch, patch})});
        const QString patches = m_graph.node("Transpose", {reshape(cut, {0, t.width, -1})}, {OnnxAttribute::of("perm", std::vector<qint64>{0, 2, 1})});
        // One class token per picture: of the first patch nothing is left but its number of rows.
        const QString first = m_graph.node("Slice", {patches, integers({0}), integers({1}), integers({1})});
        const QString token = m_graph.node("Add", {m_graph.node("Mul", {first, number(0)}), constant("vision_model.embeddings.class_embedding")});
        QString x = m_graph.node("Concat", {token, patches}, {OnnxAttribute::of("axis", qint64{1})});
        x = m_graph.node("Add", {x, constant("vision_model.embeddings.position_embedding.weight")});
        if (m_config.preNorm) {
            x = norm(x, "vision_model.pre_layrnorm");
        }
        for (std::int64_t i = 0; i < t.layers; ++i) {
            const std::string name = "vision_model.encoder.layers." + std::to_string(i);
            x = m_graph.node("Add", {x, attention(norm(x, name + ".layer_norm1"), name + ".self_attn")});
            const QString hidden = activated(linear(norm(x, name + ".layer_norm2"), name + ".mlp.fc1"));
            x = m_graph.node("Add", {x, linear(hidden, name + ".mlp.fc2")});
        }
        const QString last = m_graph.node("Gather", {x, m_graph.tensor(QStringLiteral("class_token"), {}, std::vector<qint64>{0})}, {OnnxAttribute::of("axis", qint64{1})});
        linear(norm(last, "vision_model.post_layernorm"), "visual_projection", QStringLiteral("embeddings"));
        m_graph.output(QStringLiteral("embeddings"), {-1, m_weights.at("visual_projection.weight").size(0)});
        return m_graph.model(QStringLiteral("image tower"), {}, {}, {layerNormOpset, layerNormIrVersion});
    }

private:
    QString tensor(const QString& name, const at::Tensor& values)
    {
        const at::Tensor wide = values.to(at::kFloat).contiguous();
        const auto* from = wide.const_data_ptr<float>();
        return m_graph.tensor(name, std::vector<qint64>(wide.sizes().begin(), wide.sizes().end()), std::vector<float>(from, from + wide.numel()));
    }
    QString constant(const std::string& name) { return tensor(QString::fromStdString(name), m_weights.at(name)); }
    QString number(float value) { return m_graph.tensor(QStringLiteral("number_%1").arg(++m_constants), {}, std::vector<float>{value}); }
    QString integers(const std::vector<qint64>& values)
    {
        return m_graph.tensor(QStringLiteral("integers_%1").arg(++m_constants), {static_cast<qint64>(values.size())}, values);
    }
    QString reshape(const QString& x, const std::vector<qint64>& sizes) { return m_graph.node("Reshape", {x, integers(sizes)}); }
    QString norm(const QString& x, const std::string& name)
    {
        return m_graph.node("LayerNormalization", {x, constant(name + ".weight"), constant(name + ".bias")},
                            {OnnxAttribute::of("axis", qint64{-1}), OnnxAttribute::of("epsilon", static_cast<float>(m_config.transformer.eps))});
    }
    QString linear(const QString& x, const std::string& name, const QString& output = {})
    {
        const QString weight = tensor(QString::fromStdString(name + ".weight.T"), m_weights.at(name + ".weight").t());
        const bool bias = m_weights.contains(name + ".bias");
        const QString product = m_graph.node("MatMul", {x, weight}, {}, bias ? QString() : output);
        return bias ? m_graph.node("Add", {product, constant(name + ".bias")}, {}, output) : product;
    }
    QString heads(const QString& x, const std::vector<qint64>& order)
    {
        const TransformerConfig& t = m_config.transformer;
        return m_graph.node("Transpose", {reshape(x, {0, 0, t.heads, t.width / t.heads})}, {OnnxAttribute::of("perm", order)});
    }
    QString attention(const QString& x, const std::string& name)
    {
        const TransformerConfig& t = m_config.transformer;
        const QString q = heads(linear(x, name + ".q_proj"), {0, 2, 1, 3});
        const QString k = heads(linear(x, name + ".k_proj"), {0, 2, 3, 1});
        const QString v = heads(linear(x, name + ".v_proj"), {0, 2, 1, 3});
        const auto scale = static_cast<float>(1 / std::sqrt(static_cast<double>(t.width / t.heads)));
        const QString scores = m_graph.node("Softmax", {m_graph.node("Mul", {m_graph.node("MatMul", {q, k}), number(scale)})}, {OnnxAttribute::of("axis", qint64{-1})});
        const QString mixed = m_graph.node("Transpose", {m_graph.node("MatMul", {scores, v})}, {OnnxAttribute::of("perm", std::vector<qint64>{0, 2, 1, 3})});
        return linear(reshape(mixed, {0, 0, t.width}), name + ".out_proj");
    }
    QString activated(const QString& x)
    {
        if (m_config.transformer.activation == Activation::QuickGelu) {
            return m_graph.node("Mul", {x, m_graph.node("Sigmoid", {m_graph.node("Mul", {x, number(1.702F)})})});
        }
        const QString half = m_graph.node("Mul", {x, number(.5F)});
        const QString erf = m_graph.node("Erf", {m_graph.node("Mul", {x, number(static_cast<float>(std::sqrt(.5)))})});
        return m_graph.node("Mul", {half, m_graph.node("Add", {erf, number(1)})});
    }

    const TensorMap& m_weights;
    const VisionConfig& m_config;
    OnnxGraph m_graph;
    int m_constants = 0;
};

} // namespace

std::string vitOnnx(const TensorMap& weights, const VisionConfig& config)
{
    return VitWriter(weights, config).write();
}

} // namespace postil::ml
