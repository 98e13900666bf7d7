// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/labelview.h"

namespace postil {

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

} // namespace postil
