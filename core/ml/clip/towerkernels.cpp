// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compiled once per instruction set with POSTIL_KERNEL_TABLE naming the function that hands out this build's table.
#include "core/ml/clip/towerkernels.h"

namespace postil::ml::towerkernels {

namespace {

#define POSTIL_INLINE inline __attribute__((always_inline))

// Rows × vectors of sums stay in registers, with the vectors of one row of the right matrix beside them.
#if defined(__AVX512F__)
constexpr int width = 16;
constexpr int rows = 6;
constexpr int vectors = 4;
#elif defined(__AVX2__)
constexpr int width = 8;
constexpr int rows = 6;
constexpr int vectors = 2;
#else
constexpr int width = 4;
constexpr int rows = 4;
constexpr int vectors = 2;
#endif
static_assert(tokenStep % (vectors * width) == 0 && headStep % width == 0 && rows <= queryStep);

typedef float Vec __attribute__((vector_size(4 * width), aligned(4), may_alias));
typedef int VecInt __attribute__((vector_size(4 * width), aligned(4), may_alias));

POSTIL_INLINE const Vec& at(const float* p)
{
    return *reinterpret_cast<const Vec*>(p);
}

POSTIL_INLINE Vec& at(float* p)
{
    return *reinterpret_cast<Vec*>(p);
}

POSTIL_INLINE Vec all(float value)
{
    return Vec{} + value;
}

/// eˣ for x ≤ 0, to one unit in the last place; 0 far below.
POSTIL_INLINE Vec exponential(Vec x)
{
    const Vec low = all(-87.0F);
    const auto vanishes = x < low;
    x = vanishes ? low : x;
    const Vec shift = all(12582912.0F); // 1.5 · 2²³: adding it rounds to whole numbers
    const Vec whole = (x * 1.44269504F + shift) - shift;
    const Vec r = (x - whole * 0.693359375F) + whole * 2.12194440e-4F;
    Vec p = all(1.9875691500e-4F);
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * (r * r) + r + 1.0F;
    const VecInt exponent = (__builtin_convertvector(whole, VecInt) + 127) << 23;
    return vanishes ? Vec{} : p * reinterpret_cast<const Vec&>(exponent);
}

/// out[r][0 … Vectors) = sum over i of a[r][i] · b[i], for Rows rows.
template <int Rows, int Vectors>
POSTIL_INLINE void multiply(const float* a, long aStride, const float* b, long bStride, long inner, float* out, long outStride)
{
    Vec sum[Rows][Vectors] = {};
    for (long i = 0; i < inner; ++i, b += bStride) {
        Vec right[Vectors];
        for (int v = 0; v < Vectors; ++v) {
            right[v] = at(b + v * width);
        }
        for (int r = 0; r < Rows; ++r) {
            const float left = a[r * aStride + i];
            for (int v = 0; v < Vectors; ++v) {
                sum[r][v] += left * right[v];
            }
        }
    }
    for (int r = 0; r < Rows; ++r) {
        for (int v = 0; v < Vectors; ++v) {
            at(out + r * outStride + v * width) = sum[r][v];
        }
    }
}

/// `columns` of the product, a multiple of the vector's width.
template <int Rows>
POSTIL_INLINE void product(const float* a, long aStride, const float* b, long bStride, long inner, long columns, float* out, long outStride)
{
    long c = 0;
    for (; c + vectors * width <= columns; c += vectors * width) {
        multiply<Rows, vectors>(a, aStride, b + c, bStride, inner, out + c, outStride);
    }
    for (; c < columns; c += width) {
        multiply<Rows, 1>(a, aStride, b + c, bStride, inner, out + c, outStride);
    }
}

/// Scores become weights that do not yet add up to 1; gives 1 / their sum.
POSTIL_INLINE float weights(float* scores, long tokens, long padded, float scale)
{
    for (long t = tokens; t < padded; ++t) {
        scores[t] = -3e38F;
    }
    Vec largest = at(scores);
    for (long t = width; t < padded; t += width) {
        const Vec here = at(scores + t);
        largest = here > largest ? here : largest;
    }
    float most = largest[0];
    for (int i = 1; i < width; ++i) {
        most = largest[i] > most ? largest[i] : most;
    }
    Vec sums = {};
    for (long t = 0; t < padded; t += width) {
        const Vec e = exponential((at(scores + t) - most) * scale);
        at(scores + t) = e;
        sums += e;
    }
    float sum = 0;
    for (int i = 0; i < width; ++i) {
        sum += sums[i];
    }
    return 1 / sum;
}

template <int Rows>
void attend(const float* q, long qStride, const float* keys, const float* v, long vStride, const Shape& shape, float scale, float* scores,
            float* out, long outStride)
{
    const long padded = paddedTokens(shape.tokens);
    product<Rows>(q, qStride, keys, padded, shape.headDim, padded, scores, padded);
    float inverse[Rows];
    for (int r = 0; r < Rows; ++r) {
        inverse[r] = weights(scores + r * padded, shape.tokens, padded, scale);
    }
    product<Rows>(scores, padded, v, vStride, shape.tokens, shape.headDim, out, outStride);
    for (int r = 0; r < Rows; ++r) {
        for (long c = 0; c < shape.headDim; c += width) {
            at(out + r * outStride + c) *= inverse[r];
        }
    }
}

void attend(long count, const float* q, long qStride, const float* keys, const float* v, long vStride, const Shape& shape, float scale,
            float* scores, float* out, long outStride)
{
    static_assert(rows <= 6);
    switch (count) {
    case 1:
        return attend<1>(q, qStride, keys, v, vStride, shape, scale, scores, out, outStride);
    case 2:
        return attend<2>(q, qStride, keys, v, vStride, shape, scale, scores, out, outStride);
    case 3:
        return attend<3>(q, qStride, keys, v, vStride, shape, scale, scores, out, outStride);
    case 4:
        return attend<4>(q, qStride, keys, v, vStride, shape, scale, scores, out, outStride);
    case 5:
        return attend<5>(q, qStride, keys, v, vStride, shape, scale, scores, out, outStride);
    default:
        return attend<rows>(q, qStride, keys, v, vStride, shape, scale, scores, out, outStride);
    }
}

/// x · sigmoid(x), from e^-|x|, which cannot overflow.
POSTIL_INLINE Vec swished(Vec x)
{
    const auto negative = x < Vec{};
    const Vec e = exponential(negative ? x : -x);
    return x * (negative ? e : all(1.0F)) / (e + 1.0F);
}

void swish(float* x, const float* bias, long rows, long columns)
{
    for (long r = 0; r < rows; ++r, x += columns) {
        long c = 0;
        for (; c + width <= columns; c += width) {
            at(x + c) = swished(bias != nullptr ? at(x + c) + at(bias + c) : at(x + c));
        }
        if (c < columns) { // the rest of a row whose width is no multiple of the vector's
            float rest[width] = {};
            for (long i = c; i < columns; ++i) {
                rest[i - c] = x[i] + (bias != nullptr ? bias[i] : 0.0F);
            }
            at(rest) = swished(at(rest));
            for (long i = c; i < columns; ++i) {
                x[i] = rest[i - c];
            }
        }
    }
}

POSTIL_INLINE float widened(float value)
{
    return value;
}

POSTIL_INLINE float widened(unsigned short bits)
{
    const unsigned value = static_cast<unsigned>(bits) << 16;
    return __builtin_bit_cast(float, value);
}

POSTIL_INLINE unsigned short narrowed(float value)
{
    const auto bits = __builtin_bit_cast(unsigned, value);
    return static_cast<unsigned short>((bits + 0x7FFFU + ((bits >> 16) & 1U)) >> 16); // to the nearest, halves to even
}

/// keys[d][t], 0 behind the last token.
template <class Element>
void transposeKeys(const Element* k, const Shape& shape, float* keys)
{
    const long padded = paddedTokens(shape.tokens);
    constexpr long block = 16;
    for (long t0 = 0; t0 < padded; t0 += block) {
        const long there = shape.tokens - t0;
        for (long d = 0; d < shape.headDim; ++d) {
            for (long t = 0; t < block; ++t) {
                keys[d * padded + t0 + t] = t < there ? widened(k[(t0 + t) * shape.stride + d]) : 0.0F;
            }
        }
    }
}

void fp32(const float* q, const float* k, const float* v, const Shape& shape, float scale, float* out, float* scratch)
{
    const long padded = paddedTokens(shape.tokens);
    float* keys = scratch;
    float* scores = keys + padded * shape.headDim;
    transposeKeys(k, shape, keys);
    for (long first = 0; first < shape.queries; first += rows) {
        const long count = shape.queries - first < rows ? shape.queries - first : rows;
        attend(count, q + first * shape.stride, shape.stride, keys, v, shape.stride, shape, scale, scores, out + first * shape.outStride,
               shape.outStride);
    }
}

void bf16(const unsigned short* q, const unsigned short* k, const unsigned short* v, const Shape& shape, float scale, unsigned short* out,
          float* scratch)
{
    const long padded = paddedTokens(shape.tokens);
    const long dim = shape.headDim;
    float* keys = scratch;
    float* values = keys + padded * dim;
    float* queries = values + padded * dim;
    float* scores = queries + queryStep * dim;
    transposeKeys(k, shape, keys);
    for (long t = 0; t < shape.tokens; ++t) {
        for (long d = 0; d < dim; ++d) {
            values[t * dim + d] = widened(v[t * shape.stride + d]);
        }
    }
    for (long first = 0; first < shape.queries; first += rows) {
        const long count = shape.queries - first < rows ? shape.queries - first : rows;
        for (long r = 0; r < count; ++r) {
            for (long d = 0; d < dim; ++d) {
                queries[r * dim + d] = widened(q[(first + r) * shape.stride + d]);
            }
        }
        attend(count, queries, dim, keys, values, dim, shape, scale, scores, queries, dim);
        for (long r = 0; r < count; ++r) {
            for (long d = 0; d < dim; ++d) {
                out[(first + r) * shape.outStride + d] = narrowed(queries[r * dim + d]);
            }
        }
    }
}

} // namespace

const Table& POSTIL_KERNEL_TABLE()
{
    static constexpr Table table{fp32, bf16, swish, width == 16};
    return table;
}

} // namespace postil::ml::towerkernels
