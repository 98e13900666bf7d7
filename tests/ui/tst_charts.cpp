// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/classbars.h"
#include "ui/charts/curveschart.h"
#include "ui/charts/reliabilitychart.h"
#include "ui/widgets/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace postil;
using namespace postil::ui;

namespace {

/// Pixels of (nearly) this colour.
int count(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            found += std::abs(pixel.red() - colour.red()) < 12 && std::abs(pixel.green() - colour.green()) < 12 &&
                             std::abs(pixel.blue() - colour.blue()) < 12
                         ? 1
                         : 0;
        }
    }
    return found;
}

QImage shown(QWidget& widget)
{
    widget.resize(420, 260);
    widget.show();
    QTest::qWait(120); // replots are queued
    return widget.grab().toImage();
}

std::vector<CurvesChart::Point> curve(int epochs)
{
    std::vector<CurvesChart::Point> points;
    for (int i = 1; i <= epochs; ++i) {
        points.push_back({i, 1.5 / i, 1.2 / i});
    }
    return points;
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private slots:
    void curves_data();
    void curves();
    void curvesSayWhatTheyShow();
    void reliability();
    void bars();
    void signedNumbers_data();
    void signedNumbers();
};

void TestCharts::curves_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestCharts::curves()
{
    QFETCH(bool, dark);
    applyTheme(dark);
    CurvesChart chart(CurvesChart::Scale::Loss, QStringLiteral("Loss"));
    const int before = count(shown(chart), theme().accent);
    chart.setCurves(curve(12), 20, 9);
    const QImage drawn = shown(chart);
    QVERIFY(count(drawn, theme().accent) > before + 100);
    QVERIFY(count(drawn, theme().base) > 10000);
    applyTheme(!dark); // the chart follows
    QVERIFY(count(shown(chart), theme().base) > 10000);
    applyTheme(false);
}

void TestCharts::curvesSayWhatTheyShow()
{
    CurvesChart chart(CurvesChart::Scale::Share, QStringLiteral("Agreement"));
    const QString empty = chart.summary();
    chart.setCurves({{1, 0.5, 0.6}, {2, 0.7, 0.83}}, 20, 2);
    QVERIFY(chart.summary() != empty);
    QVERIFY(chart.summary().contains(QLatin1String("83")));
    QCOMPARE(chart.accessibleDescription(), chart.summary());
}

void TestCharts::reliability()
{
    applyTheme(false);
    ReliabilityChart chart;
    const int before = count(shown(chart), theme().accent);
    chart.setBins({{0, 0, 0}, {40, 10, 0.3}, {200, 180, 0.9}});
    QVERIFY(count(shown(chart), theme().accent) > before + 50);
    QVERIFY(chart.accessibleDescription().contains(QLatin1String("240")));
}

void TestCharts::bars()
{
    applyTheme(false);
    ClassBars chart(QStringLiteral("Labels per class"));
    chart.setBars({{0, QStringLiteral("C"), QStringLiteral("chest"), 400, 380}, {1, QStringLiteral("H"), QStringLiteral("hand"), 100, 120}});
    const QImage drawn = shown(chart);
    QVERIFY(count(drawn, classColour(0)) > 2 * count(drawn, classColour(1)));
    QVERIFY(chart.accessibleDescription().contains(QLatin1String("chest 400")));
    QSignalSpy chosen(&chart, &ClassBars::chosen);
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::NoModifier, QPoint(40, 30));
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.at(0).front().toInt(), 1);
    QCOMPARE(chosen.at(1).front().toInt(), 0);
}

void TestCharts::signedNumbers_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << QStringLiteral("0");
    QTest::newRow("more") << qint64(162) << QStringLiteral("+162");
    QTest::newRow("less") << qint64(-201) << QStringLiteral("\u2212201");
}

void TestCharts::signedNumbers()
{
    QFETCH(qint64, number);
    QFETCH(QString, text);
    QCOMPARE(signedThousands(number), text);
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
