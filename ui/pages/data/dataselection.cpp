// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/dataselection.h"

#include <algorithm>
#include <cmath>

namespace postil::ui {

std::vector<qsizetype> filteredRows(const LabelView& view, const DataFilter& filter, DataOrder order,
                                    const std::function<bool(ImageId)>& unreadable)
{
    std::vector<qsizetype> rows;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const ImageRow& image = view.images[i];
        const LabelRow& label = view.rows[i];
        if ((filter.source.isValid() && image.source != filter.source) || (filter.split && image.split != *filter.split)
            || (filter.label && label.label != *filter.label)
            || (filter.undecidedOnly && label.decision.kind != Decision::Kind::None)
            || (filter.unreadableOnly && !unreadable(image.id))
            || (!filter.text.isEmpty() && !image.fileName.contains(filter.text, Qt::CaseInsensitive)
                && !image.name.contains(filter.text, Qt::CaseInsensitive))) {
            continue;
        }
        rows.push_back(static_cast<qsizetype>(i));
    }
    const auto at = [&](qsizetype row) { return static_cast<std::size_t>(row); };
    if (order == DataOrder::FileName) {
        std::ranges::stable_sort(rows, [&](qsizetype a, qsizetype b) { return view.images[at(a)].fileName < view.images[at(b)].fileName; });
    } else if (order == DataOrder::LeastSure) {
        const auto key = [&](qsizetype row) {
            const float confidence = view.rows[at(row)].confidence;
            return std::isnan(confidence) ? 2.0F : confidence; // unknown last
        };
        std::ranges::stable_sort(rows, [&](qsizetype a, qsizetype b) { return key(a) < key(b); });
    }
    return rows;
}

DataCounts countLabels(const LabelView& view)
{
    DataCounts counts;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const LabelRow& row = view.rows[i];
        ++counts.perSplit[view.images[i].split][row.label];
        ++counts.perClass[row.label];
        if (row.decision.kind == Decision::Kind::Excluded) {
            ++counts.excluded;
        } else {
            ++counts.perVoice[row.source];
        }
    }
    return counts;
}

} // namespace postil::ui
