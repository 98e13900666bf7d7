// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Compiled once per instruction set with POSTIL_KERNEL_TABLE naming the function that hands out this build's table.
#include "core/ml/train/shallowcnnkernels.h"

namespace postil::ml::kernels {

namespace {

// Wider than the machine's registers, the compiler would take vectors apart into single floats.
#ifdef __AVX2__
constexpr int width = 8;
#else
constexpr int width = 4;
#endif
static_assert(lanes % width == 0);
typedef float Vec __attribute__((vector_size(4 * width), aligned(4), may_alias));
typedef int VecInt __attribute__((vector_size(4 * width), aligned(4), may_alias));
typedef signed char VecByte __attribute__((vector_size(width), aligned(1), may_alias));

#define POSTIL_INLINE inline __attribute__((always_inline))

POSTIL_INLINE const Vec& at(const float* p)
{
    return *reinterpret_cast<const Vec*>(p);
}

POSTIL_INLINE Vec& at(float* p)
{
    return *reinterpret_cast<Vec*>(p);
}

POSTIL_INLINE float total(const Vec& v)
{
    float sum = 0;
    for (int i = 0; i < width; ++i) {
        sum += v[i];
    }
    return sum;
}

/// Of four values per lane the largest, the first of equals, and which it was; ReLU: below or at 0 nothing won.
POSTIL_INLINE void pool(const Vec& a, const Vec& b, const Vec& c, const Vec& d, float* out, signed char* winner)
{
    Vec best = a;
    VecInt which = {};
    const auto take = [&best, &which](const Vec& v, int index) __attribute__((always_inline)) {
        const VecInt better = v > best;
        best = better ? v : best;
        which = better ? VecInt{} + index : which;
    };
    take(b, 1);
    take(c, 2);
    take(d, 3);
    const VecInt active = best > Vec{};
    at(out) = active ? best : Vec{};
    *reinterpret_cast<VecByte*>(winner) = __builtin_convertvector(active ? which : VecInt{} - 1, VecByte);
}

/// 2 × 2 positions of a convolution at once, `Vectors` vectors of channels of each; then the pool over the four.
template <int Vectors>
struct Window {
    Vec sum[4][Vectors];

    POSTIL_INLINE void start(const float* bias)
    {
        for (auto& position : sum) {
            for (int v = 0; v < Vectors; ++v) {
                position[v] = at(bias + v * width);
            }
        }
    }
    /// One tap: `right` and `below` are the distances to the neighbouring positions' inputs.
    POSTIL_INLINE void add(const float* in, long right, long below, const float* filters)
    {
        const float values[4] = {in[0], in[right], in[below], in[below + right]};
        Vec f[Vectors];
        for (int v = 0; v < Vectors; ++v) {
            f[v] = at(filters + v * width);
        }
        for (int j = 0; j < 4; ++j) { // 12 sums, 3 filters, 1 value: 16 registers
            for (int v = 0; v < Vectors; ++v) {
                sum[j][v] += values[j] * f[v];
            }
        }
    }
    POSTIL_INLINE void finish(float* out, signed char* winner) const
    {
        for (int v = 0; v < Vectors; ++v) {
            pool(sum[0][v], sum[1][v], sum[2][v], sum[3][v], out + v * width, winner + v * width);
        }
    }
};

constexpr int vectors1 = 2; ///< of channels at a time: 8 and 12 sums fit into 16 registers
constexpr int vectors2 = 3;
static_assert(padded1 % (vectors1 * width) == 0 && padded2 % (vectors2 * width) == 0);

void conv1(const ConvShape& shape, const float* in, const float* filters, const float* bias, float* out, signed char* winner)
{
    const int size = shape.size;
    for (int py = 0; py < shape.pooled1; ++py) {
        for (int px = 0; px < shape.pooled1; ++px) {
            const long place = static_cast<long>(py) * shape.pooled1 + px;
            for (int group = 0; group < padded1; group += vectors1 * width) {
                Window<vectors1> window;
                window.start(bias + group);
                const float* f = filters + group;
                for (int c = 0; c < shape.channels; ++c) {
                    const float* corner = in + (c * size + 2 * py) * size + 2 * px;
                    for (int ky = 0; ky < side1; ++ky) {
                        for (int kx = 0; kx < side1; ++kx, f += padded1) {
                            window.add(corner + ky * size + kx, 1, size, f);
                        }
                    }
                }
                window.finish(out + place * channels1 + group, winner + place * padded1 + group);
            }
        }
    }
}

void conv2(const ConvShape& shape, const float* in, const float* filters, const float* bias, float* out, signed char* winner)
{
    const long row = static_cast<long>(shape.pooled1) * channels1;
    for (int py = 0; py < shape.pooled2; ++py) {
        for (int px = 0; px < shape.pooled2; ++px) {
            const long place = static_cast<long>(py) * shape.pooled2 + px;
            for (int group = 0; group < padded2; group += vectors2 * width) {
                Window<vectors2> window;
                window.start(bias + group);
                const float* f = filters + group;
                for (int ky = 0; ky < side2; ++ky) {
                    const float* p = in + (2 * py + ky) * row + 2 * px * channels1;
                    for (int k = 0; k < side2 * channels1; ++k, ++p, f += padded2) {
                        window.add(p, channels1, row, f);
                    }
                }
                window.finish(out + place * channels2 + group, winner + place * padded2 + group);
            }
        }
    }
}

void conv2Backward(const ConvShape& shape, const float* in, const float* grad, const signed char* winner, const float* filters,
                   float* filterGrad, float* biasGrad, float* inGrad)
{
    const long row = static_cast<long>(shape.pooled1) * channels1;
    for (long i = 0; i < row * shape.pooled1; ++i) {
        inGrad[i] = 0;
    }
    for (int py = 0; py < shape.pooled2; ++py) {
        for (int px = 0; px < shape.pooled2; ++px) {
            const long at2 = static_cast<long>(py) * shape.pooled2 + px;
            for (int c = 0; c < channels2; ++c) {
                const float g = grad[at2 * channels2 + c];
                if (g == 0.0F) {
                    continue;
                }
                const int j = winner[at2 * padded2 + c];
                biasGrad[c] += g;
                const long offset = (2 * py + j / 2) * row + (2 * px + j % 2) * channels1;
                const float* f = filters + c * taps2;
                float* fg = filterGrad + c * taps2;
                for (int ky = 0; ky < side2; ++ky) {
                    const float* p = in + offset + ky * row;
                    float* pg = inGrad + offset + ky * row;
                    for (int v = 0; v < side2 * channels1; v += width) {
                        at(fg + v) += g * at(p + v);
                        at(pg + v) += g * at(f + v);
                    }
                    f += side2 * channels1;
                    fg += side2 * channels1;
                }
            }
        }
    }
}

void conv1Backward(const ConvShape& shape, const float* in, const float* grad, const signed char* winner, float* filterGrad,
                   float* biasGrad)
{
    const int size = shape.size;
    for (int v = 0; v < padded1; v += width) {
        for (int c = 0; c < shape.channels; ++c) {
            float* fg = filterGrad + c * side1 * side1 * padded1 + v;
            Vec sum[side1 * side1];
            for (int t = 0; t < side1 * side1; ++t) {
                sum[t] = at(fg + t * padded1);
            }
            Vec bias = {};
            for (int py = 0; py < shape.pooled1; ++py) {
                for (int px = 0; px < shape.pooled1; ++px) {
                    const long at1 = static_cast<long>(py) * shape.pooled1 + px;
                    const Vec g = at(grad + at1 * channels1 + v);
                    const VecInt won = __builtin_convertvector(*reinterpret_cast<const VecByte*>(winner + at1 * padded1 + v), VecInt);
                    const float* corner = in + (c * size + 2 * py) * size + 2 * px;
                    for (int j = 0; j < 4; ++j) {
                        const Vec part = won == j ? g : Vec{};
                        bias += part;
                        const float* p = corner + (j / 2) * size + j % 2;
                        for (int t = 0; t < side1 * side1; ++t) {
                            sum[t] += p[(t / side1) * size + t % side1] * part;
                        }
                    }
                }
            }
            for (int t = 0; t < side1 * side1; ++t) {
                at(fg + t * padded1) = sum[t];
            }
            if (c == 0) {
                at(biasGrad + v) += bias;
            }
        }
    }
}

/// `Images` rows of the batch, `Vectors` columns of 8 outputs.
template <int Images, int Vectors>
POSTIL_INLINE void linearTile(const float* in, int inStride, int inputs, const float* weights, const float* bias, int outputs, float* out)
{
    Vec sum[Images][Vectors];
    for (int b = 0; b < Images; ++b) {
        for (int v = 0; v < Vectors; ++v) {
            sum[b][v] = at(bias + v * width);
        }
    }
    for (int i = 0; i < inputs; ++i, weights += outputs) {
        Vec w[Vectors];
        for (int v = 0; v < Vectors; ++v) {
            w[v] = at(weights + v * width);
        }
        for (int b = 0; b < Images; ++b) {
            const float x = in[static_cast<long>(b) * inStride + i];
            for (int v = 0; v < Vectors; ++v) {
                sum[b][v] += x * w[v];
            }
        }
    }
    for (int b = 0; b < Images; ++b) {
        for (int v = 0; v < Vectors; ++v) {
            at(out + static_cast<long>(b) * outputs + v * width) = sum[b][v];
        }
    }
}

template <int Images>
POSTIL_INLINE void linearRows(const float* in, int inStride, int inputs, const float* weights, const float* bias, int outputs, float* out)
{
    int o = 0;
    for (; o + 2 * width <= outputs; o += 2 * width) {
        linearTile<Images, 2>(in, inStride, inputs, weights + o, bias + o, outputs, out + o);
    }
    if (o < outputs) {
        linearTile<Images, 1>(in, inStride, inputs, weights + o, bias + o, outputs, out + o);
    }
}

void linear(const float* in, int images, int inStride, int inputs, const float* weights, const float* bias, int outputs, float* out)
{
    int b = 0;
    for (; b + 4 <= images; b += 4) {
        linearRows<4>(in + static_cast<long>(b) * inStride, inStride, inputs, weights, bias, outputs, out + static_cast<long>(b) * outputs);
    }
    for (; b < images; ++b) {
        linearRows<1>(in + static_cast<long>(b) * inStride, inStride, inputs, weights, bias, outputs, out + static_cast<long>(b) * outputs);
    }
}

/// An image whose input i is not 0.
struct Active {
    float x;
    const float* grad;
    float* inGrad;
};

/// Row i of the weights for up to four images at once: their input gradients, and their part of the row's gradient.
template <int Count, bool First>
POSTIL_INLINE void flowRow(const Active* active, const float* w, int outputs, float scale, float* wg)
{
    Vec dot[Count] = {};
    for (int o = 0; o < outputs; o += width) {
        const Vec weight = at(w + o);
        Vec sum = {};
        if constexpr (!First) {
            sum = at(wg + o);
        }
        for (int k = 0; k < Count; ++k) {
            const Vec g = at(active[k].grad + o);
            dot[k] += g * weight;
            sum += active[k].x * g;
        }
        at(wg + o) = sum;
    }
    for (int k = 0; k < Count; ++k) {
        *active[k].inGrad = scale * total(dot[k]);
    }
}

template <bool First>
POSTIL_INLINE void flowCount(const Active* active, int count, const float* w, int outputs, float scale, float* wg)
{
    switch (count) {
    case 1:
        return flowRow<1, First>(active, w, outputs, scale, wg);
    case 2:
        return flowRow<2, First>(active, w, outputs, scale, wg);
    case 3:
        return flowRow<3, First>(active, w, outputs, scale, wg);
    case 4:
        return flowRow<4, First>(active, w, outputs, scale, wg);
    default:
        for (int o = 0; o < outputs; o += width) {
            at(wg + o) = Vec{};
        }
    }
}

void flow(const Active* active, int count, bool first, const float* w, int outputs, float scale, float* wg)
{
    if (first) {
        flowCount<true>(active, count, w, outputs, scale, wg);
    } else {
        flowCount<false>(active, count, w, outputs, scale, wg);
    }
}

void linearBackward(const float* in, int images, int inStride, int inputs, const float* weights, int outputs, const float* grad,
                    float scale, float* weightGrad, float* biasGrad, float* inGrad)
{
    for (int o = 0; o < outputs; o += width) {
        Vec sum = {};
        for (int b = 0; b < images; ++b) {
            sum += at(grad + static_cast<long>(b) * outputs + o);
        }
        at(biasGrad + o) = sum;
    }
    for (int i = 0; i < inputs; ++i) {
        const float* w = weights + static_cast<long>(i) * outputs;
        float* wg = weightGrad + static_cast<long>(i) * outputs;
        Active active[4];
        int found = 0;
        bool first = true;
        for (int b = 0; b < images; ++b) {
            const long place = static_cast<long>(b) * inStride + i;
            inGrad[place] = 0;
            if (in[place] > 0.0F) {
                active[found++] = {in[place], grad + static_cast<long>(b) * outputs, inGrad + place};
            }
            if (found == 4) {
                flow(active, found, first, w, outputs, scale, wg);
                first = false;
                found = 0;
            }
        }
        if (found > 0 || first) {
            flow(active, found, first, w, outputs, scale, wg);
        }
    }
}

void sgd(float* weights, const float* grad, float* momentum, long count, float rate, float momentumFactor, float weightDecay)
{
    for (long i = 0; i < count; ++i) {
        const float m = momentumFactor * momentum[i] + (grad[i] + weightDecay * weights[i]);
        momentum[i] = m;
        weights[i] -= rate * m;
    }
}

void adam(float* weights, const float* grad, float* first, float* second, long count, const AdamStep& step)
{
    for (long i = 0; i < count; ++i) {
        const float g = grad[i] + step.weightDecay * weights[i];
        const float m = step.beta1 * first[i] + (1.0F - step.beta1) * g;
        const float v = step.beta2 * second[i] + (1.0F - step.beta2) * g * g;
        first[i] = m;
        second[i] = v;
        weights[i] -= step.rate * m / (__builtin_sqrtf(v) * step.secondScale + step.epsilon);
    }
}

} // namespace

const Table& POSTIL_KERNEL_TABLE()
{
    static constexpr Table table{conv1, conv2, conv2Backward, conv1Backward, linear, linearBackward, sgd, adam};
    return table;
}

} // namespace postil::ml::kernels
