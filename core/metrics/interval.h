// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <QString>

namespace postil {

/// A proportion with its interval; always low <= value <= high.
struct Interval {
    double value = 0;
    double low = 0;
    double high = 0;
};

/// Share of right labels, and what it stands on.
struct Accuracy {
    Interval interval;      ///< 95 %
    std::int64_t n = 0;
    QString yardstick;      ///< "reference (val)", "gold (tuning)": on which images
};

/// Wilson's 95 % score interval of hits/n (Brown, Cai, DasGupta 2001), clamped around the value. n > 0.
[[nodiscard]] Interval wilsonInterval(std::int64_t hits, std::int64_t n);

} // namespace postil
