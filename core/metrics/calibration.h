// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace postil {

/// One bar of a reliability diagram.
struct ReliabilityBin {
    std::int64_t n = 0;
    std::int64_t right = 0;
    double confidence = 0; ///< mean of its images; 0 when there are none
};

/// Equal-width bins (lo, hi], 0 in the first (Guo et al. 2017). `right` holds 0 or 1 per image.
[[nodiscard]] std::vector<ReliabilityBin> reliabilityBins(std::span<const double> confidences, std::span<const std::uint8_t> right,
                                                          std::size_t bins = 10);

/// Expected calibration error: mean of |share right - mean confidence|, weighted by the bins' sizes. Empty without images.
[[nodiscard]] std::optional<double> expectedCalibrationError(std::span<const ReliabilityBin> bins);

/// What the probabilities given to the classes are worth, not only the largest. `scores` is images × columns; a single column is
/// the probability of the second of two classes. Empty without images.
struct ProbabilityScores {
    double logLoss = 0; ///< mean of -log(max(p of the true class, 1e-12))
    double brier = 0;   ///< mean over images of the sum over classes of squared errors
};
[[nodiscard]] std::optional<ProbabilityScores> probabilityScores(std::span<const double> scores, std::size_t columns, std::span<const int> truth);

} // namespace postil
