// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The repeated experiment on real project files and pictures, with a trainer that is quick and predictable: it labels by
// brightness, whatever it was taught. The real one is tested with the command line.
#include "core/base/random.h"
#include "core/dataset/imagefile.h"
#include "core/exchange/csv.h"
#include "core/project/projectdb.h"
#include "core/workflow/experiment.h"
#include "core/workflow/experimentdraw.h"
#include "core/workflow/experimentfiles.h"
#include "tests/support/exampleproject.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <mutex>
#include <set>

using namespace postil;

namespace {

constexpr int perClass = 20;
constexpr std::array<std::uint8_t, 3> greys{20, 120, 230};

int brightness(std::uint8_t pixel)
{
    return pixel < 70 ? 0 : pixel < 175 ? 1 : 2;
}

/// Labels by brightness; with `classes` classes the brightest there are.
class BrightnessRefiner final : public Refiner
{
public:
    explicit BrightnessRefiner(std::vector<int> known)
        : m_known(std::move(known))
    {
    }
    qint64 parameters() const override { return 1; }
    Result<Matrix> predict(const TrainingImages& images, TaskContext&) override
    {
        const auto bytes = static_cast<std::size_t>(images.channels * images.size * images.size);
        Matrix result(images.pixels.size() / bytes, m_known.size());
        for (std::size_t i = 0; i < result.rows; ++i) {
            const auto found = std::ranges::find(m_known, brightness(images.pixels[i * bytes]));
            result.row(i)[static_cast<std::size_t>(found - m_known.begin()) % m_known.size()] = 1;
        }
        return result;
    }
    Result<NetWeights> weights() const override { return NetWeights(); }
    Result<void> save(const QString&, const QJsonObject&) const override { return {}; }

private:
    std::vector<int> m_known;
};

class BrightnessTrainer final : public RefinerTrainer
{
public:
    struct Call {
        RefinerOptions options;
        int classes = 0;
        TrainingImages training;
        TrainingImages validation;
    };
    mutable std::mutex mutex;
    mutable std::vector<Call> calls;
    int failAfter = -1;              ///< calls that succeed
    SilentTask* cancelAfter = nullptr; ///< cancelled during the third call

    Result<TrainedRefiner> train(const RefinerOptions& options, int classes, const TrainingImages& training, const TrainingImages& validation,
                                 const QString&, TrainingObserver* observer, TaskContext& task) const override
    {
        const std::lock_guard lock(mutex);
        calls.push_back({options, classes, training, validation});
        const int number = static_cast<int>(calls.size());
        if (failAfter >= 0 && number > failAfter) {
            return fail(Error::Code::Model, options.refiner, QStringLiteral("broken on purpose"));
        }
        if (cancelAfter != nullptr && number >= 3) {
            cancelAfter->cancel();
        }
        TrainedRefiner trained;
        trained.stopped = task.isCancelled();
        observer->batchDone({1, options.epochs, 1, 1});
        std::set<int> seen;
        const auto bytes = training.pixels.size() / training.count();
        for (std::size_t i = 0; i < training.count(); ++i) {
            seen.insert(brightness(training.pixels[i * bytes]));
        }
        trained.refiner = std::make_unique<BrightnessRefiner>(std::vector<int>(seen.begin(), seen.end()));
        trained.bestEpoch = 1;
        return trained;
    }
    Result<std::unique_ptr<Refiner>> load(const QString& path, const BackendOptions&) const override { return fail(Error::Code::NotFound, path, {}); }
    Result<QJsonObject> metadata(const QString& path) const override { return fail(Error::Code::NotFound, path, {}); }
    Result<qint64> parameterCount(const RefinerOptions&, int, int) const override { return 1; }
};

class Recorder final : public ExperimentObserver
{
public:
    void started(const std::vector<Repetition>& finished, qint64 planned) override
    {
        before = finished.size();
        plan = planned;
    }
    void repetitionDone(const Repetition& one) override { seeds.push_back(one.seed); }
    std::size_t before = 0;
    qint64 plan = 0;
    std::vector<std::uint64_t> seeds;
};

std::vector<PoolImage> pool(const std::vector<int>& counts)
{
    std::vector<PoolImage> images;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        for (int i = 0; i < counts[k]; ++i) {
            images.push_back({images.size(), static_cast<int>(k), static_cast<int>(k), {}});
        }
    }
    return images;
}

} // namespace

class TestExperiment : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<ProjectDb> m_db;

    QString path(const QString& name) const { return m_dir.filePath(name); }

    ExperimentOptions options(const QString& out = QStringLiteral("out"))
    {
        ExperimentOptions o;
        o.repeats = 4;
        o.training.seed = 7;
        o.training.inputSize = 12;
        o.out = path(out);
        return o;
    }

    /// A zero-shot run that calls every `wrongEvery`-th image of a class by the next class's name.
    RunRow addTeacher(int wrongEvery, const QString& name = {}, bool silentOnFirst = false)
    {
        const LabelView v = LabelView::load(*m_db).value();
        PredictionTable table;
        for (std::size_t i = 0; i < v.rows.size(); ++i) {
            const int truth = v.classIndex(v.rows[i].reference);
            const bool wrong = static_cast<int>(i) % wrongEvery == 0;
            const auto label = static_cast<std::size_t>(wrong ? (truth + 1) % 3 : truth);
            table.images.push_back(v.images[i].id);
            table.labels.push_back(silentOnFirst && truth == 0 ? ClassId() : v.classes[label].id);
            table.confidences.push_back(0.8F);
        }
        table.probabilities = Matrix(table.images.size(), 3);
        for (std::size_t i = 0; i < table.images.size(); ++i) { // the wrong ones: 0.5 next class, 0.3 the truth, 0.2 the third
            const int truth = v.classIndex(v.rows[i].reference);
            const bool wrong = static_cast<int>(i) % wrongEvery == 0;
            const std::span<float> row = table.probabilities.row(i);
            row[static_cast<std::size_t>(truth)] = wrong ? 0.3F : 0.8F;
            row[static_cast<std::size_t>((truth + 1) % 3)] = wrong ? 0.5F : 0.1F;
            row[static_cast<std::size_t>((truth + 2) % 3)] = wrong ? 0.2F : 0.1F;
        }
        RunRow run;
        run.name = name;
        run.hasProbabilities = true;
        for (const ClassRow& row : v.classes) {
            run.classes.push_back(row.id);
        }
        return RunStore(*m_db).add(run, table).value();
    }

private slots:
    void init()
    {
        QDir(m_dir.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_dir.path()));
        const QStringList classes{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        m_db = ProjectDb::create(path(QStringLiteral("p.postil")), {classes, Task::Single}).value();
        NewSource source;
        for (int k = 0; k < 3; ++k) {
            for (int i = 0; i < perClass; ++i) {
                const QString file = path(QStringLiteral("pictures/%1/%2.png").arg(classes[k]).arg(i, 2, 10, QLatin1Char('0')));
                QVERIFY(QDir().mkpath(QFileInfo(file).path()));
                std::vector<std::uint8_t> pixels(144, greys.at(static_cast<std::size_t>(k)));
                pixels[143] = static_cast<std::uint8_t>(i); // no two pictures are equal
                QFile picture(file);
                QVERIFY(picture.open(QIODevice::WriteOnly));
                picture.write(encodePng({12, 12, 1, pixels}).value());
            }
        }
        SilentTask task;
        source.listing = listSource(path(QStringLiteral("pictures")), task).value();
        const std::vector<ClassRow> rows = ClassStore(*m_db).list().value();
        for (const ClassRow& row : rows) {
            source.classOfLabel[static_cast<int>(source.listing.classNames.indexOf(row.name))] = row.id;
        }
        const auto added = ImageStore(*m_db).addSource(source);
        VERIFY_OK(added);
    }
    void cleanup() { m_db.reset(); }

    void quotas_data()
    {
        QTest::addColumn<int>("there");
        QTest::addColumn<int>("askedTrain");
        QTest::addColumn<int>("askedTest");
        QTest::addColumn<int>("train"); // -1: refused
        QTest::addColumn<int>("test");
        QTest::newRow("the study's 780") << 780 << 0 << 0 << 546 << 234;
        QTest::newRow("more than enough") << 9000 << 0 << 0 << 546 << 234;
        QTest::newRow("fewer: 70 and 30 %") << 779 << 0 << 0 << 545 << 234;
        QTest::newRow("few") << 10 << 0 << 0 << 7 << 3;
        QTest::newRow("both asked for") << 100 << 60 << 40 << 60 << 40;
        QTest::newRow("training asked for") << 100 << 90 << 0 << 90 << 10;
        QTest::newRow("test asked for") << 100 << 0 << 50 << 50 << 50;
        QTest::newRow("more than there are") << 100 << 60 << 41 << -1 << 0;
        QTest::newRow("nothing left to test") << 100 << 100 << 0 << -1 << 0;
        QTest::newRow("one image") << 1 << 0 << 0 << -1 << 0;
    }
    void quotas()
    {
        QFETCH(int, there);
        QFETCH(int, askedTrain);
        QFETCH(int, askedTest);
        QFETCH(int, train);
        QFETCH(int, test);
        const auto drawn = drawQuotas(pool({there}), {QStringLiteral("breast")}, askedTrain, askedTest);
        QCOMPARE(drawn.has_value(), train > 0);
        if (drawn) {
            QCOMPARE(drawn->front().train, train);
            QCOMPARE(drawn->front().test, test);
        } else {
            QCOMPARE(drawn.error().subject, QStringLiteral("breast"));
            QVERIFY(drawn.error().reason.contains(QString::number(there)));
        }
    }

    void setsAreDrawnAnew()
    {
        const std::vector<PoolImage> images = pool({50, 30});
        const std::vector<Quota> each{{20, 10}, {20, 10}};
        std::set<std::vector<std::size_t>> different;
        std::vector<int> timesDrawn(images.size(), 0);
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const DrawnSets sets = drawSets(images, each, seed);
            const DrawnSets again = drawSets(images, each, seed);
            QVERIFY(sets.training == again.training && sets.test == again.test);
            std::set<std::size_t> all(sets.training.begin(), sets.training.end());
            all.insert(sets.test.begin(), sets.test.end());
            QCOMPARE(all.size(), 60U); // disjoint
            for (int k = 0; k < 2; ++k) {
                const auto ofClass = [&](std::size_t i) { return images[i].truth == k; };
                QCOMPARE(std::ranges::count_if(sets.training, ofClass), 20);
                QCOMPARE(std::ranges::count_if(sets.test, ofClass), 10);
            }
            different.insert(sets.test);
            for (const std::size_t i : all) {
                ++timesDrawn[i];
            }
        }
        QCOMPARE(different.size(), 40U);
        // 30 of 50 each time: every image is drawn sometimes, and left out sometimes.
        QVERIFY(std::ranges::all_of(timesDrawn.begin(), timesDrawn.begin() + 50, [](int n) { return n > 10 && n < 38; }));
    }

    void groupsStayOnOneSide()
    {
        std::vector<PoolImage> images = pool({40, 40});
        for (std::size_t i = 0; i < images.size(); ++i) { // patients with images of both classes
            images[i].group = QStringLiteral("p%1").arg(i % 20);
        }
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const DrawnSets sets = drawSets(images, {{28, 12}, {28, 12}}, seed);
            std::set<QString> training;
            for (const std::size_t i : sets.training) {
                training.insert(images[i].group);
            }
            QVERIFY(!sets.test.empty());
            for (const std::size_t i : sets.test) {
                QVERIFY(!training.contains(images[i].group));
            }
        }
    }

    void measuresBothVoicesOnTheSameImages()
    {
        addTeacher(5); // 4 of 5 right
        BrightnessTrainer trainer; // always right
        Recorder recorder;
        SilentTask task;
        ExperimentOptions o = options();
        o.training.backend.threads = 2;
        const auto report = experiment(*m_db, trainer, o, &recorder, task);
        VERIFY_OK(report);
        QCOMPARE(report->repetitions.size(), 4U);
        QCOMPARE(recorder.plan, 4);
        QCOMPARE(recorder.before, 0U);
        std::ranges::sort(recorder.seeds);
        QCOMPARE(recorder.seeds, (std::vector<std::uint64_t>{7, 8, 9, 10}));
        double sum = 0;
        std::set<double> clip;
        for (std::size_t i = 0; i < 4; ++i) {
            const Repetition& one = report->repetitions[i];
            QCOMPARE(one.seed, 7 + i);
            QCOMPARE(one.trainImages, 3 * 14);
            QCOMPARE(one.testImages, 3 * 6);
            QCOMPARE(one.refinerAccuracy, 1.0);
            QCOMPARE(one.refinerMacroF1, 1.0);
            QVERIFY(one.clipAccuracy < 1 && one.clipMacroF1 < 1 && one.teacherRight < 1);
            QVERIFY(!one.clipBinaryF1); // three classes
            // 12 of 60 labels are wrong, some of them drawn to train, some to test, some not at all.
            const double wrongToTest = std::round((1 - one.clipAccuracy) * 18);
            const double wrongToTrain = std::round((1 - one.teacherRight) * 42);
            QVERIFY(std::abs(one.clipAccuracy - (1 - wrongToTest / 18)) < 1e-12);
            QCOMPARE(wrongToTest + wrongToTrain, 12.0); // 70 % and 30 %: all are drawn
            clip.insert(one.clipAccuracy);
            sum += one.accuracyGain();
        }
        QVERIFY(clip.size() > 1);
        QVERIFY(std::abs(report->accuracyGain.mean - sum / 4) < 1e-12);
        QVERIFY(report->accuracyGain.low < report->accuracyGain.mean && report->accuracyGain.mean < report->accuracyGain.high);
        for (const BrightnessTrainer::Call& call : trainer.calls) {
            QCOMPARE(call.options.backend.threads, 1); // side by side, each alone on its thread
            QCOMPARE(call.classes, 3);
            QCOMPARE(call.training.count(), 33U); // floor(.8 · 42)
            QCOMPARE(call.validation.count(), 9U);
            QCOMPARE(call.training.channels, 1);
        }
    }

    void trainsAndValidatesWithTheTeachersLabels()
    {
        addTeacher(1); // always wrong: the next class
        BrightnessTrainer trainer;
        SilentTask task;
        const auto report = experiment(*m_db, trainer, options(), nullptr, task);
        VERIFY_OK(report);
        for (const BrightnessTrainer::Call& call : trainer.calls) {
            for (const TrainingImages* images : {&call.training, &call.validation}) {
                for (std::size_t i = 0; i < images->count(); ++i) {
                    QCOMPARE(images->labels[i], (brightness(images->pixels[i * 144]) + 1) % 3);
                }
            }
        }
        QCOMPARE(report->repetitions.front().clipAccuracy, 0.0);
        QCOMPARE(report->accuracyGain.mean, 1.0);
    }

    void writesTableSummaryAndPicture()
    {
        addTeacher(4);
        BrightnessTrainer trainer;
        SilentTask task;
        const auto report = experiment(*m_db, trainer, options(), nullptr, task);
        VERIFY_OK(report);
        for (const QString& name : report->files) {
            QVERIFY2(QFileInfo(path(QStringLiteral("out/") + name)).size() > 100, qPrintable(name));
        }
        const CsvTable table = readCsv(path(QStringLiteral("out/repeats.csv"))).value();
        QCOMPARE(table.rows.size(), 4U);
        for (std::size_t i = 0; i < 4; ++i) {
            const QStringList& row = table.rows[i];
            QCOMPARE(row[table.column(QStringLiteral("clip_accuracy"))].toDouble(), report->repetitions[i].clipAccuracy); // to the last bit
            QCOMPARE(row[table.column(QStringLiteral("accuracy_gain"))].toDouble(), report->repetitions[i].accuracyGain());
            QCOMPARE(row[table.column(QStringLiteral("clip_binary_f1"))], QString());
        }
        QFile picture(path(QStringLiteral("out/gains.svg")));
        QVERIFY(picture.open(QIODevice::ReadOnly));
        QCOMPARE(picture.readAll().count("<circle"), 2 * 4 + 2); // accuracy and F1: a dot per run and the mean
        const QJsonObject json = experimentJson(*report);
        for (const char* key : {"seed", "n_train", "n_test", "clip_accuracy", "refiner_accuracy", "clip_macro_f1", "refiner_macro_f1"}) {
            QVERIFY2(json[QStringLiteral("repeats")].toArray().at(0).toObject().value(QLatin1String(key)).isDouble(), key);
        }
        QVERIFY(json[QStringLiteral("repeats")].toArray().at(0).toObject().value(QStringLiteral("clip_binary_f1")).isNull());
        QCOMPARE(json[QStringLiteral("f1_gain")].toObject().value(QStringLiteral("mean")).toDouble(), report->f1Gain.mean);
    }

    void oneRepetitionHasNoInterval()
    {
        addTeacher(4);
        BrightnessTrainer trainer;
        SilentTask task;
        ExperimentOptions o = options();
        o.repeats = 1;
        const auto report = experiment(*m_db, trainer, o, nullptr, task);
        VERIFY_OK(report);
        const QJsonObject gain = experimentJson(*report)[QStringLiteral("accuracy_gain")].toObject();
        QVERIFY(gain.value(QStringLiteral("mean")).isDouble());
        QVERIFY(gain.value(QStringLiteral("low")).isNull() && gain.value(QStringLiteral("high")).isNull());
    }

    void stoppedAndResumed()
    {
        addTeacher(5);
        BrightnessTrainer undisturbed;
        SilentTask quiet;
        const auto whole = experiment(*m_db, undisturbed, options(QStringLiteral("whole")), nullptr, quiet);
        VERIFY_OK(whole);

        BrightnessTrainer trainer;
        SilentTask task;
        trainer.cancelAfter = &task;
        ExperimentOptions o = options();
        o.training.backend.threads = 1;
        const auto stopped = experiment(*m_db, trainer, o, nullptr, task);
        VERIFY_OK(stopped);
        QVERIFY(stopped->stopped);
        QCOMPARE(stopped->repetitions.size(), 2U);
        QCOMPARE(readCsv(path(QStringLiteral("out/repeats.csv")))->rows.size(), 2U);

        trainer.cancelAfter = nullptr;
        trainer.calls.clear();
        Recorder recorder;
        const auto resumed = experiment(*m_db, trainer, o, &recorder, quiet);
        VERIFY_OK(resumed);
        QVERIFY(!resumed->stopped);
        QCOMPARE(recorder.before, 2U);
        QCOMPARE(trainer.calls.size(), 2U);
        QCOMPARE(resumed->kept, 2);
        QCOMPARE(resumed->repetitions.size(), 4U);
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(resumed->repetitions[i].seed, whole->repetitions[i].seed);
            QCOMPARE(resumed->repetitions[i].clipAccuracy, whole->repetitions[i].clipAccuracy);
        }

        // Fewer lose nothing, more go on.
        o.repeats = 1;
        VERIFY_OK(experiment(*m_db, trainer, o, nullptr, quiet));
        o.repeats = 6;
        trainer.calls.clear();
        const auto more = experiment(*m_db, trainer, o, nullptr, quiet);
        VERIFY_OK(more);
        QCOMPARE(trainer.calls.size(), 2U);
        QCOMPARE(more->repetitions.size(), 6U);
    }

    void anotherExperimentsFolderIsRefused()
    {
        addTeacher(5);
        addTeacher(3, QStringLiteral("other"));
        BrightnessTrainer trainer;
        SilentTask task;
        ExperimentOptions o = options();
        o.teacher = QStringLiteral("r1");
        VERIFY_OK(experiment(*m_db, trainer, o, nullptr, task));
        o.teacher = QStringLiteral("other");
        const auto refused = experiment(*m_db, trainer, o, nullptr, task);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::AlreadyExists);
        QCOMPARE(refused.error().subject, o.out);
        o.overwrite = true;
        const auto over = experiment(*m_db, trainer, o, nullptr, task);
        VERIFY_OK(over);
        QCOMPARE(over->kept, 0);
        QCOMPARE(over->teacher, QStringLiteral("other"));
    }

    void pairs()
    {
        addTeacher(4);
        BrightnessTrainer trainer;
        SilentTask task;
        ExperimentOptions o = options();
        o.pairs = true;
        o.repeats = 2;
        const auto report = experiment(*m_db, trainer, o, nullptr, task);
        VERIFY_OK(report);
        QCOMPARE(report->planned, 6);
        QCOMPARE(report->repetitions.size(), 6U);
        QStringList order;
        for (const Repetition& one : report->repetitions) {
            order.append(one.classes.join(QLatin1Char('-')) + QString::number(one.seed));
            QVERIFY(one.clipBinaryF1 && one.refinerBinaryF1);
            QCOMPARE(one.testImages, 2 * 6);
            // A wrong label outside of the pair becomes the likelier of the two, which is the truth: p = .3 against .2.
            const bool neighbours = one.classes != QStringList{QStringLiteral("a"), QStringLiteral("c")};
            QVERIFY(one.clipAccuracy >= (neighbours ? 0.5 : 0.4));
            QVERIFY(one.clipAccuracy <= 1);
        }
        QCOMPARE(order, (QStringList{QStringLiteral("a-b7"), QStringLiteral("a-b8"), QStringLiteral("a-c7"), QStringLiteral("a-c8"),
                                     QStringLiteral("b-c7"), QStringLiteral("b-c8")}));
        QCOMPARE(experimentJson(*report)[QStringLiteral("pairs")].toArray().size(), 3);
        QVERIFY(report->files.contains(QStringLiteral("pairs.svg")));
        for (const BrightnessTrainer::Call& call : trainer.calls) {
            QCOMPARE(call.classes, 2);
        }
    }

    void anUnreadablePictureIsLeftOut()
    {
        addTeacher(5);
        QFile broken(path(QStringLiteral("pictures/b/03.png")));
        QVERIFY(broken.open(QIODevice::WriteOnly | QIODevice::Truncate));
        broken.close();
        BrightnessTrainer trainer;
        SilentTask task;
        const auto report = experiment(*m_db, trainer, options(), nullptr, task);
        VERIFY_OK(report);
        QCOMPARE(report->skipped.size(), 1U);
        for (const Repetition& one : report->repetitions) {
            QCOMPARE(one.trainImages + one.testImages, 59);
        }
    }

    void imagesWithoutAnAnswerOfTheTeacher()
    {
        addTeacher(100, {}, true); // says nothing about class a
        BrightnessTrainer trainer;
        SilentTask task;
        const auto report = experiment(*m_db, trainer, options(), nullptr, task);
        VERIFY_OK(report);
        for (const Repetition& one : report->repetitions) {
            QCOMPARE(one.trainImages, 2 * 14);     // they do not train,
            QCOMPARE(one.testImages, 3 * 6);       // are tested,
            QVERIFY(one.clipAccuracy <= 2.0 / 3);  // and count as wrong
        }
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("subject");
        QTest::newRow("no run") << QStringLiteral("norun") << QStringLiteral("shallow-cnn");
        QTest::newRow("no repetitions") << QStringLiteral("repeats") << QStringLiteral("--repeats");
        QTest::newRow("no folder") << QStringLiteral("out") << QStringLiteral("--out");
        QTest::newRow("too many images") << QStringLiteral("train") << QStringLiteral("a");
        QTest::newRow("a network's option") << QStringLiteral("epochs") << QStringLiteral("--epochs");
        QTest::newRow("a trainer that fails") << QStringLiteral("broken") << QStringLiteral("shallow-cnn");
        QTest::newRow("a folder that cannot be") << QStringLiteral("file") << QStringLiteral("file");
    }
    void refusals()
    {
        QFETCH(QString, what);
        QFETCH(QString, subject);
        if (what != QLatin1String("norun")) {
            addTeacher(5);
        }
        ExperimentOptions o = options();
        BrightnessTrainer trainer;
        if (what == QLatin1String("repeats")) {
            o.repeats = 0;
        } else if (what == QLatin1String("out")) {
            o.out.clear();
        } else if (what == QLatin1String("train")) {
            o.train = 20;
        } else if (what == QLatin1String("epochs")) {
            o.training.epochs = 0;
        } else if (what == QLatin1String("broken")) {
            trainer.failAfter = 1;
        } else if (what == QLatin1String("file")) {
            QFile file(path(QStringLiteral("file")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            o.out = path(QStringLiteral("file/below"));
            subject = o.out;
        }
        SilentTask task;
        const auto report = experiment(*m_db, trainer, o, nullptr, task);
        QVERIFY(!report);
        QCOMPARE(report.error().subject, subject);
        QVERIFY(!report.error().reason.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExperiment)
#include "tst_experiment.moc"
