// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/calibration.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace postil {

std::vector<ReliabilityBin> reliabilityBins(std::span<const double> confidences, std::span<const std::uint8_t> right, std::size_t bins)
{
    Q_ASSERT(confidences.size() == right.size() && bins > 0);
    std::vector<double> upperEdges(bins);
    for (std::size_t b = 0; b < bins; ++b) {
        upperEdges[b] = static_cast<double>(b + 1) / static_cast<double>(bins);
    }
    std::vector<ReliabilityBin> result(bins);
    for (std::size_t i = 0; i < confidences.size(); ++i) {
        const auto edge = std::ranges::lower_bound(upperEdges, confidences[i]);
        const auto at = std::min(static_cast<std::size_t>(edge - upperEdges.begin()), bins - 1);
        ++result[at].n;
        result[at].right += right[i] != 0 ? 1 : 0;
        result[at].confidence += confidences[i];
    }
    for (ReliabilityBin& bin : result) {
        if (bin.n > 0) {
            bin.confidence /= static_cast<double>(bin.n);
        }
    }
    return result;
}

std::optional<double> expectedCalibrationError(std::span<const ReliabilityBin> bins)
{
    double n = 0;
    double sum = 0;
    for (const ReliabilityBin& bin : bins) {
        n += static_cast<double>(bin.n);
        sum += std::abs(static_cast<double>(bin.right) - bin.confidence * static_cast<double>(bin.n));
    }
    return n > 0 ? std::optional(sum / n) : std::nullopt;
}

std::optional<ProbabilityScores> probabilityScores(std::span<const double> scores, std::size_t columns, std::span<const int> truth)
{
    Q_ASSERT(scores.size() == columns * truth.size());
    if (truth.empty()) {
        return std::nullopt;
    }
    ProbabilityScores sums;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const std::span<const double> row = scores.subspan(i * columns, columns);
        const bool single = columns == 1;
        const double right = single ? (truth[i] == 1 ? row[0] : 1 - row[0]) : row[static_cast<std::size_t>(truth[i])];
        sums.logLoss -= std::log(std::max(right, 1e-12));
        if (single) {
            sums.brier += 2 * (1 - right) * (1 - right);
            continue;
        }
        for (std::size_t k = 0; k < columns; ++k) {
            const double error = row[k] - (static_cast<int>(k) == truth[i] ? 1 : 0);
            sums.brier += error * error;
        }
    }
    const auto n = static_cast<double>(truth.size());
    return ProbabilityScores{sums.logLoss / n, sums.brier / n};
}

} // namespace postil
