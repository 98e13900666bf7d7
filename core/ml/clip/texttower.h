// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/tensormap.h"

#include <c10/core/Device.h>

#include <memory>

namespace postil::ml {

struct Checkpoint;

/// A model's text tower, ready for inference. Used by one thread at a time.
class TextTower
{
public:
    TextTower() = default;
    virtual ~TextTower() = default;
    TextTower(const TextTower&) = delete;
    TextTower& operator=(const TextTower&) = delete;

    /// ids [N, contextLength] int64 on the tower's device, padded; gives [N, projection], not L2-normalised. Throws c10::Error.
    [[nodiscard]] virtual at::Tensor embed(const at::Tensor& ids) const = 0;
};

/// The tower that suits the model's text configuration. Takes copies of the weights.
[[nodiscard]] std::unique_ptr<TextTower> makeTextTower(const Checkpoint& checkpoint, c10::Device device, at::ScalarType type);

} // namespace postil::ml
