// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/imagetower.h"

namespace postil::ml {

/// Every tensor of OpenAI's ModifiedResNet, by OpenAI's names ("visual.layer1.0.conv1.weight"), with its shape.
[[nodiscard]] std::vector<TensorShape> modifiedResNetTensors(const VisionConfig& config, std::int64_t projection);

/// For inference: batch norms are folded into the convolutions, pictures are kept channels-last.
class ModifiedResNetTower final : public ImageTower
{
public:
    ModifiedResNetTower(const TensorMap& weights, const VisionConfig& config, c10::Device device, at::ScalarType type);
    [[nodiscard]] at::Tensor embed(const at::Tensor& pixels) const override;

private:
    struct Convolution {
        at::Tensor weight;
        at::Tensor bias;
    };
    struct Bottleneck {
        Convolution first;
        Convolution second;
        Convolution third;
        std::optional<Convolution> shortcut;
        std::int64_t stride = 1; ///< by average pooling
    };
    [[nodiscard]] at::Tensor bottleneck(const at::Tensor& x, const Bottleneck& block) const;
    [[nodiscard]] at::Tensor attentionPool(const at::Tensor& x) const;

    std::vector<Convolution> m_stem;
    std::vector<Bottleneck> m_blocks;
    TensorMap m_pool;
    std::int64_t m_heads;
};

} // namespace postil::ml
