// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <QString>

namespace postil {

/// A proportion with its interval; always low <= value <= high.
struct Interval {
    double value = 0;
    double low = 0;
    double high = 0;
};

/// Share of right labels, and what it stands on.
struct Accuracy {
    Interval interval;      ///< 95 %
    std::int64_t n = 0;
    QString yardstick;      ///< "reference (val)", "gold (tuning)": on which images
};

/// Wilson's 95 % score interval of hits/n (Brown, Cai, DasGupta 2001), clamped around the value. n > 0.
[[nodiscard]] Interval wilsonInterval(std::int64_t hits, std::int64_t n);

/// 95 % interval of a score in [0, 1] that is no plain proportion (F1, AUC, balanced accuracy): Wilson's with the effective
/// sample size value · (1 - value) / variance, at most n (Korn and Graubard 1998). Unlike value ± 1.96 · sd it stays within
/// [0, 1], and a perfect score on few images does not get an interval of width 0. `variance` is that of the score. n > 0.
[[nodiscard]] Interval scoreInterval(double value, double variance, std::int64_t n);

} // namespace postil
