// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/tensormap.h"

#include <c10/core/Device.h>

#include <memory>

namespace postil::ml {

struct Checkpoint;

/// A model's image tower, ready for inference. Used by one thread at a time.
class ImageTower
{
public:
    ImageTower() = default;
    virtual ~ImageTower() = default;
    ImageTower(const ImageTower&) = delete;
    ImageTower& operator=(const ImageTower&) = delete;

    /// pixels [N, 3, S, S], normalised, on the tower's device and in its type; gives [N, projection], not L2-normalised.
    /// Throws c10::Error.
    [[nodiscard]] virtual at::Tensor embed(const at::Tensor& pixels) const = 0;
};

/// The tower that suits the model's vision configuration, the device and the type. Takes copies of the weights.
[[nodiscard]] std::unique_ptr<ImageTower> makeImageTower(const Checkpoint& checkpoint, c10::Device device, at::ScalarType type);

} // namespace postil::ml
