// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/interval.h"

#include <algorithm>
#include <cmath>

namespace postil {

namespace {
constexpr double z95 = 1.959963984540054; // standard normal quantile of .975

Interval wilson(double p, double n)
{
    const double z2 = z95 * z95;
    const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = z95 * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    return {p, std::clamp(centre - half, 0.0, p), std::clamp(centre + half, p, 1.0)};
}
} // namespace

Interval wilsonInterval(std::int64_t hits, std::int64_t n)
{
    Q_ASSERT(n > 0 && hits >= 0 && hits <= n);
    return wilson(static_cast<double>(hits) / static_cast<double>(n), static_cast<double>(n));
}

Interval scoreInterval(double value, double variance, std::int64_t n)
{
    Q_ASSERT(n > 0);
    const double p = std::clamp(value, 0.0, 1.0);
    const double all = static_cast<double>(n);
    const double spread = p * (1 - p);
    const double effective = variance > 0 && spread > 0 ? std::clamp(spread / variance, 1.0, all) : all;
    return wilson(p, effective);
}

} // namespace postil
