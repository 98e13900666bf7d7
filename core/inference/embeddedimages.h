// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/jointtrainer.h"

namespace postil {

/// Images that a joint classifier may read as embeddings: JointOptions::network linear or mlp, its input size the length of one.
class EmbeddedImages : public JointImages
{
public:
    [[nodiscard]] virtual int features() const = 0; ///< length of an embedding; 0: only pixels
    /// The loss is the mean of that of the image and that of the caption that says its label, both through the same layers.
    [[nodiscard]] virtual bool learnsCaptions() const = 0;
    /// features() floats per row: of the images, or of their captions.
    [[nodiscard]] virtual Result<void> readFeatures(Split split, std::span<const std::uint32_t> rows, bool ofCaptions, std::span<float> values) const = 0;
};

} // namespace postil
