// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace postil {

/// Decoded pixels, 8 bits per channel, rows from the top, channels interleaved.
/// channels: 1 grey, 2 grey + alpha, 3 RGB, 4 RGBA. 16-bit pictures are windowed to their own minimum and
/// maximum when they are decoded; palette and 1-bit pictures are expanded.
struct Image {
    int width = 0;
    int height = 0;
    int channels = 0;
    std::vector<std::uint8_t> pixels; ///< height × width × channels

    [[nodiscard]] bool isNull() const { return pixels.empty(); }
};

enum class Split : std::uint8_t { Train, Val, Test, None };

[[nodiscard]] QString splitName(Split split); ///< "train", "val", "test", "none"
[[nodiscard]] std::optional<Split> splitFromName(const QString& name);

/// What kind of answer an image has.
enum class Task : std::uint8_t { Single, Multi, Ordinal };

[[nodiscard]] QString taskName(Task task); ///< "single", "multi", "ordinal"
[[nodiscard]] std::optional<Task> taskFromName(const QString& name);

} // namespace postil
