// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine.h"

namespace postil {

/// The engine of this installation: loads core/ml with its LibTorch (a quarter of a second), or gives the null engine that
/// says why there is none.
[[nodiscard]] Engine makeEngine();

} // namespace postil
