// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <span>

namespace postil {

/// Temperature scaling (Guo et al. 2017) of probabilities that a softmax gave: p ∝ p^factor. A factor below 1 makes them less sure;
/// for softmax(scale · cosine) it multiplies the scale. The labels stay.
[[nodiscard]] Matrix sharpened(const Matrix& probabilities, double factor);

/// Mean negative log-likelihood of the truth (a column per row).
[[nodiscard]] double negativeLogLikelihood(const Matrix& probabilities, std::span<const int> truth);

/// The factor from 1/100 to 100 with the least negative log-likelihood, to three digits.
[[nodiscard]] double fittedFactor(const Matrix& probabilities, std::span<const int> truth);

} // namespace postil
