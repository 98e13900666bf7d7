// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/auc.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace postil {

namespace {

// One column: its AUC, and each image's placement (share of the other side that it beats, ties half).
struct Placed {
    double auc = 0;
    double positives = 0;
    std::vector<double> placement;
};

std::optional<Placed> place(std::span<const double> scores, std::span<const std::uint8_t> positive)
{
    Q_ASSERT(scores.size() == positive.size());
    const std::size_t n = scores.size();
    const auto positives = std::count_if(positive.begin(), positive.end(), [](std::uint8_t flag) { return flag != 0; });
    const double m = static_cast<double>(positives);
    const double rest = static_cast<double>(n) - m;
    if (m == 0 || rest == 0) {
        return std::nullopt;
    }
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return scores[i]; });

    Placed placed;
    placed.positives = m;
    placed.placement.resize(n);
    double positivesBelow = 0;
    double negativesBelow = 0;
    double wins = 0;
    for (std::size_t first = 0; first < n;) {
        std::size_t last = first;
        double tiedPositives = 0;
        while (last < n && scores[order[last]] == scores[order[first]]) {
            tiedPositives += positive[order[last]] != 0 ? 1 : 0;
            ++last;
        }
        const double tiedNegatives = static_cast<double>(last - first) - tiedPositives;
        for (std::size_t i = first; i < last; ++i) {
            placed.placement[order[i]] = positive[order[i]] != 0
                                             ? (negativesBelow + tiedNegatives / 2) / rest
                                             : 1 - (positivesBelow + tiedPositives / 2) / m;
        }
        wins += tiedPositives * (negativesBelow + tiedNegatives / 2);
        positivesBelow += tiedPositives;
        negativesBelow += tiedNegatives;
        first = last;
    }
    placed.auc = wins / (m * rest);
    return placed;
}

using PositiveInColumn = std::function<bool(std::size_t row, std::size_t column)>;

// Mean over `used` columns. An image moves the mean by Σ (placement - auc) / (size of its side) / columns (DeLong's structural
// components); the variance is the sum of the squares.
std::optional<Interval> meanAuc(std::span<const double> scores, std::size_t columns, const std::vector<std::size_t>& used,
                                const PositiveInColumn& isPositive)
{
    const std::size_t n = columns == 0 ? 0 : scores.size() / columns;
    if (n == 0) {
        return std::nullopt;
    }
    std::vector<double> column(n);
    std::vector<std::uint8_t> positive(n);
    std::vector<double> influence(n, 0.0);
    double sum = 0;
    for (const std::size_t k : used) {
        for (std::size_t i = 0; i < n; ++i) {
            column[i] = scores[i * columns + k];
            positive[i] = isPositive(i, k) ? 1 : 0;
        }
        const std::optional<Placed> placed = place(column, positive);
        if (!placed) {
            return std::nullopt;
        }
        sum += placed->auc;
        const double rest = static_cast<double>(n) - placed->positives;
        for (std::size_t i = 0; i < n; ++i) {
            influence[i] += (placed->placement[i] - placed->auc) / (positive[i] != 0 ? placed->positives : rest);
        }
    }
    const double count = static_cast<double>(used.size());
    double variance = 0;
    for (const double value : influence) {
        variance += value * value / (count * count);
    }
    return scoreInterval(sum / count, variance, static_cast<std::int64_t>(n));
}

std::vector<std::size_t> allColumns(std::size_t columns)
{
    std::vector<std::size_t> used(columns);
    std::iota(used.begin(), used.end(), std::size_t{0});
    return used;
}

} // namespace

std::optional<double> rocAuc(std::span<const double> scores, std::span<const std::uint8_t> positive)
{
    const std::optional<Placed> placed = place(scores, positive);
    return placed ? std::optional(placed->auc) : std::nullopt;
}

std::optional<Interval> classAuc(std::span<const double> scores, std::size_t columns, std::span<const int> truth)
{
    Q_ASSERT(scores.size() == columns * truth.size());
    if (columns <= 2) {
        return meanAuc(scores, columns, {columns - 1}, [&](std::size_t i, std::size_t) { return truth[i] == 1; });
    }
    return meanAuc(scores, columns, allColumns(columns),
                   [&](std::size_t i, std::size_t k) { return truth[i] == static_cast<int>(k); });
}

std::optional<double> classAccuracy(std::span<const double> scores, std::size_t columns, std::span<const int> truth)
{
    Q_ASSERT(scores.size() == columns * truth.size());
    if (truth.empty()) {
        return std::nullopt;
    }
    std::size_t right = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const auto row = scores.subspan(i * columns, columns);
        const auto said = columns <= 2 ? static_cast<std::ptrdiff_t>(row.back() > 0.5) : std::ranges::max_element(row) - row.begin();
        right += said == truth[i] ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(truth.size());
}

std::optional<double> averagePrecision(std::span<const double> scores, std::span<const std::uint8_t> positive)
{
    Q_ASSERT(scores.size() == positive.size());
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, std::ranges::greater(), [&](std::size_t i) { return scores[i]; });
    double hits = 0;
    double sum = 0;
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        double gained = 0;
        while (last < order.size() && scores[order[last]] == scores[order[first]]) {
            gained += positive[order[last]] != 0 ? 1 : 0;
            ++last;
        }
        hits += gained;
        sum += gained * hits / static_cast<double>(last);
        first = last;
    }
    return hits > 0 ? std::optional(sum / hits) : std::nullopt;
}

std::optional<Interval> multiLabelAuc(std::span<const double> scores, std::size_t columns,
                                      std::span<const std::uint8_t> truth)
{
    Q_ASSERT(scores.size() == truth.size());
    return meanAuc(scores, columns, allColumns(columns),
                   [&](std::size_t i, std::size_t k) { return truth[i * columns + k] != 0; });
}

} // namespace postil
