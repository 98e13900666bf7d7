// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labelling/gaussians.h"

#include "core/labelling/chunks.h"
#include "core/labelling/scoring.h"

namespace postil {

namespace {

constexpr int emIterations = 10;
constexpr double shrinkage = 0.5; ///< of the covariance towards a multiple of the identity

/// Per class the mean of the centred rows, weighted by its responsibilities.
Matrix classMeans(const EmbeddingRows& rows, const Matrix& responsibilities, const std::vector<float>& mean)
{
    const std::size_t classes = responsibilities.cols;
    const std::size_t d = rows.dimension();
    std::vector<Matrix> sums(chunkCount(rows.size()));
    std::vector<std::vector<double>> weights(sums.size(), std::vector<double>(classes));
    forChunks(rows.size(), [&](std::size_t chunk, std::size_t first, std::size_t last) {
        sums[chunk] = Matrix(classes, d);
        std::vector<float> buffer;
        for (std::size_t i = first; i < last; ++i) {
            const auto row = rows.row(i, buffer);
            for (std::size_t k = 0; k < classes; ++k) {
                const float weight = responsibilities.row(i)[k];
                weights[chunk][k] += static_cast<double>(weight);
                if (weight < 1e-7F) {
                    continue;
                }
                const auto target = sums[chunk].row(k);
                for (std::size_t j = 0; j < d; ++j) {
                    target[j] += weight * row[j];
                }
            }
        }
    });
    Matrix means(classes, d);
    for (std::size_t k = 0; k < classes; ++k) {
        double weight = 0;
        std::vector<double> sum(d);
        for (std::size_t chunk = 0; chunk < sums.size(); ++chunk) {
            weight += weights[chunk][k];
            for (std::size_t j = 0; j < d; ++j) {
                sum[j] += static_cast<double>(sums[chunk].row(k)[j]);
            }
        }
        for (std::size_t j = 0; j < d; ++j) {
            means.row(k)[j] = weight > 0 ? static_cast<float>(sum[j] / weight) - mean[j] : 0;
        }
    }
    return means;
}

} // namespace

std::optional<Matrix> gaussianEm(const EmbeddingRows& rows, const Matrix& logits, const Covariance& covariance, const TaskContext& task)
{
    const ShrunkSolver solver(covariance.matrix, shrinkage);
    Matrix responsibilities = softmax(logits);
    for (int iteration = 0; iteration < emIterations; ++iteration) {
        if (task.isCancelled()) {
            return std::nullopt;
        }
        const Matrix means = classMeans(rows, responsibilities, covariance.mean);
        Matrix weights(means.rows, means.cols);
        std::vector<float> bias;
        for (std::size_t k = 0; k < means.rows; ++k) {
            std::ranges::copy(solver.solve(means.row(k)), weights.row(k).begin());
            // The rows are not centred when they are projected: their mean's part goes into the bias.
            bias.push_back(-0.5F * cosine(means.row(k), weights.row(k)) - cosine(covariance.mean, weights.row(k)));
        }
        Matrix next = projectRows(rows, weights);
        forChunks(next.rows, [&](std::size_t, std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i) {
                for (std::size_t k = 0; k < next.cols; ++k) {
                    next.row(i)[k] += logits.row(i)[k] + bias[k];
                }
            }
        });
        responsibilities = softmax(next);
    }
    return responsibilities;
}

} // namespace postil
