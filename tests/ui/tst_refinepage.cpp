// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The Refine page on a project with real pictures, by mouse and keys. The training is one that goes in step with the test.
#include "core/workflow/corrections.h"
#include "tests/support/darkandlight.h"
#include "tests/ui/pacedtrainer.h"
#include "tests/ui/pagebench.h"
#include "tests/ui/pagedriver.h"
#include "ui/charts/curveschart.h"
#include "ui/pages/refine/flipfeed.h"
#include "ui/pages/refine/refinepage.h"
#include "ui/pages/refine/refinesettings.h"
#include "ui/pages/refine/runtable.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/netdrawing.h"
#include "ui/widgets/text.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace postil;
using namespace postil::ui;
using postil::test::batchesPerEpoch;
using postil::test::bestEpoch;
using postil::test::PacedTrainer;
using postil::test::rowOf;
using postil::test::rowsUpTo;

class TestRefinePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }
    void init();
    void cleanup() { close(); }

    void settingsByKeysReachTheTraining();
    void presetByMouseIsTheStudy();
    void everyModelIsDrawnOrRefused_data();
    void everyModelIsDrawnOrRefused();
    void impossibleShapesAreRefused_data();
    void impossibleShapesAreRefused();
    void curvesGrowWhileItTrains();
    void stopsWithinABatchAndGoesOn();
    void goesOnAfterARestart();
    void backToBestWhileItTrains();
    void saysHowItEnded_data();
    void saysHowItEnded();
    void aFailedTrainingCanBeRepeated();
    void runsAreListedAndChosen();
    void correctionsLeadToReview();
    void nothingToLearnFrom();
    void aReadOnlyProjectTrainsNothing();

private:
    void open();
    void close();
    bool trainTo(int epochs); ///< presses Train and lets everything through
    [[nodiscard]] bool idle() { return !m_bench->tasks().isBusy(); }
    [[nodiscard]] const LabelView& view() { return m_bench->session().view(); }
    [[nodiscard]] std::vector<RunRow> refinerRuns();
    [[nodiscard]] QStringList curves() const;
    [[nodiscard]] QStringList curvesOf(const std::vector<EpochRow>& rows, int epochs, int best) const;
    [[nodiscard]] QPushButton* button(const char* name) const { return m_page->findChild<QPushButton*>(QString::fromLatin1(name)); }
    [[nodiscard]] bool says(const QString& text) const; ///< in some label of the page

    QTemporaryDir m_settings;
    std::unique_ptr<test::DarkAndLight> m_files;
    std::unique_ptr<test::PageBench> m_bench;
    std::unique_ptr<RefinePage> m_page;
    PacedTrainer* m_trainer = nullptr; ///< the bench's
};

void TestRefinePage::init()
{
    m_files = std::make_unique<test::DarkAndLight>();
    QVERIFY(m_files->isWhole());
}

void TestRefinePage::open()
{
    m_files->close();
    auto trainer = std::make_unique<PacedTrainer>();
    m_trainer = trainer.get();
    Engine engine = makeNullEngine(QStringLiteral("this test has none"));
    engine.refiners = std::move(trainer);
    m_bench = std::make_unique<test::PageBench>(m_files->projectPath(), std::move(engine));
    m_page = std::make_unique<RefinePage>(m_bench->context());
    m_page->resize(1440, 900);
    m_page->show();
    m_page->activate();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestRefinePage::close()
{
    if (m_bench) {
        m_bench->tasks().finishAll(); // as the window does before it destroys pages
    }
    m_page.reset();
    m_bench.reset();
}

bool TestRefinePage::trainTo(int epochs)
{
    const std::size_t before = refinerRuns().size();
    m_trainer->pace.release(epochs * batchesPerEpoch);
    return test::enter(*m_page, QStringLiteral("Epochs, at most"), QString::number(epochs)) && test::press(*m_page, QStringLiteral("trainButton"))
           && QTest::qWaitFor([&] { return idle() && refinerRuns().size() == before + 1; }, 20000);
}

std::vector<RunRow> TestRefinePage::refinerRuns()
{
    std::vector<RunRow> runs = RunStore(m_bench->session().db()).list().value();
    std::erase_if(runs, [](const RunRow& run) { return run.voice != Voice::Refiner; });
    return runs;
}

QStringList TestRefinePage::curves() const
{
    QStringList texts;
    for (const CurvesChart* chart : m_page->findChildren<CurvesChart*>()) {
        texts.append(chart->summary());
    }
    texts.sort();
    return texts;
}

QStringList TestRefinePage::curvesOf(const std::vector<EpochRow>& rows, int epochs, int best) const
{
    CurvesChart loss(CurvesChart::Scale::Loss, QString());
    CurvesChart share(CurvesChart::Scale::Share, QString());
    std::vector<CurvesChart::Point> losses;
    std::vector<CurvesChart::Point> shares;
    for (const EpochRow& row : rows) {
        losses.push_back({row.epoch, row.trainLoss, row.validationLoss});
        shares.push_back({row.epoch, row.trainAccuracy, row.validationAccuracy});
    }
    loss.setCurves(losses, epochs, best);
    share.setCurves(shares, epochs, best);
    QStringList texts{loss.summary(), share.summary()};
    texts.sort();
    return texts;
}

bool TestRefinePage::says(const QString& text) const
{
    const auto labels = m_page->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
}

void TestRefinePage::settingsByKeysReachTheTraining()
{
    m_files->addTeacher({0, 1, 25});
    open();
    RefinerOptions expected;
    const auto typed = [&](const char* field, const QString& text) { return test::enter(*m_page, QString::fromLatin1(field), text); };
    const auto stepped = [&](const char* field, const QString& text) { return test::step(*m_page, QString::fromLatin1(field), text); };
    QVERIFY(typed("Epochs, at most", QString::number(expected.epochs = 2)));
    QVERIFY(typed("Stop after", QString::number(expected.patience = 7)));
    QVERIFY(typed("Batch", QString::number(expected.batch = 16)));
    QVERIFY(typed("Learning rate", QString::number(expected.learningRate = 0.02)));
    QVERIFY(typed("Momentum", QString::number(expected.momentum = 0.5)));
    QVERIFY(stepped("Optimiser", QStringLiteral("AdamW")));
    expected.optimizer = OptimizerKind::AdamW;
    QVERIFY(!typed("Momentum", QStringLiteral("0.1"))); // SGD alone has one
    QVERIFY(typed("Weight decay", QString::number(expected.weightDecay = 0.25)));
    QVERIFY(stepped("Schedule", QStringLiteral("Cosine")));
    expected.schedule = ScheduleKind::Cosine;
    QVERIFY(typed("Dropout", QString::number(expected.dropout = 0.25)));
    QVERIFY(typed("Validation", QStringLiteral("25")));
    expected.validationPart = 0.25;
    QVERIFY(typed("Input size", QString::number(expected.inputSize = 20)));
    QVERIFY(stepped("Pixels", QStringLiteral("0 to 255")));
    expected.inputScale = InputScale::Raw;
    QVERIFY(typed("Convolutions", expected.conv = QStringLiteral("6x3,8x3")));
    QVERIFY(typed("Hidden layers", expected.linear = QStringLiteral("20")));
    QVERIFY(typed("Seed", QStringLiteral("12345678901234567890"))); // one digit more than the field takes
    expected.seed = 1234567890123456789ULL;
    QVERIFY(!typed("q of GCE", QStringLiteral("0.4"))); // the loss has none yet
    QVERIFY(stepped("Loss", QStringLiteral("Generalised (GCE)")));
    expected.loss = LossKind::Gce;
    QVERIFY(typed("q of GCE", QString::number(expected.gceQ = 0.4)));
    QVERIFY(typed("Label smoothing", QString::number(expected.labelSmoothing = 0.25)));
    QVERIFY(stepped("Class weights", QStringLiteral("Balanced")));
    expected.balanceClasses = true;
    QVERIFY(typed("Shift", QString::number(expected.augment.shift = 0.25)));
    QVERIFY(typed("Rotate", QString::number(expected.augment.rotate = 15)));
    auto* mirror = test::seen<QWidget>(*m_page, QStringLiteral("Mirror"));
    QVERIFY(mirror != nullptr);
    QTest::keyClick(mirror, Qt::Key_Space);
    expected.augment.flipHorizontal = true;

    m_trainer->pace.release(expected.epochs * batchesPerEpoch);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(idle() && refinerRuns().size() == 1, 20000);
    expected.channels = 1; // the pictures are grey
    QCOMPARE(m_trainer->asked().size(), 1);
    QCOMPARE(m_trainer->asked().front().toJson(), expected.toJson());
    QCOMPARE(RefinerOptions::fromJson(refinerRuns().front().config).value().toJson(), expected.toJson());
}

void TestRefinePage::presetByMouseIsTheStudy()
{
    m_files->addTeacher({0});
    open();
    auto* form = m_page->findChild<RefineSettings*>();
    const QJsonObject study = refinePreset(QStringLiteral("auto-annotation")).value().training.toJson();
    QVERIFY(test::enter(*m_page, QStringLiteral("Batch"), QStringLiteral("31")));
    QVERIFY(test::step(*m_page, QStringLiteral("Optimiser"), QStringLiteral("Adam")));
    QVERIFY(form->options().training.toJson() != study);
    QVERIFY(test::press(*m_page, QStringLiteral("Preset: auto-annotation")));
    QCOMPARE(form->options().training.toJson(), study);
}

void TestRefinePage::everyModelIsDrawnOrRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    for (const RefinerKind& kind : refinerKinds()) {
        QTest::newRow(qPrintable(kind.id)) << kind.id << kind.name;
    }
}

void TestRefinePage::everyModelIsDrawnOrRefused()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    m_files->addTeacher({0});
    open();
    // From another model, or its box would not be left at all.
    QVERIFY(test::step(*m_page, QStringLiteral("Model"), refinerKinds().back().id == id ? refinerKinds().front().name : refinerKinds().back().name));
    QVERIFY(test::step(*m_page, QStringLiteral("Model"), name));
    auto* form = m_page->findChild<RefineSettings*>();
    QCOMPARE(form->options().training.toJson(), RefinerOptions::defaultsFor(id).toJson());
    const Result<NetPlan> plan = planRefinement(view(), form->options());
    const QStringList drawn = m_page->findChild<NetDrawing*>()->lines();
    if (plan) {
        QVERIFY(says(QStringLiteral("%1 parameters").arg(thousands(plan->parameters()))));
        const std::vector<NetStage> stages = netStages(*plan);
        QCOMPARE(drawn.size(), qsizetype(stages.size()) + 1);
        for (std::size_t i = 0; i < stages.size(); ++i) {
            QVERIFY2(drawn.at(qsizetype(i) + 1).contains(stages[i].text), qPrintable(drawn.join(QLatin1Char('\n'))));
        }
        QVERIFY(trainTo(1));
        QCOMPARE(m_trainer->asked().front().refiner, id);
    } else {
        QCOMPARE(drawn, QStringList(plan.error().message()));
        QVERIFY(says(QStringLiteral("There is no such network")));
        QVERIFY(test::press(*m_page, QStringLiteral("trainButton")));
        QTRY_VERIFY_WITH_TIMEOUT(idle() && !test::notes(*m_page).isEmpty(), 20000);
        QVERIFY2(test::notes(*m_page).contains(plan.error().subject), qPrintable(test::notes(*m_page)));
        QVERIFY(m_trainer->asked().isEmpty());
        QVERIFY(refinerRuns().empty());
    }
}

void TestRefinePage::impossibleShapesAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("usual"); // with which it trains again
    QTest::newRow("a kernel larger than the picture") << "Convolutions" << "10x30" << "";
    QTest::newRow("nothing left after the third") << "Convolutions" << "10x3,20x4,30x9" << "none";
    QTest::newRow("no kernel") << "Convolutions" << "10" << "";
    QTest::newRow("words") << "Convolutions" << "many" << "4x3";
    QTest::newRow("no outputs") << "Hidden layers" << "250,0" << "";
    QTest::newRow("half a layer") << "Hidden layers" << "2.5" << "3";
    QTest::newRow("three pixels") << "Input size" << "3" << "28";
}

void TestRefinePage::impossibleShapesAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, usual);
    m_files->addTeacher({0});
    open();
    QVERIFY(test::enter(*m_page, field, text));
    const Result<NetPlan> plan = planRefinement(view(), m_page->findChild<RefineSettings*>()->options());
    QVERIFY(!plan && !plan.error().reason.isEmpty());
    QCOMPARE(m_page->findChild<NetDrawing*>()->lines(), QStringList(plan.error().message()));
    QVERIFY(test::press(*m_page, QStringLiteral("trainButton")));
    QTRY_VERIFY_WITH_TIMEOUT(idle() && test::notes(*m_page).contains(plan.error().reason), 20000);
    QVERIFY(m_trainer->asked().isEmpty());
    QVERIFY(refinerRuns().empty());
    QVERIFY(!button("resumeButton")->isEnabled());

    QVERIFY(test::enter(*m_page, field, usual));
    QVERIFY(trainTo(1));
    QVERIFY(!test::notes(*m_page).contains(plan.error().reason));
}

void TestRefinePage::curvesGrowWhileItTrains()
{
    m_files->addTeacher({0, 1, 25});
    open();
    QVERIFY(test::enter(*m_page, QStringLiteral("Epochs, at most"), QStringLiteral("5")));
    QVERIFY(test::press(*m_page, QStringLiteral("trainButton")));
    QVERIFY(!button("trainButton")->isEnabled());
    QVERIFY(!m_page->findChild<RefineSettings*>()->isEnabled());
    QTRY_VERIFY(says(QStringLiteral("Training on 32 images, 8 for validation, 0 decided by you")));
    for (int epoch = 1; epoch <= 4; ++epoch) {
        m_trainer->pace.release(batchesPerEpoch);
        QTRY_COMPARE(curves(), curvesOf(rowsUpTo(epoch), 5, std::min(epoch, bestEpoch)));
        QVERIFY(says(decimalFigure(rowOf(std::min(epoch, bestEpoch)).validationLoss)));
    }
    m_trainer->pace.release(batchesPerEpoch);
    QTRY_VERIFY_WITH_TIMEOUT(idle() && refinerRuns().size() == 1, 20000);
    QCOMPARE(curves(), curvesOf(rowsUpTo(5), 5, bestEpoch));
    QVERIFY(button("trainButton")->isEnabled());
    QVERIFY(!button("stopButton")->isEnabled());
    QVERIFY(!button("resumeButton")->isEnabled());
    QVERIFY(!view().chosenRun || view().chosenRun->voice == Voice::ZeroShot); // nobody has accepted it
}

void TestRefinePage::stopsWithinABatchAndGoesOn()
{
    m_files->addTeacher({0, 1, 25});
    open();
    QVERIFY(test::enter(*m_page, QStringLiteral("Epochs, at most"), QStringLiteral("4")));
    QVERIFY(!button("stopButton")->isEnabled());
    QVERIFY(test::press(*m_page, QStringLiteral("trainButton")));
    m_trainer->pace.release(batchesPerEpoch + 2);
    QTRY_COMPARE(m_trainer->batchesDone.load(), batchesPerEpoch + 2);
    QVERIFY(test::press(*m_page, QStringLiteral("stopButton")));
    m_trainer->pace.release(100); // it could go on, if nobody had stopped it
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 20000);
    QCOMPARE(m_trainer->batchesDone.load(), batchesPerEpoch + 2);
    QVERIFY(refinerRuns().empty());
    QVERIFY(says(QStringLiteral("stopped by you")));
    QVERIFY2(button("resumeButton")->toolTip().contains(QStringLiteral("epoch 2")), qPrintable(button("resumeButton")->toolTip()));

    QVERIFY(test::press(*m_page, QStringLiteral("resumeButton")));
    QTRY_VERIFY_WITH_TIMEOUT(idle() && refinerRuns().size() == 1, 20000);
    QCOMPARE(m_trainer->batchesDone.load(), 4 * batchesPerEpoch); // none twice
    QCOMPARE(curves(), curvesOf(rowsUpTo(4), 4, bestEpoch));
    QVERIFY(!button("resumeButton")->isEnabled());
}

void TestRefinePage::goesOnAfterARestart()
{
    m_files->addTeacher({0, 1, 25});
    open();
    QVERIFY(test::enter(*m_page, QStringLiteral("Epochs, at most"), QStringLiteral("6")));
    QVERIFY(test::enter(*m_page, QStringLiteral("Seed"), QStringLiteral("77")));
    QVERIFY(test::press(*m_page, QStringLiteral("trainButton")));
    m_trainer->pace.release(2 * batchesPerEpoch + 1);
    QTRY_COMPARE(m_trainer->batchesDone.load(), 2 * batchesPerEpoch + 1);
    close(); // as when the window is closed while it trains
    open();
    QVERIFY(button("backToBestButton")->isEnabled());
    m_trainer->pace.release(100);
    QVERIFY(test::press(*m_page, QStringLiteral("resumeButton")));
    QCOMPARE(m_page->findChild<RefineSettings*>()->options().training.seed, std::uint64_t{77}); // the form shows what goes on
    QTRY_VERIFY_WITH_TIMEOUT(idle() && refinerRuns().size() == 1, 20000);
    QCOMPARE(m_trainer->batchesDone.load(), 6 * batchesPerEpoch - (2 * batchesPerEpoch + 1));
    QCOMPARE(m_trainer->asked().front().seed, std::uint64_t{77});
}

void TestRefinePage::backToBestWhileItTrains()
{
    m_files->addTeacher({0, 1, 25});
    open();
    QVERIFY(test::enter(*m_page, QStringLiteral("Epochs, at most"), QStringLiteral("50")));
    QVERIFY(test::press(*m_page, QStringLiteral("trainButton")));
    m_trainer->pace.release(1);
    QTRY_COMPARE(m_trainer->batchesDone.load(), 1);
    QVERIFY(!button("backToBestButton")->isEnabled()); // no epoch, no best one
    m_trainer->pace.release(5 * batchesPerEpoch - 1);
    QTRY_VERIFY(button("backToBestButton")->isEnabled());
    QTRY_COMPARE(m_trainer->batchesDone.load(), 5 * batchesPerEpoch);
    QVERIFY(test::press(*m_page, QStringLiteral("backToBestButton")));
    QTRY_VERIFY_WITH_TIMEOUT(idle() && refinerRuns().size() == 1, 20000);
    QCOMPARE(m_trainer->batchesDone.load(), 5 * batchesPerEpoch);
    QCOMPARE(refinerRuns().front().metrics.value(QStringLiteral("best_epoch")).toInt(), bestEpoch);
    QVERIFY(says(QStringLiteral("ended early")));
}

void TestRefinePage::saysHowItEnded_data()
{
    QTest::addColumn<QList<int>>("wrong"); // positions at which the teacher is wrong
    QTest::addColumn<bool>("oneClass");
    QTest::addColumn<int>("batch");
    QTest::addColumn<QStringList>("words"); // none: no advice
    QList<int> light;
    for (int i = 20; i < 40; ++i) {
        light.append(i);
    }
    QTest::newRow("a gain") << QList<int>{0, 1, 25} << false << 8 << QStringList();
    QTest::newRow("one class, large batches") << QList<int>{0} << true << 32 << QStringList{QStringLiteral("never left one class"), QStringLiteral("8 or smaller")};
    QTest::newRow("one class, small batches") << QList<int>{0} << true << 8 << QStringList{QStringLiteral("never left one class"), QStringLiteral("raw pixels")};
    QTest::newRow("no gain") << QList<int>() << false << 8 << QStringList{QStringLiteral("No gain here"), QStringLiteral("40 images"), QStringLiteral("100.0 %")};
    QTest::newRow("a teacher of one class") << light << false << 8 << QStringList{QStringLiteral("of one class"), QStringLiteral("captions")};
}

void TestRefinePage::saysHowItEnded()
{
    QFETCH(QList<int>, wrong);
    QFETCH(bool, oneClass);
    QFETCH(int, batch);
    QFETCH(QStringList, words);
    m_files->addTeacher(std::vector<std::size_t>(wrong.begin(), wrong.end()));
    open();
    const QString before = test::notes(*m_page);
    m_trainer->neverLeavesOneClass = oneClass;
    QVERIFY(test::enter(*m_page, QStringLiteral("Batch"), QString::number(batch)));
    QVERIFY(trainTo(2));
    QCOMPARE(test::notes(*m_page) == before, words.isEmpty());
    for (const QString& word : words) {
        QVERIFY2(test::notes(*m_page).contains(word), qPrintable(test::notes(*m_page)));
    }
    m_trainer->neverLeavesOneClass = false;
    QVERIFY(test::press(*m_page, QStringLiteral("trainButton")));
    QCOMPARE(test::notes(*m_page), before); // what was said of the last training is not said of this one
}

void TestRefinePage::aFailedTrainingCanBeRepeated()
{
    m_files->addTeacher({0, 1, 25});
    open();
    m_trainer->failure = Error{Error::Code::Io, QStringLiteral("cuda:7"), QStringLiteral("has no memory left")};
    QVERIFY(test::press(*m_page, QStringLiteral("trainButton")));
    QTRY_VERIFY_WITH_TIMEOUT(idle() && !m_trainer->asked().isEmpty(), 20000);
    QVERIFY2(test::notes(*m_page).contains(m_trainer->failure->message()), qPrintable(test::notes(*m_page)));
    QVERIFY(refinerRuns().empty());
    QVERIFY(m_page->findChild<RefineSettings*>()->isEnabled());
    m_trainer->failure.reset();
    QVERIFY(trainTo(1));
    QVERIFY(!test::notes(*m_page).contains(QStringLiteral("cuda:7")));
}

void TestRefinePage::runsAreListedAndChosen()
{
    m_files->addTeacher({0, 1, 25});
    open();
    QVERIFY(trainTo(4));
    QVERIFY(trainTo(2));
    auto* table = m_page->findChild<RunTable*>();
    const std::vector<RunRow> runs = refinerRuns();
    QCOMPARE(table->rowCount(), 2);
    const auto cell = [&](int row, int column) { return table->item(row, column)->text(); };
    QCOMPARE(cell(0, 0), runs[1].name); // newest first
    QCOMPARE(cell(1, 0), runs[0].name);
    QVERIFY(cell(0, 1).contains(QStringLiteral("best 2 of 2")));
    QVERIFY(cell(1, 1).contains(QStringLiteral("best 3 of 4")));
    QCOMPARE(cell(0, 2), view().zeroshotRun->name);
    QCOMPARE(cell(0, 3), QStringLiteral("shallow-cnn"));
    QCOMPARE(cell(0, 4), decimalFigure(rowOf(2).validationLoss));
    QCOMPARE(cell(1, 4), decimalFigure(rowOf(3).validationLoss));
    QCOMPARE(cell(0, 5), QStringLiteral("3"));
    QCOMPARE(cell(0, 6), percent(1.0));

    // By mouse: the older one counts from now on, and nothing that a person said has changed.
    QCOMPARE(view().rows[0].label, view().rows[0].zeroshot);
    QVERIFY(view().rows[0].zeroshot != view().rows[0].reference);
    QVERIFY(test::press(*m_page, QStringLiteral("useRun_%1").arg(runs[0].name)));
    QCOMPARE(view().chosenRun->id, runs[0].id);
    QCOMPARE(view().rows[0].label, view().rows[0].reference);
    QVERIFY(says(QStringLiteral("3 labels changed")));
    QCOMPARE(cell(1, 8), QStringLiteral("in use"));
    QVERIFY(test::seen<QToolButton>(*m_page, QStringLiteral("useRun_%1").arg(runs[0].name)) == nullptr);

    // By keys: a row shows its curves, Enter uses it.
    table->setFocus();
    table->setCurrentCell(0, 0);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(curves(), curvesOf(rowsUpTo(4), 4, 3));
    QTest::keyClick(table, Qt::Key_Up);
    QCOMPARE(curves(), curvesOf(rowsUpTo(2), 2, 2));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(view().chosenRun->id, runs[1].id);
}

void TestRefinePage::correctionsLeadToReview()
{
    m_files->addTeacher({0, 1, 25});
    open();
    QVERIFY(trainTo(1));
    const auto expected = corrections(m_bench->session().db(), view());
    QVERIFY(expected && expected->size() == 3);
    auto* feed = m_page->findChild<FlipFeed*>();
    QCOMPARE(feed->model()->rowCount(), 3);
    QSignalSpy left(m_page.get(), &Page::goTo);
    for (int row = 0; row < 3; ++row) {
        const QModelIndex index = feed->model()->index(row, 0);
        const LabelRow& label = view().rows[std::size_t((*expected)[std::size_t(row)].row)];
        const QString read = index.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(read.contains(view().className(label.refiner) + QStringLiteral(", was ") + view().className(label.zeroshot)), qPrintable(read));
        QTest::mouseClick(feed->viewport(), Qt::LeftButton, Qt::NoModifier, feed->visualRect(index).center());
        QCOMPARE(left.size(), 1);
        const QList<QVariant> request = left.takeFirst();
        QCOMPARE(request.at(0).value<PageId>(), PageId::Review);
        QCOMPARE(request.at(1).value<PageRequest>().images, std::vector<ImageId>{label.image});
    }
    QVERIFY(test::press(*m_page, QStringLiteral("reviewAllButton")));
    QCOMPARE(left.takeFirst().at(1).value<PageRequest>().queue, QStringLiteral("corrections"));
}

void TestRefinePage::nothingToLearnFrom()
{
    open();
    QVERIFY(test::notes(*m_page).contains(QStringLiteral("nothing to learn from")));
    QVERIFY(!button("trainButton")->isEnabled());
    QSignalSpy left(m_page.get(), &Page::goTo);
    QVERIFY(test::press(*m_page, QStringLiteral("Go to Captions")));
    QCOMPARE(left.takeFirst().at(0).value<PageId>(), PageId::Captions);
}

void TestRefinePage::aReadOnlyProjectTrainsNothing()
{
    m_files->addTeacher({0, 1, 25});
    m_files->close();
    const auto writer = ProjectDb::open(m_files->projectPath(), ProjectDb::Access::ReadWrite);
    QVERIFY(writer.has_value());
    open();
    QVERIFY(m_bench->session().isReadOnly());
    for (const char* name : {"trainButton", "stopButton", "resumeButton", "backToBestButton"}) {
        QVERIFY2(!button(name)->isEnabled(), name);
    }
    QTest::keyClick(m_page.get(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(idle() && m_trainer->asked().isEmpty());
}

QTEST_MAIN(TestRefinePage)
#include "tst_refinepage.moc"
