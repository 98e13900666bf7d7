// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/tensormap.h"

#include <QString>

#include <array>
#include <cstdint>

namespace postil::test {

/// One of OpenAI's models, or one with the same towers in another size.
struct OpenAiSizes {
    std::int64_t projection = 512;
    std::int64_t image = 224;
    std::array<std::int64_t, 4> blocks{}; ///< of a ModifiedResNet; all 0: a ViT
    std::int64_t layers = 12;
    std::int64_t width = 768;
    std::int64_t patch = 32;
    std::int64_t textWidth = 512;
    std::int64_t textLayers = 12;
    std::int64_t vocabulary = 49'408;
    std::int64_t context = 77;
    [[nodiscard]] bool isResNet() const { return blocks[0] > 0; }
};

/// Random tensors by the names and shapes of OpenAI's model.py, written down from that program and not from ours. `shapesOnly`: one
/// value stands for all of a tensor, so that the largest model takes no memory.
[[nodiscard]] ml::TensorMap openAiTensors(const OpenAiSizes& sizes, bool shapesOnly = false);

/// The same model by transformers' names, with position_ids as old files have them. ViTs with as many text layers as image layers.
[[nodiscard]] ml::TensorMap asHuggingFace(const ml::TensorMap& openAi, const OpenAiSizes& sizes);

/// torch.save(OrderedDict).
[[nodiscard]] bool writeStateDict(const QString& path, const ml::TensorMap& tensors);

} // namespace postil::test
