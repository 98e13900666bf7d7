// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/hfconfig.h"

#include "core/base/text.h"
#include "core/ml/clip/jsonfields.h"

#include <QFileInfo>

#include <cmath>

namespace postil::ml {

namespace {

constexpr int bicubicFilter = 3; // Pillow's number
constexpr auto openAiVocabulary = 49'408;

void readActivation(JsonFields& fields, Activation& value)
{
    const QString name = fields.text("hidden_act");
    if (name == QLatin1String("quick_gelu")) {
        value = Activation::QuickGelu;
    } else if (name == QLatin1String("gelu")) {
        value = Activation::Gelu;
    } else if (name == QLatin1String("gelu_new") || name == QLatin1String("gelu_pytorch_tanh")) {
        value = Activation::GeluTanh;
    } else if (!name.isEmpty()) {
        fields.wrong("hidden_act", Text::tr("'%1' is not supported").arg(name));
    }
}

void readTransformer(JsonFields& fields, TransformerConfig& t)
{
    fields.integer("hidden_size", t.width, 1, 65'536);
    fields.integer("num_hidden_layers", t.layers, 1, 1'000);
    fields.integer("num_attention_heads", t.heads, 1, 1'024);
    fields.integer("intermediate_size", t.mlp, 1, 1'048'576);
    fields.number("layer_norm_eps", t.eps);
    readActivation(fields, t.activation);
    if (t.width % t.heads != 0) {
        fields.wrong("num_attention_heads", Text::tr("%1 does not divide hidden_size %2").arg(t.heads).arg(t.width));
    }
}

/// "text_config", overlaid by the "text_config_dict" that some conversions carry.
QJsonObject towerConfig(const QJsonObject& root, const QString& key)
{
    QJsonObject tower = root.value(key).toObject();
    const QJsonObject overlay = root.value(key + QStringLiteral("_dict")).toObject();
    for (auto it = overlay.begin(); it != overlay.end(); ++it) {
        tower.insert(it.key(), it.value());
    }
    return tower;
}

void readVision(JsonFields& fields, VisionConfig& vision)
{
    readTransformer(fields, vision.transformer);
    fields.integer("image_size", vision.imageSize, 1, 4'096);
    fields.integer("patch_size", vision.patchSize, 1, vision.imageSize);
    fields.integer("num_channels", vision.channels, 3, 3);
}

void readText(JsonFields& fields, TextConfig& text)
{
    readTransformer(fields, text.transformer);
    fields.integer("max_position_embeddings", text.contextLength, 3, 4'096);
    fields.integer("vocab_size", text.vocabulary, 3, 10'000'000);
}

ClipConfig readClip(JsonFields& top, JsonFields& vision, JsonFields& text)
{
    ClipConfig config;
    top.integer("projection_dim", config.projection, 1, 65'536);
    top.number("logit_scale_init_value", config.logitScaleInit);
    readVision(vision, config.vision);
    readText(text, config.text);
    text.integer("eos_token_id", config.text.eosId, 0, 10'000'000);
    // transformers' default of 49407 says nothing about another vocabulary.
    const bool knownEos = text.has("eos_token_id") || config.text.vocabulary == openAiVocabulary;
    config.text.pooling = knownEos && config.text.eosId != 2 ? TextPooling::FirstEos : TextPooling::LargestId;
    return config;
}

/// SiglipVisionConfig's and SiglipTextConfig's defaults.
ClipConfig readSiglip(JsonFields& vision, JsonFields& text)
{
    const TransformerConfig transformer{768, 12, 12, 3072, Activation::GeluTanh, 1e-6};
    ClipConfig config;
    config.sigmoid = true;
    config.vision.kind = VisionKind::Siglip;
    config.vision.transformer = transformer;
    config.vision.patchSize = 16;
    config.vision.patchBias = true;
    readVision(vision, config.vision);
    if (!vision.value("vision_use_head").toBool(true)) {
        vision.wrong("vision_use_head", Text::tr("only models with an attention pooling head are supported"));
    }
    config.text.kind = TextKind::Siglip;
    config.text.transformer = transformer;
    config.text.contextLength = 64;
    config.text.vocabulary = 32'000;
    config.text.pooling = TextPooling::Last;
    readText(text, config.text);
    config.projection = config.vision.transformer.width;
    std::int64_t projection = config.text.transformer.width;
    text.integer("projection_size", projection, 1, 65'536);
    if (projection != config.projection) {
        text.wrong("projection_size", Text::tr("%1 is not the image tower's width %2").arg(projection).arg(config.projection));
    }
    return config;
}

struct Edge {
    int side = 0;         ///< 0: not said
    bool squash = false;  ///< both sides are given
    bool square = true;
};

/// A size as a number, {"shortest_edge": n} or {"height": n, "width": n}.
Edge edgeOf(const QJsonValue& value)
{
    if (value.isDouble()) {
        return {value.toInt(), false, true};
    }
    const QJsonObject object = value.toObject();
    const QJsonValue shortest = object.value(QStringLiteral("shortest_edge"));
    if (shortest.isDouble()) {
        return {shortest.toInt(), false, true};
    }
    const int height = object.value(QStringLiteral("height")).toInt();
    return {height, height > 0, height == object.value(QStringLiteral("width")).toInt()};
}

Result<Pipeline> pipelineOf(const JsonFields& fields, const VisionConfig& vision, const QString& path)
{
    const bool siglip = vision.kind == VisionKind::Siglip;
    const bool crops = fields.value("do_center_crop").toBool(!siglip);
    Edge size = edgeOf(fields.value("size"));
    size.squash = size.squash || siglip;
    const Edge crop = crops ? edgeOf(fields.value("crop_size")) : size;
    for (const Edge& edge : {size, crop}) {
        if (!edge.square || (edge.side != 0 && edge.side != vision.imageSize)) {
            return fail(Error::Code::Format, path, Text::tr("prepares pictures of %1 pixels, the image tower takes %2").arg(edge.side).arg(vision.imageSize));
        }
    }
    if (!crops && !size.squash) {
        return fail(Error::Code::Unsupported, path, Text::tr("do_center_crop: pictures that are not square are not supported"));
    }
    if (!fields.value("do_resize").toBool(true) || !fields.value("do_rescale").toBool(true)
        || std::abs(fields.value("rescale_factor").toDouble(1.0 / 255) - 1.0 / 255) > 1e-9) {
        return fail(Error::Code::Unsupported, path, Text::tr("only resizing and a division by 255 are supported"));
    }
    if (fields.value("resample").toInt(bicubicFilter) != bicubicFilter) {
        return fail(Error::Code::Unsupported, path, Text::tr("only bicubic resizing (resample 3) is supported"));
    }
    return size.squash ? Pipeline::Squash : Pipeline::OpenAi;
}

} // namespace

Result<ClipConfig> readHfConfig(const QString& path)
{
    const Result<QJsonObject> root = readJsonObject(path);
    if (!root) {
        return failAs(root);
    }
    const QString type = root->value(QStringLiteral("model_type")).toString();
    const bool siglip = type == QLatin1String("siglip");
    if (!siglip && type != QLatin1String("clip") && !(type.isEmpty() && root->contains(QStringLiteral("vision_config")))) {
        return fail(Error::Code::Unsupported, path, Text::tr("the model type '%1' is not supported (clip and siglip are)").arg(type));
    }
    JsonFields top(path, *root);
    JsonFields vision(path, towerConfig(*root, QStringLiteral("vision_config")));
    JsonFields text(path, towerConfig(*root, QStringLiteral("text_config")));
    const ClipConfig config = siglip ? readSiglip(vision, text) : readClip(top, vision, text);
    for (const JsonFields* fields : {&top, &vision, &text}) {
        if (fields->error()) {
            return tl::unexpected(*fields->error());
        }
    }
    return config;
}

Result<Preprocessing> readHfPreprocessor(const QString& path, const VisionConfig& vision)
{
    Preprocessing result;
    if (vision.kind == VisionKind::Siglip) {
        result = {Pipeline::Squash, {{0.5F, 0.5F, 0.5F}, {0.5F, 0.5F, 0.5F}}};
    }
    if (!QFileInfo::exists(path)) {
        return result;
    }
    const Result<QJsonObject> root = readJsonObject(path);
    if (!root) {
        return failAs(root);
    }
    const JsonFields fields(path, *root);
    const Result<Pipeline> pipeline = pipelineOf(fields, vision, path);
    if (!pipeline) {
        return failAs(pipeline);
    }
    result.pipeline = *pipeline;
    Normalization& normalization = result.normalization;
    if (!readTriple(fields.value("image_mean"), normalization.mean) || !readTriple(fields.value("image_std"), normalization.std)) {
        return fail(Error::Code::Format, path, Text::tr("image_mean and image_std must be three numbers each"));
    }
    if (!fields.value("do_normalize").toBool(true)) {
        normalization = {{0, 0, 0}, {1, 1, 1}};
    }
    for (const float deviation : normalization.std) {
        if (!(deviation > 0)) {
            return fail(Error::Code::Format, path, Text::tr("image_std must be above 0"));
        }
    }
    return result;
}

QString readHfPadToken(const QString& folder)
{
    for (const char* name : {"/special_tokens_map.json", "/tokenizer_config.json"}) {
        const Result<QJsonObject> object = readJsonObject(folder + QString::fromLatin1(name));
        if (!object) {
            continue;
        }
        const QJsonValue token = object->value(QStringLiteral("pad_token")); // a string, or an object with its "content"
        const QString text = token.isObject() ? token.toObject().value(QStringLiteral("content")).toString() : token.toString();
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

} // namespace postil::ml
