// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labelling/similarities.h"

#include "core/labelling/chunks.h"

#include <algorithm>

namespace postil {

SimilarityHistogram bestSimilarities(const Matrix& cosines, std::size_t bins)
{
    SimilarityHistogram histogram;
    if (cosines.rows == 0 || cosines.cols == 0 || bins == 0) {
        return histogram;
    }
    std::vector<float> best(cosines.rows);
    forChunks(cosines.rows, [&](std::size_t, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            best[i] = std::ranges::max(cosines.row(i));
        }
    });
    const auto [low, high] = std::ranges::minmax(best);
    histogram.low = static_cast<double>(low);
    histogram.high = static_cast<double>(high);
    histogram.counts.resize(bins);
    const double width = (histogram.high - histogram.low) / static_cast<double>(bins);
    for (const float value : best) {
        const double at = width > 0 ? (static_cast<double>(value) - histogram.low) / width : 0;
        ++histogram.counts[std::min(bins - 1, static_cast<std::size_t>(at))];
    }
    return histogram;
}

std::optional<double> valleyThreshold(const SimilarityHistogram& histogram)
{
    const std::size_t bins = histogram.counts.size();
    double all = 0;
    double moment = 0;
    for (std::size_t i = 0; i < bins; ++i) {
        all += static_cast<double>(histogram.counts[i]);
        moment += static_cast<double>(histogram.counts[i]) * static_cast<double>(i);
    }
    double below = 0;
    double momentBelow = 0;
    double most = 0;
    std::optional<std::size_t> edge;
    for (std::size_t i = 0; i + 1 < bins; ++i) {
        below += static_cast<double>(histogram.counts[i]);
        momentBelow += static_cast<double>(histogram.counts[i]) * static_cast<double>(i);
        if (below == 0 || below == all) {
            continue;
        }
        const double apart = momentBelow / below - (moment - momentBelow) / (all - below);
        const double between = below * (all - below) * apart * apart;
        if (between > most) {
            most = between;
            edge = i + 1;
        }
    }
    if (!edge) {
        return std::nullopt;
    }
    return histogram.low + (histogram.high - histogram.low) * static_cast<double>(*edge) / static_cast<double>(bins);
}

} // namespace postil
