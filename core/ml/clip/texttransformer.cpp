// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/texttransformer.h"

#include "core/ml/clip/transformer.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/embedding.h>

namespace postil::ml {

at::Tensor textEmbed(const TensorMap& weights, const TextConfig& config, const at::Tensor& ids)
{
    at::Tensor x = at::embedding(weights.at("text_model.embeddings.token_embedding.weight"), ids)
                   + weights.at("text_model.embeddings.position_embedding.weight").narrow(0, 0, ids.size(1));
    x = encoderLayers(x, weights, "text_model.encoder", config.transformer, true);
    const at::Tensor last = config.pooling == TextPooling::LargestId ? ids.argmax(1) : ids.eq(config.eosId).to(at::kInt).argmax(1);
    // Only the pooled row is needed from here on: every later step works row by row.
    x = x.gather(1, last.reshape({-1, 1, 1}).expand({-1, 1, x.size(2)})).squeeze(1);
    x = layerNorm(x, weights, "text_model.final_layer_norm", config.transformer.eps);
    return linear(x, weights, "text_projection");
}

} // namespace postil::ml
