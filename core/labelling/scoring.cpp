// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labelling/scoring.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace postil {

namespace {

constexpr int sinkhornIterations = 20;

std::vector<double> columnMeans(const Matrix& m)
{
    std::vector<double> means(m.cols);
    for (std::size_t i = 0; i < m.rows; ++i) {
        const auto row = m.row(i);
        for (std::size_t k = 0; k < m.cols; ++k) {
            means[k] += static_cast<double>(row[k]);
        }
    }
    for (double& mean : means) {
        mean /= static_cast<double>(std::max<std::size_t>(m.rows, 1));
    }
    return means;
}

Matrix scaled(const Matrix& m, double scale, const std::vector<double>& subtract)
{
    Matrix out(m.rows, m.cols);
    for (std::size_t i = 0; i < m.rows; ++i) {
        for (std::size_t k = 0; k < m.cols; ++k) {
            out.row(i)[k] = static_cast<float>(scale * (static_cast<double>(m.row(i)[k]) - subtract[k]));
        }
    }
    return out;
}

/// Mean over classes of the cosine's standard deviation over images; 1 where nothing varies.
double meanDeviation(const Matrix& m)
{
    const std::vector<double> means = columnMeans(m);
    std::vector<double> squares(m.cols);
    for (std::size_t i = 0; i < m.rows; ++i) {
        for (std::size_t k = 0; k < m.cols; ++k) {
            const double d = static_cast<double>(m.row(i)[k]) - means[k];
            squares[k] += d * d;
        }
    }
    double sum = 0;
    for (const double s : squares) {
        sum += std::sqrt(s / static_cast<double>(std::max<std::size_t>(m.rows, 1)));
    }
    const double mean = sum / static_cast<double>(std::max<std::size_t>(m.cols, 1));
    return mean > 0 ? mean : 1;
}

void normalizeRows(Matrix& m)
{
    for (std::size_t i = 0; i < m.rows; ++i) {
        const auto row = m.row(i);
        double sum = 0;
        for (const float v : row) {
            sum += static_cast<double>(v);
        }
        for (float& v : row) {
            v = sum > 0 ? static_cast<float>(static_cast<double>(v) / sum) : 1.0F / static_cast<float>(m.cols);
        }
    }
}

/// Alternately scales the columns to the shares and the rows to 1.
void sinkhorn(Matrix& p, const std::vector<double>& shares)
{
    for (int iteration = 0; iteration < sinkhornIterations; ++iteration) {
        const std::vector<double> means = columnMeans(p);
        for (std::size_t i = 0; i < p.rows; ++i) {
            for (std::size_t k = 0; k < p.cols; ++k) {
                if (means[k] > 0) {
                    p.row(i)[k] = static_cast<float>(static_cast<double>(p.row(i)[k]) * shares[k] / means[k]);
                }
            }
        }
        normalizeRows(p);
    }
}

std::vector<double> rootShares(const Matrix& probabilities)
{
    std::vector<double> shares = columnMeans(probabilities);
    double sum = 0;
    for (double& share : shares) {
        share = std::sqrt(share);
        sum += share;
    }
    for (double& share : shares) {
        share /= sum;
    }
    return shares;
}

} // namespace

float cosine(std::span<const float> a, std::span<const float> b)
{
    // Sixteen running sums: what the compiler turns into vector instructions without reordering anything.
    constexpr std::size_t lanes = 16;
    std::array<float, lanes> sums{};
    std::size_t i = 0;
    for (; i + lanes <= a.size(); i += lanes) {
        for (std::size_t k = 0; k < lanes; ++k) {
            sums[k] += a[i + k] * b[i + k];
        }
    }
    float sum = 0;
    for (const float s : sums) {
        sum += s;
    }
    for (; i < a.size(); ++i) {
        sum += a[i] * b[i];
    }
    return sum;
}

std::vector<float> meanDirection(const Matrix& texts)
{
    const std::vector<double> mean = columnMeans(texts);
    double square = 0;
    for (const double v : mean) {
        square += v * v;
    }
    const double length = square > 0 ? std::sqrt(square) : 1; // opposite texts cancel: no direction rather than NaN
    std::vector<float> direction;
    direction.reserve(mean.size());
    for (const double v : mean) {
        direction.push_back(static_cast<float>(v / length));
    }
    return direction;
}

Matrix cosines(const Matrix& images, const Matrix& classes)
{
    Matrix out(images.rows, classes.rows);
    for (std::size_t i = 0; i < images.rows; ++i) {
        for (std::size_t k = 0; k < classes.rows; ++k) {
            out.row(i)[k] = cosine(images.row(i), classes.row(k));
        }
    }
    return out;
}

Matrix softmax(const Matrix& logits)
{
    Matrix out = logits;
    for (std::size_t i = 0; i < out.rows; ++i) {
        const auto row = out.row(i);
        if (row.empty()) {
            continue;
        }
        const double top = static_cast<double>(*std::ranges::max_element(row));
        double sum = 0;
        for (float& v : row) {
            const double e = std::exp(static_cast<double>(v) - top);
            sum += e;
            v = static_cast<float>(e);
        }
        for (float& v : row) {
            v = static_cast<float>(static_cast<double>(v) / sum);
        }
    }
    return out;
}

Scores score(const Matrix& cosines, const ScoringOptions& options)
{
    const std::vector<double> zero(cosines.cols);
    Scores scores;
    switch (options.prior) {
    case Prior::None:
        scores.probabilities = softmax(scaled(cosines, options.scale, zero));
        break;
    case Prior::Equal:
        scores.probabilities = softmax(scaled(cosines, options.scale, columnMeans(cosines)));
        break;
    case Prior::Known:
    case Prior::Unknown: {
        scores.probabilities = softmax(scaled(cosines, 2 / meanDeviation(cosines), zero));
        sinkhorn(scores.probabilities, options.prior == Prior::Known ? options.shares : rootShares(scores.probabilities));
        break;
    }
    }
    scores.best.reserve(cosines.rows);
    for (std::size_t i = 0; i < cosines.rows; ++i) {
        const auto row = scores.probabilities.row(i);
        const bool rejected = options.reject && static_cast<double>(*std::ranges::max_element(cosines.row(i))) < *options.reject;
        scores.best.push_back(rejected ? -1 : static_cast<int>(std::ranges::max_element(row) - row.begin()));
    }
    return scores;
}

} // namespace postil
