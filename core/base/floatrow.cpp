// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/floatrow.h"

#include <bit>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace postil {

namespace {

float halfToFloat(std::uint16_t half)
{
    const std::uint32_t sign = std::uint32_t{half & 0x8000U} << 16;
    const std::uint32_t exponent = (half >> 10) & 0x1FU;
    const std::uint32_t mantissa = half & 0x3FFU;
    if (exponent == 0) { // zero, or below the smallest normal half
        const float value = static_cast<float>(mantissa) * 0x1p-24F;
        return sign != 0 ? -value : value;
    }
    if (exponent == 31) {
        return std::bit_cast<float>(sign | 0x7F800000U | (mantissa << 13));
    }
    return std::bit_cast<float>(sign | ((exponent + 112) << 23) | (mantissa << 13));
}

#if defined(__x86_64__)
__attribute__((target("avx,f16c"))) void convertEights(const std::uint16_t* halves, float* floats, std::size_t count)
{
    for (std::size_t i = 0; i + 8 <= count; i += 8) {
        _mm256_storeu_ps(floats + i, _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(halves + i))));
    }
}

bool hasHalfInstruction()
{
    static const bool has = __builtin_cpu_supports("avx") != 0 && __builtin_cpu_supports("f16c") != 0;
    return has;
}
#endif

} // namespace

void halvesToFloats(std::span<const std::uint16_t> halves, float* floats)
{
    std::size_t done = 0;
#if defined(__x86_64__)
    if (hasHalfInstruction()) {
        convertEights(halves.data(), floats, halves.size());
        done = halves.size() / 8 * 8;
    }
#endif
    for (; done < halves.size(); ++done) {
        floats[done] = halfToFloat(halves[done]);
    }
}

std::uint16_t floatToHalf(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const auto sign = static_cast<std::uint16_t>((bits >> 16) & 0x8000U);
    const std::uint32_t magnitude = bits & 0x7FFFFFFFU;
    if (magnitude >= 0x47800000U) { // too large, infinite or not a number
        return static_cast<std::uint16_t>(sign | (magnitude > 0x7F800000U ? 0x7E00U : 0x7C00U));
    }
    if (magnitude < 0x38800000U) { // below the smallest normal half: adding 0.5 rounds to its multiples
        const float shifted = std::bit_cast<float>(magnitude) + 0.5F;
        return static_cast<std::uint16_t>(sign | (std::bit_cast<std::uint32_t>(shifted) - 0x3F000000U));
    }
    const std::uint32_t rounded = magnitude + 0xFFFU + ((magnitude >> 13) & 1U);
    return static_cast<std::uint16_t>(sign | ((rounded - 0x38000000U) >> 13));
}

std::vector<float> FloatRow::values() const
{
    if (halves.empty()) {
        return {floats.begin(), floats.end()};
    }
    std::vector<float> row(halves.size());
    halvesToFloats(halves, row.data());
    return row;
}

} // namespace postil
