// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/netplan.h"
#include "core/ml/clip/tensormap.h"

#include <ATen/core/Generator.h>

namespace postil::ml {

/// All tensors of a planned network, drawn from the seed: the same on every machine. On the CPU, without gradients.
[[nodiscard]] TensorMap randomNet(const NetPlan& plan, std::uint64_t seed);

/// Makes the trained ones ask for gradients and brings all to `device`.
void prepareNet(const NetPlan& plan, TensorMap& tensors, const c10::Device& device);
[[nodiscard]] TensorMap trainedTensors(const NetPlan& plan, const TensorMap& tensors); ///< the same tensors, not copies

/// The layers of `plan` one after another over x: [N, C, H, W] or [N, features]. With `dropout` it trains: dropout draws from that
/// generator, batch norms use the batch and change their running values in `tensors`; without, it evaluates. `prefix` stands
/// before every name. Throws c10::Error on shapes that do not fit.
[[nodiscard]] at::Tensor runNet(const NetPlan& plan, TensorMap& tensors, at::Tensor x, at::Generator* dropout,
                                const std::string& prefix = {});

/// A generator of the processor's that starts from `seed`.
[[nodiscard]] at::Generator seededGenerator(std::uint64_t seed);

/// Pixels [N, C, H, W] of bytes as the network takes them.
[[nodiscard]] at::Tensor scaledPixels(const at::Tensor& bytes, InputScale scale);

} // namespace postil::ml
