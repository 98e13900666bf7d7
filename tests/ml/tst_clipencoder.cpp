// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/imagefile.h"
#include "core/ml/clip/checkpoint.h"
#include "core/ml/clip/clipencoder.h"
#include "core/ml/clip/safetensors.h"
#include "tests/support/fixtures.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::ml;

namespace {

constexpr double tolerance = 1e-5;

double largestDifference(const Matrix& ours, const at::Tensor& expected)
{
    const at::Tensor reference = expected.to(at::kFloat).contiguous();
    if (reference.numel() != static_cast<std::int64_t>(ours.values.size())) {
        return INFINITY;
    }
    double largest = 0;
    const float* values = reference.const_data_ptr<float>();
    for (std::size_t i = 0; i < ours.values.size(); ++i) {
        largest = std::max(largest, std::abs(static_cast<double>(ours.values[i]) - static_cast<double>(values[i])));
    }
    return largest;
}

/// Hugging Face CLIP folders of the fixtures: those that this engine should reproduce.
QStringList clipFolders()
{
    QStringList folders;
    const QDir dir(test::fixturesDir() + QStringLiteral("/clip"));
    for (const QString& name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const bool clip = test::readJson(dir.filePath(name + QStringLiteral("/config.json")))[QStringLiteral("model_type")].toString() == QLatin1String("clip");
        const QJsonObject expected = test::readJson(dir.filePath(name + QStringLiteral("/expected.json")));
        if (clip && expected.contains(QStringLiteral("captions")) && expected.contains(QStringLiteral("images"))) {
            folders.append(dir.filePath(name));
        }
    }
    return folders;
}

Result<std::unique_ptr<Encoder>> load(const QString& path)
{
    EncoderOptions options;
    options.path = path;
    options.backend.device = QStringLiteral("cpu");
    if (!QFileInfo::exists(path + QStringLiteral("/vocab.json"))) {
        options.vocabulary = test::fixturesDir() + QStringLiteral("/clip/bpe_simple_vocab_16e6.txt.gz");
    }
    return ClipEncoderLoader().load(options);
}

/// The reference's crops as squares.
std::vector<Image> squares(const at::Tensor& crops)
{
    std::vector<Image> list;
    const auto n = static_cast<int>(crops.size(1));
    const at::Tensor bytes = crops.contiguous();
    const auto* at = bytes.const_data_ptr<std::uint8_t>();
    const std::size_t size = static_cast<std::size_t>(n) * static_cast<std::size_t>(n) * 3;
    for (std::int64_t i = 0; i < crops.size(0); ++i, at += size) {
        list.push_back({n, n, 3, std::vector<std::uint8_t>(at, at + size)});
    }
    return list;
}

} // namespace

class TestClipEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reference_data();
    void reference();
    void damagedFiles_data();
    void damagedFiles();
    void brokenModels_data();
    void brokenModels();
    void safetensorsRoundTrip();
};

void TestClipEncoder::reference_data()
{
    QTest::addColumn<QString>("folder");
    const QStringList folders = clipFolders();
    if (folders.isEmpty()) {
        QSKIP("no fixtures");
    }
    for (const QString& folder : folders) {
        QTest::newRow(qPrintable(QFileInfo(folder).fileName())) << folder;
    }
}

void TestClipEncoder::reference()
{
    QFETCH(const QString, folder);
    const QJsonObject about = test::readJson(folder + QStringLiteral("/expected.json"));
    const auto expected = readSafetensors(folder + QStringLiteral("/expected.safetensors"));
    QVERIFY(expected);
    const auto encoder = load(folder);
    QVERIFY2(encoder, encoder ? "" : qPrintable(encoder.error().message()));
    const QStringList captions = test::strings(about[QStringLiteral("captions")]);
    const QStringList names = test::strings(about[QStringLiteral("images")]);

    const auto ids = (*encoder)->tokenize(captions);
    QVERIFY(ids);
    const at::Tensor expectedIds = expected->tensors.at("input_ids").to(at::kLong).contiguous();
    QCOMPARE(static_cast<std::int64_t>(ids->size()), expectedIds.size(0));
    for (std::size_t i = 0; i < ids->size(); ++i) {
        const auto* row = expectedIds.const_data_ptr<std::int64_t>() + static_cast<std::int64_t>(i) * expectedIds.size(1);
        QVERIFY2(std::ranges::equal((*ids)[i], std::span(row, static_cast<std::size_t>(expectedIds.size(1)))), qPrintable(captions[static_cast<qsizetype>(i)]));
    }

    std::vector<Image> images = squares(expected->tensors.at("crops_u8"));
    QCOMPARE(images.size(), static_cast<std::size_t>(names.size()));
    for (std::size_t i = 0; i < images.size(); ++i) {
        const QString path = test::fixturesDir() + QStringLiteral("/clip/images/") + names[static_cast<qsizetype>(i)];
        const auto decoded = decodeImageFile(path);
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message()));
        const auto square = (*encoder)->preprocess(*decoded);
        QVERIFY(square);
        QVERIFY2(square->pixels == images[i].pixels, qPrintable(path));
    }

    // One at a time, together, and in a block that is larger than the engine's own.
    const at::Tensor& imageReference = expected->tensors.at("image_embeds_normalized");
    for (const std::size_t copies : {1U, 16U}) {
        std::vector<Image> many;
        for (std::size_t c = 0; c < copies; ++c) {
            many.insert(many.end(), images.begin(), images.end());
        }
        const auto embeddings = (*encoder)->encodePreprocessed(many);
        QVERIFY(embeddings);
        const double difference = largestDifference(*embeddings, imageReference.repeat({static_cast<std::int64_t>(copies), 1}));
        qInfo("%s, %zu images at once: %.1e", qPrintable(QFileInfo(folder).fileName()), many.size(), difference);
        QVERIFY(difference <= tolerance);
        QCOMPARE((*encoder)->encodePreprocessed(many)->values, embeddings->values); // equal blocks, equal bits
    }
    Matrix single(images.size(), static_cast<std::size_t>((*encoder)->info().dimension));
    for (std::size_t i = 0; i < images.size(); ++i) {
        const auto one = (*encoder)->encodePreprocessed(std::span(images).subspan(i, 1));
        QVERIFY(one);
        std::ranges::copy(one->values, single.row(i).begin());
    }
    QVERIFY(largestDifference(single, imageReference) <= tolerance);

    const auto texts = (*encoder)->encodeTexts(captions);
    QVERIFY(texts);
    const double textDifference = largestDifference(*texts, expected->tensors.at("text_embeds_normalized"));
    qInfo("%s, texts: %.1e", qPrintable(QFileInfo(folder).fileName()), textDifference);
    QVERIFY(textDifference <= tolerance);
    const double scale = expected->tensors.at("logit_scale_exp").item<double>();
    QVERIFY(std::abs((*encoder)->info().logitScale - scale) <= 1e-5 * scale);
}

void TestClipEncoder::damagedFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("accept");
    if (test::fixturesDir().isEmpty()) {
        QSKIP("no fixtures");
    }
    for (const test::DamagedFile& file : test::damagedFiles(QStringLiteral(".safetensors"))) {
        if (file.answer.contains(QLatin1String("or ignore"))) {
            continue; // either answer is right
        }
        const bool container = !file.what.contains(QLatin1String("incomplete")); // as a container such a file is sound
        QTest::newRow(qPrintable(file.name)) << file.path << (file.answer.contains(QLatin1String("accept")) || !container);
    }
}

void TestClipEncoder::damagedFiles()
{
    QFETCH(const QString, path);
    QFETCH(const bool, accept);
    const auto read = readSafetensors(path);
    QVERIFY2(read.has_value() == accept, read ? "read" : qPrintable(read.error().message()));
    if (!read) {
        QCOMPARE(read.error().subject, path);
        QVERIFY(!read.error().reason.isEmpty());
        QVERIFY(!read.error().reason.contains(QLatin1Char('\n')));
    }
}

void TestClipEncoder::brokenModels_data()
{
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing tensor") << QStringLiteral("missing") << QStringLiteral("visual_projection.weight");
    QTest::newRow("wrong shape") << QStringLiteral("shape") << QStringLiteral("instead of");
    QTest::newRow("not finite") << QStringLiteral("nan") << QStringLiteral("not finite");
    QTest::newRow("no weights") << QStringLiteral("no weights") << QStringLiteral("safetensors");
    QTest::newRow("no config") << QStringLiteral("no config") << QStringLiteral("config.json");
    QTest::newRow("config is no JSON") << QStringLiteral("bad config") << QStringLiteral("JSON");
    QTest::newRow("heads do not divide") << QStringLiteral("heads") << QStringLiteral("num_attention_heads");
    QTest::newRow("unknown activation") << QStringLiteral("activation") << QStringLiteral("relu");
    QTest::newRow("other image size") << QStringLiteral("crop") << QStringLiteral("pixels");
    QTest::newRow("another model's type") << QStringLiteral("type") << QStringLiteral("bert");
}

void TestClipEncoder::brokenModels()
{
    QFETCH(const QString, edit);
    QFETCH(const QString, says);
    const QStringList folders = clipFolders();
    const auto usable = std::ranges::find_if(folders, [](const QString& f) { return QFileInfo::exists(f + QStringLiteral("/vocab.json")) && QFileInfo::exists(f + QStringLiteral("/model.safetensors")); });
    if (usable == folders.end()) {
        QSKIP("no fixtures");
    }
    const QTemporaryDir dir;
    for (const QString& name : QDir(*usable).entryList(QDir::Files)) {
        QVERIFY(QFile::copy(*usable + QLatin1Char('/') + name, dir.filePath(name)));
    }
    const QString weights = dir.filePath(QStringLiteral("model.safetensors"));
    const auto editWeights = [&weights](auto change) {
        auto stored = readSafetensors(weights);
        QVERIFY(stored);
        change(stored->tensors);
        QVERIFY(writeSafetensors(weights, stored->tensors));
    };
    const auto editJson = [&dir](const QString& name, const QString& section, const QString& key, const QJsonValue& value) {
        QJsonObject root = test::readJson(dir.filePath(name));
        QVERIFY(!root.isEmpty());
        if (section.isEmpty()) {
            root[key] = value;
        } else {
            QJsonObject part = root[section].toObject();
            part[key] = value;
            root[section] = part;
        }
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QJsonDocument(root).toJson());
    };
    const QString config = QStringLiteral("config.json");
    const std::string projection = "visual_projection.weight";
    if (edit == QLatin1String("missing")) {
        editWeights([&](TensorMap& t) { t.erase(projection); });
    } else if (edit == QLatin1String("shape")) {
        editWeights([&](TensorMap& t) { t[projection] = t.at(projection).narrow(0, 1, 3).contiguous(); });
    } else if (edit == QLatin1String("nan")) {
        editWeights([&](TensorMap& t) { t.at(projection).select(0, 0).select(0, 0).fill_(NAN); });
    } else if (edit == QLatin1String("no weights")) {
        for (const QString& name : QDir(dir.path()).entryList({QStringLiteral("*.safetensors")}, QDir::Files)) { // the reference's file too
            QVERIFY(QFile::remove(dir.filePath(name)));
        }
    } else if (edit == QLatin1String("no config")) {
        QVERIFY(QFile::remove(dir.filePath(QStringLiteral("config.json"))));
    } else if (edit == QLatin1String("bad config")) {
        QFile file(dir.filePath(config));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not JSON");
    } else if (edit == QLatin1String("heads")) {
        editJson(config, QStringLiteral("vision_config"), QStringLiteral("num_attention_heads"), 7);
    } else if (edit == QLatin1String("activation")) {
        editJson(config, QStringLiteral("text_config"), QStringLiteral("hidden_act"), QStringLiteral("relu"));
    } else if (edit == QLatin1String("crop")) {
        editJson(QStringLiteral("preprocessor_config.json"), QString(), QStringLiteral("crop_size"), 99);
    } else {
        editJson(config, QString(), QStringLiteral("model_type"), QStringLiteral("bert"));
    }
    const auto encoder = load(dir.path());
    QVERIFY(!encoder);
    QVERIFY2(encoder.error().message().contains(says), qPrintable(encoder.error().message()));
    QVERIFY2(encoder.error().subject.startsWith(dir.path()), qPrintable(encoder.error().subject));
}

void TestClipEncoder::safetensorsRoundTrip()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("x.safetensors"));
    TensorMap tensors;
    tensors["b.half"] = at::arange(6, at::kFloat).reshape({2, 3}).to(at::kHalf);
    tensors["a.float"] = at::arange(5, at::kFloat);
    tensors["strided"] = at::arange(6, at::kLong).reshape({2, 3}).transpose(0, 1);
    tensors["scalar"] = at::full({}, 2.5, at::kFloat);
    tensors["empty"] = at::empty({0, 3}, at::kFloat);
    QVERIFY(writeSafetensors(path, tensors, {{"format", "pt"}, {"note", "\"quoted\" \xc3\xa9"}}));
    const auto read = readSafetensors(path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
    QCOMPARE(read->metadata.at("note"), std::string("\"quoted\" \xc3\xa9"));
    QCOMPARE(read->tensors.size(), tensors.size());
    for (const auto& [name, tensor] : tensors) {
        QVERIFY2(read->tensors.at(name).scalar_type() == tensor.scalar_type() && read->tensors.at(name).equal(tensor), name.c_str());
    }
    const auto header = readSafetensorsHeader(path);
    QVERIFY(header);
    QCOMPARE(header->bufferStart % 8, std::uint64_t{0});
    QVERIFY(!writeSafetensors(dir.filePath(QStringLiteral("absent/x.safetensors")), tensors));
}

QTEST_GUILESS_MAIN(TestClipEncoder)
#include "tst_clipencoder.moc"
