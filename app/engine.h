// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine.h"

namespace postil {

/// The engine of this build: core/ml, or the null engine without it.
[[nodiscard]] Engine makeEngine();

} // namespace postil
