// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Losses and optimizers against their formulas, by hand on small numbers.
#include "core/ml/train/optimizer.h"
#include "core/ml/train/refinerloss.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/tensor.h>

#include <QTest>

#include <cmath>
#include <numbers>

using namespace postil;
using namespace postil::ml;

namespace {

at::Tensor floats(std::initializer_list<float> values, std::int64_t columns)
{
    const std::vector<float> list(values);
    return at::tensor(at::ArrayRef<float>(list)).reshape({-1, columns});
}

at::Tensor labelsOf(std::initializer_list<std::int64_t> values)
{
    const std::vector<std::int64_t> list(values);
    return at::tensor(at::ArrayRef<std::int64_t>(list));
}

std::vector<double> values(const at::Tensor& tensor)
{
    std::vector<double> list;
    const at::Tensor flat = tensor.reshape({-1}).contiguous();
    for (std::int64_t i = 0; i < flat.numel(); ++i) {
        list.push_back(static_cast<double>(flat.const_data_ptr<float>()[i]));
    }
    return list;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 2e-6 * std::max(1.0, std::abs(b));
}

double sigmoid(double x)
{
    return 1 / (1 + std::exp(-x));
}

const std::initializer_list<float> scores{0.5F, -1.0F, 2.0F, 1.0F, 1.5F, -0.5F};

/// Softmax of row i of `scores`.
std::vector<double> softmax(std::size_t row)
{
    std::vector<double> p;
    double sum = 0;
    for (std::size_t k = 0; k < 3; ++k) {
        p.push_back(std::exp(static_cast<double>(*(scores.begin() + row * 3 + k))));
        sum += p.back();
    }
    for (double& value : p) {
        value /= sum;
    }
    return p;
}

} // namespace

class TestRefinerLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneClass_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<double>("smoothing");
        QTest::addColumn<bool>("weighted");
        QTest::newRow("cross-entropy") << static_cast<int>(LossKind::CrossEntropy) << 0. << false;
        QTest::newRow("smoothed") << static_cast<int>(LossKind::CrossEntropy) << .2 << false;
        QTest::newRow("weighted") << static_cast<int>(LossKind::CrossEntropy) << 0. << true;
        QTest::newRow("generalised") << static_cast<int>(LossKind::Gce) << 0. << false;
        QTest::newRow("generalised, weighted") << static_cast<int>(LossKind::Gce) << 0. << true;
    }
    void oneClass()
    {
        QFETCH(int, loss);
        QFETCH(double, smoothing);
        QFETCH(bool, weighted);
        RefinerOptions options;
        options.loss = static_cast<LossKind>(loss);
        options.labelSmoothing = smoothing;
        BatchTruth truth{labelsOf({2, 0}), {}, {}};
        if (weighted) {
            truth.weights = floats({1, 3}, 1).reshape({2});
        }
        ElrMemory none;
        const double found = trainingLoss(options, floats(scores, 3), truth, {}, none, labelsOf({0, 1})).item<double>();
        const std::array<std::size_t, 2> labels{2, 0};
        const std::array<double, 2> weights{1, weighted ? 3. : 1.};
        double expected = 0;
        for (std::size_t i = 0; i < 2; ++i) {
            const std::vector<double> p = softmax(i);
            double one = (1 - smoothing) * -std::log(p[labels[i]]);
            for (const double q : p) {
                one += smoothing / 3 * -std::log(q);
            }
            if (options.loss == LossKind::Gce) {
                one = (1 - std::pow(p[labels[i]], options.gceQ)) / options.gceQ;
            }
            expected += weights[i] * one / (weights[0] + weights[1]);
        }
        QVERIFY2(near(found, expected), qPrintable(QStringLiteral("%1 %2").arg(found).arg(expected)));
    }

    /// Liu et al. 2020: t <- beta t + (1 - beta) p, CE + lambda log(1 - <p, t>).
    void earlyLearning()
    {
        RefinerOptions options;
        options.loss = LossKind::Elr;
        const BatchTruth truth{labelsOf({2, 0}), {}, {}};
        ElrMemory memory(5, 3, at::kCPU);
        const at::Tensor rows = labelsOf({4, 1});
        std::array<std::vector<double>, 2> targets{std::vector<double>(3), std::vector<double>(3)};
        const std::array<std::size_t, 2> labels{2, 0};
        for (int step = 0; step < 2; ++step) {
            const double found = trainingLoss(options, floats(scores, 3), truth, {}, memory, rows).item<double>();
            double expected = 0;
            for (std::size_t i = 0; i < 2; ++i) {
                const std::vector<double> p = softmax(i);
                double inner = 0;
                for (std::size_t k = 0; k < 3; ++k) {
                    targets[i][k] = options.elrBeta * targets[i][k] + (1 - options.elrBeta) * p[k];
                    inner += targets[i][k] * p[k];
                }
                expected += (-std::log(p[labels[i]]) + options.elrLambda * std::log(1 - inner)) / 2;
            }
            QVERIFY2(near(found, expected), qPrintable(QStringLiteral("%1 %2").arg(found).arg(expected)));
        }
        const std::vector<double> kept = values(memory.targets());
        QVERIFY(near(kept[4 * 3], targets[0][0]) && near(kept[1 * 3 + 2], targets[1][2]));
        QCOMPARE(kept[0], 0.); // an image that was not in the batch
    }

    void severalAnswers()
    {
        RefinerOptions options;
        options.answers = AnswerKind::Several;
        const BatchTruth truth{{}, floats({1, -1, 0, 0, 1, -1}, 3), {}};
        ElrMemory none;
        const double found = trainingLoss(options, floats(scores, 3), truth, {}, none, {}).item<double>();
        // What is not known counts in nothing; each image is the mean over what is.
        const double first = (-std::log(sigmoid(0.5)) - std::log(1 - sigmoid(2))) / 2;
        const double second = (-std::log(1 - sigmoid(1)) - std::log(sigmoid(1.5))) / 2;
        QVERIFY(near(found, (first + second) / 2));
        const std::vector<double> p = values(answerProbabilities(AnswerKind::Several, floats(scores, 3)));
        QVERIFY(near(p[1], sigmoid(-1)));
        const std::vector<double> right = values(rightness(AnswerKind::Several, answerProbabilities(AnswerKind::Several, floats(scores, 3)), truth));
        QVERIFY(near(right[0], .5) && near(right[1], .5));
    }

    void grades()
    {
        const std::vector<double> p = values(answerProbabilities(AnswerKind::Ordinal, floats({0.5F, -1.0F, 2.0F}, 3)));
        const std::array<double, 3> s{sigmoid(.5), sigmoid(-1), sigmoid(2)};
        const std::array<double, 4> expected{1 - s[0], s[0] * (1 - s[1]), s[0] * s[1] * (1 - s[2]), s[0] * s[1] * s[2]};
        double sum = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            QVERIFY(near(p[k], expected[k]));
            sum += p[k];
        }
        QVERIFY(near(sum, 1));
        // The likelihood of the grade is the product of its steps, so the loss is its negative logarithm.
        for (std::int64_t grade = 0; grade < 4; ++grade) {
            const double loss = plainLoss(AnswerKind::Ordinal, floats({0.5F, -1.0F, 2.0F}, 3), {labelsOf({grade}), {}, {}}).item<double>();
            QVERIFY(near(loss, -std::log(expected.at(static_cast<std::size_t>(grade)))));
        }
    }

    void weightsOfClasses()
    {
        RefinerOptions options;
        QVERIFY(!classWeights(options, {labelsOf({0, 0}), {}, {}}, 2).defined());
        options.balanceClasses = true;
        const std::vector<double> weights = values(classWeights(options, {labelsOf({0, 0, 0, 2}), {}, {}}, 3));
        QVERIFY(near(weights[0], 4. / 9) && near(weights[1], 1) && near(weights[2], 4. / 3));
        options.answers = AnswerKind::Several;
        const std::vector<double> yes = values(classWeights(options, {{}, floats({1, 0, 0, 0, 0, -1, 0, 0}, 2), {}}, 2));
        QVERIFY(near(yes[0], 3) && near(yes[1], 1));
    }

    void optimizers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("decay");
        for (const double decay : {0., .1}) {
            QTest::addRow("sgd, decay %g", decay) << static_cast<int>(OptimizerKind::Sgd) << decay;
            QTest::addRow("adam, decay %g", decay) << static_cast<int>(OptimizerKind::Adam) << decay;
            QTest::addRow("adamw, decay %g", decay) << static_cast<int>(OptimizerKind::AdamW) << decay;
        }
    }
    /// One number w with the loss w², three steps, by PyTorch's documented formulas.
    void optimizers()
    {
        QFETCH(int, kind);
        QFETCH(double, decay);
        constexpr double rate = 0.1;
        at::Tensor w = floats({2.0F}, 1);
        w.set_requires_grad(true);
        const OptimizerSettings settings{static_cast<OptimizerKind>(kind), .9, decay};
        const auto optimizer = makeOptimizer({{"w", w}}, settings);
        double expected = 2;
        double first = 0;
        double second = 0;
        for (int step = 1; step <= 3; ++step) {
            optimizer->zeroGradients();
            w.pow(2).sum().backward();
            optimizer->step(rate);
            double gradient = 2 * expected;
            if (settings.kind == OptimizerKind::AdamW) {
                expected -= rate * decay * expected;
            } else {
                gradient += decay * expected;
            }
            if (settings.kind == OptimizerKind::Sgd) {
                first = .9 * first + gradient;
                expected -= rate * first;
            } else {
                first = .9 * first + .1 * gradient;
                second = .999 * second + .001 * gradient * gradient;
                expected -= rate * (first / (1 - std::pow(.9, step))) / (std::sqrt(second / (1 - std::pow(.999, step))) + 1e-8);
            }
            QVERIFY2(std::abs(w.item<double>() - expected) < 1e-5, qPrintable(QStringLiteral("%1 %2").arg(w.item<double>()).arg(expected)));
        }
        QCOMPARE(optimizer->steps(), 3);
    }

    void schedules()
    {
        const std::vector<double> expected{1, 1, 1, 1, 1, .1, .1, .1, .01, .01};
        for (int epoch = 0; epoch < 10; ++epoch) {
            QVERIFY(near(scheduledRate(1, ScheduleKind::MultiStep, epoch, 10), expected[static_cast<std::size_t>(epoch)]));
            QCOMPARE(scheduledRate(.3, ScheduleKind::Constant, epoch, 10), .3);
            QVERIFY(near(scheduledRate(1, ScheduleKind::Cosine, epoch, 10), (1 + std::cos(std::numbers::pi * epoch / 10)) / 2));
        }
    }
};

QTEST_GUILESS_MAIN(TestRefinerLoss)
#include "tst_refinerloss.moc"
