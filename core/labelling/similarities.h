// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <QtGlobal>

#include <optional>
#include <vector>

namespace postil {

/// How many images have which best cosine: what a threshold of "none of these" cuts through. Bins of equal width over [low, high].
struct SimilarityHistogram {
    double low = 0;
    double high = 0;
    std::vector<qint64> counts; ///< empty without images
};

/// Of each row's largest value, in one pass over the rows for the ends and one for the counts.
[[nodiscard]] SimilarityHistogram bestSimilarities(const Matrix& cosines, std::size_t bins = 48);

/// Where the histogram falls into two groups: the bin edge with the largest variance between them (Otsu 1979). Nothing where fewer
/// than two bins hold images.
[[nodiscard]] std::optional<double> valleyThreshold(const SimilarityHistogram& histogram);

} // namespace postil
