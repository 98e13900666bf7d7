// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace postil {

/// Mean over repetitions with its 95 % interval by Student's t: what a new set of repetitions would give.
struct MeanInterval {
    std::size_t n = 0;
    double mean = 0; ///< NaN without values
    double low = 0;  ///< NaN below two values: nothing is known of the spread
    double high = 0;
    double deviation = 0; ///< of the values, n - 1 in the denominator; NaN below two
};
[[nodiscard]] MeanInterval meanInterval(std::span<const double> values);

/// The t with which ± t holds the central `share` of Student's distribution. degrees > 0, share in (0, 1).
[[nodiscard]] double studentQuantile(std::size_t degrees, double share = 0.95);

/// What a box plot draws. Quartiles are interpolated linearly between the sorted values (R's type 7, numpy's default); whiskers
/// end at the last value within 1.5 interquartile ranges of the box (Tukey).
struct BoxSummary {
    double lowWhisker = 0;
    double lowQuartile = 0;
    double median = 0;
    double highQuartile = 0;
    double highWhisker = 0;
};
/// values must not be empty.
[[nodiscard]] BoxSummary boxSummary(std::vector<double> values);

} // namespace postil
