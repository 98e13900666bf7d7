// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/confusion.h"

#include <cmath>
#include <numeric>

namespace postil {

namespace {
double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : 0.0;
}

double asDouble(std::int64_t count)
{
    return static_cast<double>(count);
}
} // namespace

ConfusionMatrix::ConfusionMatrix(std::size_t classes)
    : m_counts(classes, std::vector<std::int64_t>(classes, 0))
    , m_missed(classes, 0)
{
}

void ConfusionMatrix::add(int truth, int predicted)
{
    Q_ASSERT(truth >= 0 && static_cast<std::size_t>(truth) < classes());
    Q_ASSERT(predicted < static_cast<int>(classes()));
    const auto row = static_cast<std::size_t>(truth);
    if (predicted < 0) {
        ++m_missed[row];
    } else {
        ++m_counts[row][static_cast<std::size_t>(predicted)];
    }
    ++m_n;
}

void ConfusionMatrix::add(std::span<const int> truth, std::span<const int> predicted)
{
    Q_ASSERT(truth.size() == predicted.size());
    for (std::size_t i = 0; i < truth.size(); ++i) {
        add(truth[i], predicted[i]);
    }
}

std::int64_t ConfusionMatrix::correct() const
{
    std::int64_t sum = 0;
    for (std::size_t k = 0; k < classes(); ++k) {
        sum += m_counts[k][k];
    }
    return sum;
}

std::int64_t ConfusionMatrix::unlabelled() const
{
    return std::accumulate(m_missed.begin(), m_missed.end(), std::int64_t{0});
}

std::int64_t ConfusionMatrix::support(std::size_t truth) const
{
    return std::accumulate(m_counts[truth].begin(), m_counts[truth].end(), m_missed[truth]);
}

std::int64_t ConfusionMatrix::predictedAs(std::size_t predicted) const
{
    std::int64_t sum = 0;
    for (const auto& row : m_counts) {
        sum += row[predicted];
    }
    return sum;
}

std::vector<double> ConfusionMatrix::precision() const
{
    std::vector<double> values(classes());
    for (std::size_t k = 0; k < classes(); ++k) {
        values[k] = ratio(asDouble(m_counts[k][k]), asDouble(predictedAs(k)));
    }
    return values;
}

std::vector<double> ConfusionMatrix::recall() const
{
    std::vector<double> values(classes());
    for (std::size_t k = 0; k < classes(); ++k) {
        values[k] = ratio(asDouble(m_counts[k][k]), asDouble(support(k)));
    }
    return values;
}

std::vector<double> ConfusionMatrix::f1() const
{
    std::vector<double> values(classes());
    for (std::size_t k = 0; k < classes(); ++k) {
        values[k] = ratio(2 * asDouble(m_counts[k][k]), asDouble(support(k) + predictedAs(k)));
    }
    return values;
}

std::optional<Interval> ConfusionMatrix::accuracy() const
{
    if (m_n == 0) {
        return std::nullopt;
    }
    return wilsonInterval(correct(), m_n);
}

// Delta method: with cell shares p_ij and F1_k = 2 p_kk / S_k, S_k = row share + column share,
// dF1_k/dp_ij = 2 [i = j = k] / S_k - 2 p_kk ([i = k] + [j = k]) / S_k²; variance = (Σ p g² - (Σ p g)²) / n.
Interval ConfusionMatrix::meanF1(std::span<const std::size_t> over) const
{
    const double n = asDouble(m_n);
    std::vector<double> slope(classes(), 0.0);   // 2 p_kk / S_k² for the classes in `over`
    std::vector<double> onDiagonal(classes(), 0.0);
    double value = 0;
    for (const std::size_t k : over) {
        const double total = asDouble(support(k) + predictedAs(k)) / n;
        if (total > 0) {
            const double hit = asDouble(m_counts[k][k]) / n;
            value += 2 * hit / total;
            slope[k] = 2 * hit / (total * total);
            onDiagonal[k] = 2 / total;
        }
    }
    const double weight = 1.0 / asDouble(static_cast<std::int64_t>(over.size()));
    double mean = 0;
    double square = 0;
    const auto cell = [&](std::int64_t count, double gradient) {
        mean += asDouble(count) / n * gradient;
        square += asDouble(count) / n * gradient * gradient;
    };
    for (std::size_t i = 0; i < classes(); ++i) {
        for (std::size_t j = 0; j < classes(); ++j) {
            cell(m_counts[i][j], weight * ((i == j ? onDiagonal[i] : 0.0) - slope[i] - slope[j]));
        }
        cell(m_missed[i], -weight * slope[i]);
    }
    return scoreInterval(value * weight, (square - mean * mean) / n, m_n);
}

std::optional<Interval> ConfusionMatrix::macroF1() const
{
    if (m_n == 0) {
        return std::nullopt;
    }
    std::vector<std::size_t> all(classes());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return meanF1(all);
}

std::optional<Interval> ConfusionMatrix::binaryF1() const
{
    if (m_n == 0 || classes() != 2) {
        return std::nullopt;
    }
    const std::size_t second = 1;
    return meanF1({&second, 1});
}

std::optional<Interval> ConfusionMatrix::balancedAccuracy() const
{
    if (m_n == 0) {
        return std::nullopt;
    }
    double sum = 0;
    double variance = 0;
    std::int64_t occurring = 0;
    for (std::size_t k = 0; k < classes(); ++k) {
        if (const double all = asDouble(support(k)); all > 0) {
            const double recall = asDouble(m_counts[k][k]) / all;
            sum += recall;
            variance += recall * (1 - recall) / all;
            ++occurring;
        }
    }
    const double count = asDouble(occurring);
    return scoreInterval(sum / count, variance / (count * count), m_n);
}

std::optional<double> ConfusionMatrix::weightedF1() const
{
    if (m_n == 0) {
        return std::nullopt;
    }
    const std::vector<double> each = f1();
    double sum = 0;
    for (std::size_t k = 0; k < classes(); ++k) {
        sum += each[k] * asDouble(support(k));
    }
    return sum / asDouble(m_n);
}

std::optional<double> ConfusionMatrix::matthews() const
{
    const double n = asDouble(m_n);
    const double missed = asDouble(unlabelled()); // a column of its own, in which nothing is right
    double both = 0;
    double truths = n * n;
    double predictions = n * n - missed * missed;
    for (std::size_t k = 0; k < classes(); ++k) {
        const double row = asDouble(support(k));
        const double column = asDouble(predictedAs(k));
        both += row * column;
        truths -= row * row;
        predictions -= column * column;
    }
    if (truths <= 0 || predictions <= 0) {
        return std::nullopt;
    }
    return (asDouble(correct()) * n - both) / std::sqrt(truths * predictions);
}

std::optional<double> ConfusionMatrix::kappa(KappaWeights weights) const
{
    if (m_n == 0) {
        return std::nullopt;
    }
    const double n = asDouble(m_n);
    double observed = 0;
    double expected = 0;
    for (std::size_t i = 0; i < classes(); ++i) {
        const double row = asDouble(support(i));
        const double farthest = asDouble(static_cast<std::int64_t>(classes())) - 1;
        double allColumns = 0;
        for (std::size_t j = 0; j < classes(); ++j) {
            const double distance = std::abs(asDouble(static_cast<std::int64_t>(i)) - asDouble(static_cast<std::int64_t>(j)));
            double weight = i == j ? 0.0 : 1.0;
            if (weights == KappaWeights::Linear) {
                weight = distance / farthest;
            } else if (weights == KappaWeights::Quadratic) {
                weight = distance * distance / (farthest * farthest);
            }
            const double column = asDouble(predictedAs(j));
            observed += weight * asDouble(m_counts[i][j]);
            expected += weight * row * column / n;
            allColumns += column;
        }
        // No answer is as far from the truth as can be.
        observed += asDouble(m_missed[i]);
        expected += row * (n - allColumns) / n;
    }
    if (expected <= 0) {
        return std::nullopt;
    }
    return 1 - observed / expected;
}

} // namespace postil
