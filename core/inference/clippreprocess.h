// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/image.h"

#include <array>
#include <optional>

namespace postil {

/// How a picture becomes the square that an image tower sees.
enum class Pipeline : std::uint8_t {
    OpenAi, ///< short side to n, centre crop, then RGB (alpha divided out and dropped): what every CLIP here uses
    Hf,     ///< transformers' order: RGB first (alpha laid over white), crop offset rounded down
    Squash  ///< RGB, then both sides to n (SigLIP)
};

[[nodiscard]] QString pipelineName(Pipeline pipeline); ///< "openai", "hf", "squash"
[[nodiscard]] std::optional<Pipeline> pipelineFromName(const QString& name);

/// Changes whenever equal pictures would give other squares: part of the embedding cache's key.
inline constexpr int preprocessingVersion = 1;

/// n × n × 3, equal to the bit to Pillow 13's bicubic pipelines (openai/CLIP, transformers 5).
[[nodiscard]] Image clipSquare(const Image& image, int n, Pipeline pipeline);

/// Mean and standard deviation per channel that follow the division by 255.
struct Normalization {
    std::array<float, 3> mean{0.48145466F, 0.4578275F, 0.40821073F}; ///< OpenAI's
    std::array<float, 3> std{0.26862954F, 0.26130258F, 0.27577711F};
};

} // namespace postil
