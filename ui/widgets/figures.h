// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/interval.h"

#include <QString>

#include <optional>

namespace postil::ui {

/// "94.5 %", "–" when not known.
[[nodiscard]] QString percent(std::optional<double> share, int digits = 1);
/// "91.8 to 96.3", empty when not known.
[[nodiscard]] QString percentRange(const std::optional<Interval>& interval, int digits = 1);
/// "+0.3", "−1.2": a difference of shares in percentage points.
[[nodiscard]] QString signedPoints(double difference);
/// "0.972", "–" when not known.
[[nodiscard]] QString decimalFigure(std::optional<double> value, int digits = 3);

} // namespace postil::ui
