// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewcell.h"

#include "ui/models/voicetables.h"
#include "ui/thumbnails/findingslook.h"
#include "ui/widgets/text.h"

#include <cmath>

namespace postil::ui {

CellLook reviewCell(const LabelView& view, qsizetype row, Queue queue, const ReviewQueue& model, const VoiceTables& tables, const AnswerTable* answers)
{
    const LabelRow& label = view.rows[static_cast<std::size_t>(row)];
    CellLook cell;
    const bool both = label.refiner.isValid() && label.zeroshot.isValid();
    if (both && (queue == Queue::Corrections || queue == Queue::Disagreement || label.refiner != label.zeroshot)) {
        cell.from = view.classIndex(label.zeroshot);
    }
    switch (label.decision.kind) {
    case Decision::Kind::Class:
        cell.label = view.classIndex(label.decision.classId);
        cell.filled = true;
        cell.mark = CellLook::Mark::Decided;
        break;
    case Decision::Kind::Excluded:
        cell.label = view.classIndex(model.proposal(queue, label));
        cell.mark = CellLook::Mark::Excluded;
        break;
    case Decision::Kind::NoneOfThese:
        cell.label = -1;
        cell.filled = true;
        cell.mark = CellLook::Mark::Decided;
        break;
    case Decision::Kind::SecondLook:
        cell.mark = CellLook::Mark::SecondLook;
        [[fallthrough]];
    case Decision::Kind::None:
        if (view.chosenRun) {
            cell.label = view.classIndex(model.proposal(queue, label));
        }
        break;
    }
    if (cell.filled) {
        cell.right = label.annotator.left(2);
    } else {
        const ClassId shown = model.proposal(queue, label);
        cell.confidence = shown == label.refiner ? label.refinerConfidence : label.zeroshotConfidence;
        cell.right = shortConfidence(cell.confidence);
        const float margin = tables.margin(label.image);
        cell.doubtful = cell.from == CellLook::noClass && !std::isnan(margin) && margin < lowMargin;
    }
    if (answers != nullptr) {
        showFindings(cell, *answers, row);
    }
    return cell;
}

} // namespace postil::ui
