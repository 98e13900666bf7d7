// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ml/clip/tensormap.h"

#include <QString>

namespace postil::ml {

/// What torch.save (zip or legacy) or torch.jit.save wrote, read as data; nothing of it is run. Tensor names are dotted; a state
/// dict nested under `state_dict` or `model_state_dict` is unwrapped and a common `module.` prefix removed; of a TorchScript
/// archive: parameters and buffers of the attribute tree. Tensors are in their stored type and may be strided views that share a
/// storage, even with overlapping strides.
struct TorchFile {
    TensorMap tensors;
    bool torchScript = false;
};

/// Takes no more memory than the file's size and 64 MB. Errors name the file and the cause.
[[nodiscard]] Result<TorchFile> readTorchFile(const QString& path);

} // namespace postil::ml
