// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace postil {

struct ChartPoint {
    double x = 0;
    double y = 0;
    std::optional<double> low = {}; ///< interval of y; both or none
    std::optional<double> high = {};
};

struct ChartSeries {
    QString name;
    std::vector<ChartPoint> points; ///< by x
    bool dashed = false;
    bool dots = true; ///< a dot on each point
};

/// A horizontal line: what something else reaches.
struct ChartReference {
    QString name;
    double value = 0;
};

struct LineChartFigure {
    QString title;
    QString xAxis;
    QString yAxis;
    std::vector<ChartSeries> series;
    std::vector<ChartReference> references;
    std::vector<double> xTicks; ///< empty: round numbers
    bool doubling = false;      ///< x on a scale of base 2; needs xTicks above 0
};

/// Lines with dots, intervals as bands, references dotted, the legend on the right.
[[nodiscard]] QByteArray lineChartSvg(const LineChartFigure& figure);

} // namespace postil
