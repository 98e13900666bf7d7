// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The arithmetic of the shallow CNN on one core. shallowcnnkernels.cpp is compiled once per instruction set, so neither
// file may use anything from a library: an inline function that was compiled for AVX2 must not reach other code.
//
// Layouts: channels innermost, as vectors run over channels. A first-layer row has 10 channels, packed; a second-layer
// row 20, packed. Filters for the forward pass are padded to 16 and 24 outputs. Buffers end with `slack` floats that a last
// vector may touch.
#pragma once

namespace postil::ml::kernels {

inline constexpr int channels1 = 10;
inline constexpr int padded1 = 16; ///< channels1 up to whole vectors
inline constexpr int channels2 = 20;
inline constexpr int padded2 = 24;
inline constexpr int side1 = 3;
inline constexpr int side2 = 4;
inline constexpr int taps2 = side2 * side2 * channels1;
inline constexpr int lanes = 8;
inline constexpr int slack = 16; ///< floats

struct ConvShape {
    int channels = 1; ///< of the input
    int size = 28;    ///< of the input, square
    int pooled1 = 13; ///< (size - 2) / 2
    int pooled2 = 5;  ///< (pooled1 - 3) / 2
};

struct AdamStep {
    float rate;            ///< learning rate / (1 - beta1^t)
    float secondScale;     ///< 1 / sqrt(1 - beta2^t)
    float beta1, beta2, epsilon, weightDecay;
};

/// One implementation per instruction set.
struct Table {
    /// Convolution 3 × 3, ReLU, max-pool 2 in one pass. in: C × S × S; filters: C × 3 × 3 × 16; bias: 16.
    /// out: P1 × P1 × 10 (+ slack). winner: P1 × P1 × 16, which of the four positions won (row by row), -1 where ReLU gave 0.
    void (*conv1)(const ConvShape&, const float* in, const float* filters, const float* bias, float* out, signed char* winner);
    /// Convolution 4 × 4, ReLU, max-pool 2. in: P1 × P1 × 10; filters: 160 × 24, taps in the order row, column, channel; bias: 24.
    /// out: P2 × P2 × 20 (+ slack). winner: P2 × P2 × 24.
    void (*conv2)(const ConvShape&, const float* in, const float* filters, const float* bias, float* out, signed char* winner);
    /// Adds to the gradients of one image. Only positions that won a pool and are not 0 carry a gradient, so work follows these.
    /// grad: P2 × P2 × 20, of the pooled output, 0 where ReLU or dropout cut it off; filters: 20 × 160.
    /// filterGrad: 20 × 160; biasGrad: 20; inGrad: P1 × P1 × 10 (+ slack), overwritten.
    void (*conv2Backward)(const ConvShape&, const float* in, const float* grad, const signed char* winner, const float* filters,
                          float* filterGrad, float* biasGrad, float* inGrad);
    /// grad: P1 × P1 × 10 (+ slack). filterGrad: C × 3 × 3 × 16; biasGrad: 16.
    void (*conv1Backward)(const ConvShape&, const float* in, const float* grad, const signed char* winner, float* filterGrad,
                          float* biasGrad);
    /// out[b][o] = bias[o] + sum over i of in[b][i] · weights[i][o]. outputs: a multiple of 8 (padding included).
    /// The sum's order is that of i, whatever the batch: equal images give equal bits.
    void (*linear)(const float* in, int images, int inStride, int inputs, const float* weights, const float* bias, int outputs,
                   float* out);
    /// Gradients of a linear layer whose inputs are 0 or positive, as ReLU and dropout leave them; where an input is 0 nothing
    /// flows back. weightGrad: inputs × outputs, overwritten; biasGrad: outputs, overwritten;
    /// inGrad[b][i] = scale · grad[b] · weights[i] where in[b][i] > 0, else 0.
    void (*linearBackward)(const float* in, int images, int inStride, int inputs, const float* weights, int outputs,
                           const float* grad, float scale, float* weightGrad, float* biasGrad, float* inGrad);
    void (*sgd)(float* weights, const float* grad, float* momentum, long count, float rate, float momentumFactor, float weightDecay);
    void (*adam)(float* weights, const float* grad, float* first, float* second, long count, const AdamStep& step);
};

/// The fastest one that this processor can run.
[[nodiscard]] const Table& table();

const Table& baselineTable();
const Table& avx2Table();
const Table& avx512Table();

} // namespace postil::ml::kernels
