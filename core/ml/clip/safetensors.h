// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/safetensorsheader.h"
#include "core/ml/clip/tensormap.h"

namespace postil::ml {

struct Safetensors {
    TensorMap tensors; ///< in their stored type, on the CPU, independent of the file
    std::map<std::string, std::string> metadata;
};

[[nodiscard]] Result<Safetensors> readSafetensors(const QString& path);

/// "model.safetensors.index.json" and the shards beside it. A tensor in the wrong shard, or in none, is an error.
[[nodiscard]] Result<Safetensors> readSafetensorsIndex(const QString& indexPath);

/// Replaces `path` at once or not at all. Tensors come from any device, in any of the types above; order is by type size and
/// name, so that equal contents give equal bytes.
[[nodiscard]] Result<void> writeSafetensors(const QString& path, const TensorMap& tensors,
                                            const std::map<std::string, std::string>& metadata = {});

} // namespace postil::ml
