// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/texttower.h"

#include "core/ml/clip/bert.h"
#include "core/ml/clip/checkpoint.h"
#include "core/ml/clip/siglip.h"
#include "core/ml/clip/texttransformer.h"
#include "core/ml/clip/transformer.h"

namespace postil::ml {

namespace {

class ClipTextTower final : public TextTower
{
public:
    ClipTextTower(const Checkpoint& checkpoint, c10::Device device, at::ScalarType type)
        : m_config(checkpoint.config.text)
        , m_weights(weightsOf(checkpoint.weights, {"text_model.", "text_projection."}))
    {
        fuseAttention(m_weights, "text_model.encoder", m_config.transformer);
        moveTo(m_weights, device, type);
    }

    [[nodiscard]] at::Tensor embed(const at::Tensor& ids) const override { return textEmbed(m_weights, m_config, ids); }

private:
    TextConfig m_config;
    TensorMap m_weights;
};

} // namespace

std::unique_ptr<TextTower> makeTextTower(const Checkpoint& checkpoint, c10::Device device, at::ScalarType type)
{
    const TextConfig& config = checkpoint.config.text;
    switch (config.kind) {
    case TextKind::Bert:
        return std::make_unique<BertTower>(checkpoint.weights, config, device, type);
    case TextKind::Siglip:
        return std::make_unique<SiglipTextTower>(checkpoint.weights, config, device, type);
    case TextKind::Clip:
        break;
    }
    return std::make_unique<ClipTextTower>(checkpoint, device, type);
}

} // namespace postil::ml
