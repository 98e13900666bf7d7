// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/imagetower.h"
#include "core/ml/clip/texttower.h"

namespace postil::ml {

/// Every tensor of SigLIP's towers, by transformers' names.
[[nodiscard]] std::vector<TensorShape> siglipVisionTensors(const VisionConfig& config);
[[nodiscard]] std::vector<TensorShape> siglipTextTensors(const TextConfig& config, std::int64_t projection);

/// No class token: a learned probe attends to all patches.
class SiglipImageTower final : public ImageTower
{
public:
    SiglipImageTower(const TensorMap& weights, const VisionConfig& config, c10::Device device, at::ScalarType type);
    [[nodiscard]] at::Tensor embed(const at::Tensor& pixels) const override;

private:
    [[nodiscard]] at::Tensor attentionPool(const at::Tensor& tokens) const;

    VisionConfig m_config;
    TensorMap m_weights;
};

/// Every token sees every other, padding too, as SigLIP was trained; the last one speaks for the text.
class SiglipTextTower final : public TextTower
{
public:
    SiglipTextTower(const TensorMap& weights, const TextConfig& config, c10::Device device, at::ScalarType type);
    [[nodiscard]] at::Tensor embed(const at::Tensor& ids) const override;

private:
    TextConfig m_config;
    TensorMap m_weights;
};

} // namespace postil::ml
