// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ml/clip/tensormap.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace postil::ml {

/// One tensor as the header describes it; begin and end count from the start of the buffer.
struct SafetensorsEntry {
    std::string name;
    at::ScalarType type = at::ScalarType::Float;
    std::vector<std::int64_t> sizes;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

struct SafetensorsHeader {
    std::vector<SafetensorsEntry> entries; ///< by begin
    std::map<std::string, std::string> metadata;
    std::uint64_t bufferStart = 0; ///< in the file
};

/// Reads and checks the header alone: no duplicate names, every dtype known (F64 F32 F16 BF16 I64 I32 I16 I8 U8 BOOL), shapes
/// fit their byte ranges, and these cover the buffer without hole or overlap. Errors name the file and the cause.
[[nodiscard]] Result<SafetensorsHeader> readSafetensorsHeader(const QString& path);

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
