// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labelling/covariance.h"

#include "core/base/random.h"
#include "core/labelling/chunks.h"
#include "core/labelling/scoring.h"

#include <atomic>
#include <cmath>

namespace postil {

namespace {

constexpr std::size_t blockRows = 64; ///< images at a time: a block of 512 dimensions stays in the second-level cache

/// Adds the products of every pair of dimensions over one block; `block` has a row of blockRows values per dimension.
void addProducts(const Matrix& block, Matrix& sums)
{
    const std::size_t d = block.rows;
    for (std::size_t i = 0; i < d; ++i) {
        const auto a = block.row(i);
        const auto target = sums.row(i);
        for (std::size_t j = i; j < d; ++j) {
            target[j] += cosine(a, block.row(j));
        }
    }
}

std::vector<float> meanOf(const EmbeddingRows& rows, std::size_t used, std::size_t step)
{
    std::vector<std::vector<double>> parts(chunkCount(used), std::vector<double>(rows.dimension()));
    forChunks(used, [&](std::size_t chunk, std::size_t first, std::size_t last) {
        std::vector<float> buffer;
        for (std::size_t i = first; i < last; ++i) {
            const auto row = rows.row(i * step, buffer);
            for (std::size_t k = 0; k < row.size(); ++k) {
                parts[chunk][k] += static_cast<double>(row[k]);
            }
        }
    });
    std::vector<float> mean(rows.dimension());
    for (std::size_t k = 0; k < mean.size(); ++k) {
        double sum = 0;
        for (const auto& part : parts) {
            sum += part[k];
        }
        mean[k] = static_cast<float>(sum / static_cast<double>(std::max<std::size_t>(used, 1)));
    }
    return mean;
}

void orthonormalize(Matrix& directions)
{
    for (std::size_t i = 0; i < directions.rows; ++i) {
        const auto row = directions.row(i);
        for (std::size_t j = 0; j < i; ++j) {
            const auto other = directions.row(j);
            const float along = cosine(row, other);
            for (std::size_t k = 0; k < row.size(); ++k) {
                row[k] -= along * other[k];
            }
        }
        const float length = std::sqrt(cosine(row, row));
        for (float& v : row) {
            v = length > 0 ? v / length : 0;
        }
    }
}

} // namespace

std::optional<Covariance> covarianceOf(const EmbeddingRows& rows, const TaskContext& task, std::size_t most)
{
    const std::size_t step = std::max<std::size_t>(1, (rows.size() + most - 1) / std::max<std::size_t>(most, 1));
    const std::size_t used = (rows.size() + step - 1) / step;
    const std::size_t d = rows.dimension();
    Covariance result{meanOf(rows, used, step), Matrix(d, d)};
    std::vector<Matrix> parts(chunkCount(used));
    std::atomic<bool> cancelled = false;
    forChunks(used, [&](std::size_t chunk, std::size_t first, std::size_t last) {
        parts[chunk] = Matrix(d, d);
        Matrix block(d, blockRows);
        std::vector<float> buffer;
        for (std::size_t start = first; start < last && !cancelled; start += blockRows) {
            cancelled = cancelled || task.isCancelled();
            std::ranges::fill(block.values, 0.0F);
            for (std::size_t i = start; i < std::min(last, start + blockRows); ++i) {
                const auto row = rows.row(i * step, buffer);
                for (std::size_t k = 0; k < d; ++k) {
                    block.row(k)[i - start] = row[k] - result.mean[k];
                }
            }
            addProducts(block, parts[chunk]);
        }
    });
    if (cancelled) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < d; ++i) {
        for (std::size_t j = i; j < d; ++j) {
            double sum = 0;
            for (const Matrix& part : parts) {
                sum += static_cast<double>(part.row(i)[j]);
            }
            const auto value = static_cast<float>(sum / static_cast<double>(std::max<std::size_t>(used, 1)));
            result.matrix.row(i)[j] = value;
            result.matrix.row(j)[i] = value;
        }
    }
    return result;
}

ShrunkSolver::ShrunkSolver(const Matrix& covariance, double shrink)
    : m_size(covariance.rows)
    , m_factor(covariance.rows * covariance.rows)
{
    double trace = 0;
    for (std::size_t i = 0; i < m_size; ++i) {
        trace += static_cast<double>(covariance.row(i)[i]);
    }
    // Where nothing varies at all the identity keeps the system solvable.
    const double ridge = trace > 0 ? shrink * trace / static_cast<double>(m_size) : 1;
    for (std::size_t i = 0; i < m_size; ++i) {
        double* row = m_factor.data() + i * m_size;
        for (std::size_t j = 0; j <= i; ++j) {
            const double* other = m_factor.data() + j * m_size;
            double sum = (1 - shrink) * static_cast<double>(covariance.row(i)[j]) + (i == j ? ridge : 0);
            for (std::size_t k = 0; k < j; ++k) {
                sum -= row[k] * other[k];
            }
            row[j] = i == j ? std::sqrt(std::max(sum, 1e-12)) : sum / other[j];
        }
    }
}

std::vector<float> ShrunkSolver::solve(std::span<const float> right) const
{
    std::vector<double> x(right.begin(), right.end());
    for (std::size_t i = 0; i < m_size; ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            x[i] -= m_factor[i * m_size + k] * x[k];
        }
        x[i] /= m_factor[i * m_size + i];
    }
    for (std::size_t i = m_size; i-- > 0;) {
        for (std::size_t k = i + 1; k < m_size; ++k) {
            x[i] -= m_factor[k * m_size + i] * x[k];
        }
        x[i] /= m_factor[i * m_size + i];
    }
    return {x.begin(), x.end()};
}

Matrix principalDirections(const Matrix& covariance, std::size_t count, std::uint64_t seed)
{
    constexpr int iterations = 8;
    Random random(seed);
    Matrix directions(std::min(count, covariance.rows), covariance.rows);
    for (float& v : directions.values) {
        v = static_cast<float>(random.normal());
    }
    orthonormalize(directions);
    for (int iteration = 0; iteration < iterations; ++iteration) {
        Matrix next(directions.rows, directions.cols);
        for (std::size_t i = 0; i < directions.rows; ++i) {
            for (std::size_t k = 0; k < directions.cols; ++k) {
                next.row(i)[k] = cosine(directions.row(i), covariance.row(k));
            }
        }
        directions = std::move(next);
        orthonormalize(directions);
    }
    return directions;
}

} // namespace postil
