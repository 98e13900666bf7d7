// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/answertable.h"
#include "core/workflow/measure.h"

namespace postil {

/// measure() of a multi-label project, against the reference answers of its sources, by MedMNIST's convention: accuracy is the mean
/// over the images of the share of right answers (which is the mean over the classes where every answer is known), AUC and F1 are the
/// means over the classes. An answer that the voice does not give counts as the wrong one, and in the AUC as .5. A class of which the
/// images know only one answer has no AUC and is left out of the mean. Intervals: accuracy by its spread over the images, AUC
/// DeLong's over all classes at once, where every answer is known.
[[nodiscard]] Result<MeasureReport> measureAnswers(ProjectDb& db, const LabelView& view, const MeasureOptions& options);

/// agreements() of a multi-label project: `n` counts answers, not images.
[[nodiscard]] std::vector<Agreement> answerAgreements(const LabelView& view, const AnswerTable& answers);

} // namespace postil
