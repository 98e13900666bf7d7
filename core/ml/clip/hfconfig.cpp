// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/hfconfig.h"

#include "core/base/text.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postil::ml {

namespace {

constexpr qint64 maxJson = 64 << 20;
constexpr int bicubicFilter = 3; // Pillow's number

Result<QJsonObject> readObject(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(QFileInfo::exists(path) ? Error::Code::Io : Error::Code::NotFound, path, file.errorString());
    }
    if (file.size() > maxJson) {
        return fail(Error::Code::Format, path, Text::tr("is too large for a configuration"));
    }
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        return fail(Error::Code::Format, path, Text::tr("is no JSON object: %1").arg(error.errorString()));
    }
    return document.object();
}

/// Reads values of one JSON object and keeps the first thing that is wrong.
class Fields
{
public:
    Fields(QString path, QJsonObject object)
        : m_path(std::move(path))
        , m_object(std::move(object))
    {
    }

    void integer(const char* key, std::int64_t& value, std::int64_t low, std::int64_t high)
    {
        const QString name = QString::fromLatin1(key);
        if (!m_object.contains(name) || m_object.value(name).isNull()) {
            return;
        }
        const double number = m_object.value(name).toDouble(-1);
        if (number < static_cast<double>(low) || number > static_cast<double>(high) || number != static_cast<double>(static_cast<std::int64_t>(number))) {
            wrong(name, Text::tr("must be a whole number from %1 to %2").arg(low).arg(high));
            return;
        }
        value = static_cast<std::int64_t>(number);
    }

    void number(const char* key, double& value)
    {
        const QString name = QString::fromLatin1(key);
        if (!m_object.contains(name)) {
            return;
        }
        if (!m_object.value(name).isDouble()) {
            wrong(name, Text::tr("must be a number"));
            return;
        }
        value = m_object.value(name).toDouble();
    }

    void activation(Activation& value)
    {
        const QString name = m_object.value(QStringLiteral("hidden_act")).toString(QStringLiteral("quick_gelu"));
        if (name == QLatin1String("quick_gelu")) {
            value = Activation::QuickGelu;
        } else if (name == QLatin1String("gelu")) {
            value = Activation::Gelu;
        } else if (name == QLatin1String("gelu_new") || name == QLatin1String("gelu_pytorch_tanh")) {
            value = Activation::GeluTanh;
        } else {
            wrong(QStringLiteral("hidden_act"), Text::tr("'%1' is not supported").arg(name));
        }
    }

    void transformer(TransformerConfig& t)
    {
        integer("hidden_size", t.width, 1, 65'536);
        integer("num_hidden_layers", t.layers, 1, 1'000);
        integer("num_attention_heads", t.heads, 1, 1'024);
        integer("intermediate_size", t.mlp, 1, 1'048'576);
        number("layer_norm_eps", t.eps);
        activation(t.activation);
        if (t.width % t.heads != 0) {
            wrong(QStringLiteral("num_attention_heads"), Text::tr("%1 does not divide hidden_size %2").arg(t.heads).arg(t.width));
        }
    }

    [[nodiscard]] bool has(const char* key) const { return m_object.value(QString::fromLatin1(key)).isDouble(); }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    void wrong(const QString& key, const QString& reason)
    {
        if (!m_error) {
            m_error = Error{Error::Code::Format, m_path, QStringLiteral("%1: %2").arg(key, reason)};
        }
    }

    QString m_path;
    QJsonObject m_object;
    std::optional<Error> m_error;
};

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

/// A size as a number, {"shortest_edge": n} or {"height": n, "width": n}; 0 where there is none.
int edge(const QJsonValue& value)
{
    if (value.isDouble()) {
        return value.toInt();
    }
    const QJsonObject object = value.toObject();
    const QJsonValue shortest = object.value(QStringLiteral("shortest_edge"));
    return shortest.isDouble() ? shortest.toInt() : object.value(QStringLiteral("height")).toInt();
}

bool readTriple(const QJsonValue& value, std::array<float, 3>& triple)
{
    const QJsonArray array = value.toArray();
    if (array.size() != 3) {
        return value.isUndefined();
    }
    for (qsizetype i = 0; i < 3; ++i) {
        if (!array[i].isDouble()) {
            return false;
        }
        triple[static_cast<std::size_t>(i)] = static_cast<float>(array[i].toDouble());
    }
    return true;
}

} // namespace

Result<ClipConfig> readHfConfig(const QString& path)
{
    const Result<QJsonObject> root = readObject(path);
    if (!root) {
        return failAs(root);
    }
    const QString type = root->value(QStringLiteral("model_type")).toString();
    if (type != QLatin1String("clip") && !(type.isEmpty() && root->contains(QStringLiteral("vision_config")))) {
        return fail(Error::Code::Unsupported, path, Text::tr("the model type '%1' is not supported (clip is)").arg(type));
    }
    ClipConfig config;
    Fields top(path, *root);
    top.integer("projection_dim", config.projection, 1, 65'536);
    top.number("logit_scale_init_value", config.logitScaleInit);

    Fields vision(path, towerConfig(*root, QStringLiteral("vision_config")));
    vision.transformer(config.vision.transformer);
    vision.integer("image_size", config.vision.imageSize, 1, 4'096);
    vision.integer("patch_size", config.vision.patchSize, 1, config.vision.imageSize);
    vision.integer("num_channels", config.vision.channels, 3, 3);

    Fields text(path, towerConfig(*root, QStringLiteral("text_config")));
    text.transformer(config.text.transformer);
    text.integer("max_position_embeddings", config.text.contextLength, 3, 4'096);
    text.integer("vocab_size", config.text.vocabulary, 3, 10'000'000);
    text.integer("eos_token_id", config.text.eosId, 0, 10'000'000);
    // transformers' default of 49407 says nothing about another vocabulary.
    const bool knownEos = text.has("eos_token_id") || config.text.vocabulary == 49'408;
    config.text.pooling = knownEos && config.text.eosId != 2 ? TextPooling::FirstEos : TextPooling::LargestId;
    for (const Fields* fields : {&top, &vision, &text}) {
        if (fields->error()) {
            return tl::unexpected(*fields->error());
        }
    }
    return config;
}

Result<Normalization> readHfPreprocessor(const QString& path, std::int64_t imageSize)
{
    Normalization normalization;
    if (!QFileInfo::exists(path)) {
        return normalization;
    }
    const Result<QJsonObject> root = readObject(path);
    if (!root) {
        return failAs(root);
    }
    const int size = edge(root->value(root->contains(QStringLiteral("crop_size")) ? QStringLiteral("crop_size") : QStringLiteral("size")));
    if (size != 0 && size != imageSize) {
        return fail(Error::Code::Format, path, Text::tr("prepares pictures of %1 pixels, the image tower takes %2").arg(size).arg(imageSize));
    }
    if (root->value(QStringLiteral("resample")).toInt(bicubicFilter) != bicubicFilter) {
        return fail(Error::Code::Unsupported, path, Text::tr("only bicubic resizing (resample 3) is supported"));
    }
    if (!readTriple(root->value(QStringLiteral("image_mean")), normalization.mean)
        || !readTriple(root->value(QStringLiteral("image_std")), normalization.std)) {
        return fail(Error::Code::Format, path, Text::tr("image_mean and image_std must be three numbers each"));
    }
    if (!root->value(QStringLiteral("do_normalize")).toBool(true)) {
        normalization = {{0, 0, 0}, {1, 1, 1}};
    }
    for (const float deviation : normalization.std) {
        if (!(deviation > 0)) {
            return fail(Error::Code::Format, path, Text::tr("image_std must be above 0"));
        }
    }
    return normalization;
}

QString readHfPadToken(const QString& folder)
{
    for (const char* name : {"/special_tokens_map.json", "/tokenizer_config.json"}) {
        const Result<QJsonObject> object = readObject(folder + QString::fromLatin1(name));
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
