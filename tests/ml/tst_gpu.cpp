// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a GPU computes beside what the processor does. Skipped where LibTorch sees none.
#include "core/base/random.h"
#include "core/ml/clip/checkpoint.h"
#include "core/ml/clip/clipencoder.h"
#include "core/ml/clip/clipinit.h"
#include "core/ml/device.h"
#include "core/ml/train/nettrainer.h"
#include "core/ml/train/refinertrainer.h"
#include "core/ml/train/shallowcnn.h"
#include "tests/support/toytraining.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace postil;
using namespace postil::ml;
using namespace Qt::StringLiterals;

namespace {

template <class Values>
double largestDifference(const Values& a, const Values& b)
{
    double largest = a.size() == b.size() ? 0 : 1e9;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        largest = std::max(largest, static_cast<double>(std::abs(a[i] - b[i])));
    }
    return largest;
}

Checkpoint randomModel(VisionKind kind)
{
    Checkpoint checkpoint;
    ClipConfig& config = checkpoint.config;
    config.vision.kind = kind;
    config.vision.transformer = {128, 3, 2, 512, Activation::QuickGelu, 1e-5};
    config.vision.imageSize = 64;
    config.vision.patchSize = 16;
    config.projection = 32;
    config.text.transformer = {16, 1, 1, 16, Activation::QuickGelu, 1e-5};
    config.text.vocabulary = 16;
    checkpoint.weights = randomClip(config, 3);
    checkpoint.folder = u"random"_s;
    checkpoint.file = u"random"_s;
    return checkpoint;
}

std::vector<Image> squares(int count, int size)
{
    Random random(8);
    std::vector<Image> list;
    for (int i = 0; i < count; ++i) {
        Image image{size, size, 3, std::vector<std::uint8_t>(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 3)};
        for (std::uint8_t& value : image.pixels) {
            value = static_cast<std::uint8_t>(random.below(256));
        }
        list.push_back(std::move(image));
    }
    return list;
}

Matrix embeddings(const Checkpoint& checkpoint, const QString& device, Precision precision, std::span<const Image> images)
{
    EncoderOptions options;
    options.path = u"random"_s;
    options.backend.device = device;
    options.backend.precision = precision;
    return encoderOf(checkpoint, options).value()->encodePreprocessed(images).value();
}

RefinerOptions trainingOn(const QString& device, int epochs)
{
    RefinerOptions options;
    options.epochs = epochs;
    options.batch = 8;
    options.learningRate = 0.01;
    options.seed = 5;
    options.backend.device = device;
    return options;
}

} // namespace

class TestGpu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (devices().size() < 2) {
            QSKIP("LibTorch sees no GPU");
        }
    }

    void embeddingsAgree_data()
    {
        QTest::addColumn<Precision>("precision");
        QTest::addColumn<int>("images");
        QTest::addColumn<double>("difference");
        QTest::newRow("fp32") << Precision::Fp32 << 7 << 1e-5;
        QTest::newRow("fp32, several parts") << Precision::Fp32 << 700 << 1e-5;
        QTest::newRow("fp16") << Precision::Fp16 << 33 << 5e-3;
        QTest::newRow("bf16") << Precision::Bf16 << 33 << 4e-2;
        QTest::newRow("auto") << Precision::Auto << 33 << 4e-2;
    }
    void embeddingsAgree()
    {
        QFETCH(const Precision, precision);
        QFETCH(const int, images);
        QFETCH(const double, difference);
        const Checkpoint checkpoint = randomModel(VisionKind::Vit);
        const std::vector<Image> pictures = squares(images, 64);
        const Matrix expected = embeddings(checkpoint, u"cpu"_s, Precision::Fp32, pictures);
        const Matrix found = embeddings(checkpoint, u"cuda"_s, precision, pictures);
        const double worst = largestDifference(found.values, expected.values);
        QVERIFY2(worst <= difference, qPrintable(QString::number(worst)));
    }

    /// The recorded step is the one that autograd takes one by one, and both are the hand-written one.
    void shallowCnnSteps_data()
    {
        QTest::addColumn<bool>("graphs");
        QTest::addColumn<bool>("adam");
        QTest::newRow("recorded, sgd") << true << false;
        QTest::newRow("recorded, adam") << true << true;
        QTest::newRow("one by one, sgd") << false << false;
    }
    void shallowCnnSteps()
    {
        QFETCH(const bool, graphs);
        QFETCH(const bool, adam);
        const ShallowCnnShape shape = ShallowCnnShape::make(28, 1, 3).value();
        RefinerOptions options = trainingOn(u"cuda:0"_s, 1);
        options.optimizer = adam ? OptimizerKind::Adam : OptimizerKind::Sgd;
        options.learningRate = .001;
        options.weightDecay = .01;
        const TrainingImages images = toySet(61, 28, 1, 3, 9);
        const auto here = makeCpuShallowCnn(shape, options);
        const auto there = makeTorchShallowCnn(shape, options, u"cuda:0"_s, graphs);
        const NetState start = initialState(shape, options.optimizer, 11);
        SilentTask task;
        Random random(4);
        here->load(start);
        there->load(start);
        here->setSums({});
        there->setSums({});
        for (int step = 0; step < 150; ++step) { // twice round the staging places
            std::vector<std::uint32_t> rows(step % 10 == 9 ? 5 : 8);
            for (std::uint32_t& row : rows) {
                row = static_cast<std::uint32_t>(random.below(images.count()));
            }
            std::vector<std::uint8_t> keep(rows.size() * static_cast<std::size_t>(shape.dropoutUnits()));
            for (std::uint8_t& k : keep) {
                k = random.unit() >= .5 ? 1 : 0;
            }
            QVERIFY(here->train({images, rows, keep}, task));
            QVERIFY(there->train({images, rows, keep}, task));
        }
        const BatchSums a = here->sums();
        const BatchSums b = there->sums();
        QVERIFY2(std::abs(a.loss - b.loss) < 1e-3 * a.loss, qPrintable(u"%1 and %2"_s.arg(a.loss).arg(b.loss)));
        QVERIFY(std::abs(a.correct - b.correct) <= 2);
        const NetState mine = here->state();
        const NetState theirs = there->state();
        QCOMPARE(theirs.steps, mine.steps);
        const double worst = largestDifference(mine.weights, theirs.weights);
        QVERIFY2(worst < (adam ? 1e-2 : 1e-4), qPrintable(QString::number(worst)));
    }

    void shallowCnnStopsAndResumes()
    {
        const QTemporaryDir dir;
        const TrainingImages training = toySet(160, 20, 1, 3, 1);
        const TrainingImages validation = toySet(60, 20, 1, 3, 2);
        const RefinerOptions options = trainingOn(u"cuda"_s, 6);
        SilentTask task;
        const auto whole = ShallowCnnTrainer().train(options, 3, training, validation, {}, nullptr, task);
        QVERIFY2(whole, whole ? "" : qPrintable(whole.error().message()));
        const QString checkpoint = dir.filePath(u"at"_s);
        SilentTask stopping;
        Recorder recorder(stopping, 47);
        const auto stopped = ShallowCnnTrainer().train(options, 3, training, validation, checkpoint, &recorder, stopping);
        QVERIFY(stopped && stopped->stopped);
        const auto resumed = ShallowCnnTrainer().train(options, 3, training, validation, checkpoint, nullptr, task);
        QVERIFY(resumed);
        QCOMPARE(resumed->epochs.size(), whole->epochs.size());
        for (std::size_t i = 0; i < whole->epochs.size(); ++i) {
            QVERIFY(std::abs(resumed->epochs[i].trainLoss - whole->epochs[i].trainLoss) < 1e-3);
        }
        const Matrix p = resumed->refiner->predict(validation, task).value();
        RefinerOptions onCpu = options;
        onCpu.backend.device = u"cpu"_s;
        const auto cpu = ShallowCnnTrainer().train(onCpu, 3, training, validation, {}, nullptr, task);
        QVERIFY(cpu);
        QVERIFY(largestDifference(p.values, cpu->refiner->predict(validation, task).value().values) < .01);
    }

    /// The same random numbers: the curves are those of the processor but for the order of sums.
    void netsTrain_data()
    {
        QTest::addColumn<QString>("refiner");
        QTest::newRow("resnet18") << u"resnet18"_s;
        QTest::newRow("vgg-small") << u"vgg-small"_s;
    }
    void netsTrain()
    {
        QFETCH(const QString, refiner);
        const TrainingImages training = toySet(96, 28, 1, 2, 1);
        const TrainingImages validation = toySet(32, 28, 1, 2, 2);
        SilentTask task;
        std::vector<std::vector<EpochRow>> curves;
        for (const QString& device : {u"cpu"_s, u"cuda"_s}) {
            RefinerOptions options = trainingOn(device, 2);
            options.refiner = refiner;
            options.batch = 32;
            options.learningRate = .001;
            options.augment.flipHorizontal = true;
            const auto trained = NetTrainer().train(options, 2, training, validation, {}, nullptr, task);
            QVERIFY2(trained, trained ? "" : qPrintable(trained.error().message()));
            QCOMPARE(trained->refiner->predict(validation, task).value().rows, validation.count());
            curves.push_back(trained->epochs);
        }
        for (std::size_t i = 0; i < curves[0].size(); ++i) {
            const double a = curves[0][i].trainLoss;
            const double b = curves[1][i].trainLoss;
            QVERIFY2(std::abs(a - b) < .02, qPrintable(u"epoch %1: %2 and %3"_s.arg(i + 1).arg(a).arg(b)));
        }
    }
};

QTEST_GUILESS_MAIN(TestGpu)
#include "tst_gpu.moc"
