// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Attention of one head over one image on one core. attentionkernels.cpp is compiled once per instruction set, so neither file
// may use anything from a library: an inline function that was compiled for AVX2 must not reach other code.
#pragma once

namespace postil::ml::attentionkernels {

/// Rows of q, k and v are `stride` elements apart, rows of the output `outStride`.
struct Shape {
    long queries = 0;
    long tokens = 0;
    long headDim = 0; ///< a multiple of headStep
    long stride = 0;
    long outStride = 0;
};

inline constexpr long headStep = 16;
inline constexpr long tokenStep = 64; ///< scores are computed for whole steps of tokens
inline constexpr long queryStep = 8;  ///< more than any kernel takes at once

[[nodiscard]] constexpr long paddedTokens(long tokens)
{
    return (tokens + tokenStep - 1) / tokenStep * tokenStep;
}

/// Floats that a kernel writes to while it works, from a cache line on: keys transposed, values, queries, scores.
[[nodiscard]] constexpr long scratchFloats(const Shape& shape)
{
    const long padded = paddedTokens(shape.tokens);
    return padded * shape.headDim * 2 + queryStep * (shape.headDim + padded);
}

/// softmax(scale · q kᵀ) v. Each query's sums run in the order of the tokens, whatever the number of queries and images.
struct Table {
    void (*fp32)(const float* q, const float* k, const float* v, const Shape&, float scale, float* out, float* scratch);
    /// bf16 in and out; sums and scores in fp32.
    void (*bf16)(const unsigned short* q, const unsigned short* k, const unsigned short* v, const Shape&, float scale, unsigned short* out,
                 float* scratch);
};

const Table& baselineTable();
const Table& avx2Table();
const Table& avx512Table();

} // namespace postil::ml::attentionkernels
