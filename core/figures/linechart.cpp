// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/linechart.h"

#include "core/figures/axis.h"

#include <algorithm>
#include <limits>

namespace postil {

using namespace figures;

namespace {

constexpr double plotWidth = 520; // px
constexpr double plotHeight = 300;
constexpr Frame margins{72, 48, 24, 56};
constexpr double legendLine = 20;

struct Range {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    void take(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    [[nodiscard]] Axis axis() const { return low <= high ? Axis::round(low, high, 6) : Axis::round(0, 1, 6); }
};

struct Axes {
    Axis x;
    Axis y;
};

Axes axesOf(const LineChartFigure& figure)
{
    Range x;
    Range y;
    for (const ChartSeries& series : figure.series) {
        for (const ChartPoint& point : series.points) {
            x.take(point.x);
            y.take(point.y);
            if (point.low) {
                y.take(*point.low);
                y.take(*point.high);
            }
        }
    }
    for (const ChartReference& reference : figure.references) {
        y.take(reference.value);
    }
    return {figure.xTicks.empty() ? x.axis() : Axis::at(figure.xTicks, figure.doubling ? Axis::Scale::Log2 : Axis::Scale::Linear), y.axis()};
}

void drawSeries(Svg& svg, const ChartSeries& series, const QString& colour, const Axes& axes)
{
    const auto at = [&axes](double x, double y) { return Point{axes.x.pixel(x), axes.y.pixel(y)}; };
    std::vector<Point> line;
    std::vector<Point> band;
    for (const ChartPoint& point : series.points) {
        line.push_back(at(point.x, point.y));
        if (point.low) {
            band.push_back(at(point.x, *point.low));
        }
    }
    for (auto point = series.points.rbegin(); point != series.points.rend(); ++point) {
        if (point->high) {
            band.push_back(at(point->x, *point->high));
        }
    }
    if (band.size() > 2) {
        svg.area(band, colour, 0.15);
    }
    svg.polyline(line, {colour, 2, series.dashed ? QStringLiteral("5 3") : QString()});
    for (std::size_t i = 0; series.dots && i < line.size(); ++i) {
        svg.circle(line[i], 3.5, QString::fromLatin1(ground), {colour, 2},
                   QStringLiteral("%1: %2").arg(series.name).arg(series.points[i].y, 0, 'f', 4));
    }
}

struct LegendEntry {
    QString name;
    Stroke stroke;
};

void drawLegend(Svg& svg, const std::vector<LegendEntry>& entries, const Frame& frame)
{
    double y = frame.top + 6;
    for (const LegendEntry& entry : entries) {
        svg.line({frame.right + 16, y}, {frame.right + 40, y}, entry.stroke);
        svg.text({frame.right + 46, y + 4}, entry.name, {.colour = QString::fromLatin1(ink)});
        y += legendLine;
    }
}

} // namespace

QByteArray lineChartSvg(const LineChartFigure& figure)
{
    std::vector<LegendEntry> legend;
    double legendWidth = 0;
    for (std::size_t i = 0; i < figure.series.size(); ++i) {
        legend.push_back({figure.series[i].name, {seriesColour(i), 2, figure.series[i].dashed ? QStringLiteral("5 3") : QString()}});
    }
    for (const ChartReference& reference : figure.references) {
        legend.push_back({QStringLiteral("%1 (%2)").arg(reference.name).arg(reference.value, 0, 'f', 3),
                          {seriesColour(legend.size()), 1.5, QStringLiteral("2 3")}});
    }
    for (const LegendEntry& entry : legend) {
        legendWidth = std::max(legendWidth, 62 + textWidth(entry.name, 12));
    }
    const Frame frame{margins.left, margins.top, margins.left + plotWidth,
                      margins.top + std::max(plotHeight, legendLine * static_cast<double>(legend.size()))};
    Svg svg(frame.right + std::max(margins.right, legendWidth), frame.bottom + margins.bottom, figure.title);
    svg.text({16, 26}, figure.title, {.size = 15, .colour = QString::fromLatin1(ink), .bold = true});
    Axes axes = axesOf(figure);
    axes.x.place(frame.left, frame.right);
    axes.y.place(frame.bottom, frame.top);
    drawValueAxis(svg, frame, axes.y, figure.yAxis);
    svg.line({frame.left, frame.bottom}, {frame.right, frame.bottom}, {QString::fromLatin1(hairline), 1});
    for (const double tick : axes.x.ticks()) {
        svg.line({axes.x.pixel(tick), frame.bottom}, {axes.x.pixel(tick), frame.bottom + 4}, {QString::fromLatin1(hairline), 1});
        svg.text({axes.x.pixel(tick), frame.bottom + 18}, axes.x.label(tick), {.anchor = Anchor::Middle});
    }
    svg.text({(frame.left + frame.right) / 2, frame.bottom + 40}, figure.xAxis, {.anchor = Anchor::Middle});
    for (std::size_t i = 0; i < figure.references.size(); ++i) {
        const double y = axes.y.pixel(figure.references[i].value);
        svg.line({frame.left, y}, {frame.right, y}, legend[figure.series.size() + i].stroke);
    }
    for (std::size_t i = 0; i < figure.series.size(); ++i) {
        drawSeries(svg, figure.series[i], seriesColour(i), axes);
    }
    drawLegend(svg, legend, frame);
    return svg.bytes();
}

} // namespace postil
