// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/texttower.h"

namespace postil::ml {

/// Every tensor of open_clip's BERT tower ("text.transformer.embeddings.word_embeddings.weight") and its projection.
[[nodiscard]] std::vector<TensorShape> bertTensors(const TextConfig& config, std::int64_t projection);

/// BERT without its pooler: post-norm blocks behind a padding mask, one row (or the mean of all) projected.
class BertTower final : public TextTower
{
public:
    BertTower(const TensorMap& weights, const TextConfig& config, c10::Device device, at::ScalarType type);
    [[nodiscard]] at::Tensor embed(const at::Tensor& ids) const override;

private:
    [[nodiscard]] at::Tensor selfAttention(const at::Tensor& x, const at::Tensor& mask, const std::string& name) const;

    TextConfig m_config;
    TensorMap m_weights;
};

} // namespace postil::ml
