// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/answertable.h"

namespace postil {

/// What a refiner overturned. In multi-label projects one entry per image with an answer that differs; its classes are then the most
/// probable yes of either voice, and may be invalid or the same.
struct Correction {
    ImageId image;
    qsizetype row = 0; ///< in LabelView::rows
    ClassId zeroshot;
    ClassId refiner;
    float refinerConfidence = 0;
};

/// Images whose refiner label differs from the label of the zero-shot run that the refiner was trained on, by image id. Where either
/// gave none (rejected, unreadable) there is nothing to correct. NotFound without a refiner's run.
[[nodiscard]] Result<std::vector<Correction>> corrections(ProjectDb& db, const LabelView& view);

/// One answer of a multi-label project in which the refiner differs from the run that it was trained on.
struct AnswerCorrection {
    qsizetype row = 0;  ///< in LabelView::rows
    std::size_t k = 0;  ///< position of the class
    YesNo zeroshot = YesNo::Unknown;
    YesNo refiner = YesNo::Unknown;
    float probability = 0; ///< the refiner's of a yes
};
/// By row, then by class. NotFound without a refiner's run.
[[nodiscard]] Result<std::vector<AnswerCorrection>> answerCorrections(ProjectDb& db, const LabelView& view);

} // namespace postil
