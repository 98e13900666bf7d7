// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

class QKeyEvent;

namespace postil::ui {

/// The class position that a digit stands for: 1 is the first, 0 the tenth, with Shift 1 the eleventh. Empty for other keys.
[[nodiscard]] std::optional<int> classOfDigit(const QKeyEvent& event);

} // namespace postil::ui
