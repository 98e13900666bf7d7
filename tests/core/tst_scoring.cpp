// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/labelling/scoring.h"

#include <QTest>

#include <cmath>

using namespace postil;

namespace {

Matrix matrix(std::size_t rows, std::vector<float> values)
{
    Matrix m(rows, values.size() / rows);
    m.values = std::move(values);
    return m;
}

/// Two classes of 100 images each; the second class's cosines are all `offset` too high, as when a caption is too general.
Matrix withOffset(float offset)
{
    Random random(7);
    Matrix m(200, 2);
    for (std::size_t i = 0; i < m.rows; ++i) {
        for (std::size_t k = 0; k < 2; ++k) {
            const float right = (i < 100) == (k == 0) ? 0.02F : 0.0F;
            m.row(i)[k] = 0.2F + right + static_cast<float>(0.003 * random.normal()) + (k == 1 ? offset : 0.0F);
        }
    }
    return m;
}

int hits(const Scores& scores)
{
    int right = 0;
    for (std::size_t i = 0; i < scores.best.size(); ++i) {
        right += scores.best[i] == (i < 100 ? 0 : 1) ? 1 : 0;
    }
    return right;
}

} // namespace

class TestScoring : public QObject
{
    Q_OBJECT

private slots:
    void softmaxRows();
    void directions();
    void rejectsByCosine();
    void offsets_data();
    void offsets();
    void cosineOfLongVectors();
};

void TestScoring::softmaxRows()
{
    const Matrix p = softmax(matrix(2, {1000.0F, 1000.0F, 0.0F, std::log(3.0F)}));
    QCOMPARE(p.row(0)[0], 0.5F);
    QCOMPARE(p.row(1)[0], 0.25F);
    QCOMPARE(p.row(1)[1], 0.75F);
    // The study's own figures: scale 100, cosines that differ by a hundredth.
    const Scores scores = score(matrix(1, {0.21F, 0.20F}), {});
    QVERIFY(std::abs(static_cast<double>(scores.probabilities.values[0]) - 1 / (1 + std::exp(-1.0))) < 1e-5);
    QCOMPARE(scores.best, std::vector<int>{0});
}

void TestScoring::directions()
{
    const std::vector<float> mean = meanDirection(matrix(2, {1, 0, 0, 1}));
    QVERIFY(std::abs(static_cast<double>(mean[0]) - std::sqrt(0.5)) < 1e-6);
    QCOMPARE(mean[0], mean[1]);
    const std::vector<float> cancelled = meanDirection(matrix(2, {1, 0, -1, 0}));
    QVERIFY(std::isfinite(cancelled[0]) && std::isfinite(cancelled[1]));
}

void TestScoring::rejectsByCosine()
{
    ScoringOptions options;
    options.reject = 0.25;
    const Scores scores = score(matrix(2, {0.20F, 0.24F, 0.30F, 0.10F}), options);
    QCOMPARE(scores.best, (std::vector<int>{-1, 0}));
    QVERIFY(scores.probabilities.row(0)[1] > 0.9F); // the row is kept, the label is not
}

void TestScoring::offsets_data()
{
    QTest::addColumn<Prior>("prior");
    QTest::addColumn<std::vector<double>>("shares");
    QTest::newRow("equal") << Prior::Equal << std::vector<double>{};
    QTest::newRow("known") << Prior::Known << std::vector<double>{0.5, 0.5};
}

void TestScoring::offsets()
{
    QFETCH(const Prior, prior);
    QFETCH(const std::vector<double>, shares);
    const Matrix cosines = withOffset(0.05F);
    QCOMPARE(hits(score(cosines, {})), 100); // everything falls to the second class
    ScoringOptions options;
    options.prior = prior;
    options.shares = shares;
    const Scores scores = score(cosines, options);
    QVERIFY2(hits(scores) >= 198, qPrintable(QString::number(hits(scores))));
    for (std::size_t i = 0; i < scores.probabilities.rows; ++i) {
        const auto row = scores.probabilities.row(i);
        QVERIFY(std::abs(row[0] + row[1] - 1) < 1e-5F);
    }
    options.prior = Prior::Unknown;
    QVERIFY(hits(score(cosines, options)) >= hits(score(cosines, {})));
}

void TestScoring::cosineOfLongVectors()
{
    Random random(1);
    for (const std::size_t n : {1U, 15U, 16U, 17U, 768U}) {
        std::vector<float> a;
        std::vector<float> b;
        double exact = 0;
        for (std::size_t i = 0; i < n; ++i) {
            a.push_back(static_cast<float>(random.normal()));
            b.push_back(static_cast<float>(random.normal()));
            exact += static_cast<double>(a.back()) * static_cast<double>(b.back());
        }
        QVERIFY(std::abs(static_cast<double>(cosine(a, b)) - exact) < 1e-3);
    }
}

QTEST_GUILESS_MAIN(TestScoring)
#include "tst_scoring.moc"
