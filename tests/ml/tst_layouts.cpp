// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/clipencoder.h"
#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/openailayout.h"
#include "core/ml/clip/safetensors.h"
#include "tests/ml/openaimaker.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cmath>

using namespace postil;
using namespace postil::ml;
using test::OpenAiSizes;

namespace {

/// A tiny model, for what does not depend on size.
OpenAiSizes tiny()
{
    OpenAiSizes s;
    s.projection = 32;
    s.image = 32;
    s.layers = 2;
    s.width = 64;
    s.patch = 16;
    s.textWidth = 64;
    s.textLayers = 2;
    s.vocabulary = 600;
    s.context = 16;
    return s;
}

Image picture(int size)
{
    Image image{size, size, 3, std::vector<std::uint8_t>(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 3)};
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        image.pixels[i] = static_cast<std::uint8_t>(i * 37 % 251);
    }
    return image;
}

Result<std::unique_ptr<Encoder>> load(const QString& path)
{
    EncoderOptions options;
    options.path = path;
    options.backend.device = QStringLiteral("cpu");
    return ClipEncoderLoader().load(options);
}

/// Length of one picture's embedding, with the picture alone and in a batch; not finite when that went wrong.
double lengthOfEmbedding(Encoder& encoder)
{
    const std::vector<Image> images(2, picture(50));
    const auto embeddings = encoder.encodeImages(images);
    if (!embeddings) {
        qWarning("%s", qPrintable(embeddings.error().message()));
        return NAN;
    }
    double sum = 0;
    for (const float value : embeddings->row(1)) {
        sum += static_cast<double>(value) * static_cast<double>(value);
    }
    return std::sqrt(sum);
}

bool writeJson(const QString& path, const QJsonObject& object)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(object).toJson()) > 0;
}

QJsonValue number(std::int64_t value)
{
    return static_cast<qint64>(value);
}

QJsonObject openClipConfig(const OpenAiSizes& s)
{
    return {{QStringLiteral("embed_dim"), number(s.projection)},
            {QStringLiteral("quick_gelu"), true},
            {QStringLiteral("vision_cfg"), QJsonObject{{QStringLiteral("image_size"), number(s.image)}, {QStringLiteral("layers"), number(s.layers)}, {QStringLiteral("width"), number(s.width)}, {QStringLiteral("patch_size"), number(s.patch)}}},
            {QStringLiteral("text_cfg"),
             QJsonObject{{QStringLiteral("context_length"), number(s.context)}, {QStringLiteral("vocab_size"), number(s.vocabulary)}, {QStringLiteral("width"), number(s.textWidth)}, {QStringLiteral("heads"), number(s.textWidth / 64)},
                         {QStringLiteral("layers"), number(s.textLayers)}}}};
}

} // namespace

Q_DECLARE_METATYPE(OpenAiSizes)

class TestLayouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openAiNine_data();
    void openAiNine();
    void fullSize_data();
    void fullSize();
    void sameWeightsInOtherLayouts();
    void openClipSettings_data();
    void openClipSettings();
    void refusals_data();
    void refusals();
    void hashFollowsWeightsAndSettings();
};

void TestLayouts::openAiNine_data()
{
    QTest::addColumn<OpenAiSizes>("sizes");
    QTest::addColumn<double>("millions"); // as open_clip's model_profile.csv counts them
    const auto resnet = [](std::int64_t projection, std::int64_t image, std::array<std::int64_t, 4> blocks, std::int64_t width, std::int64_t textWidth) {
        OpenAiSizes s;
        s.projection = projection;
        s.image = image;
        s.blocks = blocks;
        s.width = width;
        s.textWidth = textWidth;
        return s;
    };
    const auto vit = [](std::int64_t projection, std::int64_t image, std::int64_t layers, std::int64_t width, std::int64_t patch, std::int64_t textWidth) {
        OpenAiSizes s;
        s.projection = projection;
        s.image = image;
        s.layers = layers;
        s.width = width;
        s.patch = patch;
        s.textWidth = textWidth;
        return s;
    };
    QTest::newRow("RN50") << resnet(1024, 224, {3, 4, 6, 3}, 64, 512) << 102.0;
    QTest::newRow("RN101") << resnet(512, 224, {3, 4, 23, 3}, 64, 512) << 119.7;
    QTest::newRow("RN50x4") << resnet(640, 288, {4, 6, 10, 6}, 80, 640) << 178.3;
    QTest::newRow("RN50x16") << resnet(768, 384, {6, 8, 18, 8}, 96, 768) << 291.0;
    QTest::newRow("RN50x64") << resnet(1024, 448, {3, 15, 36, 10}, 128, 1024) << 623.3;
    QTest::newRow("ViT-B/32") << vit(512, 224, 12, 768, 32, 512) << 151.3;
    QTest::newRow("ViT-B/16") << vit(512, 224, 12, 768, 16, 512) << 149.6;
    QTest::newRow("ViT-L/14") << vit(768, 224, 24, 1024, 14, 768) << 427.6;
    QTest::newRow("ViT-L/14@336px") << vit(768, 336, 24, 1024, 14, 768) << 427.9;
}

/// Every dimension is inferred from the shapes, and every tensor is one that the towers want.
void TestLayouts::openAiNine()
{
    QFETCH(const OpenAiSizes, sizes);
    QFETCH(const double, millions);
    const TensorMap stored = test::openAiTensors(sizes, true);
    const auto config = inferOpenAi(stored, QStringLiteral("model.pt"));
    QVERIFY2(config, config ? "" : qPrintable(config.error().message()));
    QCOMPARE(config->vision.kind, sizes.isResNet() ? VisionKind::ModifiedResNet : VisionKind::Vit);
    QCOMPARE(config->vision.imageSize, sizes.image);
    QCOMPARE(config->projection, sizes.projection);
    QCOMPARE(config->text.contextLength, sizes.context);
    QCOMPARE(config->text.vocabulary, sizes.vocabulary);
    QCOMPARE(config->text.transformer.width, sizes.textWidth);
    QCOMPARE(config->text.transformer.heads, sizes.textWidth / 64);
    QCOMPARE(config->text.transformer.activation, Activation::QuickGelu);
    QCOMPARE(config->text.pooling, TextPooling::LargestId);
    if (sizes.isResNet()) {
        QCOMPARE(config->vision.resnet.blocks, sizes.blocks);
        QCOMPARE(config->vision.resnet.width, sizes.width);
        QCOMPARE(config->vision.resnet.heads, sizes.width * 32 / 64);
    } else {
        QCOMPARE(config->vision.transformer.width, sizes.width);
        QCOMPARE(config->vision.transformer.heads, sizes.width / 64);
        QCOMPARE(config->vision.transformer.layers, sizes.layers);
        QCOMPARE(config->vision.patchSize, sizes.patch);
    }
    std::int64_t parameters = 0;
    for (const TensorShape& tensor : clipTensors(*config)) {
        const TensorSource source = sizes.isResNet() && tensor.name.starts_with("visual.") ? TensorSource{tensor.name} : openAiSource(tensor.name);
        QVERIFY2(stored.contains(source.name), source.name.c_str());
        std::int64_t values = 1;
        for (const std::int64_t size : tensor.sizes) {
            values *= size;
        }
        parameters += source.name.find("running_") == std::string::npos ? values : 0;
    }
    QVERIFY2(std::abs(static_cast<double>(parameters) / 1e6 - millions) < 0.06, qPrintable(QString::number(parameters)));
}

void TestLayouts::fullSize_data()
{
    QTest::addColumn<OpenAiSizes>("sizes");
    QTest::addColumn<QString>("architecture");
    OpenAiSizes resnet;
    resnet.projection = 1024;
    resnet.blocks = {3, 4, 6, 3};
    resnet.width = 64;
    QTest::newRow("ViT-B/32") << OpenAiSizes{} << QStringLiteral("clip-vit");
    QTest::newRow("RN50") << resnet << QStringLiteral("clip-resnet");
}

/// Random weights in the size of the real models: read from a file, told rightly, pictures encoded.
void TestLayouts::fullSize()
{
    QFETCH(const OpenAiSizes, sizes);
    QFETCH(const QString, architecture);
    const QTemporaryDir dir;
    QVERIFY(writeSafetensors(dir.filePath(QStringLiteral("weights.safetensors")), test::openAiTensors(sizes)));
    const auto encoder = load(dir.path());
    QVERIFY2(encoder, encoder ? "" : qPrintable(encoder.error().message()));
    const EncoderInfo& info = (*encoder)->info();
    QCOMPARE(info.architecture, architecture);
    QCOMPARE(info.layout, QStringLiteral("openai"));
    QCOMPARE(info.imageSize, 224);
    QCOMPARE(info.dimension, static_cast<int>(sizes.projection));
    QCOMPARE(info.files.size(), std::size_t(1));
    QVERIFY(std::abs(lengthOfEmbedding(**encoder) - 1) < 1e-5);
}

/// OpenAI's, open_clip's two classes and Hugging Face's files with equal weights give equal embeddings.
void TestLayouts::sameWeightsInOtherLayouts()
{
    const QTemporaryDir dir;
    const QDir root(dir.path());
    const OpenAiSizes sizes = tiny();
    const TensorMap openAi = test::openAiTensors(sizes);
    QVERIFY(root.mkpath(QStringLiteral("openai")) && root.mkpath(QStringLiteral("open_clip")) && root.mkpath(QStringLiteral("custom")) && root.mkpath(QStringLiteral("hf")));
    QVERIFY(writeSafetensors(root.filePath(QStringLiteral("openai/tiny.safetensors")), openAi));

    QVERIFY(writeSafetensors(root.filePath(QStringLiteral("open_clip/open_clip_model.safetensors")), openAi));
    QVERIFY(writeJson(root.filePath(QStringLiteral("open_clip/open_clip_config.json")), {{QStringLiteral("model_cfg"), openClipConfig(sizes)}}));

    TensorMap custom;
    for (const auto& [name, tensor] : openAi) {
        const bool text = !name.starts_with("visual.") && name != "logit_scale";
        custom[text ? "text." + name : name] = tensor;
    }
    QJsonObject customConfig = openClipConfig(sizes);
    customConfig[QStringLiteral("custom_text")] = true;
    QVERIFY(writeSafetensors(root.filePath(QStringLiteral("custom/open_clip_model.safetensors")), custom));
    QVERIFY(writeJson(root.filePath(QStringLiteral("custom/open_clip_config.json")), {{QStringLiteral("model_cfg"), customConfig}}));

    const TensorMap hf = test::asHuggingFace(openAi, sizes);
    QVERIFY(root.mkpath(QStringLiteral("hf-bin")));
    QVERIFY(test::writeStateDict(root.filePath(QStringLiteral("hf-bin/pytorch_model.bin")), hf));
    QVERIFY(test::writeStateDict(root.filePath(QStringLiteral("openai.pt")), openAi));
    QVERIFY(writeSafetensors(root.filePath(QStringLiteral("hf/model.safetensors")), hf));
    const QJsonObject vision{{QStringLiteral("hidden_size"), number(sizes.width)}, {QStringLiteral("intermediate_size"), number(4 * sizes.width)}, {QStringLiteral("num_hidden_layers"), 2}, {QStringLiteral("num_attention_heads"), 1},
                             {QStringLiteral("image_size"), number(sizes.image)}, {QStringLiteral("patch_size"), number(sizes.patch)}};
    const QJsonObject text{{QStringLiteral("hidden_size"), number(sizes.textWidth)}, {QStringLiteral("intermediate_size"), number(4 * sizes.textWidth)}, {QStringLiteral("num_hidden_layers"), 2}, {QStringLiteral("num_attention_heads"), 1},
                           {QStringLiteral("max_position_embeddings"), number(sizes.context)}, {QStringLiteral("vocab_size"), number(sizes.vocabulary)}, {QStringLiteral("eos_token_id"), 2}};
    QVERIFY(writeJson(root.filePath(QStringLiteral("hf/config.json")), {{QStringLiteral("model_type"), QStringLiteral("clip")}, {QStringLiteral("projection_dim"), number(sizes.projection)}, {QStringLiteral("vision_config"), vision}, {QStringLiteral("text_config"), text}}));
    QVERIFY(QFile::copy(root.filePath(QStringLiteral("hf/config.json")), root.filePath(QStringLiteral("hf-bin/config.json"))));

    std::vector<Matrix> images;
    std::vector<at::Tensor> texts;
    at::Tensor ids = at::zeros({2, sizes.context}, at::kLong);
    ids.select(1, 0).fill_(598);
    ids.select(1, 1).fill_(77);
    ids.select(1, 2).fill_(599);
    const QStringList folders{QStringLiteral("openai"), QStringLiteral("open_clip"), QStringLiteral("custom"), QStringLiteral("hf"), QStringLiteral("hf-bin"), QStringLiteral("openai.pt")};
    const QStringList layouts{QStringLiteral("openai"), QStringLiteral("open_clip"), QStringLiteral("open_clip"), QStringLiteral("huggingface"), QStringLiteral("huggingface"), QStringLiteral("openai")};
    for (qsizetype i = 0; i < folders.size(); ++i) {
        const auto encoder = load(root.filePath(folders[i]));
        QVERIFY2(encoder, encoder ? "" : qPrintable(encoder.error().message()));
        QCOMPARE((*encoder)->info().layout, layouts[i]);
        QVERIFY2((*encoder)->info().warnings.isEmpty(), qPrintable((*encoder)->info().warnings.join(QLatin1Char(' '))));
        const std::vector<Image> one(1, picture(40));
        const auto embeddings = (*encoder)->encodeImages(one);
        QVERIFY(embeddings);
        images.push_back(*embeddings);
        const auto checkpoint = loadCheckpoint(root.filePath(folders[i]));
        QVERIFY(checkpoint);
        texts.push_back(makeTextTower(*checkpoint, at::kCPU, at::kFloat)->embed(ids));
    }
    for (std::size_t i = 1; i < images.size(); ++i) {
        QCOMPARE(images[i].values, images[0].values);
        QVERIFY(texts[i].equal(texts[0]));
    }
    QVERIFY(texts[0].abs().max().item<double>() > 0);
}

void TestLayouts::openClipSettings_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("says"); // empty: accepted
    const QString none;
    const QString vision = QStringLiteral("vision_cfg");
    const QString text = QStringLiteral("text_cfg");
    const auto row = [](const char* name, const QString& section, const char* key, const QJsonValue& value, const char* says = "") {
        QTest::newRow(name) << section << QString::fromLatin1(key) << value << QString::fromLatin1(says);
    };
    row("exact GELU", none, "quick_gelu", false);
    row("image size as a pair", vision, "image_size", QJsonArray{32, 32});
    row("image size not square", vision, "image_size", QJsonArray{32, 48}, "square");
    row("another image size", vision, "image_size", 48, "visual.positional_embedding");
    row("another width", vision, "width", 128, "shape");
    row("heads that do not divide", vision, "head_width", 48, "head_width");
    row("unknown setting", vision, "rotary", true, "rotary");
    row("unknown setting that is off", vision, "rotary", false);
    row("pooling", vision, "pool_type", QStringLiteral("avg"), "pool_type");
    row("no text width", text, "width", QStringLiteral("wide"), "width");
    row("text pooling", text, "pool_type", QStringLiteral("last"), "pool_type");
    row("a tokenizer from elsewhere", text, "hf_tokenizer_name", QStringLiteral("xlm"), "hf_tokenizer_name");
    row("no dimension", none, "embed_dim", QJsonValue(), "embed_dim");
    row("another model's class", none, "multimodal_cfg", QJsonObject{{QStringLiteral("width"), 1}}, "multimodal_cfg");
}

void TestLayouts::openClipSettings()
{
    QFETCH(const QString, section);
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, says);
    const QTemporaryDir dir;
    const OpenAiSizes sizes = tiny();
    QJsonObject config = openClipConfig(sizes);
    if (section.isEmpty()) {
        config[key] = value;
    } else {
        QJsonObject part = config[section].toObject();
        part[key] = value;
        config[section] = part;
    }
    QVERIFY(writeSafetensors(dir.filePath(QStringLiteral("open_clip_model.safetensors")), test::openAiTensors(sizes)));
    QVERIFY(writeJson(dir.filePath(QStringLiteral("open_clip_config.json")), {{QStringLiteral("model_cfg"), config}}));
    const auto encoder = load(dir.path());
    if (says.isEmpty()) {
        QVERIFY2(encoder, encoder ? "" : qPrintable(encoder.error().message()));
        QVERIFY(std::abs(lengthOfEmbedding(**encoder) - 1) < 1e-5);
        return;
    }
    QVERIFY(!encoder);
    QVERIFY2(encoder.error().message().contains(says), qPrintable(encoder.error().message()));
}

void TestLayouts::refusals_data()
{
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("says");
    QTest::newRow("a tensor is missing") << QStringLiteral("missing") << QStringLiteral("visual.ln_post.bias");
    QTest::newRow("a block is missing") << QStringLiteral("block") << QStringLiteral("transformer.resblocks.0.");
    QTest::newRow("no square grid") << QStringLiteral("grid") << QStringLiteral("square grid");
    QTest::newRow("not finite") << QStringLiteral("nan") << QStringLiteral("not finite");
    QTest::newRow("another model") << QStringLiteral("other") << QStringLiteral("no CLIP model");
    QTest::newRow("open_clip's text without its configuration") << QStringLiteral("text") << QStringLiteral("open_clip_config.json");
    QTest::newRow("Hugging Face's names without a configuration") << QStringLiteral("hf") << QStringLiteral("config.json");
    QTest::newRow("two files of weights") << QStringLiteral("two") << QStringLiteral("several files");
    QTest::newRow("an empty folder") << QStringLiteral("none") << QStringLiteral("no weights");
    QTest::newRow("no such folder") << QStringLiteral("absent") << QStringLiteral("no such encoder");
    QTest::newRow("a scale beyond numbers") << QStringLiteral("scale") << QStringLiteral("logit_scale");
}

void TestLayouts::refusals()
{
    QFETCH(const QString, edit);
    QFETCH(const QString, says);
    const QTemporaryDir dir;
    TensorMap tensors = test::openAiTensors(tiny());
    if (edit == QLatin1String("missing")) {
        tensors.erase("visual.ln_post.bias");
    } else if (edit == QLatin1String("block")) {
        std::erase_if(tensors, [](const auto& item) { return item.first.starts_with("transformer.resblocks.0."); });
    } else if (edit == QLatin1String("grid")) {
        tensors["visual.positional_embedding"] = at::zeros({4, 64});
    } else if (edit == QLatin1String("nan")) {
        tensors.at("visual.proj").select(0, 0).select(0, 0).fill_(NAN);
    } else if (edit == QLatin1String("other")) {
        tensors = {{"encoder.weight", at::zeros({2, 2})}};
    } else if (edit == QLatin1String("text")) {
        tensors["text.ln_final.weight"] = at::zeros({64});
        std::erase_if(tensors, [](const auto& item) { return !item.first.starts_with("text."); });
    } else if (edit == QLatin1String("hf")) {
        tensors = {{"text_model.final_layer_norm.weight", at::zeros({4})}};
    } else if (edit == QLatin1String("scale")) {
        tensors["logit_scale"] = at::ones({}) * 1000;
    }
    if (edit == QLatin1String("two")) {
        QVERIFY(writeSafetensors(dir.filePath(QStringLiteral("a.safetensors")), tensors));
    }
    if (edit != QLatin1String("none") && edit != QLatin1String("absent")) {
        QVERIFY(writeSafetensors(dir.filePath(QStringLiteral("b.safetensors")), tensors));
    }
    const auto encoder = load(edit == QLatin1String("absent") ? dir.filePath(QStringLiteral("nowhere")) : dir.path());
    QVERIFY(!encoder);
    QVERIFY2(encoder.error().message().contains(says), qPrintable(encoder.error().message()));
}

/// Embeddings are cached by it: equal for the same model at another place, another for other weights or another activation.
void TestLayouts::hashFollowsWeightsAndSettings()
{
    const QTemporaryDir dir;
    const QDir root(dir.path());
    const OpenAiSizes sizes = tiny();
    const TensorMap tensors = test::openAiTensors(sizes);
    const auto hashOf = [&](const QString& name, const TensorMap& weights, bool quickGelu) {
        QJsonObject config = openClipConfig(sizes);
        config[QStringLiteral("quick_gelu")] = quickGelu;
        if (!root.mkpath(name) || !writeSafetensors(root.filePath(name + QStringLiteral("/open_clip_model.safetensors")), weights)
            || !writeJson(root.filePath(name + QStringLiteral("/open_clip_config.json")), {{QStringLiteral("model_cfg"), config}})) {
            return QString();
        }
        const auto checkpoint = loadCheckpoint(root.filePath(name));
        return checkpoint ? checkpoint->sha256 : QString();
    };
    const QString first = hashOf(QStringLiteral("a"), tensors, true);
    QCOMPARE(first.size(), 64);
    QCOMPARE(hashOf(QStringLiteral("b"), tensors, true), first);
    const QString gelu = hashOf(QStringLiteral("c"), tensors, false);
    QVERIFY(gelu.size() == 64 && gelu != first);
    TensorMap other = tensors;
    other["visual.proj"] = tensors.at("visual.proj") * 2;
    const QString changed = hashOf(QStringLiteral("a"), other, true); // in the place of the first
    QVERIFY(changed.size() == 64 && changed != first);
}

QTEST_GUILESS_MAIN(TestLayouts)
#include "tst_layouts.moc"
