// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/opencliplayout.h"

#include "core/base/text.h"
#include "core/ml/clip/jsonfields.h"
#include "core/ml/clip/openailayout.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <array>
#include <string_view>

namespace postil::ml {

namespace {

constexpr std::int64_t bertHeadWidth = 64; // of every BERT that was published with a CLIP

/// Width of one head in timm's ViTs: 64 but in the largest.
std::int64_t timmHeadWidth(const QString& name)
{
    constexpr std::array<std::pair<const char*, std::int64_t>, 3> others{{{"vit_huge_", 80}, {"vit_giant_", 88}, {"vit_gigantic_", 104}}};
    for (const auto& [start, width] : others) {
        if (name.startsWith(QLatin1String(start))) {
            return width;
        }
    }
    return 64;
}

void checkHeads(JsonFields& fields, const char* key, TransformerConfig& t, std::int64_t headWidth)
{
    if (headWidth < 1 || t.width % headWidth != 0) {
        fields.wrong(key, Text::tr("%1 does not divide the width %2").arg(headWidth).arg(t.width));
        return;
    }
    t.heads = t.width / headWidth;
}

/// {"eps": …} and {"approximate": "tanh"} of newer configurations.
void readLayerArguments(JsonFields& fields, const QString& path, TransformerConfig& t)
{
    JsonFields norm(path, fields.object("norm_kwargs"));
    norm.number("eps", t.eps);
    norm.nothingBut({QStringLiteral("eps")});
    JsonFields act(path, fields.object("act_kwargs"));
    const QString approximate = act.text("approximate", QStringLiteral("none"));
    if (approximate == QLatin1String("tanh")) {
        t.activation = Activation::GeluTanh;
    } else if (approximate != QLatin1String("none")) {
        act.wrong("approximate", Text::tr("'%1' is not supported").arg(approximate));
    }
    act.nothingBut({QStringLiteral("approximate")});
    for (const JsonFields* part : {&norm, &act}) {
        if (part->error()) {
            fields.wrong("act_kwargs, norm_kwargs", part->error()->reason);
        }
    }
}

void readMlp(JsonFields& fields, TransformerConfig& t)
{
    double ratio = 4;
    fields.number("mlp_ratio", ratio);
    if (!(ratio > 0 && ratio <= 64)) {
        fields.wrong("mlp_ratio", Text::tr("must be a number from 0 to 64"));
        return;
    }
    t.mlp = static_cast<std::int64_t>(static_cast<double>(t.width) * ratio);
}

/// open_clip's own VisionTransformer or ModifiedResNet.
void readOpenAiVision(JsonFields& fields, const QString& path, Activation activation, VisionConfig& vision)
{
    TransformerConfig& t = vision.transformer;
    t.activation = activation;
    t.width = 768;
    std::int64_t headWidth = 64;
    fields.side("image_size", vision.imageSize, 1, 4'096);
    fields.integer("width", t.width, 1, 65'536);
    fields.integer("head_width", headWidth, 1, 1'024);
    const QStringList known{QStringLiteral("image_size"), QStringLiteral("width"), QStringLiteral("head_width"), QStringLiteral("layers"), QStringLiteral("patch_size"),
                            QStringLiteral("mlp_ratio"), QStringLiteral("no_ln_pre"), QStringLiteral("pool_type"), QStringLiteral("pos_embed_type"), QStringLiteral("norm_kwargs"),
                            QStringLiteral("act_kwargs"), QStringLiteral("patch_dropout"), QStringLiteral("output_tokens"), QStringLiteral("block_type"), QStringLiteral("attn_pooler_queries"),
                            QStringLiteral("attn_pooler_heads")};
    fields.nothingBut(known);
    for (const auto& [key, only] : {std::pair("pool_type", "tok"), std::pair("pos_embed_type", "learnable"), std::pair("block_type", "default")}) {
        if (fields.text(key, QString::fromLatin1(only)) != QLatin1String(only)) {
            fields.wrong(key, Text::tr("'%1' is not supported").arg(fields.text(key)));
        }
    }
    if (fields.value("layers").isArray()) {
        const QJsonArray layers = fields.value("layers").toArray();
        vision.kind = VisionKind::ModifiedResNet;
        vision.patchSize = 32;
        vision.resnet.width = t.width;
        if (layers.size() != 4 || t.width % 2 != 0) {
            fields.wrong("layers", Text::tr("a ModifiedResNet has four numbers of blocks and an even width"));
            return;
        }
        for (qsizetype i = 0; i < 4; ++i) {
            vision.resnet.blocks[static_cast<std::size_t>(i)] = std::clamp(layers[i].toInt(1), 1, 1'000);
        }
        if (vision.resnet.features() % headWidth != 0) {
            fields.wrong("head_width", Text::tr("%1 does not divide the width %2").arg(headWidth).arg(vision.resnet.features()));
            return;
        }
        vision.resnet.heads = vision.resnet.features() / headWidth;
        return;
    }
    fields.integer("layers", t.layers, 1, 1'000);
    vision.patchSize = 16;
    fields.side("patch_size", vision.patchSize, 1, vision.imageSize);
    bool noPreNorm = false;
    fields.boolean("no_ln_pre", noPreNorm);
    vision.preNorm = !noPreNorm;
    readMlp(fields, t);
    readLayerArguments(fields, path, t);
    checkHeads(fields, "head_width", t, headWidth);
}

/// timm's ViT with a class token: sizes are those of the tensors, for configurations name only the model.
void readTimmVision(JsonFields& fields, const TensorMap& stored, VisionConfig& vision)
{
    const QString name = fields.text("timm_model_name");
    fields.side("image_size", vision.imageSize, 1, 4'096);
    fields.nothingBut({QStringLiteral("timm_model_name"), QStringLiteral("timm_model_pretrained"), QStringLiteral("timm_pool"), QStringLiteral("timm_proj"), QStringLiteral("image_size"),
                       QStringLiteral("timm_drop"), QStringLiteral("timm_drop_path"), QStringLiteral("patch_dropout"), QStringLiteral("output_tokens")});
    if (!stored.contains("visual.trunk.cls_token") || stored.contains("visual.trunk.norm_pre.weight") || !name.startsWith(QLatin1String("vit_"))) {
        fields.wrong("timm_model_name", Text::tr("of timm's models only ViTs with a class token are supported, not '%1'").arg(name));
    }
    const QString pool = fields.text("timm_pool");
    if (!pool.isEmpty() && pool != QLatin1String("token")) {
        fields.wrong("timm_pool", Text::tr("'%1' is not supported").arg(pool));
    }
    if (fields.text("timm_proj", QStringLiteral("linear")) != QLatin1String("linear")) {
        fields.wrong("timm_proj", Text::tr("'%1' is not supported").arg(fields.text("timm_proj")));
    }
    const std::string blocks = "visual.trunk.blocks.";
    TransformerConfig& t = vision.transformer;
    vision.preNorm = false;
    vision.patchBias = true;
    vision.patchSize = std::max<std::int64_t>(sizeOf(stored, "visual.trunk.patch_embed.proj.weight", 4, 3), 1);
    t.activation = Activation::Gelu;
    t.eps = 1e-6;
    t.width = std::max<std::int64_t>(sizeOf(stored, "visual.trunk.cls_token", 3, 2), 1);
    t.layers = countBlocks(stored, blocks);
    t.mlp = sizeOf(stored, blocks + "0.mlp.fc1.weight", 2, 0);
    checkHeads(fields, "timm_model_name", t, timmHeadWidth(name));
}

void readClipText(JsonFields& fields, const QString& path, Activation activation, TextConfig& text)
{
    TransformerConfig& t = text.transformer;
    t.activation = activation;
    fields.integer("context_length", text.contextLength, 3, 4'096);
    fields.integer("vocab_size", text.vocabulary, 3, 10'000'000);
    fields.integer("width", t.width, 1, 65'536);
    fields.integer("heads", t.heads, 1, 1'024);
    fields.integer("layers", t.layers, 1, 1'000);
    fields.boolean("proj_bias", text.projectionBias);
    fields.nothingBut({QStringLiteral("context_length"), QStringLiteral("vocab_size"), QStringLiteral("width"), QStringLiteral("heads"), QStringLiteral("layers"), QStringLiteral("mlp_ratio"),
                       QStringLiteral("proj_bias"), QStringLiteral("proj_type"), QStringLiteral("pool_type"), QStringLiteral("pad_id"), QStringLiteral("norm_kwargs"), QStringLiteral("act_kwargs"),
                       QStringLiteral("output_tokens"), QStringLiteral("hf_tokenizer_name"), QStringLiteral("tokenizer_kwargs")});
    for (const auto& [key, only] : {std::pair("proj_type", "linear"), std::pair("pool_type", "argmax")}) {
        if (fields.text(key, QString::fromLatin1(only)) != QLatin1String(only)) {
            fields.wrong(key, Text::tr("'%1' is not supported").arg(fields.text(key)));
        }
    }
    if (!fields.text("hf_tokenizer_name").isEmpty()) {
        fields.wrong("hf_tokenizer_name", Text::tr("only OpenAI's byte-pair tokenizer is supported with this text tower"));
    }
    readMlp(fields, t);
    readLayerArguments(fields, path, t);
    if (t.width % t.heads != 0) {
        fields.wrong("heads", Text::tr("%1 does not divide the width %2").arg(t.heads).arg(t.width));
    }
}

/// The BERT's own configuration, where it lies beside the weights.
void readBertConfig(const QString& folder, JsonFields& fields, TextConfig& text)
{
    TransformerConfig& t = text.transformer;
    t.heads = std::max<std::int64_t>(t.width / bertHeadWidth, 1);
    for (const char* name : {"bert_config.json", "config.json"}) {
        const QString path = QDir(folder).filePath(QString::fromLatin1(name));
        const Result<QJsonObject> object = readJsonObject(path);
        if (!object || object->value(QStringLiteral("model_type")).toString(QStringLiteral("bert")) != QLatin1String("bert")) {
            continue;
        }
        JsonFields bert(path, *object);
        bert.integer("num_attention_heads", t.heads, 1, 1'024);
        bert.integer("pad_token_id", text.padId, 0, 10'000'000);
        bert.number("layer_norm_eps", t.eps);
        const QString activation = bert.text("hidden_act", QStringLiteral("gelu"));
        const QString positions = bert.text("position_embedding_type", QStringLiteral("absolute"));
        if (activation != QLatin1String("gelu")) {
            bert.wrong("hidden_act", Text::tr("'%1' is not supported").arg(activation));
        }
        if (positions != QLatin1String("absolute")) {
            bert.wrong("position_embedding_type", Text::tr("'%1' is not supported").arg(positions));
        }
        if (bert.error()) {
            fields.wrong(name, bert.error()->reason);
        }
        break;
    }
    if (t.width % t.heads != 0) {
        fields.wrong("num_attention_heads", Text::tr("%1 does not divide the width %2").arg(t.heads).arg(t.width));
    }
}

void readBert(JsonFields& fields, const QString& folder, const TensorMap& stored, TextConfig& text)
{
    const std::string prefix = "text.transformer.";
    TransformerConfig& t = text.transformer;
    text.kind = TextKind::Bert;
    t.activation = Activation::Gelu;
    t.eps = 1e-12;
    t.width = std::max<std::int64_t>(sizeOf(stored, prefix + "embeddings.word_embeddings.weight", 2, 1), 1);
    t.layers = countBlocks(stored, prefix + "encoder.layer.");
    t.mlp = sizeOf(stored, prefix + "encoder.layer.0.intermediate.dense.weight", 2, 0);
    text.vocabulary = sizeOf(stored, prefix + "embeddings.word_embeddings.weight", 2, 0);
    text.positions = sizeOf(stored, prefix + "embeddings.position_embeddings.weight", 2, 0);
    text.tokenTypes = sizeOf(stored, prefix + "embeddings.token_type_embeddings.weight", 2, 0);
    fields.integer("context_length", text.contextLength, 3, 4'096);
    if (text.positions > 0 && text.contextLength > text.positions) {
        fields.wrong("context_length", Text::tr("%1 tokens, but the model has %2 positions").arg(text.contextLength).arg(text.positions));
    }
    fields.nothingBut({QStringLiteral("hf_model_name"), QStringLiteral("hf_tokenizer_name"), QStringLiteral("hf_model_pretrained"), QStringLiteral("hf_proj_type"), QStringLiteral("proj"),
                       QStringLiteral("hf_pooler_type"), QStringLiteral("pooler_type"), QStringLiteral("context_length"), QStringLiteral("output_tokens"), QStringLiteral("vocab_size"),
                       QStringLiteral("width"), QStringLiteral("heads"), QStringLiteral("layers")});
    const QString pooler = fields.text(fields.has("hf_pooler_type") ? "hf_pooler_type" : "pooler_type", QStringLiteral("mean_pooler"));
    if (pooler == QLatin1String("cls_last_hidden_state_pooler")) {
        text.pooling = TextPooling::First;
    } else if (pooler == QLatin1String("mean_pooler")) {
        text.pooling = TextPooling::Mean;
    } else {
        fields.wrong("hf_pooler_type", Text::tr("'%1' is not supported").arg(pooler));
    }
    const QString projection = fields.text(fields.has("hf_proj_type") ? "hf_proj_type" : "proj", QStringLiteral("mlp"));
    if (projection == QLatin1String("mlp")) {
        text.projectionHidden = std::max<std::int64_t>(sizeOf(stored, "text.proj.0.weight", 2, 0), 1);
    } else if (projection != QLatin1String("linear")) {
        fields.wrong("hf_proj_type", Text::tr("'%1' is not supported").arg(projection));
    }
    readBertConfig(folder, fields, text);
}

Result<Preprocessing> readPreprocessing(JsonFields& fields, const VisionConfig& vision, const QString& path)
{
    Preprocessing result;
    std::int64_t size = vision.imageSize;
    fields.side("size", size, 1, 4'096);
    if (size != vision.imageSize) {
        fields.wrong("size", Text::tr("prepares pictures of %1 pixels, the image tower takes %2").arg(size).arg(vision.imageSize));
    }
    if (!readTriple(fields.value("mean"), result.normalization.mean) || !readTriple(fields.value("std"), result.normalization.std)) {
        fields.wrong("mean, std", Text::tr("must be three numbers each"));
    }
    for (const float deviation : result.normalization.std) {
        if (!(deviation > 0)) {
            fields.wrong("std", Text::tr("must be above 0"));
        }
    }
    const QString interpolation = fields.text("interpolation", QStringLiteral("bicubic"));
    if (interpolation != QLatin1String("bicubic")) {
        fields.wrong("interpolation", Text::tr("only bicubic resizing is supported, not '%1'").arg(interpolation));
    }
    const QString mode = fields.text("resize_mode", QStringLiteral("shortest"));
    if (mode == QLatin1String("squash")) {
        result.pipeline = Pipeline::Squash;
    } else if (mode != QLatin1String("shortest")) {
        fields.wrong("resize_mode", Text::tr("'%1' is not supported").arg(mode));
    }
    if (fields.error()) {
        return fail(Error::Code::Format, path, QStringLiteral("preprocess_cfg.%1").arg(fields.error()->reason));
    }
    return result;
}

TensorSource timmSource(const std::string& tensor)
{
    const std::string_view name = tensor;
    constexpr std::string_view blocks = "vision_model.encoder.layers.";
    if (name.starts_with(blocks)) {
        const std::string_view rest = name.substr(blocks.size());
        const std::size_t dot = rest.find('.');
        constexpr std::array<std::pair<std::string_view, std::string_view>, 3> names{
            {{"layer_norm1.", "norm1."}, {"layer_norm2.", "norm2."}, {"self_attn.out_proj.", "attn.proj."}}}; // mlp.fc1 and fc2 are the same
        return blockSource("visual.trunk.blocks." + std::string(rest.substr(0, dot)) + '.', rest.substr(dot + 1), names, "attn.qkv.");
    }
    if (name == "vision_model.embeddings.class_embedding") {
        return {"visual.trunk.cls_token", TensorSource::Form::LeadOnes, 2};
    }
    if (name == "vision_model.embeddings.position_embedding.weight") {
        return {"visual.trunk.pos_embed", TensorSource::Form::LeadOnes, 1};
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> names{{{"vision_model.embeddings.patch_embedding.", "visual.trunk.patch_embed.proj."},
                                                                                  {"vision_model.post_layernorm.", "visual.trunk.norm."},
                                                                                  {"visual_projection.", "visual.head.proj."}}};
    for (const auto& [ours, theirs] : names) {
        if (name.starts_with(ours)) {
            return {std::string(theirs) + std::string(name.substr(ours.size()))};
        }
    }
    return {tensor};
}

} // namespace

Result<OpenClipModel> readOpenClip(const QString& configPath, const TensorMap& stored, const QString& weightsPath)
{
    const Result<QJsonObject> root = readJsonObject(configPath);
    if (!root) {
        return failAs(root);
    }
    // Training writes the model's part alone.
    const bool whole = root->contains(QStringLiteral("model_cfg"));
    JsonFields model(configPath, whole ? root->value(QStringLiteral("model_cfg")).toObject() : *root);
    OpenClipModel result;
    ClipConfig& config = result.config;
    bool quickGelu = false;
    bool customText = false;
    model.boolean("quick_gelu", quickGelu);
    model.boolean("custom_text", customText);
    if (!model.has("embed_dim")) {
        model.wrong("embed_dim", Text::tr("is missing"));
    }
    model.integer("embed_dim", config.projection, 1, 65'536);
    model.nothingBut({QStringLiteral("embed_dim"), QStringLiteral("quick_gelu"), QStringLiteral("custom_text"), QStringLiteral("vision_cfg"), QStringLiteral("text_cfg"),
                      QStringLiteral("init_logit_scale"), QStringLiteral("init_logit_bias"), QStringLiteral("hf_hub_id")});
    config.sigmoid = stored.contains("logit_bias");
    const Activation activation = quickGelu ? Activation::QuickGelu : Activation::Gelu;

    JsonFields vision(configPath, model.object("vision_cfg"));
    const bool timm = !vision.text("timm_model_name").isEmpty();
    if (timm) {
        readTimmVision(vision, stored, config.vision);
    } else {
        readOpenAiVision(vision, configPath, activation, config.vision);
    }
    JsonFields text(configPath, model.object("text_cfg"));
    const bool bert = !text.text("hf_model_name").isEmpty();
    if (bert) {
        readBert(text, QFileInfo(weightsPath).absolutePath(), stored, config.text);
    } else {
        readClipText(text, configPath, activation, config.text);
    }
    for (const JsonFields* fields : {&model, &vision, &text}) {
        if (fields->error()) {
            return tl::unexpected(*fields->error());
        }
    }
    JsonFields preprocess(configPath, root->value(QStringLiteral("preprocess_cfg")).toObject());
    const Result<Preprocessing> preprocessing = readPreprocessing(preprocess, config.vision, configPath);
    if (!preprocessing) {
        return failAs(preprocessing);
    }
    result.preprocessing = *preprocessing;
    // CustomTextCLIP has everything of the text below "text."; older checkpoints of such models may not.
    const std::string textPrefix = customText && !stored.contains("token_embedding.weight") ? "text." : std::string();
    const bool linearProjection = config.text.projectionBias || stored.contains(textPrefix + "text_projection.weight");
    result.sourceOf = [timm, textPrefix, linearProjection](const std::string& tensor) {
        const bool ofVision = tensor.starts_with("vision_model.") || tensor.starts_with("visual_projection.");
        if (tensor.starts_with("text.") || tensor.starts_with("visual.")) {
            return TensorSource{tensor}; // BERT and ModifiedResNet keep their names
        }
        return timm && ofVision ? timmSource(tensor) : openAiSource(tensor, textPrefix, linearProjection);
    };
    return result;
}

} // namespace postil::ml
