// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"
#include "core/ml/clip/tensormap.h"

namespace postil::ml {

/// What a batch should have been told. All on the device of the scores.
struct BatchTruth {
    at::Tensor labels;  ///< [N] int64
    at::Tensor answers; ///< AnswerKind::Several: [N, classes] float 1, 0 or -1 for "not known"
    at::Tensor weights; ///< [N] float, of each image; undefined: equal ones
};

/// Weights of the classes in the loss: n / (classes · n of the class). AnswerKind::Several: of each "yes", n of no / n of yes. In both
/// cases 1 for a class that does not occur. Undefined unless `options` ask for it.
[[nodiscard]] at::Tensor classWeights(const RefinerOptions& options, const BatchTruth& all, int classes);

/// Early-learning regularisation (Liu et al. 2020): a running mean of what the network said of every training image.
class ElrMemory
{
public:
    ElrMemory() = default;
    ElrMemory(std::size_t images, int classes, const c10::Device& device);
    [[nodiscard]] bool isUsed() const { return m_targets.defined(); }
    /// log(1 - <p, t>) per image, after t has taken in p. `rows`: [N] int64, places in the memory.
    [[nodiscard]] at::Tensor penalty(const at::Tensor& probabilities, const at::Tensor& rows, double beta);
    [[nodiscard]] const at::Tensor& targets() const { return m_targets; }
    void restore(const at::Tensor& targets);

private:
    at::Tensor m_targets; ///< [images, classes]
};

/// The training loss of `options` over scores [N, outputs]: weighted mean over the images.
[[nodiscard]] at::Tensor trainingLoss(const RefinerOptions& options, const at::Tensor& scores, const BatchTruth& truth,
                                      const at::Tensor& classWeights, ElrMemory& memory, const at::Tensor& rows);

/// Plain loss per image, [N]: cross-entropy; of ordered grades the sum over the steps; of several answers the mean over the known
/// ones. What validation is measured with, whatever trains.
[[nodiscard]] at::Tensor plainLoss(AnswerKind answers, const at::Tensor& scores, const BatchTruth& truth);

/// [N, classes] from scores: softmax; of grades by the steps that each image climbs; of several answers a sigmoid each.
[[nodiscard]] at::Tensor answerProbabilities(AnswerKind answers, const at::Tensor& scores);

/// How right each image's answer is, [N]: 0 or 1, or the share of its known answers.
[[nodiscard]] at::Tensor rightness(AnswerKind answers, const at::Tensor& probabilities, const BatchTruth& truth);

} // namespace postil::ml
