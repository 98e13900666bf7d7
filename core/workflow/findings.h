// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/answertable.h"
#include "core/workflow/zeroshot.h"

#include <functional>
#include <span>

namespace postil {

/// zeroShot() of a multi-label project. Each class stands for itself: captions of its presence against captions of its absence,
/// probability = sigmoid(scale · (cosine with the one - cosine with the other)), which is the softmax over the two. With
/// proportions, classes that are named in them get as many yes as their share says: the difference at that rank becomes .5.
[[nodiscard]] Result<ZeroShotReport> zeroShotFindings(ProjectDb& db, Encoder& encoder, const ZeroShotOptions& options, TaskContext& task);

/// A run's table of independent answers: the label is the most probable class if that is a yes, else none.
[[nodiscard]] PredictionTable findingsTable(std::vector<ImageId> images, Matrix probabilities, const std::vector<ClassId>& classes);

/// Images that a person or a program may steer by, with known answers of their own: reference answers of the split val, else of
/// train, else of images of no split. Positions in the view.
struct AnswerYardstick {
    QString name;
    std::vector<std::size_t> rows;
};
[[nodiscard]] AnswerYardstick steeringAnswers(const LabelView& view, const AnswerTable& answers);

/// Share of right answers of each of the yardstick's images.
[[nodiscard]] std::vector<double> rightShares(const AnswerYardstick& yardstick, const AnswerTable& answers,
                                              const std::function<YesNo(std::size_t image, std::size_t k)>& said);
/// Their mean; the interval comes from how the images differ. Empty without images.
[[nodiscard]] std::optional<Accuracy> accuracyOfShares(const AnswerYardstick& yardstick, std::span<const double> shares);

/// Share of right answers over the steering images, the mean over the images; the interval comes from how it differs between them.
/// `probabilities`: images of the view × classes; an answer that is not known is no right one.
[[nodiscard]] std::optional<Accuracy> answersAccuracy(const AnswerYardstick& yardstick, const AnswerTable& answers, const Matrix& probabilities);

/// What steeringAccuracy() says of runs; of a multi-label project by its answers, which are read once.
class RunAccuracy
{
public:
    [[nodiscard]] static Result<RunAccuracy> of(ProjectDb& db, const LabelView& view);
    /// `db` and `view` as above; `labels`: the run's.
    [[nodiscard]] Result<std::optional<Accuracy>> find(ProjectDb& db, const LabelView& view, RunId run, const PredictionTable& labels) const;

private:
    std::optional<AnswerTable> m_answers;
    AnswerYardstick m_yardstick;
};

} // namespace postil
