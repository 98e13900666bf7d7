// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/reviewqueue.h"
#include "ui/thumbnails/cellpainter.h"

namespace postil {
class AnswerTable;
}

namespace postil::ui {

class VoiceTables;

/// What a cell of a queue says about an image: CLIP › refiner, the decision, how sure, who decided. `answers`: of a multi-label project.
[[nodiscard]] CellLook reviewCell(const LabelView& view, qsizetype row, Queue queue, const ReviewQueue& model, const VoiceTables& tables,
                                const AnswerTable* answers = nullptr);

} // namespace postil::ui
