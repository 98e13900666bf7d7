// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labelling/temperature.h"

#include "core/labelling/scoring.h"

#include <algorithm>
#include <cmath>

namespace postil {

namespace {
constexpr float leastProbability = 1e-37F; ///< what a float softmax has rounded to 0
} // namespace

Matrix sharpened(const Matrix& probabilities, double factor)
{
    Matrix logits = probabilities;
    for (float& p : logits.values) {
        p = static_cast<float>(factor * std::log(static_cast<double>(std::max(p, leastProbability))));
    }
    return softmax(logits);
}

double negativeLogLikelihood(const Matrix& probabilities, std::span<const int> truth)
{
    double sum = 0;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        sum -= std::log(static_cast<double>(std::max(probabilities.row(i)[static_cast<std::size_t>(truth[i])], leastProbability)));
    }
    return truth.empty() ? 0 : sum / static_cast<double>(truth.size());
}

double fittedFactor(const Matrix& probabilities, std::span<const int> truth)
{
    if (truth.empty()) {
        return 1;
    }
    const auto loss = [&](double logFactor) { return negativeLogLikelihood(sharpened(probabilities, std::exp(logFactor)), truth); };
    // Convex in the factor, so one valley in its logarithm: golden section.
    constexpr double golden = 0.6180339887498949;
    double low = std::log(0.01);
    double high = std::log(100.0);
    double a = high - golden * (high - low);
    double b = low + golden * (high - low);
    double lossA = loss(a);
    double lossB = loss(b);
    while (high - low > 1e-4) {
        if (lossA <= lossB) {
            high = b;
            b = a;
            lossB = lossA;
            a = high - golden * (high - low);
            lossA = loss(a);
        } else {
            low = a;
            a = b;
            lossA = lossB;
            b = low + golden * (high - low);
            lossB = loss(b);
        }
    }
    return std::exp((low + high) / 2);
}

} // namespace postil
