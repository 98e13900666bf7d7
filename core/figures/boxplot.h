// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace postil {

struct BoxPlotGroup {
    QString name;
    std::vector<double> values; ///< one dot each
};

struct BoxPlotFigure {
    QString title;
    QString valueAxis; ///< "percentage points"
    std::vector<BoxPlotGroup> groups;
    bool zeroLine = false; ///< of gains: the line of "no change" is marked and always in the picture
};

/// Per group a box (quartiles, median, Tukey's whiskers), one dot per value beside it, and the mean with its 95 % interval,
/// drawn and written below the name. A group without values keeps its place and says so.
[[nodiscard]] QByteArray boxPlotSvg(const BoxPlotFigure& figure);

} // namespace postil
