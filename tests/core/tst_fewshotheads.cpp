// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/labelling/fewshot.h"
#include "core/labelling/scoring.h"

#include <QTest>

#include <cmath>

using namespace postil;

namespace {

/// Points round a centre per class, and anchors that know little.
struct Shots {
    Matrix rows;
    Matrix anchors;
    std::vector<int> labels;
    std::vector<float> mean;

    Shots(std::size_t count, std::size_t classes, std::size_t dimension, std::uint64_t seed)
        : rows(count, dimension)
        , anchors(count, classes)
        , mean(dimension)
    {
        Random random(seed);
        for (std::size_t i = 0; i < count; ++i) {
            labels.push_back(static_cast<int>(i % classes));
            for (std::size_t j = 0; j < dimension; ++j) {
                rows.row(i)[j] = static_cast<float>(0.3 + 0.1 * random.normal() + (j == i % classes ? 0.15 : 0));
                mean[j] += rows.row(i)[j] / static_cast<float>(count);
            }
            for (float& v : anchors.row(i)) {
                v = static_cast<float>(random.normal());
            }
        }
    }
};

/// The objective that the probe minimises and its gradient, in double, from the definition.
struct Objective {
    double value = 0;
    double steepest = 0; ///< largest entry of the gradient
};

Objective objective(const Shots& shots, const LinearHead& head, const AnchoredProbeOptions& options)
{
    const std::size_t classes = shots.anchors.cols;
    const std::size_t d = shots.rows.cols;
    std::vector<std::vector<double>> w(classes, std::vector<double>(d));
    std::vector<double> b(classes);
    Objective result;
    for (std::size_t k = 0; k < classes; ++k) {
        b[k] = static_cast<double>(head.bias[k]);
        for (std::size_t j = 0; j < d; ++j) {
            w[k][j] = static_cast<double>(head.weights.row(k)[j]) / options.scale;
            b[k] += static_cast<double>(shots.mean[j]) * static_cast<double>(head.weights.row(k)[j]);
            result.value += options.ridge / 2 * w[k][j] * w[k][j];
        }
    }
    std::vector<std::vector<double>> gradient(classes, std::vector<double>(d));
    std::vector<double> constant(classes);
    for (std::size_t i = 0; i < shots.rows.rows; ++i) {
        std::vector<double> p(classes);
        double sum = 0;
        for (std::size_t k = 0; k < classes; ++k) {
            double logit = static_cast<double>(shots.anchors.row(i)[k]) + b[k];
            for (std::size_t j = 0; j < d; ++j) {
                logit += options.scale * (static_cast<double>(shots.rows.row(i)[j]) - static_cast<double>(shots.mean[j])) * w[k][j];
            }
            sum += p[k] = std::exp(logit);
        }
        result.value -= std::log(p[static_cast<std::size_t>(shots.labels[i])] / sum);
        for (std::size_t k = 0; k < classes; ++k) {
            const double error = p[k] / sum - (shots.labels[i] == static_cast<int>(k) ? 1 : 0);
            constant[k] += error;
            for (std::size_t j = 0; j < d; ++j) {
                gradient[k][j] += error * options.scale * (static_cast<double>(shots.rows.row(i)[j]) - static_cast<double>(shots.mean[j]));
            }
        }
    }
    for (std::size_t k = 0; k < classes; ++k) {
        result.steepest = std::max(result.steepest, std::abs(constant[k]));
        for (std::size_t j = 0; j < d; ++j) {
            result.steepest = std::max(result.steepest, std::abs(gradient[k][j] + options.ridge * w[k][j]));
        }
    }
    return result;
}

} // namespace

class TestFewShotHeads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probeFindsTheMinimum_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("classes");
        QTest::addColumn<int>("dimension");
        QTest::newRow("one shot of two") << 2 << 2 << 8;
        QTest::newRow("more dimensions than shots") << 12 << 3 << 40;
        QTest::newRow("many shots") << 300 << 5 << 16;
    }
    void probeFindsTheMinimum()
    {
        QFETCH(const int, count);
        QFETCH(const int, classes);
        QFETCH(const int, dimension);
        const Shots shots(static_cast<std::size_t>(count), static_cast<std::size_t>(classes), static_cast<std::size_t>(dimension), 4);
        AnchoredProbeOptions options;
        const LinearHead usual = fitAnchoredProbe(shots.rows, shots.anchors, shots.labels, shots.mean, options);
        options.steps = 4000;
        const LinearHead best = fitAnchoredProbe(shots.rows, shots.anchors, shots.labels, shots.mean, options);
        const Objective minimum = objective(shots, best, options);
        QVERIFY2(minimum.steepest < 2e-3, qPrintable(QString::number(minimum.steepest)));
        // Eighty steps come near it, and no step leads away from where it began.
        const LinearHead nothing{Matrix(shots.anchors.cols, shots.rows.cols), std::vector<float>(shots.anchors.cols)};
        const double start = objective(shots, nothing, options).value;
        const double reached = objective(shots, usual, options).value;
        QVERIFY2(reached - minimum.value < 0.02 * (start - minimum.value), qPrintable(QStringLiteral("%1 %2 %3").arg(start).arg(reached).arg(minimum.value)));
    }

    void probeStaysAtTheCaptions()
    {
        const Shots shots(20, 4, 10, 5);
        AnchoredProbeOptions options;
        options.ridge = 1e9;
        const LinearHead head = fitAnchoredProbe(shots.rows, shots.anchors, shots.labels, shots.mean, options);
        for (const float weight : head.weights.values) {
            QVERIFY(std::abs(weight) < 1e-4F);
        }
        options.steps = 0;
        const LinearHead untouched = fitAnchoredProbe(shots.rows, shots.anchors, shots.labels, shots.mean, options);
        std::vector<float> logits{1, 2, 3, 4};
        untouched.addTo(shots.rows.row(0), logits);
        QCOMPARE(logits, (std::vector<float>{1, 2, 3, 4}));
    }

    void gaussiansFollowTheFormula()
    {
        // Covariance 0.25 · I whatever the shrinkage: the head is the difference of squared distances over twice the variance.
        Matrix covariance(2, 2);
        covariance.row(0)[0] = covariance.row(1)[1] = 0.25F;
        const ShrunkSolver solver(covariance, 0.5);
        Matrix rows(3, 2);
        rows.values = {0, 0, 2, 0, 5, 3};
        const std::vector<int> labels{0, 0, 2};
        const std::vector<float> mean{0.5F, -1};
        const LinearHead head = fitGaussianHead(rows, labels, 3, mean, solver);
        const std::vector<float> point{1, 4};
        std::vector<float> logits(3);
        head.addTo(point, logits);
        const auto squared = [&](double x, double y) { return (1 - x) * (1 - x) + (4 - y) * (4 - y); };
        const double expected = (squared(5, 3) - squared(1, 0)) / (2 * 0.25); // class 0 against class 2
        QVERIFY2(std::abs(static_cast<double>(logits[0] - logits[2]) - expected) < 1e-3, qPrintable(QStringLiteral("%1 %2").arg(logits[0] - logits[2]).arg(expected)));
        QCOMPARE(logits[1], 0.0F); // no shot, nothing added
    }

    void cacheFollowsTheFormula()
    {
        const std::vector<float> affinities{1, 0.5F, -1};
        const std::vector<int> labels{1, 0, 1};
        std::vector<float> logits{10, 20, 30};
        addCache(affinities, labels, {2, 3}, logits);
        QVERIFY(std::abs(static_cast<double>(logits[0]) - (10 + 2 * std::exp(-1.5))) < 1e-5);
        QVERIFY(std::abs(static_cast<double>(logits[1]) - (20 + 2 + 2 * std::exp(-6.0))) < 1e-5);
        QCOMPARE(logits[2], 30.0F);
    }

    void cacheWeightsFitTheShots()
    {
        // Two directions; captions that say the opposite, by a little.
        Matrix rows(4, 2);
        rows.values = {1, 0, 0.995F, 0.0999F, 0, 1, 0.0999F, 0.995F};
        const std::vector<int> labels{0, 0, 1, 1};
        Matrix logits(4, 2);
        logits.values = {0, 2, 0, 2, 2, 0, 2, 0};
        const CacheWeights fitted = fittedCacheWeights(rows, logits, labels);
        QVERIFY(fitted.alpha > CacheWeights().alpha); // a weight of 1 cannot overrule them
        for (std::size_t i = 0; i < 4; ++i) {
            std::vector<float> row(logits.row(i).begin(), logits.row(i).end());
            const Matrix affinities = cosines(rows, rows);
            addCache(affinities.row(i), labels, fitted, row);
            QCOMPARE(static_cast<int>(largestColumn(row)), labels[i]);
        }
        // Captions that are right: nothing to gain, the published weights stay.
        logits.values = {2, 0, 2, 0, 0, 2, 0, 2};
        const CacheWeights kept = fittedCacheWeights(rows, logits, labels);
        QCOMPARE(kept.alpha, CacheWeights().alpha);
        QCOMPARE(kept.beta, CacheWeights().beta);
        // One shot of a class cannot be left out.
        logits.values = {0, 2, 0, 2, 2, 0, 2, 0};
        const std::vector<int> lonely{0, 0, 0, 1};
        QCOMPARE(fittedCacheWeights(rows, logits, lonely).alpha, CacheWeights().alpha);
    }

    void workingScaleIsTheOneOfWorkingLogits()
    {
        const Shots shots(30, 3, 4, 6);
        const Matrix logits = workingLogits(shots.anchors);
        const double scale = workingScale(shots.anchors);
        for (std::size_t i = 0; i < logits.values.size(); ++i) {
            QCOMPARE(logits.values[i], static_cast<float>(scale * static_cast<double>(shots.anchors.values[i])));
        }
    }
};

QTEST_APPLESS_MAIN(TestFewShotHeads)
#include "tst_fewshotheads.moc"
