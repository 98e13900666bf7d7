// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labelling/covariance.h"

namespace postil {

/// The nearest rows of each row, by the cosine of centred embeddings, nearest first.
struct NeighbourGraph {
    std::size_t count = 0;              ///< neighbours per row
    std::vector<std::uint32_t> rows;    ///< size × count; the row itself where there are too few
    std::vector<float> cosines;
    double recall = 1;                  ///< share of the true neighbours that were found, measured on a sample; 1: exact search
};

struct NeighbourOptions {
    std::size_t count = 10;
    std::size_t exactUpTo = 8'000;      ///< rows; more are searched through an inverted file
    double wantedRecall = 0.95;         ///< lists are probed until a sample reaches it
    std::uint64_t seed = 0;
};

/// Exact for few rows. Else: 64 principal directions, k-means into lists of about 400 rows, the nearest lists searched there, the
/// best of these compared exactly. Nothing when cancelled.
[[nodiscard]] std::optional<NeighbourGraph> nearestNeighbours(const EmbeddingRows& rows, const Covariance& covariance,
                                                              const NeighbourOptions& options, TaskContext& task);

/// Label spreading: weights max(cosine, 0)³, symmetric and normalised; twenty times F = .8 W F + .2 P. Rows of the result sum to 1.
[[nodiscard]] Matrix spreadLabels(const NeighbourGraph& graph, const Matrix& probabilities);

} // namespace postil
