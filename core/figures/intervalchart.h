// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/interval.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace postil {

struct IntervalChartRow {
    QString name;
    QString note;                  ///< under the name
    std::optional<Interval> value; ///< a share; empty: not known, and said
};

struct IntervalChartFigure {
    QString title;
    QString valueAxis;
    std::vector<IntervalChartRow> rows;
};

/// One line per row: a dot with its 95 % interval and the figure beside it.
[[nodiscard]] QByteArray intervalChartSvg(const IntervalChartFigure& figure);

} // namespace postil
