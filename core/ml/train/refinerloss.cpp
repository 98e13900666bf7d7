// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/refinerloss.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/_softmax.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/bincount.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/cumprod.h>
#include <ATen/ops/full.h>
#include <ATen/ops/log.h>
#include <ATen/ops/log_sigmoid.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/ones_like.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/where.h>
#include <ATen/ops/zeros.h>
#include <c10/core/GradMode.h>

namespace postil::ml {

namespace {

constexpr double leastProbability = 1e-4; // ELR's own, so that no logarithm meets 0

/// -log p for "yes" where target is 1, for "no" where it is 0; elementwise.
at::Tensor binaryLoss(const at::Tensor& scores, const at::Tensor& targets, const at::Tensor& yesWeights = {})
{
    const at::Tensor yes = targets * at::log_sigmoid(scores);
    const at::Tensor no = (1 - targets) * at::log_sigmoid(-scores);
    return -((yesWeights.defined() ? yes * yesWeights : yes) + no);
}

/// Conditional steps (Shi et al. 2021): score k says whether an image that reached grade k goes beyond it.
at::Tensor stepLoss(const at::Tensor& scores, const at::Tensor& labels)
{
    const at::Tensor grades = at::arange(scores.size(1), labels.options()).unsqueeze(0);
    const at::Tensor reached = (labels.unsqueeze(1) >= grades).to(scores.scalar_type());
    const at::Tensor beyond = (labels.unsqueeze(1) > grades).to(scores.scalar_type());
    return (binaryLoss(scores, beyond) * reached).sum(1);
}

/// Mean over the known answers of each image.
at::Tensor answersLoss(const at::Tensor& scores, const at::Tensor& answers, const at::Tensor& yesWeights)
{
    const at::Tensor known = (answers >= 0).to(scores.scalar_type());
    return (binaryLoss(scores, answers.clamp_min(0), yesWeights) * known).sum(1) / known.sum(1).clamp_min(1);
}

at::Tensor chosen(const at::Tensor& values, const at::Tensor& labels)
{
    return values.gather(1, labels.unsqueeze(1)).squeeze(1);
}

at::Tensor oneClassLoss(const RefinerOptions& options, const at::Tensor& scores, const BatchTruth& truth, ElrMemory& memory, const at::Tensor& rows)
{
    if (options.loss == LossKind::Gce) {
        const at::Tensor right = chosen(at::_softmax(scores, 1, false), truth.labels).clamp_min(1e-7);
        return (1 - right.pow(options.gceQ)) / options.gceQ;
    }
    const at::Tensor logs = at::log_softmax(scores, 1);
    at::Tensor loss = -chosen(logs, truth.labels);
    if (options.labelSmoothing > 0) {
        loss = loss * (1 - options.labelSmoothing) - logs.mean(1) * options.labelSmoothing;
    }
    if (options.loss == LossKind::Elr) {
        loss = loss + memory.penalty(at::_softmax(scores, 1, false), rows, options.elrBeta) * options.elrLambda;
    }
    return loss;
}

} // namespace

at::Tensor classWeights(const RefinerOptions& options, const BatchTruth& all, int classes)
{
    if (!options.balanceClasses) {
        return {};
    }
    if (options.answers == AnswerKind::Several) {
        const at::Tensor yes = (all.answers == 1).sum(0).to(at::kFloat);
        const at::Tensor no = (all.answers == 0).sum(0).to(at::kFloat);
        return at::where(yes > 0, no / yes.clamp_min(1), at::ones_like(yes));
    }
    const at::Tensor counts = at::bincount(all.labels, {}, classes).to(at::kFloat);
    return at::where(counts > 0, static_cast<double>(all.labels.size(0)) / (counts.clamp_min(1) * classes), at::ones_like(counts));
}

ElrMemory::ElrMemory(std::size_t images, int classes, const c10::Device& device)
    : m_targets(at::zeros({static_cast<std::int64_t>(images), classes}, at::TensorOptions(at::kFloat).device(device)))
{
}

at::Tensor ElrMemory::penalty(const at::Tensor& probabilities, const at::Tensor& rows, double beta)
{
    const at::Tensor p = probabilities.clamp(leastProbability, 1 - leastProbability);
    at::Tensor target;
    {
        const c10::AutoGradMode off(false);
        const at::Tensor said = p.detach();
        target = m_targets.index_select(0, rows) * beta + said / said.sum(1, true) * (1 - beta);
        m_targets.index_copy_(0, rows, target);
    }
    return at::log(1 - (target * p).sum(1));
}

void ElrMemory::restore(const at::Tensor& targets)
{
    const c10::AutoGradMode off(false);
    m_targets.copy_(targets);
}

at::Tensor trainingLoss(const RefinerOptions& options, const at::Tensor& scores, const BatchTruth& truth, const at::Tensor& classWeights,
                        ElrMemory& memory, const at::Tensor& rows)
{
    at::Tensor weights = truth.weights;
    at::Tensor loss;
    switch (options.answers) {
    case AnswerKind::Several:
        loss = answersLoss(scores, truth.answers, classWeights);
        break;
    case AnswerKind::Ordinal:
        loss = stepLoss(scores, truth.labels);
        break;
    case AnswerKind::OneClass:
        loss = oneClassLoss(options, scores, truth, memory, rows);
        break;
    }
    if (classWeights.defined() && options.answers != AnswerKind::Several) {
        const at::Tensor ofClass = classWeights.index_select(0, truth.labels);
        weights = weights.defined() ? weights * ofClass : ofClass;
    }
    return weights.defined() ? (loss * weights).sum() / weights.sum() : loss.mean();
}

at::Tensor plainLoss(AnswerKind answers, const at::Tensor& scores, const BatchTruth& truth)
{
    switch (answers) {
    case AnswerKind::Several:
        return answersLoss(scores, truth.answers, {});
    case AnswerKind::Ordinal:
        return stepLoss(scores, truth.labels);
    case AnswerKind::OneClass:
        break;
    }
    return -chosen(at::log_softmax(scores, 1), truth.labels);
}

at::Tensor answerProbabilities(AnswerKind answers, const at::Tensor& scores)
{
    switch (answers) {
    case AnswerKind::Several:
        return at::sigmoid(scores);
    case AnswerKind::Ordinal: {
        const at::Tensor beyond = at::cumprod(at::sigmoid(scores), 1); // P(grade > k)
        const at::Tensor reached = at::cat({at::ones({scores.size(0), 1}, scores.options()), beyond}, 1);
        const at::Tensor none = at::zeros({scores.size(0), 1}, scores.options());
        return reached - at::cat({beyond, none}, 1);
    }
    case AnswerKind::OneClass:
        break;
    }
    return at::_softmax(scores, 1, false);
}

at::Tensor rightness(AnswerKind answers, const at::Tensor& probabilities, const BatchTruth& truth)
{
    if (answers != AnswerKind::Several) {
        return probabilities.argmax(1).eq(truth.labels).to(at::kFloat);
    }
    const at::Tensor known = (truth.answers >= 0).to(at::kFloat);
    const at::Tensor right = (probabilities > 0.5).to(at::kFloat).eq(truth.answers).to(at::kFloat) * known;
    return right.sum(1) / known.sum(1).clamp_min(1);
}

} // namespace postil::ml
