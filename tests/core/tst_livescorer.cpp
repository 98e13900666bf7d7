// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/labelling/livescorer.h"
#include "core/metrics/paired.h"

#include <QTest>

#include <bit>
#include <cmath>

using namespace postil;

namespace {

Matrix randomRows(std::size_t rows, std::size_t cols, std::uint64_t seed)
{
    Random random(seed);
    Matrix m(rows, cols);
    for (std::size_t i = 0; i < rows; ++i) {
        double square = 0;
        for (float& v : m.row(i)) {
            v = static_cast<float>(random.normal());
            square += static_cast<double>(v) * static_cast<double>(v);
        }
        for (float& v : m.row(i)) {
            v = static_cast<float>(static_cast<double>(v) / std::sqrt(square));
        }
    }
    return m;
}

EmbeddingRows rowsOf(const Matrix& m)
{
    EmbeddingRows rows(m.cols);
    for (std::size_t i = 0; i < m.rows; ++i) {
        rows.add(m.row(i));
    }
    return rows;
}

} // namespace

class TestLiveScorer : public QObject
{
    Q_OBJECT

private slots:
    void halves();
    void halvesOfRows();
    void onlyChangedColumns();
    void cancelledIsMadeGood();
    void labelsAreThoseOfRuns_data();
    void labelsAreThoseOfRuns();
    void threadsChangeNothing();
    void tryingADirectionLeavesTheRest();
    void summaries();
    void pairedChanges_data();
    void pairedChanges();
};

void TestLiveScorer::halves()
{
    for (std::uint32_t bits = 0; bits <= 0xFFFF; ++bits) {
        const auto half = static_cast<std::uint16_t>(bits);
        std::array<std::uint16_t, 9> input{};
        input.fill(half); // eight go the processor's way, one the portable one
        std::array<float, 9> out{};
        halvesToFloats(input, out.data());
        if (std::isnan(out[8])) {
            QVERIFY(std::isnan(out[0]) && (bits & 0x7C00) == 0x7C00 && (bits & 0x3FF) != 0);
            continue;
        }
        QCOMPARE(std::bit_cast<std::uint32_t>(out[0]), std::bit_cast<std::uint32_t>(out[8]));
        QCOMPARE(floatToHalf(out[8]), half);
    }
    QCOMPARE(floatToHalf(1.0F), std::uint16_t{0x3C00});
    QCOMPARE(floatToHalf(65520.0F), std::uint16_t{0x7C00}); // rounds to infinity
    QCOMPARE(floatToHalf(1.0F + 0x1p-11F), std::uint16_t{0x3C00}); // a tie goes to even
    QCOMPARE(floatToHalf(1.0F + 0x3p-11F), std::uint16_t{0x3C02});
    QCOMPARE(floatToHalf(0x1p-26F), std::uint16_t{0});
}

void TestLiveScorer::halvesOfRows()
{
    const Matrix m = randomRows(50, 37, 1);
    std::vector<std::vector<std::uint16_t>> halves;
    EmbeddingRows rows(m.cols);
    for (std::size_t i = 0; i < m.rows; ++i) {
        auto& row = halves.emplace_back();
        std::ranges::transform(m.row(i), std::back_inserter(row), floatToHalf);
    }
    for (const auto& row : halves) {
        rows.add(std::span(row));
    }
    const Matrix directions = randomRows(3, 37, 2);
    const Matrix exact = projectRows(rowsOf(m), directions);
    const Matrix rounded = projectRows(rows, directions);
    for (std::size_t i = 0; i < exact.values.size(); ++i) {
        QVERIFY(std::abs(exact.values[i] - rounded.values[i]) < 2e-3F);
        QCOMPARE(exact.values[i], cosine(m.row(i / 3), directions.row(i % 3)));
    }
}

void TestLiveScorer::onlyChangedColumns()
{
    const Matrix m = randomRows(5000, 24, 3);
    Matrix directions = randomRows(4, 24, 4);
    LiveScorer scorer(rowsOf(m));
    const SilentTask task;
    QCOMPARE(scorer.setDirections(directions, task).value_or(99), std::size_t{4});
    QCOMPARE(scorer.setDirections(directions, task).value_or(99), std::size_t{0});
    const Matrix other = randomRows(1, 24, 5);
    std::ranges::copy(other.row(0), directions.row(2).begin());
    QCOMPARE(scorer.setDirections(directions, task).value_or(99), std::size_t{1});
    QVERIFY(scorer.cosines().values == projectRows(rowsOf(m), directions).values);
    const Matrix fewer = randomRows(2, 24, 6); // a class was removed
    QCOMPARE(scorer.setDirections(fewer, task).value_or(99), std::size_t{2});
    QVERIFY(scorer.cosines().values == projectRows(rowsOf(m), fewer).values);
}

void TestLiveScorer::cancelledIsMadeGood()
{
    const Matrix m = randomRows(9000, 16, 3);
    Matrix directions = randomRows(3, 16, 4);
    LiveScorer scorer(rowsOf(m));
    SilentTask cancelled;
    cancelled.cancel();
    const SilentTask task;
    QVERIFY(scorer.setDirections(directions, task));
    const Matrix other = randomRows(1, 16, 5);
    std::ranges::copy(other.row(0), directions.row(1).begin());
    QVERIFY(!scorer.setDirections(directions, cancelled));
    QCOMPARE(scorer.setDirections(directions, task).value_or(99), std::size_t{1});
    QVERIFY(scorer.cosines().values == projectRows(rowsOf(m), directions).values);
}

void TestLiveScorer::labelsAreThoseOfRuns_data()
{
    QTest::addColumn<Prior>("prior");
    QTest::addColumn<double>("reject");
    QTest::newRow("none") << Prior::None << -2.0;
    QTest::newRow("equal") << Prior::Equal << -2.0;
    QTest::newRow("known") << Prior::Known << -2.0;
    QTest::newRow("unknown") << Prior::Unknown << -2.0;
    QTest::newRow("rejecting") << Prior::None << 0.2;
}

void TestLiveScorer::labelsAreThoseOfRuns()
{
    QFETCH(const Prior, prior);
    QFETCH(const double, reject);
    ScoringOptions options;
    options.prior = prior;
    options.shares = {0.5, 0.3, 0.2};
    options.reject = reject > -2 ? std::optional(reject) : std::nullopt;
    const Matrix cosines = projectRows(rowsOf(randomRows(6000, 12, 8)), randomRows(3, 12, 9));
    const Labelled labels = label(cosines, options);
    const Scores scores = score(cosines, options);
    QVERIFY(labels.best == scores.best);
    int rejected = 0;
    for (std::size_t i = 0; i < labels.best.size(); ++i) {
        QVERIFY(labels.margin[i] >= 0);
        rejected += labels.best[i] < 0 ? 1 : 0;
        if (labels.best[i] >= 0) {
            QCOMPARE(scores.probabilities.row(i)[static_cast<std::size_t>(labels.best[i])], *std::ranges::max_element(scores.probabilities.row(i)));
        }
    }
    QCOMPARE(rejected > 0, options.reject.has_value());
    if (prior == Prior::Known) {
        const std::vector<double> means = columnMeans(scores.probabilities);
        for (std::size_t k = 0; k < 3; ++k) {
            QVERIFY(std::abs(means[k] - options.shares[k]) < 1e-3);
        }
    }
}

void TestLiveScorer::threadsChangeNothing()
{
    const Matrix cosines = projectRows(rowsOf(randomRows(20'000, 8, 8)), randomRows(5, 8, 9));
    ScoringOptions options;
    options.prior = Prior::Unknown;
    const int before = threadBudget();
    setThreadBudget(1);
    const Scores one = score(cosines, options);
    setThreadBudget(3);
    const Scores three = score(cosines, options);
    setThreadBudget(before);
    QVERIFY(one.probabilities.values == three.probabilities.values);
}

void TestLiveScorer::tryingADirectionLeavesTheRest()
{
    const Matrix m = randomRows(3000, 16, 3);
    Matrix directions = randomRows(3, 16, 4);
    LiveScorer scorer(rowsOf(m));
    const SilentTask task;
    QVERIFY(scorer.setDirections(directions, task));
    const Matrix before = scorer.cosines();
    const Matrix other = randomRows(1, 16, 5);
    const auto tried = scorer.labelsWith(1, other.row(0), {}, task);
    QVERIFY(tried);
    QVERIFY(scorer.cosines().values == before.values);
    std::ranges::copy(other.row(0), directions.row(1).begin());
    QVERIFY(tried->best == label(projectRows(rowsOf(m), directions), {}).best);
}

void TestLiveScorer::summaries()
{
    Random random(5);
    Labelled now;
    std::vector<int> before;
    for (int i = 0; i < 500; ++i) {
        now.best.push_back(static_cast<int>(random.below(4)) - 1);
        now.margin.push_back(static_cast<float>(random.below(50)) / 50); // many equal ones
        before.push_back(static_cast<int>(random.below(5)) - 2);
    }
    const LabelSummary summary = summarize(now, before, 3, 7);
    QCOMPARE(summary.none, std::ranges::count(now.best, -1));
    qint64 changes = 0;
    for (const auto& [direction, rows] : summary.changes) {
        QVERIFY(direction.first != direction.second && direction.first != unknownBefore);
        for (const std::size_t row : rows) {
            QCOMPARE(before[row], direction.first);
            QCOMPARE(now.best[row], direction.second);
        }
        changes += std::ssize(rows);
    }
    QCOMPARE(changes, differences(before, now.best) - std::ranges::count(before, unknownBefore));
    for (std::size_t k = 0; k < 3; ++k) {
        QCOMPARE(summary.perClass[k], std::ranges::count(now.best, static_cast<int>(k)));
        std::vector<std::size_t> members;
        for (std::size_t i = 0; i < now.best.size(); ++i) {
            if (now.best[i] == static_cast<int>(k)) {
                members.push_back(i);
            }
        }
        std::ranges::stable_sort(members, std::ranges::greater{}, [&](std::size_t i) { return now.margin[i]; });
        QVERIFY(std::ranges::equal(summary.surest[k], std::span(members).first(7)));
        std::ranges::sort(members);
        std::ranges::stable_sort(members, std::ranges::less{}, [&](std::size_t i) { return now.margin[i]; });
        QVERIFY(std::ranges::equal(summary.doubtful[k], std::span(members).first(7)));
    }
    QVERIFY(summarize(now, {}, 3, 0).changes.empty());
}

void TestLiveScorer::pairedChanges_data()
{
    QTest::addColumn<int>("gained");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("n");
    QTest::newRow("nothing") << 0 << 0 << 10;
    QTest::newRow("all gained") << 10 << 0 << 10;
    QTest::newRow("all lost") << 0 << 3 << 3;
    QTest::newRow("both") << 12 << 5 << 100;
    QTest::newRow("one image") << 1 << 0 << 1;
}

void TestLiveScorer::pairedChanges()
{
    QFETCH(const int, gained);
    QFETCH(const int, lost);
    QFETCH(const int, n);
    const Interval change = pairedChange(gained, lost, n);
    QCOMPARE(change.value, static_cast<double>(gained - lost) / n);
    QVERIFY(change.low <= change.value && change.value <= change.high && change.low >= -1 && change.high <= 1);
    QVERIFY(change.low < change.high);
    const Interval mirrored = pairedChange(lost, gained, n);
    QVERIFY(std::abs(mirrored.low + change.high) < 1e-12);
    std::vector<int> truth(static_cast<std::size_t>(n), 1);
    std::vector<int> before(truth.size(), 0);
    std::vector<int> now(truth.size(), 0);
    for (int i = 0; i < n; ++i) {
        now[static_cast<std::size_t>(i)] = i < gained ? 1 : 0;
        before[static_cast<std::size_t>(i)] = i >= gained && i < gained + lost ? 1 : 0;
    }
    QCOMPARE(pairedChange(truth, before, now).low, change.low);
}

QTEST_GUILESS_MAIN(TestLiveScorer)
#include "tst_livescorer.moc"
