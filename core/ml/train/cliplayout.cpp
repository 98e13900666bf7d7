// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/cliplayout.h"

#include "core/base/wholefile.h"
#include "core/ml/clip/safetensors.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postil::ml {

namespace {

Result<void> writeJson(const QString& path, const QJsonObject& json)
{
    return writeWholeFile(path, QJsonDocument(json).toJson(QJsonDocument::Indented));
}

QString activationName(Activation activation)
{
    switch (activation) {
    case Activation::QuickGelu:
        return QStringLiteral("quick_gelu");
    case Activation::Gelu:
        return QStringLiteral("gelu");
    case Activation::GeluTanh:
        return QStringLiteral("gelu_pytorch_tanh");
    }
    return {};
}

QJsonObject transformerJson(const TransformerConfig& config)
{
    return {{QStringLiteral("hidden_size"), static_cast<qint64>(config.width)},
            {QStringLiteral("intermediate_size"), static_cast<qint64>(config.mlp)},
            {QStringLiteral("num_hidden_layers"), static_cast<qint64>(config.layers)},
            {QStringLiteral("num_attention_heads"), static_cast<qint64>(config.heads)},
            {QStringLiteral("hidden_act"), activationName(config.activation)},
            {QStringLiteral("layer_norm_eps"), config.eps}};
}

QJsonObject configJson(const ClipConfig& config, qint64 startId, qint64 endId)
{
    QJsonObject text = transformerJson(config.text.transformer);
    text.insert(QStringLiteral("model_type"), QStringLiteral("clip_text_model"));
    text.insert(QStringLiteral("vocab_size"), static_cast<qint64>(config.text.vocabulary));
    text.insert(QStringLiteral("max_position_embeddings"), static_cast<qint64>(config.text.contextLength));
    text.insert(QStringLiteral("projection_dim"), static_cast<qint64>(config.projection));
    text.insert(QStringLiteral("bos_token_id"), startId);
    text.insert(QStringLiteral("eos_token_id"), endId);
    text.insert(QStringLiteral("pad_token_id"), endId);
    QJsonObject vision = transformerJson(config.vision.transformer);
    vision.insert(QStringLiteral("model_type"), QStringLiteral("clip_vision_model"));
    vision.insert(QStringLiteral("image_size"), static_cast<qint64>(config.vision.imageSize));
    vision.insert(QStringLiteral("patch_size"), static_cast<qint64>(config.vision.patchSize));
    vision.insert(QStringLiteral("num_channels"), static_cast<qint64>(config.vision.channels));
    vision.insert(QStringLiteral("projection_dim"), static_cast<qint64>(config.projection));
    return {{QStringLiteral("architectures"), QJsonArray{QStringLiteral("CLIPModel")}},
            {QStringLiteral("model_type"), QStringLiteral("clip")},
            {QStringLiteral("projection_dim"), static_cast<qint64>(config.projection)},
            {QStringLiteral("logit_scale_init_value"), config.logitScaleInit},
            {QStringLiteral("text_config"), text},
            {QStringLiteral("vision_config"), vision},
            {QStringLiteral("torch_dtype"), QStringLiteral("float16")}};
}

QJsonObject preprocessorJson(qint64 size)
{
    // OpenAI's pipeline and its mean and deviation (clip-vit-base-patch32).
    return {{QStringLiteral("image_processor_type"), QStringLiteral("CLIPImageProcessor")},
            {QStringLiteral("do_convert_rgb"), true},
            {QStringLiteral("do_resize"), true},
            {QStringLiteral("size"), QJsonObject{{QStringLiteral("shortest_edge"), size}}},
            {QStringLiteral("resample"), 3},
            {QStringLiteral("do_center_crop"), true},
            {QStringLiteral("crop_size"),
             QJsonObject{{QStringLiteral("height"), size}, {QStringLiteral("width"), size}}},
            {QStringLiteral("do_rescale"), true},
            {QStringLiteral("rescale_factor"), 1.0 / 255},
            {QStringLiteral("do_normalize"), true},
            {QStringLiteral("image_mean"), QJsonArray{0.48145466, 0.4578275, 0.40821073}},
            {QStringLiteral("image_std"), QJsonArray{0.26862954, 0.26130258, 0.27577711}}};
}

QJsonObject tokenizerJson(qint64 context)
{
    const QString end = QStringLiteral("<|endoftext|>");
    return {{QStringLiteral("tokenizer_class"), QStringLiteral("CLIPTokenizer")},
            {QStringLiteral("do_lower_case"), true},
            {QStringLiteral("model_max_length"), context},
            {QStringLiteral("bos_token"), QStringLiteral("<|startoftext|>")},
            {QStringLiteral("eos_token"), end},
            {QStringLiteral("pad_token"), end},
            {QStringLiteral("unk_token"), end}};
}

} // namespace

Result<void> writeClipConfig(const QString& folder, const ClipConfig& config, const BpeVocabulary& vocabulary)
{
    const QDir dir(folder);
    const qint64 endId = vocabulary.pieces.size() - 1;
    const std::array<std::pair<QString, QJsonObject>, 3> files{
        std::pair{QStringLiteral("config.json"), configJson(config, endId - 1, endId)},
        std::pair{QStringLiteral("preprocessor_config.json"), preprocessorJson(config.vision.imageSize)},
        std::pair{QStringLiteral("tokenizer_config.json"), tokenizerJson(config.text.contextLength)}};
    for (const auto& [name, json] : files) {
        if (const auto written = writeJson(dir.filePath(name), json); !written) {
            return written;
        }
    }
    return vocabulary.write(folder);
}

Result<void> writeClipWeights(const QString& folder, const TensorMap& weights)
{
    TensorMap half;
    for (const auto& [name, tensor] : weights) {
        half.emplace(name, tensor.detach().to(at::kHalf));
    }
    return writeSafetensors(QDir(folder).filePath(QStringLiteral("model.safetensors")), half,
                            {{"format", "pt"}});
}

} // namespace postil::ml
