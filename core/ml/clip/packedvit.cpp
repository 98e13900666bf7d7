// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/packedvit.h"

#include "core/ml/clip/attention.h"
#include "core/ml/clip/squares.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/add.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/where.h>

namespace postil::ml {

namespace {

constexpr double quickGelu = 1.702; // x · sigmoid(1.702 x)

Follow followOf(Activation activation)
{
    switch (activation) {
    case Activation::QuickGelu:
        return Follow::Swish; // of 1.702 x; the factor sits in the weights before, its inverse in those after
    case Activation::Gelu:
        return Follow::Gelu;
    case Activation::GeluTanh:
        return Follow::GeluTanh;
    }
    return Follow::Nothing;
}

/// Weights by name as fp32, and what becomes of them.
class Packer
{
public:
    Packer(const TensorMap& weights, const PackOptions& options, Activation activation)
        : m_weights(weights)
        , m_options(options)
        , m_quick(activation == Activation::QuickGelu ? quickGelu : 1)
    {
    }

    [[nodiscard]] at::Tensor wide(const std::string& name) const
    {
        const auto found = m_weights.find(name);
        return found == m_weights.end() ? at::Tensor() : found->second.to(at::kFloat);
    }
    [[nodiscard]] at::Tensor narrow(const at::Tensor& t) const { return t.defined() ? t.to(m_options.device, m_options.type) : t; }
    [[nodiscard]] PackedLinear pack(const at::Tensor& weight, const at::Tensor& bias, std::int64_t rows) const
    {
        const bool packs = m_options.device.is_cpu() && m_options.library == MatrixLibrary::OneDnn;
        return {narrow(weight), narrow(bias), packs ? MatrixLibrary::OneDnn : MatrixLibrary::Mkl, rows};
    }
    [[nodiscard]] PackedLinear linear(const std::string& name, std::int64_t rows) const
    {
        return pack(wide(name + ".weight"), wide(name + ".bias"), rows);
    }
    /// Into and out of the activation, with the factor of the fast GELU folded in.
    [[nodiscard]] PackedLinear into(const std::string& name, std::int64_t rows) const
    {
        const at::Tensor bias = wide(name + ".bias");
        return pack(wide(name + ".weight") * m_quick, bias.defined() ? bias * m_quick : bias, rows);
    }
    [[nodiscard]] PackedLinear outOf(const std::string& name, std::int64_t rows) const
    {
        return pack(wide(name + ".weight") / m_quick, wide(name + ".bias"), rows);
    }
    /// q, k and v of one block, or some of them, whether the projections were joined before or not.
    [[nodiscard]] PackedLinear projections(const std::string& name, std::int64_t first, std::int64_t count, std::int64_t rows) const
    {
        const auto part = [&](const char* kind) {
            const at::Tensor joined = wide(name + ".qkv_proj" + kind);
            if (joined.defined()) {
                const std::int64_t width = joined.size(0) / 3;
                return joined.narrow(0, first * width, count * width);
            }
            static constexpr const char* projections[] = {".q_proj", ".k_proj", ".v_proj"};
            std::vector<at::Tensor> list;
            for (std::int64_t i = first; i < first + count; ++i) {
                const at::Tensor one = wide(name + projections[i] + kind);
                if (!one.defined()) {
                    return one;
                }
                list.push_back(one);
            }
            return at::cat(list);
        };
        return pack(part(".weight"), part(".bias"), rows);
    }

private:
    const TensorMap& m_weights;
    const PackOptions& m_options;
    double m_quick;
};

} // namespace

double TowerWork::flops() const
{
    double total = attentionFlops;
    for (const MatrixShape& m : matrices) {
        total += 2.0 * static_cast<double>(m.rows) * static_cast<double>(m.in) * static_cast<double>(m.out) * m.count;
    }
    return total;
}

TowerWork vitWork(const VisionConfig& config, std::int64_t projection, std::int64_t images, bool grey)
{
    const TransformerConfig& t = config.transformer;
    const std::int64_t patches = config.grid() * config.grid();
    const std::int64_t rows = images * (patches + 1);
    const int before = static_cast<int>(t.layers) - 1;
    TowerWork work;
    work.matrices = {{images * patches, (grey ? 1 : config.channels) * config.patchSize * config.patchSize, t.width, 1},
                     {rows, t.width, 3 * t.width, before},
                     {rows, t.width, t.width, before},
                     {rows, t.width, t.mlp, before},
                     {rows, t.mlp, t.width, before},
                     {rows, t.width, 2 * t.width, 1},
                     {images, t.width, t.width, 2},
                     {images, t.width, t.mlp, 1},
                     {images, t.mlp, t.width, 1},
                     {images, t.width, projection, 1}};
    const auto tokens = static_cast<double>(patches + 1);
    work.attentionFlops = 4 * tokens * static_cast<double>(t.width) * static_cast<double>(images) * (tokens * before + 1);
    return work;
}

PackedVit::PackedVit(const TensorMap& weights, const VisionConfig& config, const Normalization& normalization, const PackOptions& options)
    : m_config(config)
    , m_options(options)
    , m_normalization(normalization)
    , m_follow(followOf(config.transformer.activation))
{
    const TransformerConfig& t = config.transformer;
    const Packer packer(weights, options, t.activation);
    const std::int64_t patchRows = options.images * config.grid() * config.grid();
    const std::int64_t rows = patchRows + options.images;
    const std::string prefix = "vision_model.";
    const auto norm = [&](const std::string& name) { return Norm{packer.narrow(packer.wide(name + ".weight")), packer.narrow(packer.wide(name + ".bias"))}; };

    const at::Tensor filters = packer.wide(prefix + "embeddings.patch_embedding.weight"); // [width, 3, p, p]
    const at::Tensor patchBias = packer.wide(prefix + "embeddings.patch_embedding.bias");
    m_patch = packer.pack(filters.reshape({t.width, -1}), patchBias, patchRows);
    const GreyFold fold = greyFold(filters, normalization);
    m_greyPatch = packer.pack(fold.weight, patchBias.defined() ? fold.bias + patchBias : fold.bias, patchRows);
    m_position = packer.wide(prefix + "embeddings.position_embedding.weight").clone();
    m_position.select(0, 0).add_(packer.wide(prefix + "embeddings.class_embedding").reshape({-1}));
    m_position = packer.narrow(m_position);
    m_before = norm(prefix + "pre_layrnorm");
    for (std::int64_t i = 0; i < t.layers; ++i) {
        const std::string name = prefix + "encoder.layers." + std::to_string(i);
        const bool last = i + 1 == t.layers;
        const std::int64_t after = last ? options.images : rows; // once the last attention is done, the class token is alone
        Layer layer;
        layer.norm1 = norm(name + ".layer_norm1");
        layer.norm2 = norm(name + ".layer_norm2");
        layer.qkv = last ? packer.projections(name + ".self_attn", 1, 2, rows) : packer.projections(name + ".self_attn", 0, 3, rows);
        if (last) {
            m_lastQuery = packer.projections(name + ".self_attn", 0, 1, options.images);
        }
        layer.out = packer.linear(name + ".self_attn.out_proj", after);
        layer.hidden = packer.into(name + ".mlp.fc1", after);
        layer.back = packer.outOf(name + ".mlp.fc2", after);
        m_layers.push_back(std::move(layer));
    }
    m_after = norm(prefix + "post_layernorm");
    m_projection = packer.linear("visual_projection", options.images);
}

at::Tensor PackedVit::norm(const at::Tensor& x, const Norm& n) const
{
    return at::layer_norm(x, {x.size(-1)}, n.weight, n.bias, m_config.transformer.eps);
}

at::Tensor PackedVit::embedded(const at::Tensor& squares, bool grey) const
{
    return (grey ? m_greyPatch : m_patch)(cutPatches(squares, m_config, m_normalization, grey, m_options.type));
}

at::Tensor PackedVit::embedded(const at::Tensor& squares) const
{
    const at::Tensor grey = greyImages(squares);
    if (grey.all().item<bool>()) {
        return embedded(squares, true);
    }
    if (!grey.any().item<bool>()) {
        return embedded(squares, false);
    }
    // Both ways for all: in products of fewer rows an image could have other bits than in a block of its kind.
    const std::int64_t n = squares.size(0);
    const std::int64_t width = m_config.transformer.width;
    return at::where(grey.view({n, 1, 1}), embedded(squares, true).view({n, -1, width}), embedded(squares, false).view({n, -1, width})).view({-1, width});
}

at::Tensor PackedVit::mlp(const Layer& layer, const at::Tensor& x) const
{
    return layer.back.added(x, layer.hidden(norm(x, layer.norm2), m_follow));
}

at::Tensor PackedVit::embed(const at::Tensor& pixels) const
{
    const std::int64_t n = pixels.size(0);
    const std::int64_t grid = m_config.grid();
    const std::int64_t patch = m_config.patchSize;
    const at::Tensor patches = pixels.narrow(2, 0, grid * patch)
                                   .narrow(3, 0, grid * patch)
                                   .reshape({n, m_config.channels, grid, patch, grid, patch})
                                   .permute({0, 2, 4, 1, 3, 5})
                                   .reshape({n * grid * grid, m_config.channels * patch * patch});
    return afterPatches(m_patch(patches), n);
}

at::Tensor PackedVit::embedSquares(const at::Tensor& squares, const PixelsOf& pixels) const
{
    // A device gets the bytes and does the rest, a sixth or a twelfth of the traffic.
    return m_options.device.is_cpu() ? afterPatches(embedded(squares), squares.size(0)) : embed(pixels(squares));
}

at::Tensor PackedVit::afterPatches(const at::Tensor& embedded, std::int64_t images) const
{
    const std::int64_t n = images;
    const std::int64_t heads = m_config.transformer.heads;
    const std::int64_t width = m_config.transformer.width;
    const std::int64_t d = width / heads;
    const std::int64_t patches = embedded.size(0) / n;
    at::Tensor x = at::empty({n, patches + 1, width}, embedded.options());
    x.select(1, 0).copy_(m_position.select(0, 0));
    at::Tensor rest = x.narrow(1, 1, patches);
    at::add_out(rest, embedded.view({n, patches, width}), m_position.narrow(0, 1, patches));
    x = x.view({n * (patches + 1), width});
    if (m_config.preNorm) {
        x = norm(x, m_before);
    }
    for (std::size_t i = 0; i + 1 < m_layers.size(); ++i) {
        betweenLayers();
        const Layer& layer = m_layers[i];
        const at::Tensor qkv = layer.qkv(norm(x, layer.norm1)).view({n, -1, 3, heads, d});
        x = layer.out.added(x, attention(qkv.select(2, 0), qkv.select(2, 1), qkv.select(2, 2)));
        x = mlp(layer, x);
    }
    const Layer& last = m_layers.back();
    const at::Tensor y = norm(x, last.norm1);
    const at::Tensor kv = last.qkv(y).view({n, -1, 2, heads, d});
    const at::Tensor q = m_lastQuery(y.view({n, -1, width}).select(1, 0).contiguous()).view({n, 1, heads, d});
    x = x.view({n, -1, width}).select(1, 0).contiguous();
    x = last.out.added(x, attention(q, kv.select(2, 0), kv.select(2, 1)));
    x = mlp(last, x);
    return m_projection(norm(x, m_after));
}

} // namespace postil::ml
