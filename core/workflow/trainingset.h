// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/answertable.h"
#include "core/project/labelview.h"
#include "core/workflow/refine.h"

namespace postil {

struct TrainingExample {
    ImageId image;
    int label = 0; ///< position of the class in LabelView::classes; -1 where there are answers
    std::vector<YesNo> answers = {}; ///< multi-label projects: per class
    bool operator==(const TrainingExample&) const = default;
};

/// Which images train a refiner, with which label, and which validate it.
struct TrainingSet {
    std::vector<TrainingExample> training;   ///< decided ones first
    std::vector<TrainingExample> validation; ///< with the labels that StoppingRule names
    qint64 human = 0; ///< decided ones that train
    bool operator==(const TrainingSet&) const = default;
};

/// The same for a multi-label project, with an answer per class: an image about which a person said anything is a decided one, with
/// the teacher's answers where the person left a class open. `teacher`: its probabilities, images of the view × classes.
[[nodiscard]] Result<TrainingSet> chooseAnswerSet(const LabelView& view, const AnswerTable& answers, const Matrix& teacher, const RefineOptions& options);

/// How many of `images` machine-labelled ones train when `validationPart` of them validates: one or more is left to validate.
[[nodiscard]] std::size_t trainingShare(std::size_t images, double validationPart);

/// Images of the training splits: those with a decision for a class train with it; the others have the teacher's label, and a
/// part of them, drawn with the seed, validates (of n, floor((1 - part) · n) train: 873 of the study's 1,092). Excluded images,
/// "none of these" and images without a teacher's label are left out.
///
/// StoppingRule::Human: that part is drawn from the decided images instead, which then do not train, and all of the machine's labels
/// train. Tuning: what validates are the steering images with their true labels, see steeringSet().
///
/// RefineOptions::confidentSubset: of the machine's labels that train, the most confident of each class, in equal numbers: 30 % of
/// what an even share would be, 8 at least, or all that the class has.
[[nodiscard]] Result<TrainingSet> chooseTrainingSet(const LabelView& view, const PredictionTable& teacher, const RefineOptions& options);

} // namespace postil
