// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/labelview.h"

#include <map>

namespace postil::ui {

/// The label that an export writes for one image: the gold answer where there is one and the image is not excluded, else the label.
struct OutgoingLabel {
    ClassId label;
    float confidence = 0; ///< NaN = not known
    LabelSource source = LabelSource::None;
};
[[nodiscard]] OutgoingLabel outgoingLabel(const LabelView& view, const LabelRow& row);

/// What an export would write, told before it is written.
struct ExportCounts {
    std::map<LabelSource, qint64> bySource; ///< images; those without a label under None. Sources of no image are absent
    qint64 labelled = 0;
    qint64 excluded = 0;
};

[[nodiscard]] ExportCounts exportCounts(const LabelView& view);

} // namespace postil::ui
