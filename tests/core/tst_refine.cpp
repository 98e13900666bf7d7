// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The refine workflow on real project files and pictures, with a trainer that is quick and predictable: it learns a brightness
// threshold. The real one is tested in tst_shallowcnn and tst_refineloop.
#include "core/dataset/imagefile.h"
#include "core/exchange/csv.h"
#include "core/project/projectdb.h"
#include "core/workflow/corrections.h"
#include "core/workflow/predictnew.h"
#include "core/workflow/refine.h"
#include "tests/support/darkandlight.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace postil;

namespace {

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

} // namespace

class TestRefine : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DarkAndLight> m_project;
    test::ThresholdTrainer m_trainer;
    SilentTask m_task;

    ProjectDb& db() { return m_project->db(); }
    QString path(const QString& name) const { return m_project->path(name); }
    LabelView view() const { return m_project->view(); }

    Result<RefineReport> refined(const RefineOptions& options = {}, RefineObserver* observer = nullptr)
    {
        return refine(db(), m_trainer, options, observer, m_task);
    }

private Q_SLOTS:
    void init()
    {
        m_trainer = {};
        m_project = std::make_unique<test::DarkAndLight>();
        QVERIFY(m_project->isWhole());
    }
    void cleanup() { m_project.reset(); }

    void trainsPredictsAndStores()
    {
        const RunRow teacher = m_project->addTeacher({0, 1, 25});
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

        const RunRow run = RunStore(db()).find(QStringLiteral("first")).value();
        QCOMPARE(run.voice, Voice::Refiner);
        QCOMPARE(run.teacher, teacher.id);
        QVERIFY(run.hasProbabilities && !run.used);
        QCOMPARE(run.metrics.value(QStringLiteral("best_epoch")).toInt(), 2);
        QCOMPARE(epochsFromJson(run.metrics.value(QStringLiteral("epochs")).toArray()).size(), 2U);
        QCOMPARE(run.config.value(QStringLiteral("channels")).toInt(), 1);
        const PredictionTable stored = RunStore(db()).predictions(run.id).value();
        const LabelView v = view();
        for (std::size_t i = 0; i < v.rows.size(); ++i) {
            QCOMPARE(stored.labels[i], v.rows[i].reference);
            QCOMPARE(stored.confidences[i], 0.9F);
        }
        QVERIFY(std::ranges::all_of(v.rows, [](const LabelRow& row) { return row.label == row.zeroshot; }));
        QVERIFY(QFile::exists(networkPath(db(), run.id)));
        QVERIFY(!pendingTraining(db()));

        const auto found = corrections(db(), v);
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
        m_project->addTeacher(wrong);
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
        m_project->addTeacher({}, kind < 0 ? six : std::vector<std::size_t>());
        const LabelView before = view();
        std::vector<ImageId> images;
        for (const std::size_t i : six) {
            images.push_back(before.images[i].id);
        }
        Decision decision;
        decision.kind = kind < 0 ? Decision::Kind::None : static_cast<Decision::Kind>(kind);
        decision.classId = kind == static_cast<int>(Decision::Kind::Class) ? before.classes[1].id : ClassId();
        if (decision.kind != Decision::Kind::None) {
            QVERIFY(History(db()).decide(images, decision));
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

    void anUnreadablePictureIsLeftOut()
    {
        m_project->addTeacher({});
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
        m_project->addTeacher({3});
        m_trainer.stop = true;
        RefineOptions options;
        options.training.batch = 4;
        options.name = QStringLiteral("later");
        const auto stopped = refined(options);
        QVERIFY(stopped && stopped->stopped);
        QVERIFY(!stopped->run.id.isValid());
        const auto pending = pendingTraining(db());
        QVERIFY(pending);
        QCOMPARE(pending->epoch, 2);
        QCOMPARE(pending->options.training.batch, 4);
        const std::vector<int> labels = m_trainer.training.labels;
        // A decision in between does not change the set that the training began with.
        const std::vector<ImageId> first{view().images[0].id};
        QVERIFY(History(db()).decide(first, {Decision::Kind::Excluded, {}, false}));
        m_trainer.stop = false;
        const auto resumed = refined(pending->options);
        QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().message()));
        QVERIFY(!resumed->stopped);
        QCOMPARE(resumed->run.name, QStringLiteral("later"));
        QVERIFY(m_trainer.training.labels == labels);
        QVERIFY(!pendingTraining(db()));
        const auto again = refined(pending->options);
        QVERIFY(!again);
        QCOMPARE(again.error().code, Error::Code::NotFound);
    }

    void backToBestEndsWhatWasStopped()
    {
        m_project->addTeacher({3});
        RefineOptions options;
        options.backToBest = true;
        QVERIFY(!options.validate()); // there is nothing to end
        m_trainer.stop = true;
        QVERIFY(refined());
        QVERIFY(!m_trainer.enough);
        m_trainer.stop = false;
        options = pendingTraining(db())->options;
        QVERIFY(!options.backToBest);
        options.backToBest = true;
        const auto ended = refined(options);
        QVERIFY2(ended, ended ? "" : qPrintable(ended.error().message()));
        QVERIFY(m_trainer.enough);
        QVERIFY(ended->run.id.isValid());
    }

    void resumingAfterTheClassesChangedIsRefused()
    {
        m_project->addTeacher({});
        m_trainer.stop = true;
        QVERIFY(refined());
        QVERIFY(ClassStore(db()).add(QStringLiteral("third")));
        RefineOptions options;
        options.resume = true;
        const auto resumed = refined(options);
        QVERIFY(!resumed);
        QVERIFY(resumed.error().reason.contains(QStringLiteral("classes")));
        discardPendingTraining(db());
        QVERIFY(!pendingTraining(db()));
    }

    void useMakesItsLabelsCount()
    {
        m_project->addTeacher({0, 30});
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
            m_project->addTeacher({});
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
        m_project->addTeacher({});
        const auto report = refined();
        QVERIFY(report);
        QVERIFY(test::writeGreyPicture(path(QStringLiteral("new/a, b.png")), 5));
        QVERIFY(test::writeGreyPicture(path(QStringLiteral("new/c.png")), 250));
        QFile empty(path(QStringLiteral("new/empty.png")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        const QString out = path(QStringLiteral("out.csv"));
        const auto predicted = predictNew(&db(), m_trainer, {report->run.name, {}, {path(QStringLiteral("new"))}, out, {}}, m_task);
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
        QVERIFY(QDir(db().cacheDir()).removeRecursively());
        const auto gone = predictNew(&db(), m_trainer, {report->run.name, {}, {path(QStringLiteral("new"))}, out, {}}, m_task);
        QVERIFY(!gone);
        QVERIFY(gone.error().reason.contains(QStringLiteral("Train again")));
        const auto zeroshot = predictNew(&db(), m_trainer, {QStringLiteral("r1"), {}, {path(QStringLiteral("new"))}, out, {}}, m_task);
        QVERIFY(!zeroshot);
        QCOMPARE(zeroshot.error().code, Error::Code::InvalidArgument);
    }

    void stoppingByPeopleNeedsDecisions()
    {
        m_project->addTeacher({});
        RefineOptions options;
        options.training.earlyStopping = StoppingRule::Human;
        const auto report = refined(options);
        QVERIFY(!report);
        QCOMPARE(report.error().subject, QStringLiteral("--early-stopping"));
    }

    void decisionsWeighMore()
    {
        m_project->addTeacher({});
        const std::vector<ImageId> first{view().images[0].id, view().images[1].id};
        QVERIFY(History(db()).decide(first, {Decision::Kind::Class, view().classes[0].id, false}));
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
