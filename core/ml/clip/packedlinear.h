// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"

#include <ATen/core/Tensor.h>

namespace postil::ml {

/// What follows the multiplication, in the same pass where the library can.
enum class Follow : std::uint8_t {
    Nothing,
    Swish, ///< y · sigmoid(y)
    Relu,
    Gelu,  ///< exact
    GeluTanh
};

/// A linear layer for inference alone. With oneDNN the weights are rearranged once into the order that its kernels read.
class PackedLinear
{
public:
    PackedLinear() = default;
    /// weight [out, in]; bias [out] or undefined; both in the type that is computed in. `rows`: of the inputs to come, the likely
    /// number: other numbers work, and may be slower.
    PackedLinear(const at::Tensor& weight, const at::Tensor& bias, MatrixLibrary library, std::int64_t rows);

    /// x [rows, in] -> [rows, out].
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x, Follow follow = Follow::Nothing) const;
    /// residual + this(x); the residual's memory may be taken for the result.
    [[nodiscard]] at::Tensor added(const at::Tensor& residual, const at::Tensor& x) const;

private:
    bool m_oneDnn = false;
    at::Tensor m_weight; ///< packed with oneDNN
    at::Tensor m_bias;
};

/// Whether this LibTorch and this processor have oneDNN's packed layers in `type`.
[[nodiscard]] bool hasOneDnn(at::ScalarType type);

} // namespace postil::ml
