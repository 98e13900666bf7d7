// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The refine workflow on real project files and pictures, with a trainer that is quick and predictable: it learns a brightness
// threshold. The real one is tested in tst_shallowcnn and tst_refineloop.
#include "core/dataset/imagefile.h"
#include "core/exchange/csv.h"
#include "core/project/projectdb.h"
#include "core/workflow/corrections.h"
#include "core/workflow/refine.h"
#include "core/workflow/refineadvice.h"
#include "core/workflow/refinerpixels.h"
#include "core/workflow/trainingset.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace postil;

namespace {

/// Dark images are class 0, bright ones class 1, whatever the labels say.
class BrightnessRefiner final : public Refiner
{
public:
    qint64 parameters() const override { return 1; }
    Result<Matrix> predict(const TrainingImages& images, TaskContext&) override
    {
        const auto bytes = static_cast<std::size_t>(images.channels * images.size * images.size);
        Matrix result(images.pixels.size() / bytes, 2);
        for (std::size_t i = 0; i < result.rows; ++i) {
            const bool bright = images.pixels[i * bytes] > 127;
            result.row(i)[0] = bright ? 0.1F : 0.9F;
            result.row(i)[1] = 1.0F - result.row(i)[0];
        }
        return result;
    }
    Result<void> save(const QString& path, const QJsonObject& metadata) const override
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) {
            return fail(Error::Code::Io, path, file.errorString());
        }
        QJsonObject json = metadata;
        RefinerOptions options;
        options.channels = 1;
        json.insert(QStringLiteral("options"), options.toJson());
        file.write(QJsonDocument(json).toJson());
        return {};
    }
};

class BrightnessTrainer final : public RefinerTrainer
{
public:
    mutable TrainingImages training; ///< of the last call
    mutable TrainingImages validation;
    bool stop = false;
    mutable bool enough = false; ///< what the observer said

    Result<TrainedRefiner> train(const RefinerOptions&, int, const TrainingImages& a, const TrainingImages& b, const QString& checkpoint,
                                 TrainingObserver* observer, TaskContext& task) const override
    {
        training = a;
        validation = b;
        TrainedRefiner trained;
        trained.refiner = std::make_unique<BrightnessRefiner>();
        trained.epochs = {{1, 0.7, 0.5, 0.69, 0.6}, {2, 0.5, 0.7, 0.4, 0.9}};
        trained.bestEpoch = 2;
        trained.stopped = stop;
        QFile file(checkpoint);
        if (!file.open(QIODevice::WriteOnly)) {
            return fail(Error::Code::Io, checkpoint, file.errorString());
        }
        observer->epochDone(trained.epochs[0], true);
        enough = observer->isEnough();
        observer->validationProbabilities(trained.refiner->predict(b, task).value());
        return trained;
    }
    Result<std::unique_ptr<Refiner>> load(const QString&, const BackendOptions&) const override { return std::make_unique<BrightnessRefiner>(); }
    Result<QJsonObject> metadata(const QString& path) const override
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? Result<QJsonObject>(QJsonDocument::fromJson(file.readAll()).object())
                                              : Result<QJsonObject>(fail(Error::Code::Io, path, file.errorString()));
    }
    Result<qint64> parameterCount(const RefinerOptions&, int, int) const override { return 1; }
};

class FlipCounter final : public RefineObserver
{
public:
    void started(qint64 t, qint64 v, qint64 h, qint64) override { training = t, validation = v, human = h; }
    void epochDone(const EpochRow&, bool) override { ++epochs; }
    void batchDone(const RefinerProgress&) override {}
    void flipped(const std::vector<Flip>& f) override { flips = f; }
    qint64 training = 0, validation = 0, human = 0;
    int epochs = 0;
    std::vector<Flip> flips;
};

void writePicture(const QString& path, std::uint8_t grey)
{
    QDir().mkpath(QFileInfo(path).path());
    const Image image{12, 12, 1, std::vector<std::uint8_t>(144, grey)};
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(encodePng(image).value());
}

} // namespace

class TestRefine : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<ProjectDb> m_db;
    BrightnessTrainer m_trainer;
    SilentTask m_task;

    QString path(const QString& name) const { return m_dir.filePath(name); }

    LabelView view() { return LabelView::load(*m_db).value(); }

    /// A zero-shot run that is right but for the images at the positions in `wrong`, and silent at those in `rejected`.
    RunRow addTeacher(const std::vector<std::size_t>& wrong, const std::vector<std::size_t>& rejected = {})
    {
        const LabelView v = view();
        PredictionTable table;
        for (std::size_t i = 0; i < v.rows.size(); ++i) {
            const bool flip = std::ranges::find(wrong, i) != wrong.end();
            const ClassId right = v.rows[i].reference;
            const ClassId other = right == v.classes[0].id ? v.classes[1].id : v.classes[0].id;
            table.images.push_back(v.images[i].id);
            table.labels.push_back(std::ranges::find(rejected, i) != rejected.end() ? ClassId() : flip ? other : right);
            table.confidences.push_back(0.8F);
        }
        RunRow run;
        run.classes = {v.classes[0].id, v.classes[1].id};
        return RunStore(*m_db).add(run, table).value();
    }

    Result<RefineReport> refined(const RefineOptions& options = {}, RefineObserver* observer = nullptr)
    {
        return refine(*m_db, m_trainer, options, observer, m_task);
    }

private Q_SLOTS:
    void init()
    {
        QDir(m_dir.path()).removeRecursively();
        QDir().mkpath(m_dir.path());
        for (int i = 0; i < 20; ++i) {
            writePicture(path(QStringLiteral("pictures/dark/%1.png").arg(i, 2, 10, QLatin1Char('0'))), static_cast<std::uint8_t>(10 + i));
            writePicture(path(QStringLiteral("pictures/light/%1.png").arg(i, 2, 10, QLatin1Char('0'))), static_cast<std::uint8_t>(200 + i));
        }
        m_trainer = BrightnessTrainer();
        m_db = ProjectDb::create(path(QStringLiteral("p.postil")), {{QStringLiteral("dark"), QStringLiteral("light")}, Task::Single}).value();
        NewSource source;
        source.listing = listSource(path(QStringLiteral("pictures")), m_task).value();
        QCOMPARE(source.listing.items.size(), 40U);
        const std::vector<ClassRow> classes = ClassStore(*m_db).list().value();
        for (const ClassRow& row : classes) {
            source.classOfLabel[static_cast<int>(source.listing.classNames.indexOf(row.name))] = row.id;
        }
        const auto added = ImageStore(*m_db).addSource(source);
        QVERIFY2(added, added ? "" : qPrintable(added.error().message()));
    }
    void cleanup() { m_db.reset(); }

    void trainsPredictsAndStores()
    {
        const RunRow teacher = addTeacher({0, 1, 25});
        FlipCounter observer;
        RefineOptions options;
        options.name = QStringLiteral("first");
        const auto report = refined(options, &observer);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->trainingImages, 32);
        QCOMPARE(report->validationImages, 8);
        QCOMPARE(observer.training, 32);
        QCOMPARE(report->images, 40);
        QCOMPARE(report->corrections, 3);
        QCOMPARE(report->bestEpoch, 2);
        QVERIFY(report->accuracy && report->teacherAccuracy);
        QCOMPARE(report->accuracy->interval.value, 1.0);
        QCOMPARE(report->teacherAccuracy->interval.value, 37.0 / 40);
        QVERIFY(report->advice.isEmpty());

        const RunRow run = RunStore(*m_db).find(QStringLiteral("first")).value();
        QCOMPARE(run.voice, Voice::Refiner);
        QCOMPARE(run.teacher, teacher.id);
        QVERIFY(run.hasProbabilities && !run.used);
        QCOMPARE(run.metrics.value(QStringLiteral("best_epoch")).toInt(), 2);
        QCOMPARE(epochsFromJson(run.metrics.value(QStringLiteral("epochs")).toArray()).size(), 2U);
        QCOMPARE(run.config.value(QStringLiteral("channels")).toInt(), 1);
        const PredictionTable stored = RunStore(*m_db).predictions(run.id).value();
        const LabelView v = view();
        for (std::size_t i = 0; i < v.rows.size(); ++i) {
            QCOMPARE(stored.labels[i], v.rows[i].reference);
            QCOMPARE(stored.confidences[i], 0.9F);
        }
        QVERIFY(std::ranges::all_of(v.rows, [](const LabelRow& row) { return row.label == row.zeroshot; }));
        QVERIFY(QFile::exists(networkPath(*m_db, run.id)));
        QVERIFY(!pendingTraining(*m_db));

        const auto found = corrections(*m_db, v);
        QVERIFY(found);
        QCOMPARE(found->size(), 3U);
        for (const Correction& correction : *found) {
            const LabelRow& row = v.rows[static_cast<std::size_t>(correction.row)];
            QCOMPARE(correction.image, row.image);
            QCOMPARE(correction.refiner, row.reference);
            QVERIFY(correction.zeroshot != row.reference);
        }
        QVERIFY(!refined(options)); // the name is taken
    }

    void flipsStartFromTheTeachersLabels()
    {
        std::vector<std::size_t> wrong(40);
        std::iota(wrong.begin(), wrong.end(), 0U);
        addTeacher(wrong);
        FlipCounter observer;
        QVERIFY(refined({}, &observer));
        QCOMPARE(static_cast<qint64>(observer.flips.size()), observer.validation);
        const LabelView v = view();
        for (const Flip& flip : observer.flips) {
            const auto image = std::ranges::find(v.images, flip.image, &ImageRow::id) - v.images.begin();
            QCOMPARE(flip.to, v.rows[static_cast<std::size_t>(image)].reference);
            QVERIFY(flip.from != flip.to);
            QCOMPARE(flip.epoch, 1);
        }
    }

    void whoTrains_data()
    {
        QTest::addColumn<int>("kind"); // Decision::Kind of the first six images; -1: rejected by the teacher
        QTest::addColumn<int>("training");
        QTest::addColumn<int>("validation");
        QTest::addColumn<int>("human");
        QTest::newRow("nothing decided") << static_cast<int>(Decision::Kind::None) << 32 << 8 << 0;
        QTest::newRow("a class") << static_cast<int>(Decision::Kind::Class) << 27 + 6 << 7 << 6;
        QTest::newRow("excluded") << static_cast<int>(Decision::Kind::Excluded) << 27 << 7 << 0;
        QTest::newRow("none of these") << static_cast<int>(Decision::Kind::NoneOfThese) << 27 << 7 << 0;
        QTest::newRow("second look") << static_cast<int>(Decision::Kind::SecondLook) << 32 << 8 << 0;
        QTest::newRow("rejected by the teacher") << -1 << 27 << 7 << 0;
    }
    void whoTrains()
    {
        QFETCH(int, kind);
        QFETCH(int, training);
        QFETCH(int, validation);
        QFETCH(int, human);
        std::vector<std::size_t> six(6);
        std::iota(six.begin(), six.end(), 0U);
        addTeacher({}, kind < 0 ? six : std::vector<std::size_t>());
        const LabelView before = view();
        std::vector<ImageId> images;
        for (const std::size_t i : six) {
            images.push_back(before.images[i].id);
        }
        Decision decision;
        decision.kind = kind < 0 ? Decision::Kind::None : static_cast<Decision::Kind>(kind);
        decision.classId = kind == static_cast<int>(Decision::Kind::Class) ? before.classes[1].id : ClassId();
        if (decision.kind != Decision::Kind::None) {
            QVERIFY(History(*m_db).decide(images, decision));
        }
        const auto report = refined();
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->trainingImages, training);
        QCOMPARE(report->validationImages, validation);
        QCOMPARE(report->humanImages, human);
        for (int i = 0; i < human; ++i) {
            QCOMPARE(m_trainer.training.labels[static_cast<std::size_t>(i)], 1); // the person's label, not the teacher's
        }
        if (human > 0) { // and the run has left the decisions alone
            for (const std::size_t i : six) {
                QCOMPARE(view().rows[i].decision.classId, decision.classId);
            }
        }
    }

    void theValidationPartIsDrawnBySeed()
    {
        addTeacher({});
        const LabelView v = view();
        const PredictionTable teacher = RunStore(*m_db).labels(v.zeroshotRun->id).value();
        RefineOptions options;
        const TrainingSet one = chooseTrainingSet(v, teacher, options).value();
        QVERIFY(one == chooseTrainingSet(v, teacher, options).value());
        options.training.seed = 2;
        QVERIFY(!(one == chooseTrainingSet(v, teacher, options).value()));
        options.trainSplits = {Split::Test};
        const auto none = chooseTrainingSet(v, teacher, options);
        QVERIFY(!none);
        QVERIFY(none.error().reason.contains(QStringLiteral("test")));
    }

    void anUnreadablePictureIsLeftOut()
    {
        addTeacher({});
        QFile broken(path(QStringLiteral("pictures/dark/07.png")));
        QVERIFY(broken.open(QIODevice::WriteOnly | QIODevice::Truncate));
        broken.close();
        const auto report = refined();
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->skipped.size(), 1U);
        QCOMPARE(report->trainingImages + report->validationImages, 39);
        QCOMPARE(report->images, 39);
    }

    void stoppedAndResumed()
    {
        addTeacher({3});
        m_trainer.stop = true;
        RefineOptions options;
        options.training.batch = 4;
        options.name = QStringLiteral("later");
        const auto stopped = refined(options);
        QVERIFY(stopped && stopped->stopped);
        QVERIFY(!stopped->run.id.isValid());
        const auto pending = pendingTraining(*m_db);
        QVERIFY(pending);
        QCOMPARE(pending->epoch, 2);
        QCOMPARE(pending->options.training.batch, 4);
        const std::vector<int> labels = m_trainer.training.labels;
        // A decision in between does not change the set that the training began with.
        const std::vector<ImageId> first{view().images[0].id};
        QVERIFY(History(*m_db).decide(first, {Decision::Kind::Excluded, {}, false}));
        m_trainer.stop = false;
        const auto resumed = refined(pending->options);
        QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().message()));
        QVERIFY(!resumed->stopped);
        QCOMPARE(resumed->run.name, QStringLiteral("later"));
        QVERIFY(m_trainer.training.labels == labels);
        QVERIFY(!pendingTraining(*m_db));
        const auto again = refined(pending->options);
        QVERIFY(!again);
        QCOMPARE(again.error().code, Error::Code::NotFound);
    }

    void backToBestEndsWhatWasStopped()
    {
        addTeacher({3});
        RefineOptions options;
        options.backToBest = true;
        QVERIFY(!options.validate()); // there is nothing to end
        m_trainer.stop = true;
        QVERIFY(refined());
        QVERIFY(!m_trainer.enough);
        m_trainer.stop = false;
        options = pendingTraining(*m_db)->options;
        QVERIFY(!options.backToBest);
        options.backToBest = true;
        const auto ended = refined(options);
        QVERIFY2(ended, ended ? "" : qPrintable(ended.error().message()));
        QVERIFY(m_trainer.enough);
        QVERIFY(ended->run.id.isValid());
    }

    void resumingAfterTheClassesChangedIsRefused()
    {
        addTeacher({});
        m_trainer.stop = true;
        QVERIFY(refined());
        QVERIFY(ClassStore(*m_db).add(QStringLiteral("third")));
        RefineOptions options;
        options.resume = true;
        const auto resumed = refined(options);
        QVERIFY(!resumed);
        QVERIFY(resumed.error().reason.contains(QStringLiteral("classes")));
        discardPendingTraining(*m_db);
        QVERIFY(!pendingTraining(*m_db));
    }

    void useMakesItsLabelsCount()
    {
        addTeacher({0, 30});
        RefineOptions options;
        options.use = true;
        const auto report = refined(options);
        QVERIFY(report && report->run.used);
        for (const LabelRow& row : view().rows) {
            QCOMPARE(row.label, row.reference);
            QCOMPARE(row.source, LabelSource::Refiner);
        }
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("subject");
        QTest::newRow("no such refiner") << QStringLiteral("refiner") << QStringLiteral("--refiner");
        QTest::newRow("no such teacher") << QStringLiteral("teacher") << QStringLiteral("nobody");
        QTest::newRow("a refiner as teacher") << QStringLiteral("refiner teacher") << QStringLiteral("--teacher");
        QTest::newRow("nothing labelled yet") << QStringLiteral("nothing") << QStringLiteral("shallow-cnn");
    }
    void refusals()
    {
        QFETCH(QString, what);
        QFETCH(QString, subject);
        RefineOptions options;
        if (what != QLatin1String("nothing")) {
            addTeacher({});
        }
        if (what == QLatin1String("refiner")) {
            options.training.refiner = QStringLiteral("nonsense");
        } else if (what == QLatin1String("teacher")) {
            options.teacher = QStringLiteral("nobody");
        } else if (what == QLatin1String("refiner teacher")) {
            options.teacher = refined()->run.name;
        }
        const auto report = refined(options);
        QVERIFY(!report);
        QCOMPARE(report.error().subject, subject);
        QVERIFY(!report.error().reason.isEmpty());
    }

    void predictsNewImages()
    {
        addTeacher({});
        const auto report = refined();
        QVERIFY(report);
        writePicture(path(QStringLiteral("new/a, b.png")), 5);
        writePicture(path(QStringLiteral("new/c.png")), 250);
        QFile empty(path(QStringLiteral("new/empty.png")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        const QString out = path(QStringLiteral("out.csv"));
        const auto predicted = predictNew(*m_db, m_trainer, report->run.name, {path(QStringLiteral("new"))}, out, m_task);
        QVERIFY2(predicted, predicted ? "" : qPrintable(predicted.error().message()));
        QCOMPARE(predicted->images, 2);
        QCOMPARE(predicted->skipped.size(), 1U);
        const CsvTable table = readCsv(out).value();
        const QStringList header{QStringLiteral("file_name"), QStringLiteral("label"), QStringLiteral("confidence"), QStringLiteral("prob_dark"),
                                 QStringLiteral("prob_light")};
        QCOMPARE(table.header, header);
        QCOMPARE(table.rows[0].mid(0, 2), (QStringList{QStringLiteral("a, b.png"), QStringLiteral("dark")}));
        QCOMPARE(table.rows[1].mid(0, 2), (QStringList{QStringLiteral("c.png"), QStringLiteral("light")}));

        // The cache may be deleted: then the message says how to get the network back.
        QVERIFY(QDir(m_db->cacheDir()).removeRecursively());
        const auto gone = predictNew(*m_db, m_trainer, report->run.name, {path(QStringLiteral("new"))}, out, m_task);
        QVERIFY(!gone);
        QVERIFY(gone.error().reason.contains(QStringLiteral("Train again")));
        const auto zeroshot = predictNew(*m_db, m_trainer, QStringLiteral("r1"), {path(QStringLiteral("new"))}, out, m_task);
        QVERIFY(!zeroshot);
        QCOMPARE(zeroshot.error().code, Error::Code::InvalidArgument);
    }

    void advice_data()
    {
        QTest::addColumn<QString>("labels"); // a class per letter, of the run
        QTest::addColumn<QString>("teacher");
        QTest::addColumn<double>("accuracy"); // -1: not known
        QTest::addColumn<double>("teacherAccuracy");
        QTest::addColumn<int>("batch");
        QTest::addColumn<QString>("says");
        QTest::newRow("collapsed at 32") << "aaaa" << "abab" << .5 << .5 << 32 << "batches of 8";
        QTest::newRow("collapsed at 8") << "aaaa" << "abab" << .5 << .5 << 8 << "smaller batches";
        QTest::newRow("teacher of one class") << "aaaa" << "aaaa" << -1. << -1. << 8 << "captions";
        QTest::newRow("no gain") << "abab" << "abbb" << .7 << .75 << 8 << "No gain";
        QTest::newRow("nothing corrected, no reference") << "abab" << "abab" << -1. << -1. << 8 << "repeats";
        QTest::newRow("a gain") << "abab" << "abbb" << .95 << .8 << 8 << "";
        QTest::newRow("corrections without reference labels") << "abab" << "abbb" << -1. << -1. << 8 << "";
    }
    void advice()
    {
        QFETCH(QString, labels);
        QFETCH(QString, teacher);
        QFETCH(double, accuracy);
        QFETCH(double, teacherAccuracy);
        QFETCH(int, batch);
        QFETCH(QString, says);
        const auto classes = [](const QString& letters) {
            std::vector<ClassId> ids;
            for (const QChar letter : letters) {
                ids.push_back(ClassId{letter.unicode()});
            }
            return ids;
        };
        const auto known = [](double value) {
            return value < 0 ? std::optional<Accuracy>() : Accuracy{{value, value, value}, 100, QStringLiteral("reference (val)")};
        };
        RefineReport report;
        report.accuracy = known(accuracy);
        report.teacherAccuracy = known(teacherAccuracy);
        report.corrections = labels == teacher ? 0 : 1;
        RefinerOptions options;
        options.batch = batch;
        const QString text = refineAdvice(report, options, classes(labels), classes(teacher));
        QVERIFY2(says.isEmpty() ? text.isEmpty() : text.contains(says), qPrintable(text));
    }

    /// Twenty dark and twenty light images; a person decided the first ten, which are dark.
    void whoStopsATraining()
    {
        addTeacher({0, 30});
        const LabelView before = view();
        std::vector<ImageId> decided;
        for (std::size_t i = 0; i < 10; ++i) {
            decided.push_back(before.images[i].id);
        }
        QVERIFY(History(*m_db).decide(decided, {Decision::Kind::Class, before.classes[0].id, false}));
        const LabelView v = view();
        const PredictionTable teacher = RunStore(*m_db).labels(v.zeroshotRun->id).value();
        RefineOptions options;
        options.training.earlyStopping = StoppingRule::Human;
        const TrainingSet human = chooseTrainingSet(v, teacher, options).value();
        QCOMPARE(human.validation.size(), 2U); // a fifth of the decided ones, which then do not train
        QCOMPARE(human.human, 8);
        QCOMPARE(human.training.size(), 8U + 30U);
        for (const TrainingExample& example : human.validation) {
            QVERIFY(std::ranges::find(decided, example.image) != decided.end());
            QVERIFY(std::ranges::find(human.training, example.image, &TrainingExample::image) == human.training.end());
        }
        options.training.earlyStopping = StoppingRule::Tuning;
        const TrainingSet tuning = chooseTrainingSet(v, teacher, options).value();
        QCOMPARE(tuning.validation.size(), 40U);
        for (const TrainingExample& example : tuning.validation) { // true labels, not the teacher's
            const auto row = std::ranges::find(v.images, example.image, &ImageRow::id) - v.images.begin();
            QCOMPARE(v.classes[static_cast<std::size_t>(example.label)].id, v.rows[static_cast<std::size_t>(row)].reference);
        }
    }

    void stoppingByPeopleNeedsDecisions()
    {
        addTeacher({});
        RefineOptions options;
        options.training.earlyStopping = StoppingRule::Human;
        const auto report = refined(options);
        QVERIFY(!report);
        QCOMPARE(report.error().subject, QStringLiteral("--early-stopping"));
    }

    void theConfidentSubsetIsBalanced()
    {
        addTeacher({});
        const LabelView v = view();
        PredictionTable teacher = RunStore(*m_db).labels(v.zeroshotRun->id).value();
        for (std::size_t i = 0; i < teacher.confidences.size(); ++i) {
            teacher.confidences[i] = 0.5F + 0.01F * static_cast<float>(i % 20);
        }
        RefineOptions options;
        options.confidentSubset = true;
        const TrainingSet subset = chooseTrainingSet(v, teacher, options).value();
        options.confidentSubset = false;
        const TrainingSet all = chooseTrainingSet(v, teacher, options).value();
        QVERIFY(subset.validation == all.validation);
        const auto confidenceOf = [&](const TrainingExample& example) {
            return teacher.confidences[static_cast<std::size_t>(std::ranges::find(teacher.images, example.image) - teacher.images.begin())];
        };
        for (const int label : {0, 1}) {
            QCOMPARE(std::ranges::count(subset.training, label, &TrainingExample::label), 8);
            float leastChosen = 1;
            float mostLeft = 0;
            for (const TrainingExample& example : all.training) {
                if (example.label == label) {
                    const bool chosen = std::ranges::find(subset.training, example) != subset.training.end();
                    (chosen ? leastChosen : mostLeft) = chosen ? std::min(leastChosen, confidenceOf(example)) : std::max(mostLeft, confidenceOf(example));
                }
            }
            QVERIFY(leastChosen > mostLeft);
        }
    }

    void decisionsWeighMore()
    {
        addTeacher({});
        const std::vector<ImageId> first{view().images[0].id, view().images[1].id};
        QVERIFY(History(*m_db).decide(first, {Decision::Kind::Class, view().classes[0].id, false}));
        QVERIFY(refined());
        QVERIFY(m_trainer.training.weights.empty());
        RefineOptions options;
        options.humanWeight = 4;
        const auto report = refined(options);
        QVERIFY(report);
        QCOMPARE(m_trainer.training.weights.size(), m_trainer.training.count());
        for (std::size_t i = 0; i < m_trainer.training.weights.size(); ++i) {
            QCOMPARE(m_trainer.training.weights[i], i < 2 ? 4.0F : 1.0F);
        }
        QCOMPARE(report->run.config.value(QStringLiteral("human_weight")).toDouble(), 4.0);
    }

    /// A head reads the embeddings that the teacher was made from; a teacher without an encoder has none.
    void headsReadTheTeachersEmbeddings()
    {
        const LabelView v = view();
        const EmbeddingKey key{QStringLiteral("abc"), 1, QStringLiteral("fp32"), QStringLiteral("cpu"), 3};
        {
            const auto cache = EmbeddingCache::open(m_db->cacheDir(), key).value();
            std::vector<QByteArray> hashes;
            Matrix rows(v.images.size(), 3);
            for (std::size_t i = 0; i < v.images.size(); ++i) {
                hashes.push_back(v.images[i].sha256);
                rows.row(i)[1] = static_cast<float>(i);
            }
            QVERIFY(cache->append(hashes, rows));
        }
        RunRow teacher;
        RefinerOptions options = RefinerOptions::defaultsFor(QStringLiteral("linear"));
        RefinerInput none(v, m_db->cacheDir());
        QVERIFY(!none.prepare(options, teacher));
        teacher.config = {{QStringLiteral("encoder_sha256"), key.encoderSha256}, {QStringLiteral("preprocessing"), key.preprocessing},
                          {QStringLiteral("precision"), key.precision},          {QStringLiteral("backend"), key.backend},
                          {QStringLiteral("dimension"), key.dimension}};
        RefinerInput input(v, m_db->cacheDir());
        QVERIFY(input.prepare(options, teacher));
        QCOMPARE(options.inputSize, 3);
        const std::vector<std::size_t> rows{7, 2};
        const auto read = input.read(rows, m_task);
        QVERIFY(read);
        QCOMPARE(read->images.featureColumns, 3);
        QVERIFY(read->images.features == (std::vector<float>{0, 7, 0, 0, 2, 0}));
    }

    void preset()
    {
        const RefineOptions study = refinePreset(QStringLiteral("auto-annotation")).value();
        QCOMPARE(study.training.learningRate, 0.001);
        QCOMPARE(study.training.epochs, 20);
        QVERIFY(!refinePreset(QStringLiteral("nothing")));
    }
};

QTEST_GUILESS_MAIN(TestRefine)
#include "tst_refine.moc"
