// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The SVG pictures, read back as XML: what is drawn, where, and what it says.
#include "core/figures/axis.h"
#include "core/figures/boxplot.h"
#include "core/figures/linechart.h"
#include "core/metrics/spread.h"

#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

using namespace postil;
using postil::figures::Axis;
using postil::figures::Svg;

namespace {

struct Element {
    QString name;
    QXmlStreamAttributes attributes;
    QString text;
    [[nodiscard]] double number(const char* attribute) const { return attributes.value(QLatin1String(attribute)).toDouble(); }
};

/// Every element in order; an element of no name ends the list of a file that is no XML.
std::vector<Element> elementsOf(const QByteArray& svg)
{
    std::vector<Element> elements;
    QXmlStreamReader xml(svg);
    std::vector<std::size_t> open;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            open.push_back(elements.size());
            elements.push_back({xml.name().toString(), xml.attributes(), {}});
        } else if (token == QXmlStreamReader::EndElement) {
            open.pop_back();
        } else if (token == QXmlStreamReader::Characters && !open.empty()) {
            elements[open.back()].text += xml.text().toString();
        }
    }
    if (xml.hasError()) {
        elements.push_back({});
    }
    return elements;
}

std::vector<Element> named(const std::vector<Element>& elements, const char* name)
{
    std::vector<Element> found;
    std::ranges::copy_if(elements, std::back_inserter(found), [name](const Element& e) { return e.name == QLatin1String(name); });
    return found;
}

bool says(const std::vector<Element>& elements, const QString& text)
{
    return std::ranges::any_of(elements, [&text](const Element& e) { return e.text.contains(text); });
}

/// Whether everything with coordinates lies on the picture.
bool insidePicture(const std::vector<Element>& elements)
{
    const double width = elements.at(0).number("width");
    const double height = elements.at(0).number("height");
    return std::ranges::all_of(elements, [&](const Element& e) {
        for (const char* x : {"x", "x1", "x2", "cx"}) {
            if (!(e.number(x) >= 0 && e.number(x) <= width)) {
                return false;
            }
        }
        for (const char* y : {"y", "y1", "y2", "cy"}) {
            if (!(e.number(y) >= 0 && e.number(y) <= height)) {
                return false;
            }
        }
        return !e.name.isEmpty();
    });
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void textIsEscaped()
    {
        const QString nasty = QStringLiteral("a <b> & \"c\" \x01 ä");
        Svg svg(100, 50, nasty, nasty);
        svg.text({1, 2}, nasty);
        svg.circle({3, 4}, 5, QStringLiteral("#000000"), {QStringLiteral("#000000")}, nasty);
        const auto elements = elementsOf(svg.bytes());
        QString shown = nasty;
        shown[12] = QChar(0xFFFD);
        QVERIFY(nasty.at(12) == QChar(1)); // the one that XML cannot hold
        int found = 0;
        for (const Element& element : elements) {
            QVERIFY(!element.name.isEmpty());
            found += element.text == shown ? 1 : 0;
        }
        QCOMPARE(found, 4);
    }

    void roundAxes_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QStringList>("labels");
        const auto row = [](const char* name, double low, double high, const QString& labels) {
            QTest::newRow(name) << low << high << labels.split(QLatin1Char(' '));
        };
        row("unit", 0, 1, QStringLiteral("0.0 0.2 0.4 0.6 0.8 1.0"));
        row("the study's gains", 4.1, 11.2, QStringLiteral("4 5 6 7 8 9 10 11 12"));
        row("across zero", -0.3, 0.9, QStringLiteral("-0.4 -0.2 0.0 0.2 0.4 0.6 0.8 1.0"));
        row("hundreds", 130, 790, QStringLiteral("100 200 300 400 500 600 700 800"));
        row("ends on ticks stay there", 0.2, 0.7, QStringLiteral("0.2 0.3 0.4 0.5 0.6 0.7"));
    }
    void roundAxes()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QStringList, labels);
        const Axis axis = Axis::round(low, high, 6);
        QStringList got;
        for (const double tick : axis.ticks()) {
            got.append(axis.label(tick));
        }
        QCOMPARE(got, labels);
    }

    void axesPlaceValues()
    {
        Axis axis = Axis::round(0, 10, 6);
        axis.place(200, 100); // upwards
        QCOMPARE(axis.pixel(0), 200.0);
        QCOMPARE(axis.pixel(10), 100.0);
        QCOMPARE(axis.pixel(5), 150.0);
        Axis doubling = Axis::at({1, 2, 4, 8}, Axis::Scale::Log2);
        doubling.place(0, 300);
        QVERIFY(std::abs((doubling.pixel(4) - doubling.pixel(2)) - (doubling.pixel(2) - doubling.pixel(1))) < 1e-9);
        QVERIFY(doubling.pixel(1) > 0 && doubling.pixel(8) < 300);
        Axis same = Axis::round(0.5, 0.5, 5); // one value still has an axis around it
        same.place(0, 1);
        QVERIFY(same.ticks().size() >= 2 && same.pixel(0.5) > 0 && same.pixel(0.5) < 1);
    }

    void boxPlotShowsEveryValue()
    {
        BoxPlotFigure figure;
        figure.title = QStringLiteral("Gain over CLIP alone");
        figure.valueAxis = QStringLiteral("percentage points");
        figure.zeroLine = true;
        figure.groups = {{QStringLiteral("accuracy"), {4, 5, 5, 5, 6, 7, 20}}, {QStringLiteral("macro F1"), {5, 6, 7}}};
        const auto elements = elementsOf(boxPlotSvg(figure));
        QVERIFY(insidePicture(elements));
        // A dot per value and a circle per mean.
        QCOMPARE(named(elements, "circle").size(), 7U + 3U + 2U);
        QVERIFY(says(elements, QStringLiteral("accuracy, n = 7")));
        const MeanInterval mean = meanInterval(figure.groups[1].values);
        const QString words = QStringLiteral("+%1 (95 %: +%2 to +%3)").arg(mean.mean, 0, 'f', 2).arg(mean.low, 0, 'f', 2).arg(mean.high, 0, 'f', 2);
        QVERIFY2(says(named(elements, "text"), words), qPrintable(words));
        QVERIFY(says(named(elements, "desc"), words));
        // Higher values lie higher, and equal values beside each other.
        auto dots = named(elements, "circle");
        dots.resize(7);
        std::ranges::sort(dots, std::ranges::less(), [](const Element& e) { return -e.number("cy"); });
        for (std::size_t i = 1; i < dots.size(); ++i) {
            QVERIFY(dots[i].number("cy") <= dots[i - 1].number("cy"));
            QVERIFY(std::hypot(dots[i].number("cx") - dots[i - 1].number("cx"), dots[i].number("cy") - dots[i - 1].number("cy")) > 5.9);
        }
        QCOMPARE(boxPlotSvg(figure), boxPlotSvg(figure));
    }

    void boxPlotOfLittle_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing yet") << QList<double>{} << QStringLiteral("no values");
        QTest::newRow("one run, no interval") << QList<double>{3.25} << QStringLiteral("+3.25");
        QTest::newRow("all equal") << QList<double>{0, 0, 0} << QStringLiteral("0.00 (95 %: 0.00 to 0.00)");
        QTest::newRow("a loss") << QList<double>{-2, -1} << QStringLiteral("-1.50");
    }
    void boxPlotOfLittle()
    {
        QFETCH(QList<double>, values);
        QFETCH(QString, words);
        BoxPlotFigure figure;
        figure.title = QStringLiteral("gain");
        figure.zeroLine = true;
        figure.groups = {{QStringLiteral("accuracy"), {values.begin(), values.end()}}};
        const auto elements = elementsOf(boxPlotSvg(figure));
        QVERIFY(insidePicture(elements));
        QVERIFY(says(named(elements, "text"), words));
        QCOMPARE(named(elements, "circle").size(), static_cast<std::size_t>(values.isEmpty() ? 0 : values.size() + 1));
    }

    void lineChartShowsSeriesAndReferences()
    {
        LineChartFigure figure;
        figure.title = QStringLiteral("Accuracy against labelled images");
        figure.xAxis = QStringLiteral("labelled images per class");
        figure.yAxis = QStringLiteral("accuracy");
        figure.xTicks = {1, 2, 4, 8};
        figure.doubling = true;
        figure.series = {{QStringLiteral("anchored probe"), {{1, .6, .5, .7}, {2, .7, .65, .75}, {4, .8, .78, .82}, {8, .9, .89, .91}}},
                         {QStringLiteral("GDA"), {{1, .55}, {8, .85}}, true, false}};
        figure.references = {{QStringLiteral("zero-shot"), .5}};
        const auto elements = elementsOf(lineChartSvg(figure));
        QVERIFY(insidePicture(elements));
        QCOMPARE(named(elements, "polyline").size(), 2U);
        QCOMPARE(named(elements, "polygon").size(), 1U); // the band of the series that has intervals
        QCOMPARE(named(elements, "circle").size(), 4U);
        for (const QString& text : {figure.title, figure.xAxis, figure.yAxis, figure.series[1].name, QStringLiteral("zero-shot (0.500)")}) {
            QVERIFY2(says(named(elements, "text"), text), qPrintable(text));
        }
        const auto dots = named(elements, "circle");
        for (std::size_t i = 2; i < dots.size(); ++i) { // doubling: equal steps
            QVERIFY(std::abs((dots[i].number("cx") - dots[i - 1].number("cx")) - (dots[1].number("cx") - dots[0].number("cx"))) < 0.03);
            QVERIFY(dots[i].number("cy") < dots[i - 1].number("cy"));
        }
    }

    void anEmptyChartIsStillAPicture()
    {
        LineChartFigure figure;
        figure.title = QStringLiteral("nothing");
        QVERIFY(insidePicture(elementsOf(lineChartSvg(figure))));
        BoxPlotFigure boxes;
        QVERIFY(insidePicture(elementsOf(boxPlotSvg(boxes))));
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
