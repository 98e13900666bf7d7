// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/interval.h"
#include "core/project/labelview.h"

#include <optional>

namespace postil {

/// The split whose reference labels a person or the program may steer by: val, else train, else images of no split.
/// Never test. Empty if none of them has reference labels.
[[nodiscard]] std::optional<Split> steeringSplit(const LabelView& view);

/// Share of the steering images that the predictions label as the reference does; images without a label count as wrong.
/// Reported figures come from measure(), on other images.
[[nodiscard]] std::optional<Accuracy> steeringAccuracy(const LabelView& view, const PredictionTable& predictions);

} // namespace postil
