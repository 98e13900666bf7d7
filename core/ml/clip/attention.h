// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace postil::ml {

/// Full attention for inference. q [N, queries, heads, d], k and v [N, tokens, heads, d], each row of heads · d contiguous as a
/// projection gives it; gives [N · queries, heads · d]. With kernels of our own on the processor, where LibTorch's take a third of the
/// time of the multiplications around them; elsewhere LibTorch's.
[[nodiscard]] at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v);

} // namespace postil::ml
