// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/auc.h"
#include "core/metrics/calibration.h"
#include "core/metrics/confusion.h"
#include "core/metrics/multilabel.h"
#include "core/metrics/spread.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace postil;

namespace {

constexpr double tolerance = 1e-10;

bool near(double a, double b)
{
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

std::vector<double> numbers(const QJsonValue& value)
{
    std::vector<double> flat;
    if (!value.isArray()) {
        return {value.toDouble()};
    }
    for (const QJsonValue& item : value.toArray()) {
        const std::vector<double> inner = numbers(item);
        flat.insert(flat.end(), inner.begin(), inner.end());
    }
    return flat;
}

template <class T>
std::vector<T> integers(const QJsonValue& value)
{
    std::vector<T> result;
    for (const double number : numbers(value)) {
        result.push_back(static_cast<T>(number));
    }
    return result;
}

std::size_t columnsOf(const QJsonArray& scores)
{
    return scores.at(0).isArray() ? static_cast<std::size_t>(scores.at(0).toArray().size()) : 1;
}

QJsonArray referenceCases()
{
    QJsonArray cases;
    const QDir dir(test::fixturesDir() + QStringLiteral("/metrics"));
    for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            for (const QJsonValue& item : QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("cases")).toArray()) {
                cases.append(item);
            }
        }
    }
    return cases;
}

// Rows for every reference case whose truth is one class (or, with multiLabel, a row of yes and no) per image.
int addReferenceRows(bool multiLabel)
{
    QTest::addColumn<QJsonObject>("reference");
    int rows = 0;
    for (const QJsonValue& item : referenceCases()) {
        const QJsonObject object = item.toObject();
        if (object.value(QStringLiteral("y_true")).toArray().at(0).isArray() == multiLabel) {
            const QString name = QStringLiteral("%1 %2").arg(object.value(QStringLiteral("id")).toInt())
                                     .arg(object.value(QStringLiteral("note")).toString());
            QTest::addRow("%s", qPrintable(name)) << object;
            ++rows;
        }
    }
    if (rows == 0) {
        QTest::addRow("none") << QJsonObject();
    }
    return rows;
}

#define SKIP_WITHOUT_REFERENCE(object)                                                                                   \
    if ((object).isEmpty()) {                                                                                            \
        QSKIP("no reference cases: set POSTIL_FIXTURES");                                                                \
    }

void compareLists(const std::vector<double>& ours, const QJsonValue& expected, const char* what)
{
    const QJsonArray array = expected.toArray();
    QCOMPARE(static_cast<qsizetype>(ours.size()), array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        QVERIFY2(near(ours[static_cast<std::size_t>(i)], array.at(i).toDouble()), what);
    }
}

/// What is undefined is empty here; the reference has null, or scikit-learn's 0.
void compareKnown(const std::optional<double>& ours, const QJsonValue& expected, const char* what)
{
    QVERIFY2(!expected.isUndefined(), what);
    QVERIFY2(ours ? near(*ours, expected.toDouble(1e300)) : expected.toDouble() == 0, what);
}

std::vector<double> column(const std::vector<double>& table, std::size_t columns, std::size_t k)
{
    std::vector<double> values;
    for (std::size_t i = k; i < table.size(); i += columns) {
        values.push_back(table[i]);
    }
    return values;
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private slots:
    void wilson_data()
    {
        QTest::addColumn<int>("hits");
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        // Closed forms: all right of n gives n / (n + z²), none right z² / (n + z²); 5 of 10 by hand.
        const double z2 = 1.959963984540054 * 1.959963984540054;
        QTest::addRow("none of 10") << 0 << 10 << 0.0 << z2 / (10 + z2);
        QTest::addRow("10 of 10") << 10 << 10 << 10 / (10 + z2) << 1.0;
        QTest::addRow("1 of 1") << 1 << 1 << 1 / (1 + z2) << 1.0;
        QTest::addRow("5 of 10") << 5 << 10 << 0.2365930905125640 << 0.7634069094874360;
        QFile file(test::fixturesDir() + QStringLiteral("/metrics/metrics.json"));
        if (file.open(QIODevice::ReadOnly)) {
            const QJsonObject extra = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("extra")).toObject();
            for (const QJsonValue& item : extra.value(QStringLiteral("wilson")).toArray()) {
                const QJsonObject row = item.toObject();
                const QJsonArray ci = row.value(QStringLiteral("ci95")).toArray();
                const int hits = row.value(QStringLiteral("k")).toInt();
                const int n = row.value(QStringLiteral("n")).toInt();
                QTest::addRow("reference %d of %d", hits, n) << hits << n << ci.at(0).toDouble() << ci.at(1).toDouble();
            }
        }
    }

    void wilson()
    {
        QFETCH(int, hits);
        QFETCH(int, n);
        QFETCH(double, low);
        QFETCH(double, high);
        const Interval interval = wilsonInterval(hits, n);
        QVERIFY(near(interval.low, low));
        QVERIFY(near(interval.high, high));
    }

    void intervalsHoldTheirValue()
    {
        for (int n = 1; n < 60; ++n) {
            for (int hits = 0; hits <= n; ++hits) {
                const Interval interval = wilsonInterval(hits, n);
                QVERIFY(0 <= interval.low && interval.low <= interval.value);
                QVERIFY(interval.value <= interval.high && interval.high <= 1);
                QVERIFY(interval.low < interval.high);
            }
        }
    }

    // The variance of a plain proportion gives back Wilson's interval; a larger one a wider interval.
    void scoreIntervalWidensWithVariance()
    {
        const double p = 0.9;
        const Interval same = scoreInterval(p, p * (1 - p) / 200, 200);
        const Interval plain = wilsonInterval(180, 200);
        QVERIFY(near(same.low, plain.low) && near(same.high, plain.high));
        const Interval wider = scoreInterval(p, 4 * p * (1 - p) / 200, 200);
        QVERIFY(wider.low < same.low && wider.high > same.high);
        const Interval perfect = scoreInterval(1.0, 0.0, 20);
        QVERIFY(perfect.low < 0.9 && perfect.high == 1.0);
    }

    void confusionAgainstReference_data() { addReferenceRows(false); }
    void confusionAgainstReference()
    {
        QFETCH(QJsonObject, reference);
        SKIP_WITHOUT_REFERENCE(reference);
        const QJsonObject expected = reference.value(QStringLiteral("expected")).toObject();
        const auto classes = static_cast<std::size_t>(reference.value(QStringLiteral("classes")).toInt());
        ConfusionMatrix matrix(classes);
        matrix.add(integers<int>(reference.value(QStringLiteral("y_true"))), integers<int>(expected.value(QStringLiteral("predicted"))));

        QCOMPARE(matrix.correct(), static_cast<std::int64_t>(expected.value(QStringLiteral("correct")).toInt()));
        std::vector<double> flat;
        for (const auto& row : matrix.counts()) {
            flat.insert(flat.end(), row.begin(), row.end());
        }
        QCOMPARE(flat, numbers(expected.value(QStringLiteral("confusion_matrix"))));
        const Interval accuracy = matrix.accuracy().value();
        const QJsonArray wilsonBounds = expected.value(QStringLiteral("accuracy_wilson_95")).toArray();
        QVERIFY(near(accuracy.low, wilsonBounds.at(0).toDouble()) && near(accuracy.high, wilsonBounds.at(1).toDouble()));
        QVERIFY(near(matrix.macroF1().value().value, expected.value(QStringLiteral("macro_f1")).toDouble()));
        QVERIFY(near(matrix.balancedAccuracy().value().value, expected.value(QStringLiteral("balanced_accuracy")).toDouble()));
        using Weights = ConfusionMatrix::KappaWeights;
        QVERIFY(near(matrix.kappa().value(), expected.value(QStringLiteral("cohen_kappa")).toDouble()));
        QVERIFY(near(matrix.kappa(Weights::Linear).value(), expected.value(QStringLiteral("linear_kappa")).toDouble()));
        QVERIFY(near(matrix.kappa(Weights::Quadratic).value(), expected.value(QStringLiteral("quadratic_kappa")).toDouble()));
        compareKnown(matrix.weightedF1(), expected.value(QStringLiteral("weighted_f1")), "weighted F1");
        compareKnown(matrix.matthews(), expected.value(QStringLiteral("mcc")), "Matthews");
        const QJsonArray recallBounds = expected.value(QStringLiteral("wilson_95_recall_per_class")).toArray();
        QCOMPARE(recallBounds.size(), static_cast<qsizetype>(classes));
        for (std::size_t k = 0; k < classes; ++k) {
            const QJsonArray bounds = recallBounds.at(static_cast<qsizetype>(k)).toArray();
            if (matrix.support(k) > 0) {
                const Interval recall = wilsonInterval(matrix.count(k, k), matrix.support(k));
                QVERIFY(near(recall.low, bounds.at(0).toDouble()) && near(recall.high, bounds.at(1).toDouble()));
            }
        }
        const QJsonObject perClass = expected.value(QStringLiteral("per_class")).toObject();
        compareLists(matrix.precision(), perClass.value(QStringLiteral("precision")), "precision");
        compareLists(matrix.recall(), perClass.value(QStringLiteral("recall")), "recall");
        compareLists(matrix.f1(), perClass.value(QStringLiteral("f1")), "f1");
        QCOMPARE(matrix.binaryF1().has_value(), classes == 2);
        if (classes == 2) {
            QVERIFY(near(matrix.binaryF1().value().value, perClass.value(QStringLiteral("f1")).toArray().at(1).toDouble()));
        }
    }

    void aucAgainstReference_data() { addReferenceRows(false); }
    void aucAgainstReference()
    {
        QFETCH(QJsonObject, reference);
        SKIP_WITHOUT_REFERENCE(reference);
        const QJsonObject expected = reference.value(QStringLiteral("expected")).toObject();
        const std::vector<int> truth = integers<int>(reference.value(QStringLiteral("y_true")));
        const QJsonArray table = reference.value(QStringLiteral("y_score")).toArray();
        const std::vector<double> scores = numbers(table);
        const std::size_t columns = columnsOf(table);
        const std::optional<Interval> auc = classAuc(scores, columns, truth);
        const QJsonValue whole = expected.value(QStringLiteral("AUC"));
        QCOMPARE(auc.has_value(), !whole.isNull());
        if (auc) {
            QVERIFY(near(auc->value, whole.toDouble()));
            QVERIFY(auc->low <= auc->value && auc->value <= auc->high && auc->low < auc->high);
        }
        compareKnown(classAccuracy(scores, columns, truth), expected.value(QStringLiteral("ACC")), "ACC");
        const QJsonArray perClass = expected.value(QStringLiteral("per_class_auc")).toArray();
        for (std::size_t k = 0; columns > 1 && k < columns; ++k) {
            std::vector<std::uint8_t> positive;
            for (const int label : truth) {
                positive.push_back(label == static_cast<int>(k) ? 1 : 0);
            }
            const std::optional<double> one = rocAuc(column(scores, columns, k), positive);
            const QJsonValue value = perClass.at(static_cast<qsizetype>(k));
            QCOMPARE(one.has_value(), !value.isNull());
            QVERIFY(!one || near(*one, value.toDouble()));
        }
    }

    void calibrationAgainstReference_data() { addReferenceRows(false); }
    void calibrationAgainstReference()
    {
        QFETCH(QJsonObject, reference);
        SKIP_WITHOUT_REFERENCE(reference);
        const QJsonObject expected = reference.value(QStringLiteral("expected")).toObject();
        const std::vector<int> truth = integers<int>(reference.value(QStringLiteral("y_true")));
        const std::vector<int> predicted = integers<int>(expected.value(QStringLiteral("predicted")));
        const QJsonArray table = reference.value(QStringLiteral("y_score")).toArray();
        std::vector<double> confidences;
        std::vector<std::uint8_t> right;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const std::vector<double> row = numbers(table.at(static_cast<qsizetype>(i)));
            confidences.push_back(row.size() == 1 ? std::max(row[0], 1 - row[0]) : *std::ranges::max_element(row));
            right.push_back(truth[i] == predicted[i] ? 1 : 0);
        }
        const std::vector<ReliabilityBin> bins = reliabilityBins(confidences, right, 15);
        QVERIFY(near(expectedCalibrationError(bins).value(), expected.value(QStringLiteral("ece_15")).toDouble()));
        const ProbabilityScores whole = probabilityScores(numbers(table), columnsOf(table), truth).value();
        if (columnsOf(table) > 1) { // the reference does not give them for one column
            compareKnown(whole.logLoss, expected.value(QStringLiteral("nll")), "log loss");
            compareKnown(whole.brier, expected.value(QStringLiteral("brier_multiclass")), "Brier");
        } else {
            std::vector<double> both;
            for (const double second : numbers(table)) {
                both.insert(both.end(), {1 - second, second});
            }
            const ProbabilityScores same = probabilityScores(both, 2, truth).value();
            QVERIFY(near(whole.logLoss, same.logLoss) && near(whole.brier, same.brier));
        }
    }

    void multiLabelAgainstReference_data() { addReferenceRows(true); }
    void multiLabelAgainstReference()
    {
        QFETCH(QJsonObject, reference);
        SKIP_WITHOUT_REFERENCE(reference);
        const QJsonObject expected = reference.value(QStringLiteral("expected")).toObject();
        const QJsonArray table = reference.value(QStringLiteral("y_score")).toArray();
        const std::vector<double> scores = numbers(table);
        const std::size_t columns = columnsOf(table);
        const std::vector<std::uint8_t> truth = integers<std::uint8_t>(reference.value(QStringLiteral("y_true")));
        const std::optional<Interval> auc = multiLabelAuc(scores, columns, truth);
        const QJsonValue whole = expected.value(QStringLiteral("AUC"));
        QCOMPARE(auc.has_value(), !whole.isNull());
        QVERIFY(!auc || near(auc->value, whole.toDouble()));
        const MultiLabelScores result = multiLabelScores(scores, columns, truth);
        QVERIFY(near(result.meanAccuracy.value(), expected.value(QStringLiteral("ACC")).toDouble()));
        QVERIFY(near(result.macroF1.value(), expected.value(QStringLiteral("macro_f1")).toDouble()));
        compareLists(result.accuracy, expected.value(QStringLiteral("per_label_acc")), "accuracy per label");
        compareKnown(result.microF1, expected.value(QStringLiteral("micro_f1")), "micro F1");
        compareKnown(result.subsetAccuracy, expected.value(QStringLiteral("subset_accuracy")), "subset accuracy");
        compareKnown(result.hammingLoss, expected.value(QStringLiteral("hamming_loss")), "Hamming loss");
        std::vector<double> counts;
        for (const YesNoCounts& one : result.counts) {
            for (const std::int64_t count : {one.trueNo, one.falseYes, one.falseNo, one.trueYes}) {
                counts.push_back(static_cast<double>(count));
            }
        }
        QCOMPARE(counts, numbers(expected.value(QStringLiteral("confusion_per_label_tn_fp_fn_tp"))));
        const QJsonArray aucs = expected.value(QStringLiteral("per_label_auc")).toArray();
        const QJsonArray precisions = expected.value(QStringLiteral("average_precision_per_label")).toArray();
        for (std::size_t k = 0; k < columns; ++k) {
            std::vector<std::uint8_t> positive;
            for (std::size_t i = k; i < truth.size(); i += columns) {
                positive.push_back(truth[i]);
            }
            const std::vector<double> one = column(scores, columns, k);
            const auto at = static_cast<qsizetype>(k);
            compareKnown(rocAuc(one, positive), aucs.at(at), "AUC per label");
            compareKnown(averagePrecision(one, positive), precisions.at(at), "average precision");
        }
    }

    void noAnswerCountsAsWrong()
    {
        ConfusionMatrix matrix(2);
        matrix.add(std::vector{0, 0, 1, 1}, std::vector{0, -1, 1, -1});
        QCOMPARE(matrix.n(), std::int64_t{4});
        QCOMPARE(matrix.unlabelled(), std::int64_t{2});
        QCOMPARE(matrix.accuracy()->value, 0.5);
        QCOMPARE(matrix.recall(), (std::vector{0.5, 0.5}));
        QCOMPARE(matrix.precision(), (std::vector{1.0, 1.0}));
        QVERIFY(near(matrix.macroF1()->value, 2.0 / 3));
        QVERIFY(near(*matrix.kappa(), 1 - 2.0 / 3)); // po = 2/4, pe = (2·1 + 2·1)/16
        QVERIFY(near(*matrix.matthews(), (2 * 4 - 4) / std::sqrt((16 - 8) * (16.0 - 6)))); // columns 1, 1 and 2 without an answer
    }

    void nothingMeasuredIsNothing()
    {
        const ConfusionMatrix matrix(3);
        QVERIFY(!matrix.accuracy() && !matrix.macroF1() && !matrix.balancedAccuracy() && !matrix.kappa());
        QVERIFY(!matrix.weightedF1() && !matrix.matthews());
        QVERIFY(!classAuc({}, 3, {}) && !classAccuracy({}, 3, {}) && !probabilityScores({}, 3, {}));
        QVERIFY(!averagePrecision(std::vector{0.5, 0.7}, std::vector<std::uint8_t>{0, 0}));
        QVERIFY(!multiLabelScores({}, 2, {}).hammingLoss);
        QVERIFY(!expectedCalibrationError({}));
        ConfusionMatrix one(2);
        one.add(0, 0);
        QVERIFY(!one.kappa()); // one class on both sides: chance explains it all
    }

    void tiesCountHalf()
    {
        const std::vector<double> scores{0.5, 0.5, 0.2, 0.9};
        const std::vector<std::uint8_t> positive{1, 0, 0, 1};
        QCOMPARE(*rocAuc(scores, positive), (0.5 + 1 + 1 + 1) / 4);
        QVERIFY(!rocAuc(scores, std::vector<std::uint8_t>{1, 1, 1, 1}));
    }

    void studentQuantiles_data()
    {
        QTest::addColumn<int>("degrees");
        QTest::addColumn<double>("quantile");
        // Two-sided 95 %, from printed tables (three decimals); one degree is tan of 0.475 half turns.
        QTest::newRow("1") << 1 << std::tan(0.475 * std::numbers::pi);
        const std::pair<int, double> table[] = {{2, 4.303}, {3, 3.182}, {4, 2.776}, {5, 2.571}, {9, 2.262}, {29, 2.045}, {30, 2.042}, {120, 1.980}};
        for (const auto& [degrees, quantile] : table) {
            QTest::addRow("%d", degrees) << degrees << quantile;
        }
        QTest::newRow("many: the normal distribution") << 200'000 << 1.95997;
    }
    void studentQuantiles()
    {
        QFETCH(int, degrees);
        QFETCH(double, quantile);
        QVERIFY(std::abs(studentQuantile(static_cast<std::size_t>(degrees)) - quantile) < (degrees == 1 ? 1e-9 : 5e-4));
    }

    void meansHaveIntervals()
    {
        // 2, 4, 6: mean 4, deviation 2, t(2) = sqrt(2) q / sqrt(1 - q²) at q = .95.
        const MeanInterval mean = meanInterval(std::vector{2.0, 4.0, 6.0});
        const double t = std::sqrt(2.0) * 0.95 / std::sqrt(1 - 0.95 * 0.95);
        QCOMPARE(mean.mean, 4.0);
        QVERIFY(near(mean.deviation, 2));
        QVERIFY(near(mean.low, 4 - t * 2 / std::sqrt(3.0)) && near(mean.high, 4 + t * 2 / std::sqrt(3.0)));
        const MeanInterval one = meanInterval(std::vector{3.0});
        QVERIFY(one.mean == 3 && std::isnan(one.low) && std::isnan(one.high)); // not known, never a width of 0
        QVERIFY(std::isnan(meanInterval({}).mean));
        const MeanInterval equal = meanInterval(std::vector{5.0, 5.0});
        QVERIFY(equal.low == 5 && equal.high == 5);
    }

    void boxes_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QList<double>>("box"); // whisker, quartile, median, quartile, whisker
        QTest::newRow("one to five") << QList<double>{5, 3, 1, 2, 4} << QList<double>{1, 2, 3, 4, 5};
        QTest::newRow("between two values") << QList<double>{1, 2, 3, 4} << QList<double>{1, 1.75, 2.5, 3.25, 4};
        QTest::newRow("one far out") << QList<double>{1, 2, 3, 4, 100} << QList<double>{1, 2, 3, 4, 4};
        QTest::newRow("far out on both sides") << QList<double>{-50, 10, 11, 12, 13, 14, 90} << QList<double>{10, 10.5, 12, 13.5, 14};
        QTest::newRow("alone") << QList<double>{7} << QList<double>{7, 7, 7, 7, 7};
    }
    void boxes()
    {
        QFETCH(QList<double>, values);
        QFETCH(QList<double>, box);
        const BoxSummary got = boxSummary({values.begin(), values.end()});
        QCOMPARE((QList<double>{got.lowWhisker, got.lowQuartile, got.median, got.highQuartile, got.highWhisker}), box);
    }

    void binsAreClosedAbove()
    {
        const std::vector<ReliabilityBin> bins = reliabilityBins(std::vector{0.0, 0.1, 0.5, 0.50001, 1.0},
                                                                 std::vector<std::uint8_t>{0, 0, 1, 1, 1}, 10);
        QCOMPARE(bins[0].n, std::int64_t{2});
        QCOMPARE(bins[4].n, std::int64_t{1});
        QCOMPARE(bins[5].right, std::int64_t{1});
        QCOMPARE(bins[9].n, std::int64_t{1});
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
