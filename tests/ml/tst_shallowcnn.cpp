// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/ml/train/refinertrainer.h"
#include "core/ml/train/shallowcnn.h"
#include "core/ml/train/shallowcnnrefiner.h"
#include "tests/support/toytraining.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace postil;
using namespace postil::ml;

namespace {

RefinerOptions quick(int epochs, int batch = 8)
{
    RefinerOptions options;
    options.epochs = epochs;
    options.batch = batch;
    options.learningRate = 0.01;
    options.seed = 5;
    return options;
}

Matrix probabilities(const TrainedRefiner& trained, const TrainingImages& images)
{
    SilentTask task;
    return trained.refiner->predict(images, task).value();
}

bool sameRows(const std::vector<EpochRow>& a, const std::vector<EpochRow>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const EpochRow& x, const EpochRow& y) {
        return x.epoch == y.epoch && x.trainLoss == y.trainLoss && x.trainAccuracy == y.trainAccuracy
            && x.validationLoss == y.validationLoss && x.validationAccuracy == y.validationAccuracy;
    });
}

double largestDifference(const std::vector<float>& a, const std::vector<float>& b)
{
    double largest = a.size() == b.size() ? 0 : 1e9;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        largest = std::max(largest, static_cast<double>(std::abs(a[i] - b[i])));
    }
    return largest;
}

} // namespace

class TestShallowCnn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parameterCount_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("classes");
        QTest::newRow("the study's") << 28 << 1 << 2;
        QTest::newRow("rgb, nine classes") << 28 << 3 << 9;
        QTest::newRow("odd sizes") << 35 << 1 << 4;
        QTest::newRow("smallest") << 12 << 1 << 2;
        QTest::newRow("64 px") << 64 << 3 << 6;
    }
    void parameterCount()
    {
        QFETCH(int, size);
        QFETCH(int, channels);
        QFETCH(int, classes);
        const qint64 pooled = ((size - 2) / 2 - 3) / 2;
        const qint64 expected = (channels * 9 + 1) * 10 + (10 * 16 + 1) * 20 + (pooled * pooled * 20 + 1) * 250 + 251 * 50 + 51 * classes;
        RefinerOptions options;
        options.inputSize = size;
        const auto count = ShallowCnnTrainer().parameterCount(options, channels, classes);
        QVERIFY2(count, count ? "" : qPrintable(count.error().message()));
        QCOMPARE(*count, expected);
    }

    void refusesImpossibleShapes_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("classes");
        QTest::newRow("nothing left after the second pool") << 11 << 2;
        QTest::newRow("one class") << 28 << 1;
        QTest::newRow("too large for memory") << 1024 << 2;
    }
    void refusesImpossibleShapes()
    {
        QFETCH(int, size);
        QFETCH(int, classes);
        QVERIFY(!ShallowCnnShape::make(size, 1, classes));
    }

    /// PyTorch's default: uniform in ± 1/sqrt(fan-in).
    void initialWeights()
    {
        const ShallowCnnShape shape = ShallowCnnShape::make(28, 1, 2).value();
        const NetState state = initialState(shape, OptimizerKind::Adam, 3);
        QCOMPARE(state.weights.size(), shape.parameterCount());
        QCOMPARE(state.second.size(), shape.parameterCount());
        for (const ParameterInfo& parameter : shape.parameters()) {
            const double bound = 1 / std::sqrt(static_cast<double>(parameter.fanIn));
            const auto begin = state.weights.begin() + static_cast<std::ptrdiff_t>(parameter.offset);
            const auto [low, high] = std::minmax_element(begin, begin + static_cast<std::ptrdiff_t>(parameter.count));
            QVERIFY(*low >= -bound && *high <= bound);
            if (parameter.count > 1000) {
                QVERIFY(*low < -0.98 * bound && *high > 0.98 * bound);
            }
        }
    }

    void equalsAutograd_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("classes");
        QTest::addColumn<int>("batch");
        QTest::addColumn<bool>("adam");
        QTest::addColumn<bool>("raw");
        QTest::addColumn<double>("dropout");
        QTest::newRow("the study's") << 28 << 1 << 2 << 8 << false << false << .5;
        QTest::newRow("raw pixels") << 28 << 1 << 2 << 8 << false << true << .5;
        QTest::newRow("rgb, ten classes, odd batch") << 28 << 3 << 10 << 7 << false << false << .5;
        QTest::newRow("odd size, adam") << 33 << 1 << 3 << 5 << true << false << .25;
        QTest::newRow("smallest, no dropout, one image") << 12 << 3 << 2 << 1 << false << false << 0.;
    }
    void equalsAutograd()
    {
        QFETCH(int, size);
        QFETCH(int, channels);
        QFETCH(int, classes);
        QFETCH(int, batch);
        QFETCH(bool, adam);
        QFETCH(bool, raw);
        QFETCH(double, dropout);
        const ShallowCnnShape shape = ShallowCnnShape::make(size, channels, classes).value();
        RefinerOptions options;
        options.optimizer = adam ? OptimizerKind::Adam : OptimizerKind::Sgd;
        options.inputScale = raw ? InputScale::Raw : InputScale::Unit;
        options.dropout = dropout;
        options.weightDecay = 0.01;
        const TrainingImages images = toySet(batch + 3, size, channels, classes, 9);
        std::vector<std::uint32_t> rows(static_cast<std::size_t>(batch));
        std::iota(rows.begin(), rows.end(), 2U);
        const auto ours = makeCpuShallowCnn(shape, options);
        const auto torchs = makeTorchShallowCnn(shape, options, QStringLiteral("cpu"));
        const NetState start = initialState(shape, options.optimizer, 11);
        ours->load(start);
        torchs->load(start);
        SilentTask task;
        Random random(4);
        for (int step = 0; step < 3; ++step) {
            std::vector<std::uint8_t> keep(rows.size() * static_cast<std::size_t>(shape.dropoutUnits()));
            for (std::uint8_t& k : keep) {
                k = random.unit() >= dropout ? 1 : 0;
            }
            ours->setSums({});
            torchs->setSums({});
            QVERIFY(ours->train({images, rows, keep}, task) && torchs->train({images, rows, keep}, task));
            const BatchSums a = ours->sums();
            const BatchSums b = torchs->sums();
            QVERIFY2(std::abs(a.loss - b.loss) < 1e-4 * std::max(1.0, b.loss), "losses differ");
            QCOMPARE(a.correct, b.correct);
            const std::vector<float> expected = torchs->gradients();
            const double scale = std::max(1.0, largestDifference(expected, std::vector<float>(expected.size())));
            QVERIFY2(largestDifference(ours->gradients(), expected) < 1e-5 * scale, "gradients differ");
            // Adam divides by the gradient's size, so that its steps show rounding where a gradient is nearly 0.
            QVERIFY(largestDifference(ours->state().weights, torchs->state().weights) < (adam ? 2e-3 : 1e-5 * scale));
            torchs->load(ours->state());
        }
        std::vector<float> mine(images.count() * static_cast<std::size_t>(classes));
        std::vector<float> theirs(mine.size());
        ours->logits(images.pixels.data(), images.count(), mine.data());
        torchs->logits(images.pixels.data(), images.count(), theirs.data());
        QVERIFY(largestDifference(mine, theirs) < 1e-4);
    }

    void learnsAndRestoresTheBestEpoch()
    {
        const TrainingImages training = toySet(160, 20, 1, 3, 1);
        const TrainingImages validation = toySet(60, 20, 1, 3, 2);
        SilentTask task;
        Recorder recorder(task);
        RefinerOptions options = quick(12);
        options.patience = 3;
        const auto trained = ShallowCnnTrainer().train(options, 3, training, validation, QString(), &recorder, task);
        QVERIFY2(trained, trained ? "" : qPrintable(trained.error().message()));
        QVERIFY(sameRows(recorder.rows, trained->epochs));
        const auto lowest = std::min_element(trained->epochs.begin(), trained->epochs.end(), [](const EpochRow& a, const EpochRow& b) {
            return a.validationLoss < b.validationLoss;
        });
        QCOMPARE(trained->bestEpoch, lowest->epoch);
        QVERIFY(lowest->validationAccuracy > 0.95);
        // The network handed out is that of the best epoch: its loss on the validation images is the lowest one.
        const Matrix p = probabilities(*trained, validation);
        double loss = 0;
        for (std::size_t i = 0; i < validation.count(); ++i) {
            loss -= std::log(static_cast<double>(p.row(i)[static_cast<std::size_t>(validation.labels[i])]));
            QVERIFY(std::abs(std::accumulate(p.row(i).begin(), p.row(i).end(), 0.0F) - 1.0F) < 1e-5F);
        }
        QVERIFY(std::abs(loss / static_cast<double>(validation.count()) - lowest->validationLoss) < 1e-5);
    }

    void stopsWhenPatienceRunsOut()
    {
        // Labels without any relation to the pictures: the validation loss soon gets worse.
        TrainingImages training = toySet(48, 12, 1, 2, 1);
        TrainingImages validation = toySet(24, 12, 1, 2, 2);
        Random random(3);
        random.shuffle(training.labels);
        SilentTask task;
        RefinerOptions options = quick(400);
        options.patience = 4;
        options.dropout = 0;
        const auto trained = ShallowCnnTrainer().train(options, 2, training, validation, QString(), nullptr, task);
        QVERIFY(trained);
        QVERIFY(trained->stoppedEarly);
        QCOMPARE(static_cast<int>(trained->epochs.size()), trained->bestEpoch + options.patience);
    }

    void sameSeedSameBits()
    {
        const TrainingImages training = toySet(50, 16, 1, 2, 1);
        const TrainingImages validation = toySet(20, 16, 1, 2, 2);
        SilentTask task;
        RefinerOptions options = quick(3);
        const auto one = ShallowCnnTrainer().train(options, 2, training, validation, QString(), nullptr, task);
        options.backend.threads = 2;
        const auto two = ShallowCnnTrainer().train(options, 2, training, validation, QString(), nullptr, task);
        options.seed = 6;
        const auto other = ShallowCnnTrainer().train(options, 2, training, validation, QString(), nullptr, task);
        QVERIFY(one && two && other);
        QVERIFY(sameRows(one->epochs, two->epochs));
        QVERIFY(probabilities(*one, validation).values == probabilities(*two, validation).values);
        QVERIFY(probabilities(*one, validation).values != probabilities(*other, validation).values);
    }

    void predictionIsTheSameInAnyCompany()
    {
        const TrainingImages many = toySet(601, 16, 3, 4, 1);
        SilentTask task;
        const auto trained = ShallowCnnTrainer().train(quick(1), 4, many, many, QString(), nullptr, task);
        QVERIFY(trained);
        const Matrix together = probabilities(*trained, many);
        for (const std::size_t i : {0UL, 31UL, 255UL, 600UL}) {
            TrainingImages one{many.size, many.channels, {}, {}};
            const std::size_t bytes = many.pixels.size() / many.count();
            one.pixels.assign(many.pixels.begin() + static_cast<std::ptrdiff_t>(i * bytes),
                              many.pixels.begin() + static_cast<std::ptrdiff_t>((i + 1) * bytes));
            const Matrix alone = probabilities(*trained, one);
            QVERIFY(std::equal(alone.values.begin(), alone.values.end(), together.row(i).begin()));
        }
    }

    void stopAndResume_data()
    {
        QTest::addColumn<int>("stopAfter");
        QTest::addColumn<bool>("adam");
        QTest::newRow("in the first epoch") << 1 << false;
        QTest::newRow("between two epochs") << 10 << false;
        QTest::newRow("in the third epoch") << 23 << false;
        QTest::newRow("adam") << 17 << true;
    }
    void stopAndResume()
    {
        QFETCH(int, stopAfter);
        QFETCH(bool, adam);
        const TrainingImages training = toySet(77, 16, 1, 2, 1);
        const TrainingImages validation = toySet(20, 16, 1, 2, 2);
        RefinerOptions options = quick(4);
        if (adam) {
            options.optimizer = OptimizerKind::Adam;
            options.learningRate = 0.001;
        }
        SilentTask task;
        Recorder uninterrupted(task);
        const auto whole = ShallowCnnTrainer().train(options, 2, training, validation, QString(), &uninterrupted, task);
        QVERIFY(whole);

        QTemporaryDir dir;
        const QString checkpoint = dir.filePath(QStringLiteral("training"));
        SilentTask cancelled;
        Recorder recorder(cancelled, stopAfter);
        const auto stopped = ShallowCnnTrainer().train(options, 2, training, validation, checkpoint, &recorder, cancelled);
        QVERIFY2(stopped, stopped ? "" : qPrintable(stopped.error().message()));
        QVERIFY(stopped->stopped);
        QVERIFY(!stopped->refiner);
        QCOMPARE(static_cast<int>(stopped->epochs.size()), (stopAfter - 1) / 10);

        SilentTask again;
        Recorder resumed(again);
        const auto finished = ShallowCnnTrainer().train(options, 2, training, validation, checkpoint, &resumed, again);
        QVERIFY(finished && !finished->stopped);
        QVERIFY(sameRows(finished->epochs, whole->epochs));
        QVERIFY(sameRows(resumed.rows, whole->epochs));
        QVERIFY(resumed.best == uninterrupted.best);
        QCOMPARE(finished->bestEpoch, whole->bestEpoch);
        QVERIFY(probabilities(*finished, validation).values == probabilities(*whole, validation).values);
    }

    /// A person has enough in the middle of an epoch: the best of the finished ones is the result, now or from the checkpoint later.
    void backToTheBestEpoch()
    {
        const TrainingImages training = toySet(77, 16, 1, 2, 1);
        const TrainingImages validation = toySet(20, 16, 1, 2, 2);
        const RefinerOptions options = quick(4);
        SilentTask task;
        RefinerOptions two = options;
        two.epochs = 2;
        Recorder silent(task);
        const auto reference = ShallowCnnTrainer().train(two, 2, training, validation, QString(), &silent, task);
        QVERIFY(reference);

        Recorder enough(task);
        enough.enoughAfter = 15; // 10 batches an epoch; asked after each from the first epoch's end on
        const auto ended = ShallowCnnTrainer().train(options, 2, training, validation, QString(), &enough, task);
        QVERIFY(ended && ended->stoppedEarly && !ended->stopped);
        QVERIFY(ended->refiner != nullptr);
        QVERIFY(sameRows(ended->epochs, reference->epochs));
        QCOMPARE(ended->bestEpoch, reference->bestEpoch);
        QVERIFY(probabilities(*ended, validation).values == probabilities(*reference, validation).values);

        QTemporaryDir dir;
        const QString checkpoint = dir.filePath(QStringLiteral("training"));
        SilentTask cancelled;
        Recorder stopping(cancelled, 25);
        QVERIFY(ShallowCnnTrainer().train(options, 2, training, validation, checkpoint, &stopping, cancelled));
        Recorder atOnce(task);
        atOnce.enoughAfter = 0;
        const auto later = ShallowCnnTrainer().train(options, 2, training, validation, checkpoint, &atOnce, task);
        QVERIFY(later && later->refiner != nullptr);
        QVERIFY(sameRows(later->epochs, reference->epochs));
        QVERIFY(probabilities(*later, validation).values == probabilities(*reference, validation).values);
    }

    void damagedOrForeignCheckpointIsNotUsed_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("a bit turned") << QStringLiteral("bit");
        QTest::newRow("cut off") << QStringLiteral("cut");
        QTest::newRow("empty") << QStringLiteral("empty");
        QTest::newRow("of other options") << QStringLiteral("options");
    }
    void damagedOrForeignCheckpointIsNotUsed()
    {
        QFETCH(QString, damage);
        const TrainingImages training = toySet(40, 12, 1, 2, 1);
        const TrainingImages validation = toySet(10, 12, 1, 2, 2);
        RefinerOptions options = quick(2);
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("training"));
        SilentTask task;
        Recorder recorder(task, 7);
        QVERIFY(ShallowCnnTrainer().train(options, 2, training, validation, path, &recorder, task)->stopped);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        file.close();
        QVERIFY(bytes.size() > 1000);
        if (damage == QLatin1String("bit")) {
            bytes[500] = static_cast<char>(bytes[500] ^ 1);
        } else if (damage == QLatin1String("cut")) {
            bytes.truncate(bytes.size() / 2);
        } else if (damage == QLatin1String("empty")) {
            bytes.clear();
        } else {
            options.seed = 77;
        }
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        SilentTask fresh;
        const auto again = ShallowCnnTrainer().train(options, 2, training, validation, path, nullptr, fresh);
        const auto expected = ShallowCnnTrainer().train(options, 2, training, validation, QString(), nullptr, fresh);
        QVERIFY(again && expected);
        QVERIFY(sameRows(again->epochs, expected->epochs));
    }

    void savedAndLoaded_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<bool>("raw");
        QTest::newRow("grey") << 1 << false;
        QTest::newRow("rgb, raw pixels") << 3 << true;
    }
    void savedAndLoaded()
    {
        QFETCH(int, channels);
        QFETCH(bool, raw);
        const TrainingImages images = toySet(40, 14, channels, 3, 1);
        RefinerOptions options = quick(1);
        options.learningRate = 1e-5;
        options.inputScale = raw ? InputScale::Raw : InputScale::Unit;
        SilentTask task;
        const auto trained = ShallowCnnTrainer().train(options, 3, images, images, QString(), nullptr, task);
        QVERIFY(trained);
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("net.safetensors"));
        const QJsonObject metadata{{QStringLiteral("run"), QStringLiteral("r2 ÄÖ")}};
        QVERIFY(trained->refiner->save(path, metadata));
        QCOMPARE(ShallowCnnTrainer().metadata(path)->value(QStringLiteral("run")), metadata.value(QStringLiteral("run")));
        const auto loaded = ShallowCnnTrainer().load(path, {});
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message()));
        QCOMPARE((*loaded)->parameters(), trained->refiner->parameters());
        QVERIFY((*loaded)->predict(images, task)->values == probabilities(*trained, images).values);
    }

    void foreignFilesAreRefused()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("net.safetensors"));
        QVERIFY(!ShallowCnnTrainer().load(path, {}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray header = R"({"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";
        const quint64 length = static_cast<quint64>(header.size());
        file.write(reinterpret_cast<const char*>(&length), 8);
        file.write(header + QByteArray(4, '\0'));
        file.close();
        const auto loaded = ShallowCnnTrainer().load(path, {});
        QVERIFY(!loaded);
        QVERIFY(loaded.error().code == Error::Code::Format);
        QCOMPARE(loaded.error().subject, path);
    }

    void diverging()
    {
        const TrainingImages images = toySet(64, 12, 1, 2, 1);
        RefinerOptions options = quick(5);
        options.learningRate = 100;
        options.inputScale = InputScale::Raw;
        SilentTask task;
        const auto trained = ShallowCnnTrainer().train(options, 2, images, images, QString(), nullptr, task);
        QVERIFY(!trained);
        QVERIFY(trained.error().reason.contains(QStringLiteral("learning rate")));
    }

    void refusesWrongInput_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a label outside the classes") << QStringLiteral("label");
        QTest::newRow("no validation images") << QStringLiteral("validation");
        QTest::newRow("too few pixels") << QStringLiteral("pixels");
        QTest::newRow("a batch of 0") << QStringLiteral("batch");
    }
    void refusesWrongInput()
    {
        QFETCH(QString, what);
        TrainingImages training = toySet(10, 12, 1, 2, 1);
        TrainingImages validation = toySet(5, 12, 1, 2, 1);
        RefinerOptions options = quick(1);
        if (what == QLatin1String("label")) {
            training.labels[3] = 2;
        } else if (what == QLatin1String("validation")) {
            validation = TrainingImages{12, 1, {}, {}};
        } else if (what == QLatin1String("pixels")) {
            training.pixels.pop_back();
        } else {
            options.batch = 0;
        }
        SilentTask task;
        const auto trained = ShallowCnnTrainer().train(options, 2, training, validation, QString(), nullptr, task);
        QVERIFY(!trained);
        QVERIFY(trained.error().code == Error::Code::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestShallowCnn)
#include "tst_shallowcnn.moc"
