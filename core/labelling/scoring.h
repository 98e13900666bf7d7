// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace postil {

/// One direction for a class from the L2-normalised embeddings of its texts (rows): their mean, normalised again
/// (Radford et al. 2021, prompt ensembling).
[[nodiscard]] std::vector<float> meanDirection(const Matrix& texts);

/// Inner product of two L2-normalised vectors of equal length. The order of summation is fixed: equal bits everywhere.
[[nodiscard]] float cosine(std::span<const float> a, std::span<const float> b);

/// images × classes, of L2-normalised rows.
[[nodiscard]] Matrix cosines(const Matrix& images, const Matrix& classes);

/// Row by row, with the row's maximum subtracted first.
[[nodiscard]] Matrix softmax(const Matrix& logits);

/// Each value for itself.
[[nodiscard]] Matrix sigmoid(const Matrix& logits);

/// What is known of how many images each class has.
enum class Prior : std::uint8_t {
    None,   ///< plain softmax(scale · cosine)
    Equal,  ///< about equal: each class's mean cosine over the data is subtracted before the softmax
    Known,  ///< Sinkhorn's iteration to the given shares
    Unknown ///< Sinkhorn's iteration to the square root of the softmax's own shares, normalised. No EM of the prior: on CLIP's
            ///< softmax the rich get richer
};

struct ScoringOptions {
    double scale = 100;               ///< of the cosine in the softmax; CLIP's own is at most 100
    Prior prior = Prior::None;
    std::vector<double> shares;       ///< Prior::Known: per class, sum 1; of independent answers: each class's own, below 0 where none is known
    std::optional<double> reject;     ///< an image whose best cosine is below this belongs to no class
    bool independent = false;         ///< every class has a yes or no of its own; the "cosines" are those with its presence minus those with its absence
};

struct Scores {
    Matrix probabilities;             ///< images × classes, rows sum to 1
    std::vector<int> best;            ///< class with the largest probability (first of equals), -1 = rejected
};

/// Labels alone, without the cost of probabilities: what changes while a person types.
struct Labelled {
    std::vector<int> best;     ///< as in Scores
    std::vector<float> margin; ///< best minus second best: of the (centred) cosines, or of Sinkhorn's probabilities; 0 with one class
};

/// With independent answers a row of the result is one answer, image after image, each with all its classes: the class's position for
/// a yes, -1 for a no, and how far the difference is from the class's threshold.
[[nodiscard]] Labelled label(const Matrix& cosines, const ScoringOptions& options);

/// What is taken off each class's differences so that its share of the images is above 0; 0 for a share below 0 or without any.
[[nodiscard]] std::vector<float> answerThresholds(const Matrix& differences, std::span<const double> shares);

/// 2 / (mean over classes of the cosines' deviation over images): what workingLogits() multiplies by.
[[nodiscard]] double workingScale(const Matrix& cosines);
/// 2 · cosine / (mean over classes of its deviation over images): soft logits that later steps can still move.
[[nodiscard]] Matrix workingLogits(const Matrix& cosines);

/// Mean of each column, the same bits at any thread count.
[[nodiscard]] std::vector<double> columnMeans(const Matrix& m);

/// Turns cosines into labels: those of label(). Sinkhorn works on softer logits, 2 · cosine / (mean over classes of its deviation over images),
/// since at scale 100 a row is one-hot and cannot be moved.
[[nodiscard]] Scores score(const Matrix& cosines, const ScoringOptions& options);

} // namespace postil
