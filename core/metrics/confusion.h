// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/interval.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace postil {

/// Counts of true class against predicted class, and the measures that follow from them. Definitions are scikit-learn's with
/// labels = 0 … classes - 1 and zero_division = 0.
class ConfusionMatrix
{
public:
    enum class KappaWeights { None, Linear, Quadratic };

    explicit ConfusionMatrix(std::size_t classes);

    /// `truth` in [0, classes). A `predicted` of -1 means that the labeler said nothing: it counts in n and in the class's
    /// support, so as an error in accuracy, recall, F1 and kappa, but in no column.
    void add(int truth, int predicted);
    void add(std::span<const int> truth, std::span<const int> predicted);

    [[nodiscard]] std::size_t classes() const { return m_missed.size(); }
    [[nodiscard]] std::int64_t count(std::size_t truth, std::size_t predicted) const { return m_counts[truth][predicted]; }
    [[nodiscard]] const std::vector<std::vector<std::int64_t>>& counts() const { return m_counts; } ///< [true][predicted]
    [[nodiscard]] std::int64_t n() const { return m_n; }
    [[nodiscard]] std::int64_t correct() const;
    [[nodiscard]] std::int64_t unlabelled() const; ///< added with -1
    [[nodiscard]] std::int64_t support(std::size_t truth) const;
    [[nodiscard]] std::int64_t predictedAs(std::size_t predicted) const;

    [[nodiscard]] std::vector<double> precision() const;
    [[nodiscard]] std::vector<double> recall() const;
    [[nodiscard]] std::vector<double> f1() const;

    // Empty when nothing was added.
    [[nodiscard]] std::optional<Interval> accuracy() const;         ///< Wilson
    [[nodiscard]] std::optional<Interval> macroF1() const;          ///< variance by the delta method (Takahashi et al. 2022)
    [[nodiscard]] std::optional<Interval> balancedAccuracy() const; ///< mean recall of the classes that occur
    [[nodiscard]] std::optional<Interval> binaryF1() const;         ///< of the second class; empty unless there are two
    [[nodiscard]] std::optional<double> weightedF1() const; ///< mean of the F1s, weighted by the classes' support
    /// Matthews' correlation over all classes (Gorodkin 2004); empty where either side knows one class only.
    [[nodiscard]] std::optional<double> matthews() const;
    /// Cohen's kappa; empty where chance alone explains everything (one class on both sides).
    [[nodiscard]] std::optional<double> kappa(KappaWeights weights = KappaWeights::None) const;

private:
    [[nodiscard]] Interval meanF1(std::span<const std::size_t> over) const;

    std::vector<std::vector<std::int64_t>> m_counts;
    std::vector<std::int64_t> m_missed; ///< per true class, predicted -1
    std::int64_t m_n = 0;
};

} // namespace postil
