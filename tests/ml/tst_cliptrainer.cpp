// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/inference/bpetokenizer.h"
#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/safetensors.h"
#include "core/ml/clip/texttransformer.h"
#include "core/ml/clip/vit.h"
#include "core/ml/train/cliptrainer.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/tensor.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::ml;

namespace {

constexpr int side = 16;

/// Stripes that lie or stand, with their own place, strength and grain.
Image stripes(bool upright, Random& random)
{
    Image image{side, side, 1, {}};
    const auto phase = static_cast<int>(random.below(4));
    const auto bright = static_cast<int>(120 + random.below(100));
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int place = (upright ? x : y) + phase;
            image.pixels.push_back(static_cast<std::uint8_t>((place % 4 < 2 ? bright : 30) +
                                                             static_cast<int>(random.below(20))));
        }
    }
    return image;
}

ClipPairs toyPairs(int perClass, std::uint64_t seed)
{
    ClipPairs pairs;
    pairs.captionLists = {{QStringLiteral("standing stripes"), QStringLiteral("a picture of standing lines"),
                           QStringLiteral("stripes")},
                          {QStringLiteral("lying stripes"), QStringLiteral("a picture of lying lines"),
                           QStringLiteral("stripes")}};
    Random random(seed);
    for (int i = 0; i < 2 * perClass; ++i) {
        pairs.images.push_back(stripes(i % 2 == 0, random));
        pairs.captionList.push_back(i % 2);
    }
    return pairs;
}

ClipTrainOptions toyOptions()
{
    ClipTrainOptions options;
    options.geometry = {side, 8, 32, 2, 2, 32, 1, 2, 16, 16};
    options.epochs = 12;
    options.batch = 16;
    options.learningRate = 3e-3;
    options.vocabulary = 560;
    options.seed = 4;
    return options;
}

QByteArray bytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Cosine of every image with every caption, with the files of a trained model.
at::Tensor cosines(const QString& folder, const std::vector<Image>& images, const QStringList& captions)
{
    const QDir dir(folder);
    const auto model = readSafetensors(dir.filePath(QStringLiteral("model.safetensors")));
    const auto tokenizer = BpeTokenizer::fromVocabulary(dir.filePath(QStringLiteral("vocab.json")),
                                                        dir.filePath(QStringLiteral("merges.txt")));
    TensorMap weights;
    for (const auto& [name, tensor] : model->tensors) {
        weights.emplace(name, tensor.to(at::kFloat));
    }
    const ClipConfig config = clipConfig(toyOptions().geometry, tokenizer->endId() + 1);
    at::Tensor pixels = at::empty({static_cast<std::int64_t>(images.size()), 3, side, side});
    const std::array<float, 3> mean{0.48145466F, 0.4578275F, 0.40821073F};
    const std::array<float, 3> deviation{0.26862954F, 0.26130258F, 0.27577711F};
    auto* value = pixels.mutable_data_ptr<float>();
    for (const Image& image : images) {
        for (std::size_t c = 0; c < 3; ++c) {
            for (const std::uint8_t pixel : image.pixels) {
                *value++ = (static_cast<float>(pixel) / 255 - mean[c]) / deviation[c];
            }
        }
    }
    at::Tensor ids = at::empty({captions.size(), config.text.contextLength}, at::kLong);
    auto* id = ids.mutable_data_ptr<std::int64_t>();
    for (const QString& caption : captions) {
        id = std::ranges::copy(tokenizer->encodePadded(caption, static_cast<int>(config.text.contextLength),
                                                       tokenizer->endId()),
                               id)
                 .out;
    }
    const auto unit = [](const at::Tensor& rows) { return rows / rows.norm(2, {1}, true); };
    return at::matmul(unit(vitEmbed(weights, config.vision, pixels)),
                      unit(textEmbed(weights, config.text, ids)).t());
}

} // namespace

class TestClipTrainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); }

    void learnsTwoClasses()
    {
        QTemporaryDir dir;
        SilentTask task;
        std::vector<int> seen;
        const auto epochs = ContrastiveTrainer().train(
            toyOptions(), toyPairs(64, 1), dir.path(),
            [&seen](const ClipEpoch& row) { seen.push_back(row.epoch); }, task);
        QVERIFY2(epochs, qPrintable(epochs ? QString() : epochs.error().message()));
        QCOMPARE(epochs->size(), std::size_t{12});
        QCOMPARE(seen.back(), 12);
        QVERIFY(epochs->back().loss < epochs->front().loss);

        const ClipPairs unseen = toyPairs(20, 2);
        const at::Tensor answers = cosines(dir.path(), unseen.images,
                                           {QStringLiteral("standing lines"), QStringLiteral("lying lines")})
                                       .argmax(1);
        int right = 0;
        for (std::size_t i = 0; i < unseen.images.size(); ++i) {
            right +=
                answers[static_cast<std::int64_t>(i)].item<std::int64_t>() == unseen.captionList[i] ? 1 : 0;
        }
        QVERIFY2(right >= 36, qPrintable(QString::number(right)));

        const QDir out(dir.path());
        QVERIFY(!out.exists(QStringLiteral("training.safetensors")));
        const QJsonObject config =
            QJsonDocument::fromJson(bytes(out.filePath(QStringLiteral("config.json")))).object();
        QCOMPARE(config.value(QLatin1String("vision_config"))
                     .toObject()
                     .value(QLatin1String("hidden_size"))
                     .toInt(),
                 32);
        QCOMPARE(config.value(QLatin1String("text_config"))
                     .toObject()
                     .value(QLatin1String("max_position_embeddings"))
                     .toInt(),
                 16);
        QVERIFY(out.exists(QStringLiteral("preprocessor_config.json")));
    }

    // Stopped in the middle of an epoch and taken up again: the same bytes as undisturbed.
    void resumeEqualsUndisturbed()
    {
        const ClipPairs pairs = toyPairs(24, 3);
        ClipTrainOptions options = toyOptions();
        options.epochs = 4;
        QTemporaryDir whole;
        SilentTask task;
        QVERIFY(ContrastiveTrainer().train(
            options, pairs, whole.path(), [](const ClipEpoch&) {}, task));
        QTemporaryDir parts;
        SilentTask interrupted;
        const auto stopped = ContrastiveTrainer().train(
            options, pairs, parts.path(),
            [&interrupted](const ClipEpoch& row) {
                if (row.epoch == 2) {
                    interrupted.cancel();
                }
            },
            interrupted);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
        std::vector<int> later;
        const auto resumed = ContrastiveTrainer().train(
            options, pairs, parts.path(), [&later](const ClipEpoch& row) { later.push_back(row.epoch); },
            task);
        QVERIFY(resumed);
        QCOMPARE(later, std::vector<int>({3, 4}));
        QCOMPARE(resumed->size(), std::size_t{4});
        const QByteArray weights = bytes(parts.filePath(QStringLiteral("model.safetensors")));
        QVERIFY(!weights.isEmpty());
        QVERIFY(weights == bytes(whole.filePath(QStringLiteral("model.safetensors"))));
        later.clear();
        const auto again = ContrastiveTrainer().train(
            options, pairs, parts.path(), [&later](const ClipEpoch& row) { later.push_back(row.epoch); },
            task);
        QVERIFY(again && again->size() == 4 && later.empty()); // nothing left to do
    }

    void seedAndLossFormMatter()
    {
        const ClipPairs pairs = toyPairs(16, 3);
        ClipTrainOptions options = toyOptions();
        options.epochs = 1;
        std::vector<QByteArray> weights;
        for (int variant = 0; variant < 3; ++variant) {
            QTemporaryDir dir;
            SilentTask task;
            options.seed = variant == 1 ? 5 : 4;
            options.multiPositive = variant != 2;
            QVERIFY(ContrastiveTrainer().train(
                options, pairs, dir.path(), [](const ClipEpoch&) {}, task));
            weights.push_back(bytes(dir.filePath(QStringLiteral("model.safetensors"))));
        }
        QVERIFY(weights[0] != weights[1]);
        QVERIFY(weights[0] != weights[2]);
    }

    void refusals_data()
    {
        QTest::addColumn<int>("images");
        QTest::addColumn<int>("batch");
        QTest::newRow("no pairs") << 0 << 16;
        QTest::newRow("batch of one") << 8 << 1;
    }

    void refusals()
    {
        QFETCH(int, images);
        QFETCH(int, batch);
        QTemporaryDir dir;
        SilentTask task;
        ClipTrainOptions options = toyOptions();
        options.batch = batch;
        const auto refused = ContrastiveTrainer().train(
            options, toyPairs(images / 2, 1), dir.path(), [](const ClipEpoch&) {}, task);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestClipTrainer)
#include "tst_cliptrainer.moc"
