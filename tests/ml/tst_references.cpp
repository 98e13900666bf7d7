// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/imagefile.h"
#include "core/labelling/scoring.h"
#include "core/ml/clip/clipencoder.h"
#include "core/ml/clip/safetensors.h"
#include "tests/support/fixtures.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <c10/core/InferenceMode.h>

#include <cmath>

using namespace postil;
using namespace postil::ml;

namespace {

constexpr double embeddingTolerance = 1e-5;
constexpr double probabilityTolerance = 1e-4;

QDir models()
{
    return QDir(test::fixturesDir() + QStringLiteral("/clip"));
}

/// What a reference folder names as a model: itself where it holds one under a published name, and every file of weights.
QStringList modelsIn(const QDir& dir)
{
    QStringList names;
    for (const QString& name : dir.entryList({QStringLiteral("*.safetensors"), QStringLiteral("*.pt"), QStringLiteral("*.pth"), QStringLiteral("*.bin"), QStringLiteral("*.index.json")}, QDir::Files, QDir::Name)) {
        if (!name.startsWith(QLatin1String("expected.")) && !name.contains(QLatin1String("-of-"))) {
            names.append(dir.filePath(name));
        }
    }
    // The references' own file is one of weights too, so that without a published name nothing tells which is the model's.
    const bool published = !dir.entryList({QStringLiteral("model.safetensors*"), QStringLiteral("pytorch_model.bin"), QStringLiteral("open_clip_*model.*")}, QDir::Files).isEmpty();
    return published ? QStringList{dir.path()} + names : names;
}

double difference(const Matrix& ours, const at::Tensor& expected, std::size_t firstRow = 0)
{
    const at::Tensor reference = expected.to(at::kFloat).contiguous();
    if (reference.dim() != 2 || static_cast<std::size_t>(reference.size(1)) != ours.cols) {
        return INFINITY;
    }
    double largest = 0;
    const auto rows = static_cast<std::size_t>(reference.size(0));
    for (std::size_t i = 0; i < ours.rows; ++i) { // rows repeat after the last
        const float* row = reference.const_data_ptr<float>() + (i + firstRow) % rows * ours.cols;
        for (std::size_t j = 0; j < ours.cols; ++j) {
            const double d = std::abs(static_cast<double>(ours.row(i)[j]) - static_cast<double>(row[j]));
            if (!std::isfinite(d)) {
                return INFINITY;
            }
            largest = std::max(largest, d);
        }
    }
    return largest;
}

std::vector<Image> squares(const at::Tensor& crops)
{
    std::vector<Image> list;
    const at::Tensor bytes = crops.contiguous();
    const auto n = static_cast<int>(bytes.size(1));
    const auto size = static_cast<std::size_t>(n) * static_cast<std::size_t>(n) * 3;
    const auto* at = bytes.const_data_ptr<std::uint8_t>();
    for (std::int64_t i = 0; i < bytes.size(0); ++i, at += size) {
        list.push_back({n, n, 3, std::vector<std::uint8_t>(at, at + size)});
    }
    return list;
}

/// By the text tower alone: references of models without a tokenizer bring their ids.
Matrix textEmbeddings(const Checkpoint& checkpoint, const at::Tensor& ids)
{
    const c10::InferenceMode inference;
    const at::Tensor out = makeTextTower(checkpoint, at::kCPU, at::kFloat)->embed(ids.to(at::kLong));
    const at::Tensor unit = (out / out.norm(2, {-1}, true)).contiguous();
    Matrix matrix(static_cast<std::size_t>(unit.size(0)), static_cast<std::size_t>(unit.size(1)));
    std::copy_n(unit.const_data_ptr<float>(), matrix.values.size(), matrix.values.begin());
    return matrix;
}

QString shown(double value)
{
    return QString::number(value, 'e', 1);
}

} // namespace

/// Every model of the reference folders, whatever lies there: embeddings, probabilities, ids and pixels of the reference programs.
class TestReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void model_data();
    void model();
    void cleanupTestCase();

private:
    QStringList m_table;
};

void TestReferences::model_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("path");
    if (test::fixturesDir().isEmpty()) {
        QSKIP("no fixtures");
    }
    for (const QString& name : models().entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir dir(models().filePath(name));
        const QJsonObject about = test::readJson(dir.filePath(QStringLiteral("expected.json")));
        if (!about.contains(QStringLiteral("images")) || !dir.exists(QStringLiteral("expected.safetensors"))) {
            continue;
        }
        for (const QString& path : modelsIn(dir)) {
            QTest::newRow(qPrintable(models().relativeFilePath(path))) << dir.path() << path;
        }
    }
}

void TestReferences::model()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, path);
    const QJsonObject about = test::readJson(folder + QStringLiteral("/expected.json"));
    const auto stored = readSafetensors(folder + QStringLiteral("/expected.safetensors"));
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().message()));
    const TensorMap& expected = stored->tensors;
    EncoderOptions options;
    options.path = path;
    options.backend.device = QStringLiteral("cpu");
    const auto encoder = ClipEncoderLoader().load(options);
    QVERIFY2(encoder, encoder ? "" : qPrintable(encoder.error().message()));
    const EncoderInfo& info = (*encoder)->info();
    QCOMPARE(info.imageSize, about[QStringLiteral("image_size")].toInt());

    // Pixels.
    const std::vector<Image> images = squares(expected.at("crops_u8"));
    const QStringList names = test::strings(about[QStringLiteral("images")]);
    QCOMPARE(images.size(), static_cast<std::size_t>(names.size()));
    for (std::size_t i = 0; i < images.size(); ++i) {
        const auto decoded = decodeImageFile(models().filePath(QStringLiteral("images/")) + names[static_cast<qsizetype>(i)]);
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message()));
        const auto square = (*encoder)->preprocess(*decoded);
        QVERIFY2(square, square ? "" : qPrintable(square.error().message()));
        QVERIFY2(square->pixels == images[i].pixels, qPrintable(names[static_cast<qsizetype>(i)]));
    }

    // Images, at several batch sizes and from several starts, so that no row depends on its neighbours.
    QStringList cells{models().relativeFilePath(path)};
    const at::Tensor& imageReference = expected.at("image_embeds_normalized");
    for (const std::size_t batch : {1U, 7U, 32U}) {
        double largest = 0;
        for (std::size_t first = 0; first < images.size(); ++first) {
            std::vector<Image> some;
            for (std::size_t i = 0; i < batch; ++i) {
                some.push_back(images[(first + i) % images.size()]);
            }
            const auto embeddings = (*encoder)->encodePreprocessed(some);
            QVERIFY2(embeddings, embeddings ? "" : qPrintable(embeddings.error().message()));
            largest = std::max(largest, difference(*embeddings, imageReference, first));
        }
        cells.append(shown(largest));
        QVERIFY2(largest <= embeddingTolerance, qPrintable(cells.join(QLatin1Char(' '))));
    }

    // Texts: by their captions where the reference has some, else by its ids.
    const at::Tensor ids = expected.at("input_ids").to(at::kLong).contiguous();
    const QStringList captions = test::strings(about[QStringLiteral("captions")]);
    QCOMPARE(captions.isEmpty(), !info.tokenizerProblem.isEmpty());
    if (!captions.isEmpty()) {
        const auto tokens = (*encoder)->tokenize(captions);
        QVERIFY(tokens);
        QCOMPARE(static_cast<std::int64_t>(tokens->size()), ids.size(0));
        for (std::size_t i = 0; i < tokens->size(); ++i) {
            const auto* row = ids.const_data_ptr<std::int64_t>() + static_cast<std::int64_t>(i) * ids.size(1);
            QVERIFY2(std::ranges::equal((*tokens)[i], std::span(row, static_cast<std::size_t>(ids.size(1)))), qPrintable(captions[static_cast<qsizetype>(i)]));
        }
    }
    const auto checkpoint = loadCheckpoint(path);
    QVERIFY(checkpoint);
    const Result<Matrix> texts = !captions.isEmpty() ? (*encoder)->encodeTexts(captions) : Result<Matrix>(textEmbeddings(*checkpoint, ids));
    QVERIFY2(texts, texts ? "" : qPrintable(texts.error().message()));
    const double textDifference = difference(*texts, expected.at("text_embeds_normalized"));
    cells.append(shown(textDifference));
    QVERIFY2(textDifference <= embeddingTolerance, qPrintable(cells.join(QLatin1Char(' '))));

    // Logits and probabilities.
    const auto pictures = (*encoder)->encodePreprocessed(images);
    QVERIFY(pictures);
    Matrix logits = cosines(*pictures, *texts);
    for (float& value : logits.values) {
        value = static_cast<float>(static_cast<double>(value) * info.logitScale + info.logitBias);
    }
    const double scale = expected.at("logit_scale_exp").to(at::kDouble).reshape({-1}).select(0, 0).item<double>();
    QVERIFY(std::abs(info.logitScale - scale) <= 1e-5 * scale);
    QVERIFY(difference(logits, expected.at("logits_per_image")) <= 1e-4 * scale);
    const double probabilities = difference(info.sigmoid ? sigmoid(logits) : softmax(logits), expected.at("probs"));
    cells.append(shown(probabilities));
    m_table.append(QStringLiteral("| %1 |").arg(cells.join(QLatin1String(" | "))));
    QVERIFY2(probabilities <= probabilityTolerance, qPrintable(m_table.constLast()));
}

void TestReferences::cleanupTestCase()
{
    if (!m_table.isEmpty()) {
        qInfo("| model | images, 1 | 7 | 32 | texts | probabilities |\n%s", qPrintable(m_table.join(QLatin1Char('\n'))));
    }
}

QTEST_GUILESS_MAIN(TestReferences)
#include "tst_references.moc"
