// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <c10/core/ScalarType.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

class QFile;

namespace postil::ml {

/// A type that tensors of a safetensors file may have.
struct SafetensorsType {
    std::string_view name; ///< in the file
    at::ScalarType type;
    std::uint64_t bytes;   ///< of one number
};
/// F64 F32 F16 BF16 I64 I32 I16 I8 U8 BOOL; null for others.
[[nodiscard]] const SafetensorsType* safetensorsType(std::string_view name);
[[nodiscard]] const SafetensorsType* safetensorsType(at::ScalarType type);

/// One tensor as the header describes it; begin and end count from the start of the buffer.
struct SafetensorsEntry {
    std::string name;
    at::ScalarType type = at::ScalarType::Float;
    std::vector<std::int64_t> sizes;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

struct SafetensorsHeader {
    static constexpr std::string_view metadataKey = "__metadata__";

    std::vector<SafetensorsEntry> entries; ///< by begin
    std::map<std::string, std::string> metadata;
    std::uint64_t bufferStart = 0; ///< in the file
};

/// Reads and checks the header alone: no duplicate names, every type known, shapes fit their byte ranges, and these cover the
/// buffer without hole or overlap. Errors name the file and the cause.
[[nodiscard]] Result<SafetensorsHeader> readSafetensorsHeader(const QString& path);
/// The same of a file that is open, from its beginning.
[[nodiscard]] Result<SafetensorsHeader> readSafetensorsHeader(QFile& file);

} // namespace postil::ml
