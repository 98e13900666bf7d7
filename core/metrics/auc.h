// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/interval.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace postil {

/// Area under the ROC curve = P(score of a positive > score of a negative) + ½ P(equal): the Mann–Whitney statistic, ties by
/// mid-ranks. `positive` holds 0 or 1 per score. Empty without positives or without negatives. O(n log n).
[[nodiscard]] std::optional<double> rocAuc(std::span<const double> scores, std::span<const std::uint8_t> positive);

/// MedMNIST's AUC (evaluator.py): with one or two columns that of the last column; else the mean over the columns of one class
/// against the rest. Empty when some class does not occur, or is all there is. `scores` is images × columns, row by row,
/// `truth` the class of each image. The interval's variance is DeLong's, over the mean of all columns at once.
[[nodiscard]] std::optional<Interval> classAuc(std::span<const double> scores, std::size_t columns, std::span<const int> truth);

/// MedMNIST's ACC: with one or two columns the last one above .5 (strictly) is "yes", else the first of the largest. Empty without
/// images.
[[nodiscard]] std::optional<double> classAccuracy(std::span<const double> scores, std::size_t columns, std::span<const int> truth);

/// Average precision: the sum of precision × gain in recall, from the highest score downwards, equal scores together. Empty without
/// positives.
[[nodiscard]] std::optional<double> averagePrecision(std::span<const double> scores, std::span<const std::uint8_t> positive);

/// classAuc() for multi-label answers: the mean over the labels. `truth` is images × columns of 0 or 1.
[[nodiscard]] std::optional<Interval> multiLabelAuc(std::span<const double> scores, std::size_t columns,
                                                    std::span<const std::uint8_t> truth);

} // namespace postil
