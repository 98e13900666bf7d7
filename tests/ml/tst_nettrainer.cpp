// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/inference/netplan.h"
#include "core/ml/train/nettrainer.h"
#include "core/ml/train/refinertrainer.h"
#include "core/ml/train/refinertrainers.h"
#include "tests/support/toytraining.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace postil;
using namespace postil::ml;

namespace {

RefinerOptions quick(const QString& refiner, int epochs = 3)
{
    RefinerOptions options = RefinerOptions::defaultsFor(refiner);
    options.epochs = epochs;
    options.batch = 8;
    options.learningRate = 0.002;
    options.optimizer = OptimizerKind::Adam;
    options.seed = 3;
    return options;
}

/// Points round one centre per class, as embeddings lie.
TrainingImages toyEmbeddings(int count, int columns, int classes, std::uint64_t seed)
{
    TrainingImages images;
    images.featureColumns = columns;
    Random random(seed);
    for (int i = 0; i < count; ++i) {
        const int label = static_cast<int>(random.below(static_cast<std::uint64_t>(classes)));
        images.labels.push_back(label);
        for (int c = 0; c < columns; ++c) {
            images.features.push_back(static_cast<float>(random.normal() * 0.3 + (c % classes == label ? 1 : 0)));
        }
    }
    return images;
}

double accuracy(const Matrix& probabilities, const std::vector<int>& labels)
{
    double right = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto row = probabilities.row(i);
        right += std::max_element(row.begin(), row.end()) - row.begin() == labels[i] ? 1 : 0;
    }
    return right / static_cast<double>(labels.size());
}

Matrix predicted(const Refiner& refiner, const TrainingImages& images)
{
    SilentTask task;
    return const_cast<Refiner&>(refiner).predict(images, task).value();
}

TrainedRefiner trained(const RefinerOptions& options, int classes, const TrainingImages& training, const TrainingImages& validation,
                       const QString& checkpoint = {}, TrainingObserver* observer = nullptr)
{
    SilentTask task;
    auto result = NetTrainer().train(options, classes, training, validation, checkpoint, observer, task);
    if (!result) {
        qWarning("%s", qPrintable(result.error().message()));
    }
    return std::move(result).value();
}

} // namespace

class TestNetTrainer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

private Q_SLOTS:
    void learns_data()
    {
        QTest::addColumn<QString>("refiner");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("epochs");
        QTest::newRow("vgg-small") << QStringLiteral("vgg-small") << 16 << 6;
        QTest::newRow("alexnet") << QStringLiteral("alexnet") << 16 << 6;
        QTest::newRow("vgg11") << QStringLiteral("vgg11") << 16 << 6;
        QTest::newRow("resnet18") << QStringLiteral("resnet18") << 16 << 8;
        QTest::newRow("resnet50") << QStringLiteral("resnet50") << 16 << 8;
        QTest::newRow("shallow-cnn") << QStringLiteral("shallow-cnn") << 16 << 12;
    }
    void learns()
    {
        QFETCH(QString, refiner);
        QFETCH(int, size);
        QFETCH(int, epochs);
        RefinerOptions options = quick(refiner, epochs);
        options.conv = refiner == QLatin1String("shallow-cnn") ? QStringLiteral("8x3") : QString();
        options.dropout = 0.1;
        if (refiner.startsWith(QLatin1String("vgg1")) || refiner == QLatin1String("alexnet")) {
            options.learningRate = 0.0005;
        }
        const TrainingImages training = toySet(96, size, 1, 2, 1);
        const TrainingImages test = toySet(40, size, 1, 2, 2);
        const TrainedRefiner result = trained(options, 2, training, test);
        QVERIFY(result.refiner);
        QCOMPARE(static_cast<int>(result.epochs.size()), epochs);
        const Matrix p = predicted(*result.refiner, test);
        QVERIFY2(accuracy(p, test.labels) > 0.85, qPrintable(QString::number(accuracy(p, test.labels))));
        // The refiner is the network of the best epoch: its accuracy is that epoch's.
        QCOMPARE(accuracy(p, test.labels), result.epochs[static_cast<std::size_t>(result.bestEpoch) - 1].validationAccuracy);
        for (std::size_t i = 0; i < p.rows; ++i) {
            QVERIFY(std::abs(std::accumulate(p.row(i).begin(), p.row(i).end(), 0.0F) - 1) < 1e-5F);
        }
    }

    void headsLearnFromEmbeddings_data()
    {
        QTest::addColumn<QString>("refiner");
        QTest::newRow("linear") << QStringLiteral("linear");
        QTest::newRow("mlp") << QStringLiteral("mlp");
    }
    void headsLearnFromEmbeddings()
    {
        QFETCH(QString, refiner);
        RefinerOptions options = quick(refiner, 30);
        options.learningRate = 0.01;
        const TrainingImages training = toyEmbeddings(120, 12, 3, 1);
        const TrainingImages test = toyEmbeddings(60, 12, 3, 2);
        const TrainedRefiner result = trained(options, 3, training, test);
        QVERIFY(accuracy(predicted(*result.refiner, test), test.labels) > 0.9);
        const QString path = m_dir.filePath(refiner);
        QVERIFY(result.refiner->save(path, {}));
        const auto loaded = RefinerTrainers().load(path, {});
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message()));
        QVERIFY(predicted(**loaded, test).values == predicted(*result.refiner, test).values);
        SilentTask task;
        QVERIFY(!(*loaded)->predict(toySet(2, 12, 1, 2, 1), task)); // pixels are no embeddings
    }

    void gradesAndSeveralAnswers()
    {
        TrainingImages training = toySet(96, 16, 1, 3, 1);
        TrainingImages test = toySet(60, 16, 1, 3, 2);
        RefinerOptions options = quick(QStringLiteral("vgg-small"), 6);
        options.answers = AnswerKind::Ordinal;
        const TrainedRefiner ordinal = trained(options, 3, training, test);
        QVERIFY(accuracy(predicted(*ordinal.refiner, test), test.labels) > 0.85);

        options.answers = AnswerKind::Several;
        const std::vector<int> truth = test.labels;
        for (TrainingImages* images : {&training, &test}) {
            images->answerColumns = 3;
            for (std::size_t i = 0; i < images->labels.size(); ++i) {
                for (int c = 0; c < 3; ++c) { // every fifth answer of the training is not known
                    const bool known = images == &test || (i + static_cast<std::size_t>(c)) % 5 != 0;
                    images->answers.push_back(known ? static_cast<std::int8_t>(images->labels[i] == c ? 1 : 0) : std::int8_t{-1});
                }
            }
            images->labels.clear();
        }
        const TrainedRefiner several = trained(options, 3, training, test);
        const Matrix p = predicted(*several.refiner, test);
        QVERIFY(accuracy(p, truth) > 0.85);
        const QString path = m_dir.filePath(QStringLiteral("several"));
        QVERIFY(several.refiner->save(path, {}));
        QVERIFY(predicted(**RefinerTrainers().load(path, {}), test).values == p.values);
    }

    void stoppedAndResumedToTheBit_data()
    {
        QTest::addColumn<QString>("refiner");
        QTest::addColumn<int>("loss");
        QTest::addColumn<int>("optimizer");
        QTest::addColumn<bool>("augmented");
        QTest::addColumn<int>("after"); // batches
        QTest::newRow("first batch") << QStringLiteral("vgg-small") << static_cast<int>(LossKind::CrossEntropy) << static_cast<int>(OptimizerKind::Sgd) << false << 1;
        QTest::newRow("in an epoch, elr") << QStringLiteral("vgg-small") << static_cast<int>(LossKind::Elr) << static_cast<int>(OptimizerKind::Adam) << false << 8;
        QTest::newRow("end of an epoch, augmented") << QStringLiteral("resnet18") << static_cast<int>(LossKind::Gce) << static_cast<int>(OptimizerKind::AdamW) << true << 5;
    }
    void stoppedAndResumedToTheBit()
    {
        QFETCH(QString, refiner);
        QFETCH(int, loss);
        QFETCH(int, optimizer);
        QFETCH(bool, augmented);
        QFETCH(int, after);
        RefinerOptions options = quick(refiner, 3);
        options.loss = static_cast<LossKind>(loss);
        options.optimizer = static_cast<OptimizerKind>(optimizer);
        options.schedule = ScheduleKind::Cosine;
        if (augmented) {
            options.augment = {true, true, 0.1, 20, 0.3};
        }
        const TrainingImages training = toySet(40, 12, 1, 2, 1);
        const TrainingImages validation = toySet(16, 12, 1, 2, 2);
        SilentTask quiet;
        Recorder undisturbed(quiet);
        const TrainedRefiner whole = trained(options, 2, training, validation, {}, &undisturbed);

        const QString checkpoint = m_dir.filePath(QStringLiteral("checkpoint"));
        SilentTask cancelled;
        Recorder recorder(cancelled, after);
        const auto stopped = NetTrainer().train(options, 2, training, validation, checkpoint, &recorder, cancelled);
        QVERIFY2(stopped, stopped ? "" : qPrintable(stopped.error().message()));
        QVERIFY(stopped->stopped && !stopped->refiner);
        SilentTask again;
        Recorder resumed(again);
        const auto finished = NetTrainer().train(options, 2, training, validation, checkpoint, &resumed, again);
        QVERIFY(finished && !finished->stopped);
        QVERIFY(predicted(*finished->refiner, validation).values == predicted(*whole.refiner, validation).values);
        QVERIFY(resumed.best == undisturbed.best);
        QCOMPARE(resumed.rows.size(), undisturbed.rows.size());
        for (std::size_t i = 0; i < resumed.rows.size(); ++i) {
            QCOMPARE(resumed.rows[i].trainLoss, undisturbed.rows[i].trainLoss);
            QCOMPARE(resumed.rows[i].validationLoss, undisturbed.rows[i].validationLoss);
        }
        // Another training does not take it.
        options.seed = 99;
        SilentTask other;
        Recorder fresh(other);
        QVERIFY(NetTrainer().train(options, 2, training, validation, checkpoint, &fresh, other));
        QVERIFY(fresh.rows.front().trainLoss != undisturbed.rows.front().trainLoss);
        QFile::remove(checkpoint);
    }

    void backToTheBestEpoch()
    {
        RefinerOptions options = quick(QStringLiteral("vgg-small"), 4);
        options.schedule = ScheduleKind::Constant;
        const TrainingImages training = toySet(40, 12, 1, 2, 1);
        const TrainingImages validation = toySet(16, 12, 1, 2, 2);
        SilentTask task;
        RefinerOptions two = options;
        two.epochs = 2;
        Recorder silent(task);
        const TrainedRefiner reference = trained(two, 2, training, validation, {}, &silent);
        QCOMPARE(reference.epochs.size(), std::size_t{2});

        const QString checkpoint = m_dir.filePath(QStringLiteral("enough"));
        SilentTask cancelled;
        const auto batches = (static_cast<int>(training.count()) + options.batch - 1) / options.batch;
        Recorder stopping(cancelled, 2 * batches + 1);
        const auto stopped = NetTrainer().train(options, 2, training, validation, checkpoint, &stopping, cancelled);
        QVERIFY(stopped && stopped->stopped && stopped->epochs.size() == 2);
        Recorder enough(task);
        enough.enoughAfter = 0;
        const auto ended = NetTrainer().train(options, 2, training, validation, checkpoint, &enough, task);
        QVERIFY2(ended, ended ? "" : qPrintable(ended.error().message()));
        QVERIFY(ended->stoppedEarly && ended->refiner != nullptr);
        QCOMPARE(ended->epochs.size(), std::size_t{2});
        QCOMPARE(ended->bestEpoch, reference.bestEpoch);
        QVERIFY(predicted(*ended->refiner, validation).values == predicted(*reference.refiner, validation).values);
        QFile::remove(checkpoint);
    }

    /// The study's network is the same network, whoever runs it.
    void agreesWithTheKernels()
    {
        const TrainingImages images = toySet(50, 28, 3, 3, 4);
        RefinerOptions options;
        options.epochs = 1;
        SilentTask task;
        const auto kernels = ShallowCnnTrainer().train(options, 3, images, images, {}, nullptr, task);
        QVERIFY(kernels);
        const QString path = m_dir.filePath(QStringLiteral("study"));
        QVERIFY(kernels->refiner->save(path, {}));
        const auto autograd = NetTrainer().load(path, {});
        QVERIFY2(autograd, autograd ? "" : qPrintable(autograd.error().message()));
        const Matrix a = predicted(*kernels->refiner, images);
        const Matrix b = predicted(**autograd, images);
        for (std::size_t i = 0; i < a.values.size(); ++i) {
            QVERIFY(std::abs(a.values[i] - b.values[i]) < 1e-5F);
        }
        QCOMPARE((*autograd)->parameters(), kernels->refiner->parameters());
    }

    void theDispatcherKeepsTheKernelsForTheStudy()
    {
        const TrainingImages images = toySet(40, 12, 1, 2, 4);
        RefinerOptions options;
        options.epochs = 2;
        SilentTask task;
        const auto direct = ShallowCnnTrainer().train(options, 2, images, images, {}, nullptr, task);
        const auto dispatched = RefinerTrainers().train(options, 2, images, images, {}, nullptr, task);
        QVERIFY(direct && dispatched);
        QVERIFY(predicted(*direct->refiner, images).values == predicted(*dispatched->refiner, images).values);
        QCOMPARE(direct->epochs[1].trainLoss, dispatched->epochs[1].trainLoss);
        options.loss = LossKind::Gce; // no kernels for that
        const auto other = RefinerTrainers().train(options, 2, images, images, {}, nullptr, task);
        QVERIFY(other && other->epochs[0].trainLoss != direct->epochs[0].trainLoss);
    }

    /// Two groups of equal pictures with contradicting labels: the heavier one is believed.
    void weightsDecideContradictions()
    {
        TrainingImages images = toySet(80, 12, 1, 2, 4);
        const TrainingImages honest = images;
        images.pixels.insert(images.pixels.end(), honest.pixels.begin(), honest.pixels.end());
        images.weights.assign(160, 1.0F);
        for (std::size_t i = 0; i < 80; ++i) {
            images.labels.push_back(1 - honest.labels[i]);
            images.weights[i] = 5.0F;
        }
        const RefinerOptions options = quick(QStringLiteral("vgg-small"), 4);
        QVERIFY(accuracy(predicted(*trained(options, 2, images, honest).refiner, honest), honest.labels) > 0.8);
        std::ranges::transform(images.weights, images.weights.begin(), [](float weight) { return 5.0F / weight; });
        TrainingImages lies = honest;
        std::ranges::transform(lies.labels, lies.labels.begin(), [](int label) { return 1 - label; });
        QVERIFY(accuracy(predicted(*trained(options, 2, images, lies).refiner, honest), honest.labels) < 0.2);
    }

    void weightsFromAFile()
    {
        const TrainingImages two = toySet(96, 16, 1, 2, 4);
        RefinerOptions options = quick(QStringLiteral("vgg-small"), 6);
        options.dropout = 0.1;
        const TrainedRefiner first = trained(options, 2, two, two);
        const QString path = m_dir.filePath(QStringLiteral("weights.safetensors"));
        QVERIFY(first.refiner->save(path, {}));
        // With a rate too small to change anything, what was loaded is what predicts.
        options.weights = path;
        options.epochs = 1;
        options.learningRate = 1e-12;
        const TrainedRefiner again = trained(options, 2, two, two);
        const Matrix a = predicted(*first.refiner, two);
        const Matrix b = predicted(*again.refiner, two);
        QVERIFY(accuracy(a, two.labels) > 0.8);
        QVERIFY(accuracy(b, two.labels) > 0.8);
        // Another class count: the last layer is new, the rest is there.
        const TrainingImages three = toySet(40, 16, 1, 3, 4);
        QVERIFY(trained(options, 3, three, three).refiner);

        SilentTask task;
        RefinerOptions other = options;
        other.refiner = QStringLiteral("resnet18");
        const auto wrong = NetTrainer().train(other, 2, two, two, {}, nullptr, task);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().subject, path);
        QVERIFY2(wrong.error().reason.contains(QStringLiteral("resnet18")), qPrintable(wrong.error().reason));
        other.weights = m_dir.filePath(QStringLiteral("nothing"));
        QVERIFY(!NetTrainer().train(other, 2, two, two, {}, nullptr, task));
        QFile torn(path);
        QVERIFY(torn.resize(torn.size() / 2));
        const auto broken = NetTrainer().train(options, 2, two, two, {}, nullptr, task);
        QVERIFY(!broken);
        QCOMPARE(broken.error().subject, path);
    }

    void badInput_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("no images") << QStringLiteral("empty");
        QTest::newRow("a label that is no class") << QStringLiteral("label");
        QTest::newRow("too few pixels") << QStringLiteral("pixels");
        QTest::newRow("too few weights") << QStringLiteral("weights");
        QTest::newRow("answers of another task") << QStringLiteral("answers");
        QTest::newRow("a rate that explodes") << QStringLiteral("rate");
    }
    void badInput()
    {
        QFETCH(QString, what);
        TrainingImages images = toySet(20, 12, 1, 2, 4);
        const TrainingImages good = images;
        RefinerOptions options = quick(QStringLiteral("vgg-small"), 2);
        if (what == QLatin1String("empty")) {
            images = {12, 1, {}, {}};
        } else if (what == QLatin1String("label")) {
            images.labels.back() = 2;
        } else if (what == QLatin1String("pixels")) {
            images.pixels.pop_back();
        } else if (what == QLatin1String("weights")) {
            images.weights = {1};
        } else if (what == QLatin1String("answers")) {
            options.answers = AnswerKind::Several;
        } else {
            options.optimizer = OptimizerKind::Sgd;
            options.learningRate = 100;
            options.inputScale = InputScale::Raw;
            options.refiner = QStringLiteral("alexnet");
        }
        SilentTask task;
        const auto result = NetTrainer().train(options, 2, images, good, {}, nullptr, task);
        QVERIFY(!result);
        QVERIFY(!result.error().subject.isEmpty() && !result.error().reason.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNetTrainer)
#include "tst_nettrainer.moc"
