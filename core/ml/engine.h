// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine.h"

namespace postil::ml {

/// CLIP towers, trainers and the devices that LibTorch sees. LibTorch works with threadBudget() threads.
[[nodiscard]] Engine makeEngine();

} // namespace postil::ml

/// What app/ looks up in the loaded library: fills in `*engine`.
extern "C" void postilMakeEngine(postil::Engine* engine);
