// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labelling/embeddingrows.h"

#include <optional>

namespace postil {

/// Mean and total covariance of embeddings.
struct Covariance {
    std::vector<float> mean;
    Matrix matrix; ///< dimension × dimension, symmetric
};

/// From at most `most` rows, evenly spread: with shrinkage as strong as GDA's more rows change nothing. Nothing when cancelled.
[[nodiscard]] std::optional<Covariance> covarianceOf(const EmbeddingRows& rows, const TaskContext& task, std::size_t most = 50'000);

/// Solves A x = b for several b (rows of `right`) with A = (1 - shrink) · C + shrink · trace(C) / dimension · I, by Cholesky.
class ShrunkSolver
{
public:
    ShrunkSolver(const Matrix& covariance, double shrink);
    [[nodiscard]] std::vector<float> solve(std::span<const float> right) const;

private:
    std::size_t m_size;
    std::vector<double> m_factor; ///< lower triangle, row-major
};

/// The `count` directions of largest variance (rows, orthonormal), by subspace iteration.
[[nodiscard]] Matrix principalDirections(const Matrix& covariance, std::size_t count, std::uint64_t seed);

} // namespace postil
