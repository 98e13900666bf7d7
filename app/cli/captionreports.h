// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/captionfile.h"
#include "core/workflow/livecaptions.h"

#include <QJsonObject>

namespace postil::cli {

[[nodiscard]] QJsonValue intervalJson(const std::optional<Interval>& interval); ///< {value, low, high} or null
[[nodiscard]] QString shareText(const Interval& share);                         ///< "92.0 % [88.1, 94.9]"
[[nodiscard]] QString changeText(const Interval& change);                       ///< "+0.3 points [-0.5, +1.0]"

/// {class, share, remedies: [{name, what, labels_changed, largest_share, per_class, accuracy, accuracy_change, caption}]}
[[nodiscard]] QJsonObject biasJson(const BiasReport& report, const std::vector<ClassRow>& classes);
[[nodiscard]] QString biasText(const BiasReport& report, const std::vector<ClassRow>& classes);

[[nodiscard]] QJsonObject effectJson(const CaptionEffect& effect, const LabelView& view);
[[nodiscard]] QString effectsText(const std::vector<CaptionEffect>& effects, const LabelView& view);

[[nodiscard]] QJsonObject differenceJson(const PromptDifference& difference);
[[nodiscard]] QString differenceText(const PromptDifference& difference);

/// Images per class by name.
[[nodiscard]] QJsonObject perClassJson(const std::vector<qint64>& counts, const std::vector<ClassRow>& classes);

} // namespace postil::cli
