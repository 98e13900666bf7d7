// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of a transformer that no matrix library does well, on one core each: attention of one head over one image, and the fast GELU.
// towerkernels.cpp is compiled once per instruction set, so neither file may use anything from a library: an inline function that was
// compiled for AVX2 must not reach other code.
#pragma once

namespace postil::ml::towerkernels {

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

struct Table {
    /// softmax(scale · q kᵀ) v. Each query's sums run in the order of the tokens, whatever the number of queries and images.
    void (*fp32)(const float* q, const float* k, const float* v, const Shape&, float scale, float* out, float* scratch);
    /// bf16 in and out; sums and scores in fp32.
    void (*bf16)(const unsigned short* q, const unsigned short* k, const unsigned short* v, const Shape&, float scale, unsigned short* out,
                 float* scratch);
    /// y = (x + bias) · sigmoid(x + bias) in place, for each of `rows` rows; a null bias is none.
    void (*swish)(float* x, const float* bias, long rows, long width);
    bool wide = false; ///< 512-bit vectors
};

const Table& baselineTable();
const Table& avx2Table();
const Table& avx512Table();
/// The fastest one that this processor can run.
const Table& chosenTable();

} // namespace postil::ml::towerkernels
