// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/svg.h"

#include <vector>

namespace postil::figures {

/// One axis: which values lie on which pixels, and where its ticks are.
class Axis
{
public:
    enum class Scale { Linear, Log2 };

    /// From the largest round tick below the values to the smallest above; at least `ticks` - 1 steps of 1, 2 or 5 · 10ⁿ.
    [[nodiscard]] static Axis round(double low, double high, int ticks = 5);
    /// The ticks are the values themselves (K = 1, 2, 4 …), ascending; a little room on both sides.
    [[nodiscard]] static Axis at(std::vector<double> ticks, Scale scale);

    /// Which pixels the ends of the axis lie on.
    void place(double lowPixel, double highPixel);
    [[nodiscard]] double pixel(double value) const;
    [[nodiscard]] const std::vector<double>& ticks() const { return m_ticks; }
    /// With as many decimals as the ticks need.
    [[nodiscard]] QString label(double tick) const;

private:
    [[nodiscard]] double scaled(double value) const;

    std::vector<double> m_ticks;
    Scale m_scale = Scale::Linear;
    double m_low = 0;  ///< on the scale
    double m_high = 1;
    double m_lowPixel = 0;
    double m_highPixel = 1;
    int m_decimals = 0;
};

/// The plotting area of a chart between its margins.
struct Frame {
    double left = 0, top = 0, right = 0, bottom = 0; ///< pixels
};

/// Horizontal grid lines with their labels on the left, and what the axis counts, written upwards.
void drawValueAxis(Svg& svg, const Frame& frame, const Axis& axis, const QString& name);

} // namespace postil::figures
