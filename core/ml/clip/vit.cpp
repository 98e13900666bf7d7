// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/vit.h"

#include "core/ml/clip/transformer.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/linear.h>

namespace postil::ml {

at::Tensor patchTokens(const TensorMap& weights, const VisionConfig& config, const at::Tensor& pixels)
{
    const std::int64_t n = pixels.size(0);
    const std::int64_t grid = config.grid();
    const std::int64_t patch = config.patchSize;
    // The patch convolution has stride = kernel, so it is one matrix multiplication over the cut-out patches.
    const at::Tensor patches = pixels.narrow(2, 0, grid * patch)
                                   .narrow(3, 0, grid * patch)
                                   .reshape({n, config.channels, grid, patch, grid, patch})
                                   .permute({0, 2, 4, 1, 3, 5})
                                   .reshape({n, grid * grid, config.channels * patch * patch});
    const std::string name = "vision_model.embeddings.patch_embedding.";
    return at::linear(patches, weights.at(name + "weight").reshape({config.transformer.width, -1}), config.patchBias ? weights.at(name + "bias") : at::Tensor());
}

at::Tensor vitEmbed(const TensorMap& weights, const VisionConfig& config, const at::Tensor& pixels)
{
    const std::int64_t n = pixels.size(0);
    const std::int64_t width = config.transformer.width;
    const at::Tensor cls = weights.at("vision_model.embeddings.class_embedding").reshape({1, 1, width}).expand({n, 1, width});
    at::Tensor x = at::cat({cls, patchTokens(weights, config, pixels)}, 1) + weights.at("vision_model.embeddings.position_embedding.weight");
    if (config.preNorm) {
        x = layerNorm(x, weights, "vision_model.pre_layrnorm", config.transformer.eps);
    }
    x = encoderLayers(x, weights, "vision_model.encoder", config.transformer, false);
    x = layerNorm(x.select(1, 0), weights, "vision_model.post_layernorm", config.transformer.eps);
    return linear(x, weights, "visual_projection");
}

} // namespace postil::ml
