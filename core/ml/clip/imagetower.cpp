// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/imagetower.h"

#include "core/ml/clip/encoderinfo.h"
#include "core/ml/clip/checkpoint.h"
#include "core/ml/clip/machineplan.h"
#include "core/ml/clip/modifiedresnet.h"
#include "core/ml/clip/packedvit.h"
#include "core/ml/clip/siglip.h"
#include "core/ml/clip/transformer.h"
#include "core/ml/clip/vit.h"

namespace postil::ml {

namespace {

class VitTower final : public ImageTower
{
public:
    VitTower(const Checkpoint& checkpoint, c10::Device device, at::ScalarType type)
        : m_config(checkpoint.config.vision)
        , m_weights(weightsOf(checkpoint.weights, {"vision_model.", "visual_projection."}))
    {
        fuseAttention(m_weights, "vision_model.encoder", m_config.transformer);
        moveTo(m_weights, device, type);
    }

    [[nodiscard]] at::Tensor embed(const at::Tensor& pixels) const override { return vitEmbed(m_weights, m_config, pixels); }

private:
    VisionConfig m_config;
    TensorMap m_weights;
};

} // namespace

MatrixLibrary towerLibrary(const VisionConfig& config, const TowerOptions& options)
{
    if (!options.device.is_cpu()) {
        return MatrixLibrary::Mkl;
    }
    MatrixLibrary library = options.library;
    if (library == MatrixLibrary::Auto) {
        library = isSmall(config) ? MatrixLibrary::OneDnn : machinePlan().library(options.type, options.images * config.tokens());
    }
    return library == MatrixLibrary::OneDnn && !hasOneDnn(options.type) ? MatrixLibrary::Mkl : library;
}

bool isPacked(const Checkpoint& checkpoint)
{
    return checkpoint.config.vision.kind == VisionKind::Vit && checkpoint.config.vision.channels == 3;
}

std::unique_ptr<ImageTower> makeImageTower(const Checkpoint& checkpoint, const TowerOptions& options)
{
    const VisionConfig& config = checkpoint.config.vision;
    if (isPacked(checkpoint)) {
        return std::make_unique<PackedVit>(checkpoint.weights, config, checkpoint.preprocessing.normalization,
                                           PackOptions{options.device, options.type, towerLibrary(config, options), options.images});
    }
    switch (config.kind) {
    case VisionKind::ModifiedResNet:
        return std::make_unique<ModifiedResNetTower>(checkpoint.weights, config, options.device, options.type);
    case VisionKind::Siglip:
        return std::make_unique<SiglipImageTower>(checkpoint.weights, config, options.device, options.type);
    case VisionKind::Vit:
        break;
    }
    return std::make_unique<VitTower>(checkpoint, options.device, options.type);
}

} // namespace postil::ml
