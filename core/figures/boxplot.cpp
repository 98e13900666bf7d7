// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/boxplot.h"

#include "core/base/text.h"
#include "core/figures/axis.h"
#include "core/metrics/spread.h"

#include <algorithm>
#include <cmath>

namespace postil {

using namespace figures;

namespace {

constexpr double slot = 190;     // px, width of one group
constexpr double boxWidth = 56;
constexpr double dotRadius = 3;
constexpr double plotHeight = 300;
constexpr Frame margins{72, 48, 24, 66};

QString signedNumber(double value)
{
    return (value > 0 ? QStringLiteral("+") : QString()) + QString::number(value, 'f', 2);
}

QString meanText(const MeanInterval& mean, bool withSign)
{
    const auto written = [withSign](double value) { return withSign ? signedNumber(value) : QString::number(value, 'f', 2); };
    if (mean.n == 0) {
        return Text::tr("no values");
    }
    return mean.n < 2 ? written(mean.mean) : Text::tr("%1 (95 %: %2 to %3)").arg(written(mean.mean), written(mean.low), written(mean.high));
}

/// Dots that would overlap step aside by turns: the columns of a bee swarm, in the order of the values.
std::vector<Point> swarm(std::vector<double> values, const Axis& axis, double centre)
{
    std::ranges::sort(values);
    std::vector<Point> placed;
    for (const double value : values) {
        const double y = axis.pixel(value);
        double x = centre;
        for (int turn = 0; turn < 24; ++turn) {
            x = centre + (turn % 2 == 0 ? 1 : -1) * ((turn + 1) / 2) * 2 * dotRadius;
            if (std::ranges::none_of(placed, [&](const Point& other) { return std::hypot(other.x - x, other.y - y) < 2 * dotRadius - 0.01; })) {
                break;
            }
        }
        placed.push_back({x, y});
    }
    return placed;
}

void drawBox(Svg& svg, const BoxPlotGroup& group, const Axis& axis, double centre)
{
    const QString accentColour = QString::fromLatin1(accent);
    const QString edge = QString::fromLatin1(faintInk);
    const BoxSummary box = boxSummary(group.values);
    const double middle = centre - boxWidth / 2 - 6;
    const double left = middle - boxWidth / 2;
    const double right = middle + boxWidth / 2;
    const auto y = [&axis](double value) { return axis.pixel(value); };
    svg.line({middle, y(box.highQuartile)}, {middle, y(box.highWhisker)}, {edge, 1});
    svg.line({middle, y(box.lowQuartile)}, {middle, y(box.lowWhisker)}, {edge, 1});
    for (const double end : {box.lowWhisker, box.highWhisker}) {
        svg.line({middle - boxWidth / 4, y(end)}, {middle + boxWidth / 4, y(end)}, {edge, 1});
    }
    svg.rectangle({left, y(box.highQuartile)}, boxWidth, std::max(0.5, y(box.lowQuartile) - y(box.highQuartile)), QString::fromLatin1(tint), {edge, 1});
    svg.line({left, y(box.median)}, {right, y(box.median)}, {QString::fromLatin1(ink), 2});

    for (const Point& dot : swarm(group.values, axis, centre + boxWidth / 2 + 8)) {
        svg.circle(dot, dotRadius, accentColour, {QString::fromLatin1(ground), 0.5});
    }
    const MeanInterval mean = meanInterval(group.values);
    const double at = centre + 6;
    if (mean.n >= 2) {
        svg.line({at, y(mean.low)}, {at, y(mean.high)}, {QString::fromLatin1(ink), 1.5});
        for (const double end : {mean.low, mean.high}) {
            svg.line({at - 3, y(end)}, {at + 3, y(end)}, {QString::fromLatin1(ink), 1.5});
        }
    }
    svg.circle({at, y(mean.mean)}, 3.5, QString::fromLatin1(ground), {QString::fromLatin1(ink), 1.5}, meanText(mean, false));
}

Axis valueAxis(const BoxPlotFigure& figure)
{
    bool any = figure.zeroLine;
    double low = 0;
    double high = 0;
    const auto take = [&](double value) {
        low = any ? std::min(low, value) : value;
        high = any ? std::max(high, value) : value;
        any = true;
    };
    for (const BoxPlotGroup& group : figure.groups) {
        std::ranges::for_each(group.values, take);
        if (const MeanInterval mean = meanInterval(group.values); mean.n >= 2) {
            take(mean.low); // a wide interval on few values leaves their range
            take(mean.high);
        }
    }
    return Axis::round(low, high, 6);
}

} // namespace

QByteArray boxPlotSvg(const BoxPlotFigure& figure)
{
    const double width = std::max(margins.left + slot * static_cast<double>(std::max<std::size_t>(1, figure.groups.size())) + margins.right,
                                  margins.left + textWidth(figure.title, 15));
    const Frame frame{margins.left, margins.top, width - margins.right, margins.top + plotHeight};
    QStringList spoken;
    for (const BoxPlotGroup& group : figure.groups) {
        spoken.append(QStringLiteral("%1: %2, n = %3").arg(group.name, meanText(meanInterval(group.values), figure.zeroLine)).arg(group.values.size()));
    }
    Svg svg(width, frame.bottom + margins.bottom, figure.title, spoken.join(QStringLiteral("; ")));
    svg.text({16, 26}, figure.title, {.size = 15, .colour = QString::fromLatin1(ink), .bold = true});
    Axis axis = valueAxis(figure);
    axis.place(frame.bottom, frame.top);
    drawValueAxis(svg, frame, axis, figure.valueAxis);
    if (figure.zeroLine) {
        svg.line({frame.left, axis.pixel(0)}, {frame.right, axis.pixel(0)}, {QString::fromLatin1(faintInk), 1, QStringLiteral("5 3")});
    }
    for (std::size_t i = 0; i < figure.groups.size(); ++i) {
        const BoxPlotGroup& group = figure.groups[i];
        const double centre = frame.left + slot * (static_cast<double>(i) + 0.5);
        if (!group.values.empty()) {
            drawBox(svg, group, axis, centre);
        }
        svg.text({centre, frame.bottom + 22}, QStringLiteral("%1, n = %2").arg(group.name).arg(group.values.size()),
                 {.size = 13, .colour = QString::fromLatin1(ink), .anchor = Anchor::Middle, .bold = true});
        svg.text({centre, frame.bottom + 42}, meanText(meanInterval(group.values), figure.zeroLine), {.anchor = Anchor::Middle});
    }
    return svg.bytes();
}

} // namespace postil
