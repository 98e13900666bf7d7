// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labelling/covariance.h"

namespace postil {

/// Gaussian discriminant analysis by EM, without labels: classes share the data's total covariance, shrunk by half; ten times the
/// classes' means follow from the responsibilities, and these from means and the zero-shot logits. `logits` are workingLogits(),
/// centred or not. Gives probabilities, rows × classes; nothing when cancelled.
[[nodiscard]] std::optional<Matrix> gaussianEm(const EmbeddingRows& rows, const Matrix& logits, const Covariance& covariance, const TaskContext& task);

} // namespace postil
