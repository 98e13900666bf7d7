// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/paired.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace postil {

Interval pairedChange(std::int64_t gained, std::int64_t lost, std::int64_t n)
{
    Q_ASSERT(n > 0 && gained >= 0 && lost >= 0 && gained + lost <= n);
    constexpr double z = 1.959963984540054;
    const double value = static_cast<double>(gained - lost) / static_cast<double>(n);
    const double total = static_cast<double>(n) + 2;
    const double up = static_cast<double>(gained) + 0.5;
    const double down = static_cast<double>(lost) + 0.5;
    const double centre = (up - down) / total;
    const double half = z * std::sqrt(std::max(up + down - (up - down) * (up - down) / total, 0.0)) / total;
    return {value, std::clamp(centre - half, -1.0, value), std::clamp(centre + half, value, 1.0)};
}

Interval pairedChange(std::span<const int> truth, std::span<const int> before, std::span<const int> now)
{
    std::int64_t gained = 0;
    std::int64_t lost = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const bool was = before[i] == truth[i];
        const bool is = now[i] == truth[i];
        gained += is && !was ? 1 : 0;
        lost += was && !is ? 1 : 0;
    }
    return pairedChange(gained, lost, static_cast<std::int64_t>(truth.size()));
}

} // namespace postil
