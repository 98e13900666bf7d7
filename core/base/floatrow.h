// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace postil {

/// Numbers where they lie, as floats or as IEEE halves: one of the two is empty. Owns nothing.
struct FloatRow {
    std::span<const float> floats;
    std::span<const std::uint16_t> halves;

    [[nodiscard]] std::size_t size() const { return floats.size() + halves.size(); }
    [[nodiscard]] std::vector<float> values() const;
};

/// IEEE halves to floats, exact; with the processor's own instruction where it has one.
void halvesToFloats(std::span<const std::uint16_t> halves, float* floats);
/// To nearest, ties to even.
[[nodiscard]] std::uint16_t floatToHalf(float value);

} // namespace postil
