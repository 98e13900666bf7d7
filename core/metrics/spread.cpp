// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/spread.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace postil {

namespace {

/// P(|T| < t) for whole degrees of freedom (Abramowitz and Stegun 26.7.3 and 26.7.4).
double studentWithin(double t, std::size_t degrees)
{
    const double theta = std::atan(t / std::sqrt(static_cast<double>(degrees)));
    const double cos2 = std::cos(theta) * std::cos(theta);
    const bool odd = degrees % 2 == 1;
    double term = odd ? std::cos(theta) : 1.0;
    double sum = degrees == 1 ? 0.0 : term;
    for (std::size_t k = odd ? 3 : 2; k < degrees; k += 2) {
        const double at = static_cast<double>(k);
        term *= cos2 * (at - 1) / at;
        sum += term;
    }
    return odd ? 2 / std::numbers::pi * (theta + std::sin(theta) * sum) : std::sin(theta) * sum;
}

} // namespace

double studentQuantile(std::size_t degrees, double share)
{
    double low = 0;
    double high = 1;
    while (studentWithin(high, degrees) < share) {
        high *= 2;
    }
    for (int i = 0; i < 100; ++i) { // halving until the two are neighbours
        const double middle = (low + high) / 2;
        (studentWithin(middle, degrees) < share ? low : high) = middle;
    }
    return high;
}

MeanInterval meanInterval(std::span<const double> values)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    MeanInterval result{values.size(), unknown, unknown, unknown, unknown};
    if (values.empty()) {
        return result;
    }
    const auto n = static_cast<double>(values.size());
    result.mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    if (values.size() < 2) {
        return result;
    }
    double squares = 0;
    for (const double value : values) {
        squares += (value - result.mean) * (value - result.mean);
    }
    result.deviation = std::sqrt(squares / (n - 1));
    const double half = studentQuantile(values.size() - 1) * result.deviation / std::sqrt(n);
    result.low = result.mean - half;
    result.high = result.mean + half;
    return result;
}

BoxSummary boxSummary(std::vector<double> values)
{
    std::ranges::sort(values);
    const auto quantile = [&values](double share) {
        const double place = share * static_cast<double>(values.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const std::size_t above = std::min(below + 1, values.size() - 1);
        return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
    };
    BoxSummary box;
    box.lowQuartile = quantile(0.25);
    box.median = quantile(0.5);
    box.highQuartile = quantile(0.75);
    const double reach = 1.5 * (box.highQuartile - box.lowQuartile);
    // A quartile between two values may lie inside the last value within reach: the whisker does not go back into the box.
    box.lowWhisker = std::min(box.lowQuartile, *std::ranges::lower_bound(values, box.lowQuartile - reach));
    box.highWhisker = std::max(box.highQuartile, *(std::ranges::upper_bound(values, box.highQuartile + reach) - 1));
    return box;
}

} // namespace postil
