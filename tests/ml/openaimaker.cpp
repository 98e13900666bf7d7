// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ml/openaimaker.h"

#include "core/base/random.h"
#include "tests/support/picklemaker.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>
#include <QFile>

#include <cmath>

namespace postil::test {

namespace {

using ml::TensorMap;

class Maker
{
public:
    explicit Maker(bool shapesOnly)
        : m_shapesOnly(shapesOnly)
        , m_normal(shapesOnly ? 0 : 65'537) // prime, so that no row of a matrix repeats another
    {
        for (float& value : m_normal) {
            value = static_cast<float>(m_random.normal());
        }
    }

    TensorMap make(const OpenAiSizes& s)
    {
        if (s.isResNet()) {
            resnet(s);
        } else {
            vit(s);
        }
        add("token_embedding.weight", {s.vocabulary, s.textWidth});
        add("positional_embedding", {s.context, s.textWidth});
        transformer("transformer.", s.textLayers, s.textWidth);
        norm("ln_final", s.textWidth);
        add("text_projection", {s.textWidth, s.projection});
        m_tensors["logit_scale"] = at::ones({});
        return std::move(m_tensors);
    }

private:
    void add(const std::string& name, std::vector<std::int64_t> sizes)
    {
        if (m_shapesOnly) {
            m_tensors[name] = at::zeros({1}).expand(sizes);
            return;
        }
        at::Tensor tensor = at::empty(sizes);
        const double sigma = 1 / std::sqrt(static_cast<double>(sizes.size() > 1 ? tensor.numel() / sizes[0] : 100));
        float* values = tensor.mutable_data_ptr<float>();
        const std::uint64_t start = m_random.below(m_normal.size());
        for (std::int64_t i = 0; i < tensor.numel(); ++i) {
            values[i] = static_cast<float>(sigma) * m_normal[(start + static_cast<std::uint64_t>(i)) % m_normal.size()];
        }
        m_tensors[name] = tensor;
    }
    void norm(const std::string& name, std::int64_t width)
    {
        m_tensors[name + ".weight"] = m_shapesOnly ? at::ones({1}).expand({width}) : at::ones({width});
        add(name + ".bias", {width});
    }
    void batchNorm(const std::string& name, std::int64_t width)
    {
        norm(name, width);
        add(name + ".running_mean", {width});
        m_tensors[name + ".running_var"] = m_shapesOnly ? at::ones({1}).expand({width}) : at::ones({width});
        m_tensors[name + ".num_batches_tracked"] = at::zeros({}, at::kLong);
    }
    void transformer(const std::string& prefix, std::int64_t layers, std::int64_t width)
    {
        for (std::int64_t i = 0; i < layers; ++i) {
            const std::string block = prefix + "resblocks." + std::to_string(i) + '.';
            norm(block + "ln_1", width);
            norm(block + "ln_2", width);
            add(block + "attn.in_proj_weight", {3 * width, width});
            add(block + "attn.in_proj_bias", {3 * width});
            add(block + "attn.out_proj.weight", {width, width});
            add(block + "attn.out_proj.bias", {width});
            add(block + "mlp.c_fc.weight", {4 * width, width});
            add(block + "mlp.c_fc.bias", {4 * width});
            add(block + "mlp.c_proj.weight", {width, 4 * width});
            add(block + "mlp.c_proj.bias", {width});
        }
    }
    void vit(const OpenAiSizes& s)
    {
        const std::int64_t grid = s.image / s.patch;
        add("visual.conv1.weight", {s.width, 3, s.patch, s.patch});
        add("visual.class_embedding", {s.width});
        add("visual.positional_embedding", {grid * grid + 1, s.width});
        norm("visual.ln_pre", s.width);
        norm("visual.ln_post", s.width);
        add("visual.proj", {s.width, s.projection});
        transformer("visual.transformer.", s.layers, s.width);
    }
    void resnet(const OpenAiSizes& s)
    {
        add("visual.conv1.weight", {s.width / 2, 3, 3, 3});
        batchNorm("visual.bn1", s.width / 2);
        add("visual.conv2.weight", {s.width / 2, s.width / 2, 3, 3});
        batchNorm("visual.bn2", s.width / 2);
        add("visual.conv3.weight", {s.width, s.width / 2, 3, 3});
        batchNorm("visual.bn3", s.width);
        std::int64_t in = s.width;
        for (std::size_t layer = 0; layer < 4; ++layer) {
            const std::int64_t planes = s.width << layer;
            for (std::int64_t j = 0; j < s.blocks[layer]; ++j) {
                const std::string block = "visual.layer" + std::to_string(layer + 1) + '.' + std::to_string(j) + '.';
                add(block + "conv1.weight", {planes, in, 1, 1});
                batchNorm(block + "bn1", planes);
                add(block + "conv2.weight", {planes, planes, 3, 3});
                batchNorm(block + "bn2", planes);
                add(block + "conv3.weight", {planes * 4, planes, 1, 1});
                batchNorm(block + "bn3", planes * 4);
                if (j == 0) {
                    add(block + "downsample.0.weight", {planes * 4, in, 1, 1});
                    batchNorm(block + "downsample.1", planes * 4);
                }
                in = planes * 4;
            }
        }
        const std::int64_t grid = s.image / 32;
        add("visual.attnpool.positional_embedding", {grid * grid + 1, in});
        for (const char* name : {"q_proj", "k_proj", "v_proj"}) {
            add(std::string("visual.attnpool.") + name + ".weight", {in, in});
            add(std::string("visual.attnpool.") + name + ".bias", {in});
        }
        add("visual.attnpool.c_proj.weight", {s.projection, in});
        add("visual.attnpool.c_proj.bias", {s.projection});
    }

    bool m_shapesOnly;
    Random m_random{7};
    std::vector<float> m_normal;
    TensorMap m_tensors;
};

} // namespace

TensorMap openAiTensors(const OpenAiSizes& sizes, bool shapesOnly)
{
    return Maker(shapesOnly).make(sizes);
}

TensorMap asHuggingFace(const TensorMap& openAi, const OpenAiSizes& sizes)
{
    TensorMap hf;
    hf["logit_scale"] = openAi.at("logit_scale");
    hf["text_model.embeddings.position_ids"] = at::zeros({1, sizes.context}, at::kLong); // of old files
    hf["visual_projection.weight"] = openAi.at("visual.proj").t().contiguous();
    hf["text_projection.weight"] = openAi.at("text_projection").t().contiguous();
    const auto move = [&](const std::string& from, const std::string& to) {
        for (const char* part : {".weight", ".bias"}) {
            if (openAi.contains(from + part)) {
                hf[to + part] = openAi.at(from + part);
            }
        }
    };
    move("token_embedding", "text_model.embeddings.token_embedding");
    hf["text_model.embeddings.position_embedding.weight"] = openAi.at("positional_embedding");
    move("ln_final", "text_model.final_layer_norm");
    move("visual.conv1", "vision_model.embeddings.patch_embedding");
    hf["vision_model.embeddings.class_embedding"] = openAi.at("visual.class_embedding");
    hf["vision_model.embeddings.position_embedding.weight"] = openAi.at("visual.positional_embedding");
    move("visual.ln_pre", "vision_model.pre_layrnorm");
    move("visual.ln_post", "vision_model.post_layernorm");
    for (const auto& [from, to] : {std::pair("transformer.resblocks.", "text_model.encoder.layers."), std::pair("visual.transformer.resblocks.", "vision_model.encoder.layers.")}) {
        for (std::int64_t i = 0; i < sizes.layers; ++i) {
            const std::string a = from + std::to_string(i) + '.';
            const std::string b = to + std::to_string(i) + '.';
            move(a + "ln_1", b + "layer_norm1");
            move(a + "ln_2", b + "layer_norm2");
            move(a + "mlp.c_fc", b + "mlp.fc1");
            move(a + "mlp.c_proj", b + "mlp.fc2");
            move(a + "attn.out_proj", b + "self_attn.out_proj");
            for (const char* part : {"weight", "bias"}) {
                const std::vector<at::Tensor> thirds = openAi.at(a + "attn.in_proj_" + part).chunk(3);
                hf[b + "self_attn.q_proj." + part] = thirds[0].contiguous();
                hf[b + "self_attn.k_proj." + part] = thirds[1].contiguous();
                hf[b + "self_attn.v_proj." + part] = thirds[2].contiguous();
            }
        }
    }
    return hf;
}

bool writeStateDict(const QString& path, const TensorMap& tensors)
{
    pickle::Items items;
    QList<pickle::Storage> storages;
    for (const auto& [name, tensor] : tensors) {
        const bool integers = tensor.scalar_type() == at::kLong;
        const at::Tensor values = tensor.contiguous();
        pickle::Storage storage;
        storage.key = QByteArray::number(storages.size());
        storage.type = integers ? "LongStorage" : "FloatStorage";
        storage.elements = values.numel();
        storage.bytes = QByteArray(static_cast<const char*>(values.const_data_ptr()), static_cast<qsizetype>(values.nbytes()));
        storages.append(storage);
        items.append({QByteArray::fromStdString(name), pickle::tensor(storage, QList<qint64>(values.sizes().begin(), values.sizes().end()), QList<qint64>(values.strides().begin(), values.strides().end()))});
    }
    pickle::writeTorchZip(path, pickle::orderedDict(items), storages);
    return QFile::exists(path);
}

} // namespace postil::test
