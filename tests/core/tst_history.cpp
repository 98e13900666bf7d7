// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/captionstore.h"
#include "core/project/classstore.h"
#include "core/project/history.h"
#include "core/project/labelview.h"
#include "tests/support/projectmaker.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

namespace {

/// The whole state that a person can see and undo, as text: two equal texts are two equal projects.
QString stateOf(ProjectDb& db)
{
    QStringList lines;
    const Result<LabelView> view = LabelView::load(db);
    if (!view) {
        return view.error().message();
    }
    for (const ClassRow& row : view->classes) {
        lines.append(u"class %1 %2 %3"_s.arg(row.id.value).arg(row.name).arg(row.position));
    }
    for (const LabelRow& row : view->rows) {
        lines.append(u"image %1: %2 %3 %4 %5 %6"_s.arg(row.image.value)
                         .arg(int(row.decision.kind))
                         .arg(view->className(row.decision.classId))
                         .arg(row.decision.confirmed)
                         .arg(view->className(row.label), labelSourceName(row.source)));
    }
    const Result<PromptSet> prompts = CaptionStore(db).current();
    for (const CaptionRow& row : prompts->captions) {
        lines.append(u"caption %1 %2 %3 %4"_s.arg(row.id.value).arg(row.classId.value).arg(row.text).arg(row.enabled));
    }
    lines.append(prompts->templates);
    return lines.join(u'\n');
}

Decision classDecision(ClassId id)
{
    return {Decision::Kind::Class, id, false};
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActIsOneUndoStepThatSurvivesARestart_data();
    void everyActIsOneUndoStepThatSurvivesARestart();
    void undoAndRedoWalkTheWholeWay();
    void aNewActClearsRedo();
    void redoFollowsTheLatestBranch();
    void nothingToUndoIsSaid();
    void unchangedImagesAreNotCounted();
    void decideEachTakesTheLastWord();
    void confirmTakesTheLabelsOfTheRun();
    void refusals_data();
    void refusals();
    void eventsTellWhoWhenWhat();
    void historyCannotBeRewritten_data();
    void historyCannotBeRewritten();
    void manyImagesAreOneStep();
    void notesAreNoUndoStep();
};

using Act = std::function<bool(ProjectMaker&)>;
Q_DECLARE_METATYPE(Act)

void TestHistory::everyActIsOneUndoStepThatSurvivesARestart_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("what");
    const auto row = [](const char* name, const QString& what, Act act) { QTest::newRow(name) << act << what; };
    row("decide", u"hand × 10"_s, [](ProjectMaker& p) {
        const auto ids = p.imageIds();
        return History(p.db()).decide(std::span(ids).first(10), classDecision(p.classId(u"hand"_s))).has_value();
    });
    for (const auto& [kind, name] : {std::pair{Decision::Kind::Excluded, u"excluded"_s}, {Decision::Kind::NoneOfThese, u"none of these"_s},
                                     {Decision::Kind::SecondLook, u"second look"_s}}) {
        row(qPrintable(name), name + u" × 2"_s, [kind](ProjectMaker& p) {
            const auto ids = p.imageIds();
            return History(p.db()).decide(std::span(ids).first(2), {kind, {}, false}).has_value();
        });
    }
    row("clear", u"decision cleared × 1"_s, [](ProjectMaker& p) {
        return History(p.db()).decide(std::vector{p.imageIds().back()}, {}).has_value();
    });
    row("confirm", u"confirmed × 29"_s, [](ProjectMaker& p) { return History(p.db()).confirm(p.imageIds()).has_value(); });
    row("class added", u"class 'knee' added"_s, [](ProjectMaker& p) { return ClassStore(p.db()).add(u"knee"_s).has_value(); });
    row("class renamed", u"renamed 'hand' to 'fist'"_s,
        [](ProjectMaker& p) { return ClassStore(p.db()).rename(p.classId(u"hand"_s), u"fist"_s).has_value(); });
    row("classes merged", u"merged 'hand' into 'chest'"_s,
        [](ProjectMaker& p) { return ClassStore(p.db()).merge(p.classId(u"hand"_s), p.classId(u"chest"_s)).has_value(); });
    row("class removed", u"class 'head' removed"_s,
        [](ProjectMaker& p) { return ClassStore(p.db()).remove(p.classId(u"head"_s)).has_value(); });
    row("caption added", u"caption 'a fist' added"_s,
        [](ProjectMaker& p) { return CaptionStore(p.db()).add(p.classId(u"hand"_s), u"a fist"_s).has_value(); });
    row("caption changed", u"caption 'a hand' changed"_s, [](ProjectMaker& p) {
        return CaptionStore(p.db()).setText(CaptionStore(p.db()).current()->captions.front().id, u"a palm"_s).has_value();
    });
    row("caption off", u"caption 'a hand' switched off"_s, [](ProjectMaker& p) {
        return CaptionStore(p.db()).setEnabled(CaptionStore(p.db()).current()->captions.front().id, false).has_value();
    });
    row("caption removed", u"caption 'a hand' removed"_s, [](ProjectMaker& p) {
        return CaptionStore(p.db()).remove(CaptionStore(p.db()).current()->captions.front().id).has_value();
    });
    row("templates", u"templates changed"_s,
        [](ProjectMaker& p) { return CaptionStore(p.db()).setTemplates({u"a scan of {}"_s, u"{class}, {}"_s}).has_value(); });
    row("captions replaced", u"all captions replaced"_s, [](ProjectMaker& p) {
        const std::vector<CaptionRow> rows{{{}, p.classId(u"head"_s), u"a skull"_s, true}, {{}, p.classId(u"hand"_s), u"fingers"_s, false}};
        return CaptionStore(p.db()).replaceAll(rows, {u"an image of {}"_s}).has_value();
    });
    row("use", u"labels of run r2 in use"_s, [](ProjectMaker& p) {
        return RunStore(p.db()).use(RunStore(p.db()).find(u"r2"_s)->id).has_value();
    });
    row("source class connected", u"source class 'hand' connected"_s, [](ProjectMaker& p) {
        return ImageStore(p.db()).mapLabel(ImageStore(p.db()).sources()->front().id, 1, p.classId(u"head"_s)).has_value();
    });
}

void TestHistory::everyActIsOneUndoStepThatSurvivesARestart()
{
    QFETCH(Act, act);
    QFETCH(QString, what);
    ProjectMaker p;
    const auto ids = p.addImages(30);
    p.addRun(Voice::ZeroShot, 0);
    p.addRun(Voice::Refiner, 1);
    QVERIFY(CaptionStore(p.db()).add(p.classId(u"hand"_s), u"a hand"_s));
    QVERIFY(History(p.db()).decide(std::vector{ids.back()}, classDecision(p.classId(u"head"_s))));

    const QString before = stateOf(p.db());
    QVERIFY(act(p));
    const QString after = stateOf(p.db());
    QCOMPARE(History(p.db()).nextUndo()->value_or(QString()), what);
    p.reopen();
    QCOMPARE(stateOf(p.db()), after);
    const Result<Change> undone = History(p.db()).undo();
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message()));
    QCOMPARE(undone->what, what);
    QCOMPARE(stateOf(p.db()), before);
    QCOMPARE(History(p.db()).nextRedo()->value_or(QString()), what);
    p.reopen();
    QCOMPARE(stateOf(p.db()), before);
    QVERIFY(History(p.db()).redo());
    QCOMPARE(stateOf(p.db()), after);
    QVERIFY(!History(p.db()).nextRedo()->has_value());
    QCOMPARE(p.db().check().value(), QStringList());
}

void TestHistory::undoAndRedoWalkTheWholeWay()
{
    ProjectMaker p;
    const auto ids = p.addImages(12);
    History history(p.db());
    QStringList states{stateOf(p.db())};
    for (std::size_t i = 0; i < 6; ++i) {
        const QString name = i % 2 == 0 ? u"hand"_s : u"head"_s;
        QVERIFY(history.decide(std::span(ids).subspan(i, 3), classDecision(p.classId(name))));
        states.append(stateOf(p.db()));
    }
    for (int round = 0; round < 2; ++round) {
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            QVERIFY(history.undo());
            QCOMPARE(stateOf(p.db()), states[i]);
        }
        QVERIFY(!history.undo());
        for (qsizetype i = 1; i < states.size(); ++i) {
            QVERIFY(history.redo());
            QCOMPARE(stateOf(p.db()), states[i]);
        }
        QVERIFY(!history.redo());
    }
    QCOMPARE(p.db().check().value(), QStringList());
}

void TestHistory::aNewActClearsRedo()
{
    ProjectMaker p;
    const auto ids = p.addImages(4);
    History history(p.db());
    QVERIFY(history.decide(std::span(ids).first(1), classDecision(p.classId(u"hand"_s))));
    QVERIFY(history.undo());
    QVERIFY(history.decide(std::span(ids).last(1), classDecision(p.classId(u"head"_s))));
    const Result<Change> redone = history.redo();
    QVERIFY(!redone);
    QCOMPARE(redone.error().code, Error::Code::NotFound);
    QCOMPARE(history.nextUndo()->value_or(QString()), u"head × 1"_s);
}

// a, b undone; c on top of a; c and a undone; redo brings a and then c back, never b.
void TestHistory::redoFollowsTheLatestBranch()
{
    ProjectMaker p;
    const auto ids = p.addImages(3);
    History history(p.db());
    const auto decide = [&](std::size_t image, const QString& name) {
        return history.decide(std::span(ids).subspan(image, 1), classDecision(p.classId(name))).has_value();
    };
    QVERIFY(decide(0, u"chest"_s));
    QVERIFY(decide(1, u"hand"_s));
    QVERIFY(history.undo());
    QVERIFY(decide(2, u"head"_s));
    const QString state = stateOf(p.db());
    QCOMPARE(history.undo()->what, u"head × 1"_s);
    QCOMPARE(history.undo()->what, u"chest × 1"_s);
    QCOMPARE(history.redo()->what, u"chest × 1"_s);
    QCOMPARE(history.redo()->what, u"head × 1"_s);
    QVERIFY(!history.redo());
    QCOMPARE(stateOf(p.db()), state);
}

void TestHistory::nothingToUndoIsSaid()
{
    ProjectMaker p;
    const Result<Change> undone = History(p.db()).undo();
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, Error::Code::NotFound);
    QVERIFY(!History(p.db()).nextUndo()->has_value());
}

void TestHistory::unchangedImagesAreNotCounted()
{
    ProjectMaker p;
    const auto ids = p.addImages(5);
    History history(p.db());
    const Decision hand = classDecision(p.classId(u"hand"_s));
    QCOMPARE(history.decide(std::span(ids).first(2), hand)->images, 2);
    const Result<Change> again = history.decide(ids, hand);
    QCOMPARE(again->images, 3);
    QCOMPARE(again->touched, std::vector<ImageId>(ids.begin() + 2, ids.end()));
    const std::size_t events = history.events()->size();
    QCOMPARE(history.decide(ids, hand)->images, 0);
    QCOMPARE(history.events()->size(), events);
    QVERIFY(history.undo());
    QCOMPARE(history.decide(ids, hand)->images, 3);
}

void TestHistory::decideEachTakesTheLastWord()
{
    ProjectMaker p;
    const auto ids = p.addImages(2);
    History history(p.db());
    const Decision hand = classDecision(p.classId(u"hand"_s));
    const Decision head = classDecision(p.classId(u"head"_s));
    const Result<Change> change = history.decideEach(std::vector{ids[0], ids[1], ids[0]}, std::vector{hand, hand, head});
    QCOMPARE(change->images, 2);
    QCOMPARE(change->what, u"2 decision(s)"_s);
    Result<LabelView> view = LabelView::load(p.db());
    QCOMPARE(view->rows[0].decision, head);
    QCOMPARE(view->rows[1].decision, hand);
    QVERIFY(history.undo());
    view = LabelView::load(p.db());
    QCOMPARE(view->rows[0].decision, Decision{});
    QCOMPARE(view->rows[1].decision, Decision{});
    QCOMPARE(p.db().check().value(), QStringList());
}

void TestHistory::confirmTakesTheLabelsOfTheRun()
{
    ProjectMaker p;
    const auto ids = p.addImages(6);
    History history(p.db());
    QCOMPARE(history.confirm(ids)->images, 0); // no run yet
    p.addRun(Voice::ZeroShot, 1);
    QVERIFY(history.decide(std::span(ids).first(1), {Decision::Kind::Excluded, {}, false}));
    QVERIFY(history.decide(std::span(ids).subspan(1, 1), {Decision::Kind::SecondLook, {}, false}));
    QVERIFY(history.decide(std::span(ids).subspan(2, 1), classDecision(p.classId(u"hand"_s))));
    QCOMPARE(history.confirm(ids)->images, 4); // not the excluded one, not the one that a person labelled
    const Result<LabelView> view = LabelView::load(p.db());
    QCOMPARE(view->rows[0].decision.kind, Decision::Kind::Excluded);
    QVERIFY(!view->rows[0].label.isValid());
    QVERIFY(!view->rows[2].decision.confirmed);
    for (const std::size_t i : {1U, 3U, 4U, 5U}) {
        QVERIFY(view->rows[i].decision.confirmed);
        QCOMPARE(view->rows[i].label, view->rows[i].zeroshot);
        QCOMPARE(view->rows[i].source, LabelSource::Human);
    }
}

void TestHistory::refusals_data()
{
    QTest::addColumn<qint64>("image");
    QTest::addColumn<qint64>("classId");
    QTest::newRow("unknown image") << qint64(999) << qint64(1);
    QTest::newRow("unknown class") << qint64(1) << qint64(999);
}

void TestHistory::refusals()
{
    QFETCH(qint64, image);
    QFETCH(qint64, classId);
    ProjectMaker p;
    p.addImages(3);
    const Result<Change> change = History(p.db()).decide(std::vector{ImageId{2}, ImageId{image}}, classDecision(ClassId{classId}));
    QVERIFY(!change);
    QCOMPARE(change.error().code, Error::Code::NotFound);
    QVERIFY(History(p.db()).events()->empty()); // image 2 was not decided either
    QVERIFY(History(p.db()).decide(std::vector{ImageId{2}}, classDecision(p.classId(u"hand"_s)))); // no transaction is left open
}

void TestHistory::eventsTellWhoWhenWhat()
{
    qputenv("POSTIL_ANNOTATOR", "Dr. Ada");
    ProjectMaker p;
    const auto ids = p.addImages(2);
    const RunRow run = p.addRun(Voice::ZeroShot, 0);
    History history(p.db());
    QVERIFY(history.decide(std::span(ids).first(1), classDecision(p.classId(u"hand"_s))));
    QVERIFY(history.decide(std::span(ids).first(1), {Decision::Kind::Excluded, {}, false}));
    QVERIFY(history.undo());
    qunsetenv("POSTIL_ANNOTATOR");
    const Result<std::vector<EventRow>> events = history.events(ids[0]);
    QCOMPARE(events->size(), std::size_t{3});
    QCOMPARE((*events)[0].before, QString());
    QCOMPARE((*events)[0].after, u"hand"_s);
    QCOMPARE((*events)[0].annotator, u"Dr. Ada"_s);
    QCOMPARE((*events)[0].run, run.id);
    QVERIFY(QDateTime::fromString((*events)[0].time, Qt::ISODateWithMs).isValid());
    QCOMPARE((*events)[1].before, u"hand"_s);
    QCOMPARE((*events)[1].after, u"excluded"_s);
    QCOMPARE((*events)[2].kind, u"undo"_s);
    QCOMPARE((*events)[2].after, u"hand"_s);
    QVERIFY((*events)[2].group > (*events)[1].group);
    QVERIFY(history.events(ids[1])->empty());
    QCOMPARE(LabelView::load(p.db())->rows[0].annotator, u"Dr. Ada"_s);
}

void TestHistory::historyCannotBeRewritten_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("delete") << "DELETE FROM event";
    QTest::newRow("update") << "UPDATE event SET rowid = rowid";
    QTest::newRow("replace") << "INSERT OR REPLACE INTO event (id, group_id, kind) VALUES (1, 1, 'decision')";
    QTest::newRow("delete group") << "DELETE FROM event_group";
    QTest::newRow("update group") << "UPDATE event_group SET annotator = 'somebody'";
    QTest::newRow("replace group") << "INSERT OR REPLACE INTO event_group (id, time, annotator, kind, what, images, hash) "
                                      "VALUES (1, '', '', 'act', '', 0, '')";
}

void TestHistory::historyCannotBeRewritten()
{
    QFETCH(QString, statement);
    ProjectMaker p;
    QVERIFY(History(p.db()).decide(p.addImages(3), classDecision(p.classId(u"hand"_s))));
    QSqlQuery query(p.db().sql());
    QVERIFY(!query.exec(statement));
    QVERIFY2(query.lastError().text().contains(u"history"_s), qPrintable(query.lastError().text()));
    QCOMPARE(History(p.db()).events()->size(), std::size_t{3});
}

void TestHistory::manyImagesAreOneStep()
{
    ProjectMaker p;
    const auto ids = p.addImages(50'000);
    History history(p.db());
    QCOMPARE(history.decide(ids, classDecision(p.classId(u"hand"_s)))->images, 50'000);
    QCOMPARE(history.nextUndo()->value_or(QString()), u"hand × 50000"_s);
    QCOMPARE(history.undo()->images, 50'000);
    QVERIFY(!history.nextUndo()->has_value());
    QCOMPARE(history.redo()->images, 50'000);
    QCOMPARE(p.db().check().value(), QStringList());
}

void TestHistory::notesAreNoUndoStep()
{
    ProjectMaker p(QStringList{});
    const Result<std::vector<ClassId>> adopted = ClassStore(p.db()).adopt({u"a"_s, u"b"_s, u"a"_s});
    QCOMPARE(adopted->size(), std::size_t{3});
    QCOMPARE((*adopted)[0], (*adopted)[2]);
    QCOMPARE(ClassStore(p.db()).list()->size(), std::size_t{2});
    const auto ids = p.addImages(2);
    QVERIFY(History(p.db()).decide(ids, classDecision(p.classId(u"a"_s))));
    p.addRun(Voice::ZeroShot, 0);
    QCOMPARE(History(p.db()).undo()->what, u"a × 2"_s);
    QVERIFY(!History(p.db()).undo());
    QCOMPARE(History(p.db()).redo()->what, u"a × 2"_s);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
