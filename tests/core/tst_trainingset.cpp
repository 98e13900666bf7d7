// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which images a refinement trains on, what stops it, what it reads, and what it is told afterwards.
#include "core/inference/embeddingcache.h"
#include "core/project/history.h"
#include "core/workflow/refine.h"
#include "core/workflow/refineadvice.h"
#include "core/workflow/refinerpixels.h"
#include "core/workflow/trainingset.h"
#include "tests/support/darkandlight.h"

#include <QTest>

#include <algorithm>

using namespace postil;

class TestTrainingSet : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DarkAndLight> m_project;
    SilentTask m_task;

    ProjectDb& db() { return m_project->db(); }
    LabelView view() const { return m_project->view(); }

private Q_SLOTS:
    void init()
    {
        m_project = std::make_unique<test::DarkAndLight>();
        QVERIFY(m_project->isWhole());
    }

    void theValidationPartIsDrawnBySeed()
    {
        m_project->addTeacher({});
        const LabelView v = view();
        const PredictionTable teacher = RunStore(db()).labels(v.zeroshotRun->id).value();
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

    /// Twenty dark and twenty light images; a person decided the first ten, which are dark.
    void whoStopsATraining()
    {
        m_project->addTeacher({0, 30});
        const LabelView before = view();
        std::vector<ImageId> decided;
        for (std::size_t i = 0; i < 10; ++i) {
            decided.push_back(before.images[i].id);
        }
        QVERIFY(History(db()).decide(decided, {Decision::Kind::Class, before.classes[0].id, false}));
        const LabelView v = view();
        const PredictionTable teacher = RunStore(db()).labels(v.zeroshotRun->id).value();
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

    void theConfidentSubsetIsBalanced()
    {
        m_project->addTeacher({});
        const LabelView v = view();
        PredictionTable teacher = RunStore(db()).labels(v.zeroshotRun->id).value();
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

    /// A head reads the embeddings that the teacher was made from; a teacher without an encoder has none.
    void headsReadTheTeachersEmbeddings()
    {
        const LabelView v = view();
        const EmbeddingKey key{QStringLiteral("abc"), 1, QStringLiteral("fp32"), QStringLiteral("cpu"), 3};
        {
            const auto cache = EmbeddingCache::open(db().cacheDir(), key).value();
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
        RefinerInput none(v, db().cacheDir());
        QVERIFY(!none.prepare(options, teacher));
        teacher.config = {{QStringLiteral("encoder_sha256"), key.encoderSha256}, {QStringLiteral("preprocessing"), key.preprocessing},
                          {QStringLiteral("precision"), key.precision},          {QStringLiteral("backend"), key.backend},
                          {QStringLiteral("dimension"), key.dimension}};
        RefinerInput input(v, db().cacheDir());
        QVERIFY(input.prepare(options, teacher));
        QCOMPARE(options.inputSize, 3);
        const std::vector<std::size_t> rows{7, 2};
        const auto read = input.read(rows, m_task);
        QVERIFY(read);
        QCOMPARE(read->images.featureColumns, 3);
        QVERIFY(read->images.features == (std::vector<float>{0, 7, 0, 0, 2, 0}));
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
};

QTEST_GUILESS_MAIN(TestTrainingSet)
#include "tst_trainingset.moc"
