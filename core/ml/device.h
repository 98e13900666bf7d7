// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/engine.h"

#include <vector>

namespace postil::ml {

/// The processor, and the GPUs that LibTorch can use.
[[nodiscard]] std::vector<DeviceInfo> devices();

/// "cpu" or "cuda:N" for what a person asked for: auto takes the first GPU if there is one, "cuda" the first.
[[nodiscard]] Result<QString> resolveDevice(const QString& asked);

} // namespace postil::ml
