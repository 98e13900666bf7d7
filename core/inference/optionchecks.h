// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <initializer_list>

namespace postil {

/// A finite number from `low` to `high`; the error names the option.
[[nodiscard]] Result<void> inRange(const QString& option, double value, double low, double high);
[[nodiscard]] Result<void> firstFailure(std::initializer_list<Result<void>> checks);

} // namespace postil
