// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/captionstore.h"
#include "core/project/history.h"
#include "core/project/labelview.h"
#include "core/workflow/importrun.h"
#include "core/workflow/steering.h"
#include "tests/support/projectmaker.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

class TestRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void voices();
    void labelsChangedLeavesDecisionsOut();
    void aRunNeverTouchesADecision();
    void mergedAndRemovedClassesFold();
    void promptSetVersions();
    void textsForAClass_data();
    void textsForAClass();
    void importReads_data();
    void importReads();
    void steeringStandsOnVal();
};

void TestRuns::voices()
{
    ProjectMaker p;
    p.addImages(6);
    RunStore store(p.db());
    const RunRow aside = p.addRun(Voice::ZeroShot, 0, true);
    QVERIFY(!aside.used);
    QVERIFY(!store.chosen()->has_value());
    const RunRow first = p.addRun(Voice::ZeroShot, 0);
    QVERIFY(first.used);
    const RunRow refiner = p.addRun(Voice::Refiner, 1);
    QVERIFY(!refiner.used);
    QCOMPARE((*store.chosen())->id, first.id);
    QCOMPARE((*store.refinerInUse())->id, refiner.id); // speaks, but does not count
    QCOMPARE(store.use(refiner.id).value(), 6);
    QCOMPARE((*store.chosen())->id, refiner.id);
    QCOMPARE(store.use(refiner.id).value(), 0);
    const RunRow later = p.addRun(Voice::ZeroShot, 2); // not in use: a refiner is
    QVERIFY(!later.used);
    QCOMPARE((*store.zeroShotInUse())->id, first.id);
    QCOMPARE(store.use(later.id).value(), 6);
    QCOMPARE((*store.chosen())->id, later.id);
    QVERIFY(History(p.db()).undo());
    QCOMPARE((*store.chosen())->id, refiner.id);
    QCOMPARE((*store.zeroShotInUse())->id, first.id);
    p.reopen();
    int used = 0;
    const Result<std::vector<RunRow>> runs = RunStore(p.db()).list();
    for (const RunRow& run : *runs) {
        used += run.used ? 1 : 0;
    }
    QCOMPARE(used, 1);
    QVERIFY(RunStore(p.db()).find(u"r2"_s));
    QVERIFY(RunStore(p.db()).find(u"nonsense"_s).error().reason.contains(u"r1, r2, r3, r4"_s));
}

void TestRuns::labelsChangedLeavesDecisionsOut()
{
    ProjectMaker p;
    const auto ids = p.addImages(9);
    p.addRun(Voice::ZeroShot, 0);
    const RunRow refiner = p.addRun(Voice::Refiner, 1);
    QVERIFY(History(p.db()).decide(std::span(ids).first(4), {Decision::Kind::Class, p.classId(u"head"_s), false}));
    QVERIFY(History(p.db()).decide(std::span(ids).last(1), {Decision::Kind::SecondLook, {}, false}));
    QCOMPARE(RunStore(p.db()).use(refiner.id).value(), 5); // an image to look at again still has the machine's label
}

void TestRuns::aRunNeverTouchesADecision()
{
    ProjectMaker p;
    const auto ids = p.addImages(9);
    QVERIFY(History(p.db()).decide(std::span(ids).first(4), {Decision::Kind::Class, p.classId(u"head"_s), false}));
    for (const Voice voice : {Voice::ZeroShot, Voice::Refiner}) {
        QVERIFY(RunStore(p.db()).use(p.addRun(voice, 1).id));
        const Result<LabelView> view = LabelView::load(p.db());
        for (std::size_t i = 0; i < 9; ++i) {
            QCOMPARE(view->rows[i].source == LabelSource::Human, i < 4);
            QCOMPARE(view->rows[i].label, i < 4 ? p.classId(u"head"_s) : view->classes[(i + 1) % 3].id);
        }
    }
    QCOMPARE(p.db().check().value(), QStringList());
}

void TestRuns::mergedAndRemovedClassesFold()
{
    ProjectMaker p;
    p.addImages(3);
    const RunRow run = p.addRun(Voice::ZeroShot, 0);
    const ClassId chest = p.classId(u"chest"_s);
    const ClassId hand = p.classId(u"hand"_s);
    QCOMPARE(ClassStore(p.db()).merge(hand, chest)->images, 1);
    Result<PredictionTable> table = RunStore(p.db()).predictions(run.id);
    QCOMPARE(table->labels[1], chest);
    QCOMPARE(table->probabilities.cols, std::size_t{2});
    QCOMPARE(table->confidences[1], .7F + .15F);
    QCOMPARE(ClassStore(p.db()).remove(chest)->images, 2);
    table = RunStore(p.db()).predictions(run.id);
    QCOMPARE(table->probabilities.cols, std::size_t{1});
    QVERIFY(!table->labels[0].isValid() && !table->labels[1].isValid() && table->labels[2].isValid());
    QVERIFY(std::isnan(table->confidences[0]));
    const Result<LabelView> view = LabelView::load(p.db());
    QVERIFY(!view->rows[0].reference.isValid());
    QCOMPARE(view->rows[0].source, LabelSource::None);
    QCOMPARE(RunStore(p.db()).list()->front().storedClasses.size(), std::size_t{3});
    QVERIFY(History(p.db()).undo());
    QVERIFY(History(p.db()).undo());
    QCOMPARE(RunStore(p.db()).predictions(run.id)->labels[1], hand);
}

void TestRuns::promptSetVersions()
{
    ProjectMaker p;
    CaptionStore store(p.db());
    QVERIFY(store.add(p.classId(u"hand"_s), u"a hand"_s));
    const PromptSetId first = store.freeze().value();
    QCOMPARE(store.freeze().value(), first);
    QVERIFY(store.setTemplates({u"a scan of {}"_s}));
    const PromptSetId second = store.freeze().value();
    QVERIFY(second != first);
    QVERIFY(store.version(first)->templates.isEmpty());
    QCOMPARE(store.version(second)->templates, QStringList{u"a scan of {}"_s});
    QCOMPARE(store.version(first)->captions.front().text, u"a hand"_s);
    QVERIFY(ClassStore(p.db()).rename(p.classId(u"head"_s), u"skull"_s)); // speaks with its name
    QVERIFY(store.freeze().value() != second);
    QVERIFY(!store.version(PromptSetId{99}));
    QCOMPARE(store.setTemplates({u"no place"_s}).error().code, Error::Code::InvalidArgument);
    QCOMPARE(store.add(p.classId(u"hand"_s), u" a hand "_s).error().code, Error::Code::AlreadyExists);
    QCOMPARE(store.add(p.classId(u"hand"_s), u"  "_s).error().code, Error::Code::InvalidArgument);
}

void TestRuns::textsForAClass_data()
{
    QTest::addColumn<QStringList>("captions"); // "-" before: switched off
    QTest::addColumn<QStringList>("templates");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("name alone") << QStringList() << QStringList() << QStringList{u"hand"_s};
    QTest::newRow("as they are") << QStringList{u"a"_s, u"b"_s} << QStringList() << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("off") << QStringList{u"a"_s, u"-b"_s} << QStringList() << QStringList{u"a"_s};
    QTest::newRow("all off") << QStringList{u"-a"_s} << QStringList() << QStringList{u"hand"_s};
    QTest::newRow("templates") << QStringList{u"a"_s, u"b"_s} << QStringList{u"x {}"_s, u"{class}: {}"_s}
                               << QStringList{u"x a"_s, u"hand: a"_s, u"x b"_s, u"hand: b"_s};
    QTest::newRow("class only") << QStringList{u"a"_s, u"b"_s} << QStringList{u"an x-ray of {class}"_s} << QStringList{u"an x-ray of hand"_s};
}

void TestRuns::textsForAClass()
{
    QFETCH(QStringList, captions);
    QFETCH(QStringList, templates);
    PromptSet prompts;
    prompts.templates = templates;
    for (const QString& text : captions) {
        const bool off = text.startsWith(u'-');
        prompts.captions.push_back({CaptionId{1}, ClassId{7}, off ? text.mid(1) : text, !off});
    }
    prompts.captions.push_back({CaptionId{2}, ClassId{8}, u"another class"_s, true});
    QTEST(prompts.textsFor(ClassId{7}, u"hand"_s), "texts");
}

void TestRuns::importReads_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<int>("images"); // 0: refused
    QTest::addColumn<int>("skipped");
    QTest::addColumn<bool>("probabilities");
    QTest::newRow("labels") << QByteArray("image,label\ns1-000000,hand\nimage1.png,head\n") << 2 << 0 << false;
    QTest::newRow("unknown image, unknown class, twice")
        << QByteArray("image,label\ns1-000000,hand\nnone,hand\ns1-000001,foot\ns1-000000,head\n") << 1 << 3 << false;
    QTest::newRow("confidence") << QByteArray("label,image,confidence\nhand,s1-000000,.5\nhead,s1-000001,1.5\n") << 1 << 1 << false;
    QTest::newRow("probabilities") << QByteArray("image,label,prob_head,prob_hand,prob_chest\ns1-000000,hand,.2,.5,.3\n") << 1 << 0 << true;
    QTest::newRow("some probabilities") << QByteArray("image,label,prob_head\ns1-000000,hand,.2\n") << 0 << 0 << false;
    QTest::newRow("no label") << QByteArray("image,class\ns1-000000,hand\n") << 0 << 0 << false;
    QTest::newRow("nothing usable") << QByteArray("image,label\nx,hand\n") << 0 << 0 << false;
}

void TestRuns::importReads()
{
    QFETCH(QByteArray, table);
    QFETCH(int, images);
    QFETCH(int, skipped);
    QFETCH(bool, probabilities);
    ProjectMaker p;
    p.addImages(3);
    ImportRunOptions options;
    options.path = p.folder() + u"/labels.csv"_s;
    QFile file(options.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(table);
    file.close();
    SilentTask task;
    const Result<ImportRunReport> report = importRun(p.db(), options, task);
    QCOMPARE(report.has_value(), images > 0);
    if (!report) {
        QVERIFY(report.error().message().contains(u"labels.csv"_s));
        QVERIFY(RunStore(p.db()).list()->empty());
        return;
    }
    QCOMPARE(int(report->images), images);
    QCOMPARE(int(report->skipped.size()), skipped);
    QVERIFY(report->run.used && report->run.imported);
    QCOMPARE(report->run.hasProbabilities, probabilities);
    const Result<LabelView> view = LabelView::load(p.db());
    QCOMPARE(view->rows[0].label, p.classId(u"hand"_s));
    QCOMPARE(view->rows[0].source, LabelSource::Imported);
    QCOMPARE(std::isnan(view->rows[0].confidence), !probabilities && !table.contains("confidence"));
    QVERIFY(!view->rows[2].label.isValid());
}

void TestRuns::steeringStandsOnVal()
{
    ProjectMaker p;
    p.addImages(30); // every fifth is of split val
    const RunRow run = p.addRun(Voice::ZeroShot, 0);
    const Result<LabelView> view = LabelView::load(p.db());
    PredictionTable table = *RunStore(p.db()).predictions(run.id);
    std::optional<Accuracy> accuracy = steeringAccuracy(*view, table);
    QCOMPARE(accuracy->n, 6);
    QCOMPARE(accuracy->interval.value, 1.0);
    QCOMPARE(accuracy->yardstick, u"reference (val)"_s);
    table.labels[4] = {};    // a val image
    table.labels[0] = {};    // a train image
    accuracy = steeringAccuracy(*view, table);
    QCOMPARE(accuracy->interval.value, 5.0 / 6.0);
    QVERIFY(!steeringAccuracy(LabelView{}, table));
}

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_runs.moc"
