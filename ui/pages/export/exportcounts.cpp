// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/exportcounts.h"

#include <limits>

namespace postil::ui {

OutgoingLabel outgoingLabel(const LabelView& view, const LabelRow& row)
{
    const GoldRow* gold = row.decision.kind == Decision::Kind::Excluded ? nullptr : view.goldOf(row.image);
    if (gold == nullptr || !gold->isAnswered()) {
        return {row.label, row.confidence, row.label.isValid() ? row.source : LabelSource::None};
    }
    const ClassId answer = gold->answer.classId;
    return {answer, answer.isValid() ? 1.0F : std::numeric_limits<float>::quiet_NaN(), answer.isValid() ? LabelSource::Gold : LabelSource::None};
}

ExportCounts exportCounts(const LabelView& view)
{
    ExportCounts counts;
    for (const LabelRow& row : view.rows) {
        const OutgoingLabel label = outgoingLabel(view, row);
        ++counts.bySource[label.source];
        counts.labelled += label.label.isValid() ? 1 : 0;
        counts.excluded += row.decision.kind == Decision::Kind::Excluded ? 1 : 0;
    }
    return counts;
}

} // namespace postil::ui
