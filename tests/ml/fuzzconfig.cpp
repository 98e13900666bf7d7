// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/tokenizerfile.h"
#include "core/ml/clip/hfconfig.h"
#include "core/ml/clip/opencliplayout.h"
#include "tests/fuzz/target.h"

#include <ATen/ops/zeros.h>
#include <QFileInfo>

namespace postil::fuzz {

using namespace postil::ml;

namespace {

/// Tensors by which open_clip's reader measures towers of timm and BERT.
const TensorMap& towersOfOthers()
{
    static const TensorMap tensors{{"visual.trunk.cls_token", at::zeros({1, 1, 64})},
                                   {"visual.trunk.patch_embed.proj.weight", at::zeros({64, 3, 8, 8})},
                                   {"visual.trunk.blocks.0.mlp.fc1.weight", at::zeros({128, 64})},
                                   {"text.transformer.embeddings.word_embeddings.weight", at::zeros({40, 64})},
                                   {"text.transformer.embeddings.position_embeddings.weight", at::zeros({32, 64})},
                                   {"text.transformer.embeddings.token_type_embeddings.weight", at::zeros({2, 64})},
                                   {"text.transformer.encoder.layer.0.intermediate.dense.weight", at::zeros({128, 64})},
                                   {"text.proj.0.weight", at::zeros({48, 64})}};
    return tensors;
}

void checkTower(const TransformerConfig& tower)
{
    require(tower.width > 0 && tower.layers > 0 && tower.heads > 0 && tower.width % tower.heads == 0, "heads divide the width");
}

} // namespace

void config(const QByteArray& bytes)
{
    const QString folder = QFileInfo(asFile(bytes, QStringLiteral("config.json"))).path();
    for (const QString& name : {QStringLiteral("preprocessor_config.json"), QStringLiteral("tokenizer_config.json"), QStringLiteral("special_tokens_map.json"),
                                QStringLiteral("open_clip_config.json")}) {
        static_cast<void>(asFile(bytes, name));
    }
    const QString preprocessor = folder + QStringLiteral("/preprocessor_config.json");
    const auto read = readHfConfig(folder + QStringLiteral("/config.json"));
    if (read) {
        checkTower(read->vision.transformer);
        checkTower(read->text.transformer);
    } else {
        require(!read.error().reason.isEmpty(), "a refusal has a reason");
    }
    static_cast<void>(readHfPreprocessor(preprocessor, read ? read->vision : VisionConfig()));
    for (const TensorMap& stored : {TensorMap(), towersOfOthers()}) {
        const auto model = readOpenClip(folder + QStringLiteral("/open_clip_config.json"), stored, folder + QStringLiteral("/open_clip_model.safetensors"));
        if (model) {
            checkTower(model->config.text.transformer);
            if (model->config.vision.kind == VisionKind::Vit) {
                checkTower(model->config.vision.transformer);
            }
        }
    }
    static_cast<void>(readHfPadToken(folder));
    static_cast<void>(maxLengthBeside(folder + QStringLiteral("/vocab.json")));
}

} // namespace postil::fuzz
