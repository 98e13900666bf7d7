// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/labelling/gaussians.h"
#include "core/labelling/neighbours.h"
#include "core/labelling/scoring.h"
#include "core/labelling/temperature.h"
#include "core/workflow/calibrate.h"
#include "core/workflow/candidates.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace postil;

namespace {

/// Images around one centre per class, which the zero-shot directions know only roughly and with an offset for the last class.
struct Clusters {
    Matrix images;
    std::vector<int> truth;
    Matrix cosines;

    Clusters(std::size_t count, std::size_t classes, std::size_t dimension, std::uint64_t seed)
        : images(count, dimension)
    {
        Random random(seed);
        Matrix centres(classes, dimension);
        for (float& v : centres.values) {
            v = static_cast<float>(random.normal());
        }
        Matrix captions = centres;
        for (std::size_t k = 0; k < classes; ++k) {
            for (float& v : captions.row(k)) {
                v += 1.2F * static_cast<float>(random.normal());
            }
            normalize(captions.row(k));
        }
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t k = i % classes;
            truth.push_back(static_cast<int>(k));
            for (std::size_t j = 0; j < dimension; ++j) {
                images.row(i)[j] = 2 + centres.row(k)[j] + 0.9F * static_cast<float>(random.normal()); // all share a direction, as CLIP's do
            }
            normalize(images.row(i));
        }
        cosines = projectRows(rows(), captions);
        for (std::size_t i = 0; i < count; ++i) {
            cosines.row(i)[classes - 1] += 0.12F;
        }
    }

    static void normalize(std::span<float> row)
    {
        double square = 0;
        for (const float v : row) {
            square += static_cast<double>(v) * static_cast<double>(v);
        }
        for (float& v : row) {
            v = static_cast<float>(static_cast<double>(v) / std::sqrt(square));
        }
    }

    [[nodiscard]] EmbeddingRows rows() const
    {
        EmbeddingRows list(images.cols);
        for (std::size_t i = 0; i < images.rows; ++i) {
            list.add(images.row(i));
        }
        return list;
    }

    [[nodiscard]] double accuracy(const Matrix& p) const
    {
        int right = 0;
        for (std::size_t i = 0; i < p.rows; ++i) {
            right += std::ranges::max_element(p.row(i)) - p.row(i).begin() == truth[i] ? 1 : 0;
        }
        return static_cast<double>(right) / static_cast<double>(p.rows);
    }
};

Matrix centred(Matrix logits)
{
    const std::vector<double> means = columnMeans(logits);
    for (std::size_t i = 0; i < logits.values.size(); ++i) {
        logits.values[i] -= static_cast<float>(means[i % logits.cols]);
    }
    return logits;
}

Candidate candidate(const QString& name, std::int64_t right, double agreement)
{
    Candidate one;
    one.name = name;
    one.right = right;
    one.meanAgreement = agreement;
    return one;
}

} // namespace

class TestLabelings : public QObject
{
    Q_OBJECT

private slots:
    void covariance();
    void solverSolves();
    void principal();
    void candidatesRepairBias();
    void neighboursAreTheNearest_data();
    void neighboursAreTheNearest();
    void spreading();
    void cancelling();
    void temperature_data();
    void temperature();
    void swapped_data();
    void swapped();
    void tournament();
};

void TestLabelings::covariance()
{
    const Clusters data(300, 3, 10, 1);
    const SilentTask task;
    const auto found = covarianceOf(data.rows(), task);
    QVERIFY(found);
    for (std::size_t a = 0; a < 10; ++a) {
        for (std::size_t b = 0; b < 10; ++b) {
            double sum = 0;
            double meanA = 0;
            double meanB = 0;
            for (std::size_t i = 0; i < 300; ++i) {
                sum += static_cast<double>(data.images.row(i)[a]) * static_cast<double>(data.images.row(i)[b]);
                meanA += static_cast<double>(data.images.row(i)[a]);
                meanB += static_cast<double>(data.images.row(i)[b]);
            }
            const double expected = sum / 300 - meanA / 300 * meanB / 300;
            QVERIFY(std::abs(static_cast<double>(found->matrix.row(a)[b]) - expected) < 1e-5);
        }
    }
    QVERIFY(covarianceOf(data.rows(), task, 100)->matrix.row(2)[2] > 0); // of a third of the rows
}

void TestLabelings::solverSolves()
{
    const Clusters data(100, 2, 12, 2);
    const SilentTask task;
    const Covariance c = *covarianceOf(data.rows(), task);
    const ShrunkSolver solver(c.matrix, 0.5);
    double trace = 0;
    for (std::size_t i = 0; i < 12; ++i) {
        trace += static_cast<double>(c.matrix.row(i)[i]);
    }
    const auto x = solver.solve(data.images.row(0));
    for (std::size_t i = 0; i < 12; ++i) {
        double left = 0.5 * trace / 12 * static_cast<double>(x[i]);
        for (std::size_t k = 0; k < 12; ++k) {
            left += 0.5 * static_cast<double>(c.matrix.row(i)[k]) * static_cast<double>(x[k]);
        }
        QVERIFY(std::abs(left - static_cast<double>(data.images.row(0)[i])) < 1e-4);
    }
    // Nothing varies: the answer is finite.
    for (const float v : ShrunkSolver(Matrix(3, 3), 0.5).solve(std::array{1.0F, 2.0F, 3.0F})) {
        QVERIFY(std::isfinite(v));
    }
}

void TestLabelings::principal()
{
    Matrix diagonal(6, 6);
    for (std::size_t i = 0; i < 6; ++i) {
        diagonal.row(i)[i] = static_cast<float>(std::pow(2.0, static_cast<double>(i)));
    }
    const Matrix directions = principalDirections(diagonal, 2, 3);
    QVERIFY(std::abs(std::abs(directions.row(0)[5]) - 1) < 1e-2F);
    QVERIFY(std::abs(std::abs(directions.row(1)[4]) - 1) < 2e-2F);
}

void TestLabelings::candidatesRepairBias()
{
    const Clusters data(1500, 4, 32, 7);
    SilentTask task;
    const Covariance c = *covarianceOf(data.rows(), task);
    const Matrix logits = workingLogits(data.cosines);
    const double plain = data.accuracy(softmax(logits));
    const double moved = data.accuracy(softmax(centred(logits)));
    const auto gaussian = gaussianEm(data.rows(), centred(logits), c, task);
    QVERIFY(gaussian);
    const auto graph = nearestNeighbours(data.rows(), c, {}, task);
    const Matrix smooth = spreadLabels(*graph, softmax(centred(logits)));
    QVERIFY2(plain < moved - 0.1, qPrintable(QStringLiteral("%1 %2").arg(plain).arg(moved)));
    QVERIFY2(data.accuracy(*gaussian) > moved, qPrintable(QString::number(data.accuracy(*gaussian))));
    QVERIFY2(data.accuracy(smooth) > moved, qPrintable(QString::number(data.accuracy(smooth))));
    for (const Matrix& p : {*gaussian, smooth}) {
        for (std::size_t i = 0; i < p.rows; ++i) {
            double sum = 0;
            for (const float v : p.row(i)) {
                QVERIFY(v >= 0 && std::isfinite(v));
                sum += static_cast<double>(v);
            }
            QVERIFY(std::abs(sum - 1) < 1e-4);
        }
    }
}

void TestLabelings::neighboursAreTheNearest_data()
{
    QTest::addColumn<std::size_t>("exactUpTo");
    QTest::newRow("exact") << std::size_t{10'000};
    QTest::newRow("inverted file") << std::size_t{100};
}

void TestLabelings::neighboursAreTheNearest()
{
    QFETCH(const std::size_t, exactUpTo);
    const Clusters data(2000, 5, 24, 9);
    SilentTask task;
    const Covariance c = *covarianceOf(data.rows(), task);
    NeighbourOptions options;
    options.exactUpTo = exactUpTo;
    const auto graph = nearestNeighbours(data.rows(), c, options, task);
    QVERIFY(graph);
    QCOMPARE(graph->count, std::size_t{10});
    QVERIFY(graph->recall >= 0.95);
    int hits = 0;
    for (std::size_t i = 0; i < 50; ++i) {
        std::vector<std::pair<double, std::size_t>> all;
        for (std::size_t j = 0; j < data.images.rows; ++j) {
            double dot = 0;
            double a = 0;
            double b = 0;
            for (std::size_t k = 0; k < 24; ++k) {
                const double x = static_cast<double>(data.images.row(i)[k] - c.mean[k]);
                const double y = static_cast<double>(data.images.row(j)[k] - c.mean[k]);
                dot += x * y;
                a += x * x;
                b += y * y;
            }
            if (j != i) {
                all.emplace_back(-dot / std::sqrt(a * b), j);
            }
        }
        std::ranges::sort(all);
        std::set<std::size_t> nearest;
        for (std::size_t k = 0; k < 10; ++k) {
            nearest.insert(all[k].second);
            const float found = graph->cosines[i * 10 + k];
            QVERIFY(k == 0 || found <= graph->cosines[i * 10 + k - 1]);
        }
        for (std::size_t k = 0; k < 10; ++k) {
            hits += nearest.contains(graph->rows[i * 10 + k]) ? 1 : 0;
        }
    }
    QVERIFY2(hits >= (exactUpTo > 2000 ? 500 : 450), qPrintable(QString::number(hits)));
    // Fewer images than neighbours.
    const Clusters few(3, 3, 24, 9);
    QCOMPARE(nearestNeighbours(few.rows(), *covarianceOf(few.rows(), task), {}, task)->count, std::size_t{2});
}

void TestLabelings::spreading()
{
    // Two pairs; in each, one image is sure and one does not know.
    NeighbourGraph graph;
    graph.count = 1;
    graph.rows = {1, 0, 3, 2};
    graph.cosines = {1, 1, 1, 1};
    Matrix p(4, 2);
    p.values = {0.9F, 0.1F, 0.5F, 0.5F, 0.1F, 0.9F, 0.5F, 0.5F};
    const Matrix spread = spreadLabels(graph, p);
    QVERIFY(spread.row(1)[0] > 0.6F);
    QVERIFY(spread.row(3)[1] > 0.6F);
    QVERIFY(std::abs(spread.row(1)[0] - spread.row(3)[1]) < 1e-5F);
    NeighbourGraph alone; // an image without neighbours keeps what it had
    const Matrix same = spreadLabels(alone, p);
    for (std::size_t i = 0; i < p.values.size(); ++i) {
        QVERIFY(std::abs(same.values[i] - p.values[i]) < 1e-5F);
    }
}

void TestLabelings::cancelling()
{
    const Clusters data(500, 3, 8, 1);
    SilentTask task;
    const Covariance c = *covarianceOf(data.rows(), task);
    SilentTask cancelled;
    cancelled.cancel();
    QVERIFY(!covarianceOf(data.rows(), cancelled));
    QVERIFY(!gaussianEm(data.rows(), data.cosines, c, cancelled));
    QVERIFY(!nearestNeighbours(data.rows(), c, {}, cancelled));
}

void TestLabelings::temperature_data()
{
    QTest::addColumn<double>("trueScale");
    QTest::addColumn<double>("usedScale");
    QTest::newRow("too sure") << 20.0 << 100.0;
    QTest::newRow("not sure enough") << 60.0 << 10.0;
    QTest::newRow("right") << 30.0 << 30.0;
}

void TestLabelings::temperature()
{
    QFETCH(const double, trueScale);
    QFETCH(const double, usedScale);
    Random random(3);
    constexpr std::size_t n = 20'000;
    Matrix cosines(n, 3);
    std::vector<int> truth;
    for (std::size_t i = 0; i < n; ++i) {
        for (float& v : cosines.row(i)) {
            v = 0.2F + 0.05F * static_cast<float>(random.normal());
        }
        ScoringOptions options;
        options.scale = trueScale;
        Matrix row(1, 3);
        std::ranges::copy(cosines.row(i), row.row(0).begin());
        const Matrix p = score(row, options).probabilities;
        double u = random.unit();
        int k = 0;
        while (k < 2 && (u -= static_cast<double>(p.row(0)[static_cast<std::size_t>(k)])) > 0) {
            ++k;
        }
        truth.push_back(k);
    }
    ScoringOptions options;
    options.scale = usedScale;
    const Matrix p = score(cosines, options).probabilities;
    const double factor = fittedFactor(p, truth);
    QVERIFY2(std::abs(factor * usedScale / trueScale - 1) < 0.05, qPrintable(QString::number(factor * usedScale)));
    QVERIFY(negativeLogLikelihood(sharpened(p, factor), truth) <= negativeLogLikelihood(p, truth));
    const Matrix softer = sharpened(p, 0.5);
    for (std::size_t i = 0; i < n; ++i) {
        QCOMPARE(std::ranges::max_element(softer.row(i)) - softer.row(i).begin(), std::ranges::max_element(p.row(i)) - p.row(i).begin());
    }
}

void TestLabelings::swapped_data()
{
    QTest::addColumn<std::vector<int>>("saysFor"); // per true class
    QTest::addColumn<bool>("worse");
    QTest::addColumn<std::vector<int>>("exchange");
    QTest::newRow("right") << std::vector<int>{0, 1} << false << std::vector<int>{};
    QTest::newRow("two swapped") << std::vector<int>{1, 0} << true << std::vector<int>{1, 0};
    QTest::newRow("one takes all") << std::vector<int>{0, 0} << false << std::vector<int>{};
    QTest::newRow("three in a ring") << std::vector<int>{1, 2, 0} << true << std::vector<int>{2, 0, 1};
    QTest::newRow("no exchange") << std::vector<int>{1, 0, 0} << true << std::vector<int>{};
}

void TestLabelings::swapped()
{
    QFETCH(const std::vector<int>, saysFor);
    QFETCH(const bool, worse);
    QFETCH(const std::vector<int>, exchange);
    std::vector<int> truth;
    std::vector<int> said;
    for (int i = 0; i < 60; ++i) {
        truth.push_back(i % static_cast<int>(saysFor.size()));
        said.push_back(saysFor[static_cast<std::size_t>(truth.back())]);
    }
    const SwapCheck check = checkSwapped(truth, said, saysFor.size());
    QCOMPARE(check.worseThanChance, worse);
    if (!exchange.empty() || !worse) {
        QCOMPARE(check.exchange, exchange);
    }
    QVERIFY(!checkSwapped({}, {}, 2).worseThanChance);
}

void TestLabelings::tournament()
{
    const auto winner = [](std::vector<Candidate> list) { return tournamentWinner(list); };
    QCOMPARE(winner({candidate(QStringLiteral("zeroshot"), 10, .5), candidate(QStringLiteral("a"), 10, .9)}), std::size_t{0}); // not beaten
    QCOMPARE(winner({candidate(QStringLiteral("zeroshot"), 10, .9), candidate(QStringLiteral("a"), 11, .1)}), std::size_t{1});
    QCOMPARE(winner({candidate(QStringLiteral("zeroshot"), 10, .9), candidate(QStringLiteral("a"), 12, .5), candidate(QStringLiteral("b"), 12, .6)}), std::size_t{2});
    QCOMPARE(winner({candidate(QStringLiteral("zeroshot"), 10, .9), candidate(QStringLiteral("a"), 12, .6), candidate(QStringLiteral("b"), 12, .5)}), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestLabelings)
#include "tst_labelings.moc"
