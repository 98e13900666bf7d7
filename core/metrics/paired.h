// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/interval.h"

#include <span>

namespace postil {

/// What a change does to accuracy on the same n images: `gained` became right, `lost` became wrong. Share from -1 to 1 with a 95 %
/// interval (Agresti and Min 2005: Wald's after half an image is added to each of the four cells), holding its value. n > 0.
[[nodiscard]] Interval pairedChange(std::int64_t gained, std::int64_t lost, std::int64_t n);

/// The same from labels: how much more often `now` is the truth than `before`.
[[nodiscard]] Interval pairedChange(std::span<const int> truth, std::span<const int> before, std::span<const int> now);

} // namespace postil
