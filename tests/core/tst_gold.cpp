// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/labeltable.h"
#include "core/project/goldstore.h"
#include "core/project/labelview.h"
#include "core/workflow/measure.h"
#include "core/workflow/steering.h"
#include "tests/support/projectmaker.h"

#include <QTest>

#include <set>

using namespace postil;
using test::ProjectMaker;

namespace {

Decision classAnswer(ClassId id)
{
    return {Decision::Kind::Class, id, false};
}

/// Answers the drawn images: as the reference says, but for the first `wrong` of each part.
void answerAll(ProjectMaker& p, int wrong)
{
    const LabelView view = LabelView::load(p.db()).value();
    std::map<GoldPart, int> spoiled;
    for (const GoldRow& row : view.gold) {
        const auto image = std::ranges::lower_bound(view.images, row.image, {}, &ImageRow::id) - view.images.begin();
        const int truth = view.classIndex(view.rows[static_cast<std::size_t>(image)].reference);
        const int said = spoiled[row.part]++ < wrong ? (truth + 1) % 3 : truth;
        QVERIFY(GoldStore(p.db()).answer(row.image, classAnswer(view.classes[static_cast<std::size_t>(said)].id)));
    }
}

} // namespace

class TestGold : public QObject
{
    Q_OBJECT

private slots:
    void drawsForGood_data();
    void drawsForGood();
    void drawRefuses();
    void answersAreUndone();
    void answersAreNoLabels();
    void partsNeverMix();
    void noneOfTheseCounts();
    void mergedClassesSpeakOn();
    void exportsCarryThem();
};

void TestGold::drawsForGood_data()
{
    QTest::addColumn<QList<int>>("draws");
    QTest::newRow("one") << QList<int>{1};
    QTest::newRow("thirty") << QList<int>{30};
    QTest::newRow("in pieces") << QList<int>{7, 1, 1, 21};
    QTest::newRow("everything") << QList<int>{10, 50};
}

void TestGold::drawsForGood()
{
    QFETCH(const QList<int>, draws);
    ProjectMaker p;
    p.addImages(60);
    std::set<ImageId> seen;
    std::map<ImageId, GoldPart> parts;
    int total = 0;
    for (const int count : draws) {
        const auto drawn = GoldStore(p.db()).draw({count, {}, 5});
        QVERIFY(drawn);
        QCOMPARE(drawn->size(), std::size_t(count));
        seen.insert(drawn->begin(), drawn->end());
        total += count;
        const auto rows = GoldStore(p.db()).list();
        QCOMPARE(rows->size(), std::size_t(total));
        for (const GoldRow& row : *rows) {
            QCOMPARE(parts.try_emplace(row.image, row.part).first->second, row.part);
            QVERIFY(!row.isAnswered());
        }
    }
    QCOMPARE(seen.size(), std::size_t(total)); // no image twice
    const auto tuning = std::ranges::count_if(parts, [](const auto& one) { return one.second == GoldPart::Tuning; });
    QVERIFY(std::abs(3 * tuning - total) <= 1);
    QVERIFY(!p.db().check()->size());
    // The same seed in an equal project draws the same images, another one others.
    ProjectMaker q;
    q.addImages(60);
    const auto again = GoldStore(q.db()).draw({draws.front(), {}, 5});
    ProjectMaker r;
    r.addImages(60);
    const auto other = GoldStore(r.db()).draw({30, {}, 6});
    for (const ImageId image : *again) {
        QVERIFY(parts.contains(image));
    }
    if (draws.front() == 30) {
        QVERIFY(std::set<ImageId>(other->begin(), other->end()) != seen);
    }
}

void TestGold::drawRefuses()
{
    ProjectMaker p;
    const auto images = p.addImages(10);
    QCOMPARE(GoldStore(p.db()).draw({0, {}, 0}).error().code, Error::Code::InvalidArgument);
    const auto many = GoldStore(p.db()).draw({11, {}, 0});
    QVERIFY(!many && many.error().reason.contains(QLatin1String("10")));
    QVERIFY(!GoldStore(p.db()).draw({3, Split::Val, 0})); // two of ten are in val
    const auto val = GoldStore(p.db()).draw({2, Split::Val, 0});
    QVERIFY(val);
    QVERIFY(std::ranges::is_permutation(*val, std::vector<ImageId>{images[4], images[9]}));
    QCOMPARE(GoldStore(p.db()).answer(images[0], classAnswer(p.classId(QStringLiteral("hand")))).error().code, Error::Code::NotFound);
    QCOMPARE(GoldStore(p.db()).answer(images[4], classAnswer(ClassId{77})).error().code, Error::Code::NotFound);
    QCOMPARE(GoldStore(p.db()).answer(images[4], {Decision::Kind::Excluded, {}, false}).error().code, Error::Code::InvalidArgument);
}

void TestGold::answersAreUndone()
{
    ProjectMaker p;
    p.addImages(9);
    const ImageId image = GoldStore(p.db()).draw({1, {}, 0})->front();
    const auto answer = [&] { return GoldStore(p.db()).list()->front().answer; };
    QCOMPARE(GoldStore(p.db()).answer(image, classAnswer(p.classId(QStringLiteral("hand"))))->images, 1);
    QCOMPARE(GoldStore(p.db()).answer(image, classAnswer(p.classId(QStringLiteral("hand"))))->images, 0);
    QVERIFY(GoldStore(p.db()).answer(image, {Decision::Kind::NoneOfThese, {}, false}));
    QVERIFY(History(p.db()).undo());
    QCOMPARE(answer(), classAnswer(p.classId(QStringLiteral("hand"))));
    p.reopen();
    QVERIFY(History(p.db()).undo());
    QVERIFY(!GoldStore(p.db()).list()->front().isAnswered());
    QVERIFY(GoldStore(p.db()).list()->front().annotator.isEmpty());
    QVERIFY(!History(p.db()).undo()); // the draw stays
    QVERIFY(History(p.db()).redo());
    QCOMPARE(answer(), classAnswer(p.classId(QStringLiteral("hand"))));
    QVERIFY(p.db().check()->isEmpty());
}

void TestGold::answersAreNoLabels()
{
    ProjectMaker p;
    p.addImages(12);
    p.addRun(Voice::ZeroShot, 0);
    QVERIFY(GoldStore(p.db()).draw({12, {}, 0}));
    const LabelView before = LabelView::load(p.db()).value();
    answerAll(p, 6);
    const LabelView after = LabelView::load(p.db()).value();
    for (std::size_t i = 0; i < before.rows.size(); ++i) {
        QCOMPARE(after.rows[i].label, before.rows[i].label);
        QCOMPARE(after.rows[i].source, LabelSource::ZeroShot);
        QCOMPARE(after.rows[i].decision.kind, Decision::Kind::None);
    }
    QCOMPARE(after.goldOf(after.images[3].id)->image, after.images[3].id);
    QVERIFY(after.goldOf(ImageId{9999}) == nullptr);
}

void TestGold::partsNeverMix()
{
    ProjectMaker p;
    p.addImages(60);
    const RunRow run = p.addRun(Voice::ZeroShot, 0); // right on every reference label
    const PredictionTable table = RunStore(p.db()).labels(run.id).value();
    QCOMPARE(steeringAccuracy(LabelView::load(p.db()).value(), table)->yardstick, QStringLiteral("reference (val)"));
    QVERIFY(GoldStore(p.db()).draw({30, {}, 1}));
    // Drawn, not answered: the reference labels steer on, but never on reporting images.
    LabelView view = LabelView::load(p.db()).value();
    auto steering = steeringSet(view);
    QCOMPARE(steering->name, QStringLiteral("reference (val)"));
    for (const std::size_t row : steering->rows) {
        QVERIFY(view.goldOf(view.images[row].id) == nullptr || view.goldOf(view.images[row].id)->part == GoldPart::Tuning);
    }
    QVERIFY(!reportingSet(view)); // no test split here
    answerAll(p, 4);
    view = LabelView::load(p.db()).value();
    steering = steeringSet(view);
    const auto reporting = reportingSet(view);
    QCOMPARE(steering->name, QStringLiteral("gold (tuning)"));
    QCOMPARE(reporting->name, QStringLiteral("gold (reporting)"));
    QCOMPARE(steering->rows.size(), std::size_t{10});
    QCOMPARE(reporting->rows.size(), std::size_t{20});
    std::vector<std::size_t> both;
    std::ranges::set_intersection(steering->rows, reporting->rows, std::back_inserter(both));
    QVERIFY(both.empty());
    QCOMPARE(steeringAccuracy(view, table)->interval.value, 0.6);
    const auto report = measure(p.db(), view, {{}, MeasuredVoice::ZeroShot, MeasureAgainst::Auto});
    QCOMPARE(report->yardstick, QStringLiteral("gold"));
    QCOMPARE(report->n, std::int64_t{20});
    QCOMPARE(report->accuracy->value, 0.8);
    const auto reference = measure(p.db(), view, {{}, MeasuredVoice::ZeroShot, MeasureAgainst::Reference});
    QCOMPARE(reference->yardstick, QStringLiteral("reference"));
    QCOMPARE(reference->accuracy->value, 1.0);
    QCOMPARE(reference->n, std::int64_t{60});
}

void TestGold::noneOfTheseCounts()
{
    ProjectMaker p;
    p.addImages(9);
    p.addRun(Voice::ZeroShot, 0);
    QVERIFY(GoldStore(p.db()).draw({9, {}, 1}));
    answerAll(p, 0);
    const auto rows = GoldStore(p.db()).list();
    const auto reported = std::ranges::find(*rows, GoldPart::Reporting, &GoldRow::part);
    QVERIFY(GoldStore(p.db()).answer(reported->image, {Decision::Kind::NoneOfThese, {}, false}));
    auto report = measure(p.db(), LabelView::load(p.db()).value(), {});
    QCOMPARE(report->n, std::int64_t{6});
    QCOMPARE(report->noneOfThese, std::int64_t{1});
    QCOMPARE(report->accuracy->value, 5.0 / 6); // the machine gave it a class
    QVERIFY(History(p.db()).decide(std::array{reported->image}, {Decision::Kind::NoneOfThese, {}, false}));
    report = measure(p.db(), LabelView::load(p.db()).value(), {});
    QCOMPARE(report->accuracy->value, 1.0);
}

void TestGold::mergedClassesSpeakOn()
{
    ProjectMaker p;
    p.addImages(6);
    const ImageId image = GoldStore(p.db()).draw({1, {}, 2})->front();
    const ClassId hand = p.classId(QStringLiteral("hand"));
    const ClassId head = p.classId(QStringLiteral("head"));
    QVERIFY(GoldStore(p.db()).answer(image, classAnswer(hand)));
    QVERIFY(ClassStore(p.db()).merge(hand, head));
    QCOMPARE(GoldStore(p.db()).list()->front().answer, classAnswer(head));
    QVERIFY(ClassStore(p.db()).remove(head));
    QVERIFY(!GoldStore(p.db()).list()->front().isAnswered());
}

void TestGold::exportsCarryThem()
{
    ProjectMaker p;
    p.addImages(6);
    p.addRun(Voice::ZeroShot, 0);
    QVERIFY(GoldStore(p.db()).draw({6, {}, 1}));
    answerAll(p, 1);
    const LabelView view = LabelView::load(p.db()).value();
    QVERIFY(History(p.db()).decide(std::array{view.images[5].id}, {Decision::Kind::Excluded, {}, false}));
    const LabelView now = LabelView::load(p.db()).value();
    const auto table = LabelTable::load(p.db(), now, true);
    int differs = 0;
    for (std::size_t i = 0; i < 5; ++i) {
        const LabelRecord& record = table->records[i];
        QCOMPARE(record.source, LabelSource::Gold);
        QCOMPARE(labelSourceName(record.source), QStringLiteral("gold"));
        QCOMPARE(record.status, LabelStatus::Confirmed);
        QVERIFY(record.run.isEmpty() && !record.annotator.isEmpty());
        QCOMPARE(record.label, now.classIndex(now.goldOf(now.images[i].id)->answer.classId));
        differs += record.label != now.classIndex(now.rows[i].label) ? 1 : 0;
    }
    QVERIFY(differs > 0);
    QCOMPARE(table->records[5].status, LabelStatus::Excluded);
    const auto without = LabelTable::load(p.db(), now);
    QCOMPARE(without->records[0].source, LabelSource::ZeroShot);
}

QTEST_GUILESS_MAIN(TestGold)
#include "tst_gold.moc"
