// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/labelview.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace postil::ui {

/// What the chips and bars of the Data page let through.
struct DataFilter {
    SourceId source;                ///< invalid: any
    std::optional<Split> split;
    std::optional<ClassId> label;   ///< of any voice; an invalid id: images without a label
    bool undecidedOnly = false;
    bool unreadableOnly = false;
    QString text;

    [[nodiscard]] bool isEmpty() const
    {
        return !source.isValid() && !split && !label && !undecidedOnly && !unreadableOnly && text.isEmpty();
    }
};

enum class DataOrder { Import, FileName, LeastSure };

/// Rows of the view that pass, in the order asked for. `unreadable` says of an image that its picture could not be read.
[[nodiscard]] std::vector<qsizetype> filteredRows(const LabelView& view, const DataFilter& filter, DataOrder order,
                                                  const std::function<bool(ImageId)>& unreadable);

/// Counts for the right column: labels per split, per class, and by who gave them.
struct DataCounts {
    std::map<Split, std::map<ClassId, qint64>> perSplit; ///< an invalid class: no label
    std::map<ClassId, qint64> perClass;
    std::map<LabelSource, qint64> perVoice;
    qint64 excluded = 0;
};
[[nodiscard]] DataCounts countLabels(const LabelView& view);

} // namespace postil::ui
