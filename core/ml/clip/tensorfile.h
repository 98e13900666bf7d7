// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ml/clip/tensormap.h"

#include <QString>

namespace postil::ml {

/// The tensors of a file of weights, whatever wrote it: safetensors, torch.save (zip or legacy) or torch.jit.save, known by what is
/// in it. Nothing of the file is run. Errors name the file and the cause.
[[nodiscard]] Result<TensorMap> readTensors(const QString& path);

} // namespace postil::ml
