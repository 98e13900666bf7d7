// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linechart.h"

#include "ui/widgets/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace postil::ui {

namespace {
constexpr int bandAlpha = 40;
constexpr double margin = 0.04; ///< of the range, round what is drawn
} // namespace

LineChart::LineChart(const QString& accessibleName, QWidget* parent)
    : Chart(accessibleName, parent)
{
    QCustomPlot& p = plot();
    p.legend->setVisible(true);
    p.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignRight | Qt::AlignBottom);
    recolour();
}

void LineChart::setFigure(LineChartFigure figure)
{
    m_figure = std::move(figure);
    draw();
    setAccessibleDescription(summary());
}

QString LineChart::summary() const
{
    QStringList texts;
    for (const ChartSeries& series : m_figure.series) {
        if (!series.points.empty()) {
            const ChartPoint& first = series.points.front();
            const ChartPoint& last = series.points.back();
            texts.append(tr("%1: %2 at %3, %4 at %5").arg(series.name).arg(first.y, 0, 'f', 3).arg(first.x).arg(last.y, 0, 'f', 3).arg(last.x));
        }
    }
    for (const ChartReference& reference : m_figure.references) {
        texts.append(tr("%1: %2").arg(reference.name).arg(reference.value, 0, 'f', 3));
    }
    return texts.isEmpty() ? tr("nothing yet") : texts.join(QStringLiteral("; "));
}

void LineChart::draw()
{
    QCustomPlot& p = plot();
    p.clearGraphs();
    p.xAxis->setLabel(m_figure.xAxis);
    p.yAxis->setLabel(m_figure.yAxis);
    p.xAxis->setScaleType(m_figure.doubling ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (m_figure.xTicks.empty()) {
        p.xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    } else {
        QSharedPointer<QCPAxisTickerText> ticks(new QCPAxisTickerText);
        for (const double tick : m_figure.xTicks) {
            ticks->addTick(tick, QString::number(tick));
        }
        p.xAxis->setTicker(ticks);
    }
    fit();
    int position = 0;
    for (const ChartSeries& series : m_figure.series) {
        drawSeries(series, classColour(position++));
    }
    for (const ChartReference& reference : m_figure.references) {
        drawReference(reference, classColour(position++));
    }
    replotSoon();
}

void LineChart::drawSeries(const ChartSeries& series, const QColor& colour)
{
    QCustomPlot& p = plot();
    QVector<double> x;
    QVector<double> y;
    QVector<double> edges;
    QVector<double> low;
    QVector<double> high;
    for (const ChartPoint& point : series.points) {
        x.append(point.x);
        y.append(point.y);
        if (point.low && point.high) {
            edges.append(point.x);
            low.append(*point.low);
            high.append(*point.high);
        }
    }
    if (edges.size() > 1) {
        QCPGraph* floor = p.addGraph();
        QCPGraph* ceiling = p.addGraph();
        floor->setData(edges, low, true);
        ceiling->setData(edges, high, true);
        QColor shade = colour;
        shade.setAlpha(bandAlpha);
        for (QCPGraph* edge : {floor, ceiling}) {
            edge->setPen(Qt::NoPen);
            edge->removeFromLegend();
        }
        ceiling->setBrush(shade);
        ceiling->setChannelFillGraph(floor);
    }
    QCPGraph* line = p.addGraph();
    line->setName(series.name);
    line->setData(x, y, true);
    QPen pen(colour, 2);
    if (series.dashed) {
        pen.setDashPattern({5, 3});
    }
    line->setPen(pen);
    if (series.dots) {
        line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colour, 2), QBrush(theme().base), 7));
    }
}

void LineChart::drawReference(const ChartReference& reference, const QColor& colour)
{
    QCPGraph* line = plot().addGraph();
    line->setName(tr("%1 (%2)").arg(reference.name).arg(reference.value, 0, 'f', 3));
    const QCPRange range = plot().xAxis->range();
    line->setData({range.lower, range.upper}, {reference.value, reference.value}, true);
    QPen dotted(colour, 1.5);
    dotted.setDashPattern({2, 3});
    line->setPen(dotted);
}

void LineChart::fit()
{
    double left = std::numeric_limits<double>::infinity();
    double right = -left;
    double low = left;
    double high = -left;
    for (const ChartSeries& series : m_figure.series) {
        for (const ChartPoint& point : series.points) {
            left = std::min(left, point.x);
            right = std::max(right, point.x);
            low = std::min({low, point.y, point.low.value_or(point.y)});
            high = std::max({high, point.y, point.high.value_or(point.y)});
        }
    }
    for (const ChartReference& reference : m_figure.references) {
        low = std::min(low, reference.value);
        high = std::max(high, reference.value);
    }
    if (!std::isfinite(left) || !std::isfinite(low)) {
        return;
    }
    const double tall = std::max(high - low, 0.01);
    plot().yAxis->setRange(low - margin * tall, high + margin * tall);
    if (m_figure.doubling) {
        const double wide = std::pow(std::max(right / left, 2.0), margin);
        plot().xAxis->setRange(left / wide, right * wide);
    } else {
        const double wide = std::max(right - left, 1.0);
        plot().xAxis->setRange(left - margin * wide, right + margin * wide);
    }
}

void LineChart::recolour()
{
    const Theme& t = theme();
    QColor ground = t.base;
    ground.setAlpha(200);
    QFont small = textFont(TextRole::Head);
    small.setCapitalization(QFont::MixedCase);
    small.setWeight(QFont::Normal);
    plot().legend->setBrush(ground);
    plot().legend->setBorderPen(Qt::NoPen);
    plot().legend->setTextColor(t.text2);
    plot().legend->setFont(small);
    draw();
    Chart::recolour();
}

} // namespace postil::ui
