// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labelling/fewshot.h"

#include "core/labelling/scoring.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace postil {

namespace {

constexpr int powerSteps = 30;
constexpr double powerMargin = 1.05; ///< the iteration comes from below
constexpr std::array<double, 6> alphas{0.1, 0.3, 1, 3, 10, 30};
constexpr std::array<double, 5> betas{1, 3, 5.5, 10, 20};

/// Largest eigenvalue of F'F, the columns of F being the features and a one.
double largestEigenvalue(const Matrix& features)
{
    std::vector<float> direction(features.cols, 1.0F);
    double constant = 1;
    double length = 1;
    for (int step = 0; step < powerSteps; ++step) {
        std::vector<double> next(features.cols);
        double nextConstant = 0;
        for (std::size_t i = 0; i < features.rows; ++i) {
            const auto row = features.row(i);
            const double along = static_cast<double>(cosine(row, direction)) + constant;
            nextConstant += along;
            for (std::size_t j = 0; j < row.size(); ++j) {
                next[j] += along * static_cast<double>(row[j]);
            }
        }
        double square = nextConstant * nextConstant;
        for (const double v : next) {
            square += v * v;
        }
        length = std::sqrt(square);
        if (length <= 0) {
            return 0;
        }
        std::ranges::transform(next, direction.begin(), [length](double v) { return static_cast<float>(v / length); });
        constant = nextConstant / length;
    }
    return length * powerMargin;
}

/// Where the fit stands: weights and bias of each class, in the features' own scale.
struct Place {
    Matrix weights;
    std::vector<float> bias;

    Place(std::size_t classes, std::size_t dimension)
        : weights(classes, dimension)
        , bias(classes)
    {
    }
};

/// this + step · (to - from), for each number.
Place moved(const Place& at, const Place& from, double step)
{
    Place place = at;
    const auto factor = static_cast<float>(step);
    for (std::size_t i = 0; i < place.weights.values.size(); ++i) {
        place.weights.values[i] += factor * (at.weights.values[i] - from.weights.values[i]);
    }
    for (std::size_t k = 0; k < place.bias.size(); ++k) {
        place.bias[k] += factor * (at.bias[k] - from.bias[k]);
    }
    return place;
}

/// One gradient step from `at`.
Place descended(const Place& at, const Matrix& features, const Matrix& anchors, std::span<const int> labels, double ridge, double step)
{
    const std::size_t classes = anchors.cols;
    Matrix logits = anchors;
    for (std::size_t i = 0; i < features.rows; ++i) {
        for (std::size_t k = 0; k < classes; ++k) {
            logits.row(i)[k] += cosine(features.row(i), at.weights.row(k)) + at.bias[k];
        }
    }
    const Matrix probabilities = softmax(logits);
    Place next = at;
    std::vector<double> gradient(features.cols);
    for (std::size_t k = 0; k < classes; ++k) {
        std::ranges::fill(gradient, 0.0);
        double constant = 0;
        for (std::size_t i = 0; i < features.rows; ++i) {
            const double error = static_cast<double>(probabilities.row(i)[k]) - (labels[i] == static_cast<int>(k) ? 1 : 0);
            constant += error;
            const auto row = features.row(i);
            for (std::size_t j = 0; j < row.size(); ++j) {
                gradient[j] += error * static_cast<double>(row[j]);
            }
        }
        const auto weights = next.weights.row(k);
        for (std::size_t j = 0; j < weights.size(); ++j) {
            weights[j] -= static_cast<float>(step * (gradient[j] + ridge * static_cast<double>(weights[j])));
        }
        next.bias[k] -= static_cast<float>(step * constant);
    }
    return next;
}

std::vector<std::size_t> shotsOf(std::span<const int> labels, std::size_t classes)
{
    std::vector<std::size_t> counts(classes);
    for (const int label : labels) {
        ++counts[static_cast<std::size_t>(label)];
    }
    return counts;
}

} // namespace

void LinearHead::addTo(std::span<const float> row, std::span<float> logits) const
{
    for (std::size_t k = 0; k < logits.size(); ++k) {
        logits[k] += cosine(row, weights.row(k)) + bias[k];
    }
}

LinearHead fitAnchoredProbe(const Matrix& rows, const Matrix& anchors, std::span<const int> labels, std::span<const float> mean,
                            const AnchoredProbeOptions& options)
{
    Matrix features = rows;
    const auto scale = static_cast<float>(options.scale);
    for (std::size_t i = 0; i < features.rows; ++i) {
        const auto row = features.row(i);
        for (std::size_t j = 0; j < row.size(); ++j) {
            row[j] = scale * (row[j] - mean[j]);
        }
    }
    const double step = 1 / (0.5 * largestEigenvalue(features) + options.ridge);
    Place before(anchors.cols, rows.cols);
    Place ahead = before;
    double momentum = 1;
    for (int i = 0; i < options.steps; ++i) {
        Place next = descended(ahead, features, anchors, labels, options.ridge, step);
        const double grown = (1 + std::sqrt(1 + 4 * momentum * momentum)) / 2;
        ahead = moved(next, before, (momentum - 1) / grown);
        before = std::move(next);
        momentum = grown;
    }
    // Centring and scale become part of the head.
    LinearHead head{std::move(before.weights), std::move(before.bias)};
    for (std::size_t k = 0; k < head.weights.rows; ++k) {
        for (float& weight : head.weights.row(k)) {
            weight *= scale;
        }
        head.bias[k] -= cosine(mean, head.weights.row(k));
    }
    return head;
}

LinearHead fitGaussianHead(const Matrix& rows, std::span<const int> labels, std::size_t classes, std::span<const float> mean, const ShrunkSolver& covariance)
{
    const std::vector<std::size_t> counts = shotsOf(labels, classes);
    Matrix means(classes, rows.cols);
    for (std::size_t i = 0; i < rows.rows; ++i) {
        const auto label = static_cast<std::size_t>(labels[i]);
        for (std::size_t j = 0; j < rows.cols; ++j) {
            means.row(label)[j] += (rows.row(i)[j] - mean[j]) / static_cast<float>(counts[label]);
        }
    }
    LinearHead head{Matrix(classes, rows.cols), std::vector<float>(classes)};
    for (std::size_t k = 0; k < classes; ++k) {
        if (counts[k] == 0) {
            continue;
        }
        std::ranges::copy(covariance.solve(means.row(k)), head.weights.row(k).begin());
        head.bias[k] = -0.5F * cosine(means.row(k), head.weights.row(k)) - cosine(mean, head.weights.row(k));
    }
    return head;
}

void addCache(std::span<const float> affinities, std::span<const int> labels, const CacheWeights& weights, std::span<float> logits)
{
    const auto alpha = static_cast<float>(weights.alpha);
    const auto beta = static_cast<float>(weights.beta);
    for (std::size_t s = 0; s < labels.size(); ++s) {
        logits[static_cast<std::size_t>(labels[s])] += alpha * std::exp(beta * (affinities[s] - 1));
    }
}

CacheWeights fittedCacheWeights(const Matrix& rows, const Matrix& logits, std::span<const int> labels)
{
    CacheWeights best;
    const std::vector<std::size_t> counts = shotsOf(labels, logits.cols);
    if (std::ranges::find(counts, std::size_t{1}) != counts.end()) {
        return best;
    }
    const Matrix affinities = cosines(rows, rows);
    const auto distance = [](const CacheWeights& w) { return std::abs(std::log(w.alpha / CacheWeights().alpha)) + std::abs(std::log(w.beta / CacheWeights().beta)); };
    std::size_t most = 0;
    bool any = false;
    for (const double alpha : alphas) {
        for (const double beta : betas) {
            const CacheWeights tried{alpha, beta};
            std::size_t right = 0;
            for (std::size_t i = 0; i < labels.size(); ++i) {
                std::vector<float> row(logits.row(i).begin(), logits.row(i).end());
                addCache(affinities.row(i), labels, tried, row);
                row[static_cast<std::size_t>(labels[i])] -= static_cast<float>(alpha * std::exp(beta * (static_cast<double>(affinities.row(i)[i]) - 1))); // itself
                right += largestColumn(row) == static_cast<std::size_t>(labels[i]) ? 1 : 0;
            }
            if (!any || right > most || (right == most && distance(tried) < distance(best))) {
                most = right;
                best = tried;
                any = true;
            }
        }
    }
    return best;
}

} // namespace postil
