// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labelling/scoring.h"

#include "core/labelling/chunks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace postil {

namespace {

constexpr int sinkhornIterations = 20;

/// f(row) into each row of a matrix of the same shape.
template <class Fill>
Matrix mapped(const Matrix& m, Fill fill)
{
    Matrix out(m.rows, m.cols);
    forChunks(m.rows, [&](std::size_t, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            fill(m.row(i), out.row(i));
        }
    });
    return out;
}

void softmaxRow(std::span<const float> logits, std::span<float> out)
{
    if (logits.empty()) {
        return;
    }
    const double top = static_cast<double>(*std::ranges::max_element(logits));
    double sum = 0;
    for (std::size_t k = 0; k < logits.size(); ++k) {
        const double e = std::exp(static_cast<double>(logits[k]) - top);
        sum += e;
        out[k] = static_cast<float>(e);
    }
    for (float& v : out) {
        v = static_cast<float>(static_cast<double>(v) / sum);
    }
}

std::vector<double> addedUp(const std::vector<std::vector<double>>& parts, std::size_t cols)
{
    std::vector<double> sums(cols);
    for (const std::vector<double>& part : parts) {
        for (std::size_t k = 0; k < cols; ++k) {
            sums[k] += part[k];
        }
    }
    return sums;
}

/// Sums over rows of what `add(row, sums)` adds, chunk by chunk.
template <class Add>
std::vector<double> chunkedSums(const Matrix& m, Add add)
{
    std::vector<std::vector<double>> parts(chunkCount(m.rows), std::vector<double>(m.cols));
    forChunks(m.rows, [&](std::size_t chunk, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            add(m.row(i), parts[chunk]);
        }
    });
    return addedUp(parts, m.cols);
}

/// Mean over classes of the cosine's standard deviation over images; 1 where nothing varies.
double meanDeviation(const Matrix& m)
{
    const std::vector<double> means = columnMeans(m);
    const std::vector<double> squares = chunkedSums(m, [&means](std::span<const float> row, std::vector<double>& sums) {
        for (std::size_t k = 0; k < row.size(); ++k) {
            const double d = static_cast<double>(row[k]) - means[k];
            sums[k] += d * d;
        }
    });
    double sum = 0;
    for (const double s : squares) {
        sum += std::sqrt(s / static_cast<double>(std::max<std::size_t>(m.rows, 1)));
    }
    const double mean = sum / static_cast<double>(std::max<std::size_t>(m.cols, 1));
    return mean > 0 ? mean : 1;
}

double weightedSum(std::span<const float> row, const std::vector<double>& weights)
{
    double sum = 0;
    for (std::size_t k = 0; k < row.size(); ++k) {
        sum += static_cast<double>(row[k]) * weights[k];
    }
    return sum;
}

/// Alternately scales the columns to the shares and the rows to 1. Only the columns' factors are kept between the steps.
Matrix sinkhorn(const Matrix& p, const std::vector<double>& shares)
{
    std::vector<double> factors(p.cols, 1.0);
    for (int iteration = 0; iteration < sinkhornIterations; ++iteration) {
        std::vector<std::vector<double>> parts(chunkCount(p.rows), std::vector<double>(p.cols));
        forChunks(p.rows, [&](std::size_t chunk, std::size_t first, std::size_t last) {
            double* const columns = parts[chunk].data();
            std::vector<double> scaled(p.cols);
            for (std::size_t i = first; i < last; ++i) {
                const auto row = p.row(i);
                double whole = 0;
                for (std::size_t k = 0; k < row.size(); ++k) {
                    scaled[k] = static_cast<double>(row[k]) * factors[k];
                    whole += scaled[k];
                }
                const double share = whole > 0 ? 1 / whole : 0; // one division a row
                for (std::size_t k = 0; k < p.cols; ++k) {
                    columns[k] += scaled[k] * share;
                }
            }
        });
        const std::vector<double> sums = addedUp(parts, p.cols);
        for (std::size_t k = 0; k < p.cols; ++k) {
            if (sums[k] > 0) {
                factors[k] *= shares[k] * static_cast<double>(p.rows) / sums[k];
            }
        }
    }
    return mapped(p, [&factors](std::span<const float> row, std::span<float> out) {
        const double whole = weightedSum(row, factors);
        for (std::size_t k = 0; k < row.size(); ++k) {
            out[k] = whole > 0 ? static_cast<float>(static_cast<double>(row[k]) * factors[k] / whole) : 1.0F / static_cast<float>(row.size());
        }
    });
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

Matrix balanced(const Matrix& cosines, const ScoringOptions& options)
{
    const Matrix soft = softmax(workingLogits(cosines));
    return sinkhorn(soft, options.prior == Prior::Known ? options.shares : rootShares(soft));
}

/// Best and margin of each row of `values` less `offsets`; rows whose best cosine is too low are rejected.
Labelled labelRows(const Matrix& values, const std::vector<float>& offsets, const Matrix& cosines, const ScoringOptions& options)
{
    Labelled labels{std::vector<int>(values.rows, -1), std::vector<float>(values.rows, 0.0F)};
    if (values.cols == 0) {
        return labels;
    }
    const auto threshold = static_cast<float>(options.reject.value_or(-2));
    forChunks(values.rows, [&](std::size_t, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const auto row = values.row(i);
            std::size_t best = 0;
            float top = row[0] - offsets[0];
            float second = -std::numeric_limits<float>::infinity();
            for (std::size_t k = 1; k < row.size(); ++k) {
                const float value = row[k] - offsets[k];
                if (value > top) {
                    second = top;
                    top = value;
                    best = k;
                } else {
                    second = std::max(second, value);
                }
            }
            const bool rejected = options.reject && *std::ranges::max_element(cosines.row(i)) < threshold;
            labels.best[i] = rejected ? -1 : static_cast<int>(best);
            labels.margin[i] = row.size() > 1 ? top - second : 0.0F;
        }
    });
    return labels;
}

float thresholdFor(const Matrix& differences, std::size_t k, double share)
{
    std::vector<float> values(differences.rows);
    for (std::size_t i = 0; i < differences.rows; ++i) {
        values[i] = differences.row(i)[k];
    }
    std::ranges::sort(values, std::greater<>());
    const auto yes = std::min(static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size()))), values.size());
    if (values.empty()) {
        return 0;
    }
    if (yes == 0 || yes == values.size()) {
        return yes == 0 ? values.front() : std::nextafter(values.back(), -std::numeric_limits<float>::infinity());
    }
    return (values[yes - 1] + values[yes]) / 2;
}

/// One row per answer: position or -1, distance from the threshold.
Labelled answerRows(const Matrix& differences, const std::vector<float>& thresholds)
{
    Labelled labels{std::vector<int>(differences.values.size(), -1), std::vector<float>(differences.values.size(), 0.0F)};
    forChunks(differences.rows, [&](std::size_t, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const auto row = differences.row(i);
            for (std::size_t k = 0; k < row.size(); ++k) {
                const float above = row[k] - thresholds[k];
                labels.best[i * row.size() + k] = above > 0 ? static_cast<int>(k) : -1;
                labels.margin[i * row.size() + k] = std::abs(above);
            }
        }
    });
    return labels;
}

std::vector<float> labelOffsets(const Matrix& cosines, Prior prior)
{
    if (prior != Prior::Equal) {
        return std::vector<float>(cosines.cols, 0.0F);
    }
    const std::vector<double> means = columnMeans(cosines);
    return {means.begin(), means.end()};
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

std::vector<double> columnMeans(const Matrix& m)
{
    std::vector<double> means = chunkedSums(m, [](std::span<const float> row, std::vector<double>& sums) {
        for (std::size_t k = 0; k < row.size(); ++k) {
            sums[k] += static_cast<double>(row[k]);
        }
    });
    for (double& mean : means) {
        mean /= static_cast<double>(std::max<std::size_t>(m.rows, 1));
    }
    return means;
}

Matrix softmax(const Matrix& logits)
{
    return mapped(logits, softmaxRow);
}

double workingScale(const Matrix& cosines)
{
    return 2 / meanDeviation(cosines);
}

Matrix workingLogits(const Matrix& cosines)
{
    const double scale = workingScale(cosines);
    return mapped(cosines, [scale](std::span<const float> row, std::span<float> out) {
        for (std::size_t k = 0; k < row.size(); ++k) {
            out[k] = static_cast<float>(scale * static_cast<double>(row[k]));
        }
    });
}

std::vector<float> answerThresholds(const Matrix& differences, std::span<const double> shares)
{
    std::vector<float> thresholds(differences.cols, 0.0F);
    for (std::size_t k = 0; k < std::min(thresholds.size(), shares.size()); ++k) {
        thresholds[k] = shares[k] < 0 ? 0.0F : thresholdFor(differences, k, shares[k]);
    }
    return thresholds;
}

Labelled label(const Matrix& cosines, const ScoringOptions& options)
{
    if (options.independent) {
        return answerRows(cosines, answerThresholds(cosines, options.shares));
    }
    const bool soft = options.prior == Prior::Known || options.prior == Prior::Unknown;
    return labelRows(soft ? balanced(cosines, options) : cosines, labelOffsets(cosines, options.prior), cosines, options);
}

Matrix sigmoid(const Matrix& logits)
{
    Matrix out = logits;
    for (float& v : out.values) {
        v = static_cast<float>(1 / (1 + std::exp(-static_cast<double>(v))));
    }
    return out;
}

Scores score(const Matrix& cosines, const ScoringOptions& options)
{
    Scores scores;
    const std::vector<float> offsets = labelOffsets(cosines, options.prior);
    if (options.prior == Prior::Known || options.prior == Prior::Unknown) {
        scores.probabilities = balanced(cosines, options);
        scores.best = labelRows(scores.probabilities, offsets, cosines, options).best;
        return scores;
    }
    scores.probabilities = mapped(cosines, [&](std::span<const float> row, std::span<float> out) {
        for (std::size_t k = 0; k < row.size(); ++k) {
            out[k] = static_cast<float>(options.scale * static_cast<double>(row[k] - offsets[k]));
        }
        softmaxRow(out, out);
    });
    scores.best = labelRows(cosines, offsets, cosines, options).best;
    return scores;
}

} // namespace postil
