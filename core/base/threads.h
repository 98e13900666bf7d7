// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postil {

/// The program's one thread budget. 0 sets it to every core. Called once at start.
void setThreadBudget(int threads);
[[nodiscard]] int threadBudget();

} // namespace postil
