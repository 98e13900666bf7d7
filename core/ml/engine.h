// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine.h"

namespace postil::ml {

/// CLIP towers, trainers and the devices that LibTorch sees.
[[nodiscard]] Engine makeEngine();

} // namespace postil::ml
