// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/axis.h"

#include <algorithm>
#include <cmath>

namespace postil::figures {

namespace {

constexpr double hair = 1e-9; // of a step: a value on a tick must not be pushed beyond it by rounding

/// The largest of 1, 2, 5 · 10ⁿ that is not above.
double roundStep(double above)
{
    const double power = std::pow(10.0, std::floor(std::log10(above)));
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= above * (1 + hair)) {
            return factor * power;
        }
    }
    return power;
}

} // namespace

Axis Axis::round(double low, double high, int ticks)
{
    if (!(high > low)) { // one value, or none
        const double room = std::max(std::abs(low) * 0.1, 1e-3);
        low -= room;
        high += room;
    }
    const double step = roundStep((high - low) / std::max(1, ticks - 1));
    Axis axis;
    axis.m_low = std::floor(low / step + hair) * step;
    axis.m_high = std::ceil(high / step - hair) * step;
    const long steps = std::lround((axis.m_high - axis.m_low) / step);
    for (long i = 0; i <= steps; ++i) {
        axis.m_ticks.push_back(axis.m_low + static_cast<double>(i) * step);
    }
    axis.m_decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + hair)));
    return axis;
}

Axis Axis::at(std::vector<double> ticks, Scale scale)
{
    Axis axis;
    axis.m_scale = scale;
    axis.m_ticks = std::move(ticks);
    const double first = axis.scaled(axis.m_ticks.front());
    const double last = axis.scaled(axis.m_ticks.back());
    const double room = last > first ? 0.04 * (last - first) : 0.5;
    axis.m_low = first - room;
    axis.m_high = last + room;
    return axis;
}

void Axis::place(double lowPixel, double highPixel)
{
    m_lowPixel = lowPixel;
    m_highPixel = highPixel;
}

double Axis::scaled(double value) const
{
    return m_scale == Scale::Log2 ? std::log2(value) : value;
}

double Axis::pixel(double value) const
{
    return m_lowPixel + (scaled(value) - m_low) / (m_high - m_low) * (m_highPixel - m_lowPixel);
}

QString Axis::label(double tick) const
{
    const double power = std::pow(10.0, m_decimals);
    const double rounded = std::round(tick * power) / power;
    return QString::number(rounded == 0 ? 0 : rounded, 'f', m_decimals);
}

void drawValueAxis(Svg& svg, const Frame& frame, const Axis& axis, const QString& name)
{
    for (const double tick : axis.ticks()) {
        const double y = axis.pixel(tick);
        svg.line({frame.left, y}, {frame.right, y}, {QString::fromLatin1(grid), 1});
        svg.text({frame.left - 8, y + 4}, axis.label(tick), {.anchor = Anchor::End});
    }
    svg.line({frame.left, frame.top}, {frame.left, frame.bottom}, {QString::fromLatin1(hairline), 1});
    svg.text({16, (frame.top + frame.bottom) / 2}, name, {.anchor = Anchor::Middle, .upwards = true});
}

} // namespace postil::figures
