// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/intervalchart.h"

#include "core/base/text.h"
#include "core/figures/axis.h"

#include <algorithm>

namespace postil {

using namespace figures;

namespace {

constexpr double plotWidth = 420; // px
constexpr double rowHeight = 46;
constexpr double figureRoom = 190;
constexpr double top = 48;

QString percentText(const Interval& share)
{
    const auto written = [](double value) { return QString::number(100 * value, 'f', 1); };
    return Text::tr("%1 % (95 %: %2 to %3)").arg(written(share.value), written(share.low), written(share.high));
}

} // namespace

QByteArray intervalChartSvg(const IntervalChartFigure& figure)
{
    double names = 60;
    QStringList spoken;
    double low = 1;
    double high = 0;
    for (const IntervalChartRow& row : figure.rows) {
        names = std::max({names, textWidth(row.name, 13), textWidth(row.note, 11)});
        spoken.append(QStringLiteral("%1: %2").arg(row.name, row.value ? percentText(*row.value) : Text::tr("not known")));
        low = row.value ? std::min(low, row.value->low) : low;
        high = row.value ? std::max(high, row.value->high) : high;
    }
    const double left = names + 32;
    const double bottom = top + rowHeight * static_cast<double>(std::max<std::size_t>(figure.rows.size(), 1));
    Svg svg(std::max(left + plotWidth + figureRoom, 32 + textWidth(figure.title, 15)), bottom + 56, figure.title, spoken.join(QStringLiteral("; ")));
    svg.text({16, 26}, figure.title, {.size = 15, .colour = QString::fromLatin1(ink), .bold = true});
    Axis axis = low <= high ? Axis::round(100 * low, 100 * high) : Axis::round(0, 100);
    axis.place(left, left + plotWidth);
    for (const double tick : axis.ticks()) {
        svg.line({axis.pixel(tick), top}, {axis.pixel(tick), bottom}, {QString::fromLatin1(grid), 1});
        svg.text({axis.pixel(tick), bottom + 18}, axis.label(tick), {.anchor = Anchor::Middle});
    }
    svg.line({left, bottom}, {left + plotWidth, bottom}, {QString::fromLatin1(hairline), 1});
    svg.text({left + plotWidth / 2, bottom + 42}, figure.valueAxis, {.anchor = Anchor::Middle});
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        const IntervalChartRow& row = figure.rows[i];
        const double y = top + rowHeight * (static_cast<double>(i) + 0.5);
        svg.text({left - 12, row.note.isEmpty() ? y + 4 : y - 3}, row.name, {.size = 13, .colour = QString::fromLatin1(ink), .anchor = Anchor::End, .bold = true});
        svg.text({left - 12, y + 14}, row.note, {.size = 11, .anchor = Anchor::End});
        if (!row.value) {
            svg.text({left + plotWidth + 12, y + 4}, Text::tr("not known"));
            continue;
        }
        svg.line({axis.pixel(100 * row.value->low), y}, {axis.pixel(100 * row.value->high), y}, {QString::fromLatin1(faintInk), 2});
        svg.circle({axis.pixel(100 * row.value->value), y}, 5, seriesColour(i), {QString::fromLatin1(ground), 1}, percentText(*row.value));
        svg.text({left + plotWidth + 12, y + 4}, percentText(*row.value));
    }
    return svg.bytes();
}

} // namespace postil
