// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/steering.h"

#include <algorithm>
#include <array>

namespace postil {

std::optional<Split> steeringSplit(const LabelView& view)
{
    std::array<bool, 4> has{};
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        if (view.rows[i].reference.isValid()) {
            has.at(static_cast<std::size_t>(view.images[i].split)) = true;
        }
    }
    for (const Split split : {Split::Val, Split::Train, Split::None}) {
        if (has.at(static_cast<std::size_t>(split))) {
            return split;
        }
    }
    return std::nullopt;
}

std::optional<Accuracy> steeringAccuracy(const LabelView& view, const PredictionTable& predictions)
{
    const std::optional<Split> split = steeringSplit(view);
    if (!split) {
        return std::nullopt;
    }
    std::int64_t n = 0;
    std::int64_t right = 0;
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        if (view.images[i].split != *split || !view.rows[i].reference.isValid()) {
            continue;
        }
        ++n;
        const auto found = std::ranges::lower_bound(predictions.images, view.images[i].id);
        if (found != predictions.images.end() && *found == view.images[i].id) {
            right += predictions.labels[static_cast<std::size_t>(found - predictions.images.begin())] == view.rows[i].reference ? 1 : 0;
        }
    }
    return Accuracy{wilsonInterval(right, n), n, QStringLiteral("reference (%1)").arg(splitName(*split))};
}

} // namespace postil
