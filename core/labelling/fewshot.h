// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labelling/covariance.h"

namespace postil {

/// A linear classifier on embeddings as they are; what it gives is added to other logits.
struct LinearHead {
    Matrix weights; ///< classes × dimension
    std::vector<float> bias;
    void addTo(std::span<const float> row, std::span<float> logits) const;
};

struct AnchoredProbeOptions {
    double ridge = 1; ///< on the weights
    double scale = 10; ///< of the centred embeddings
    int steps = 80;
};

/// Softmax regression that begins at the logits which the captions give: least cross-entropy of anchor + scale · (x - mean) · W + b, plus
/// ridge / 2 · |W|², by Nesterov's gradient. `rows` (shots × dimension) and `anchors` (shots × classes) belong together.
[[nodiscard]] LinearHead fitAnchoredProbe(const Matrix& rows, const Matrix& anchors, std::span<const int> labels, std::span<const float> mean,
                                          const AnchoredProbeOptions& options = {});

/// Gaussian discriminant analysis: a mean per class from its shots, the covariance of all images in common. Classes without a shot get
/// nothing added.
[[nodiscard]] LinearHead fitGaussianHead(const Matrix& rows, std::span<const int> labels, std::size_t classes, std::span<const float> mean,
                                         const ShrunkSolver& covariance);

/// Tip-Adapter (Zhang et al. 2022): shots as a cache, alpha · Σ exp(-beta · (1 - cosine)) over those of a class.
struct CacheWeights {
    double alpha = 1;
    double beta = 5.5;
};
/// `affinities`: cosines with each shot, as many as there are labels.
void addCache(std::span<const float> affinities, std::span<const int> labels, const CacheWeights& weights, std::span<float> logits);
/// The weights that label the shots best when each is left out; what was published where a class has one shot alone, and of equals
/// the ones nearest to that. `logits`: of the captions, shots × classes.
[[nodiscard]] CacheWeights fittedCacheWeights(const Matrix& rows, const Matrix& logits, std::span<const int> labels);

} // namespace postil
