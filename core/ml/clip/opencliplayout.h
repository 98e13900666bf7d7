// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/clip/hfconfig.h"
#include "core/ml/clip/tensorsource.h"

namespace postil::ml {

struct OpenClipModel {
    ClipConfig config;
    Preprocessing preprocessing;
    SourceOf sourceOf;
};

/// A model of open_clip by its open_clip_config.json and the shapes of its tensors: OpenAI's towers (with text below "text." in
/// CustomTextCLIP), timm's ViT, BERT with its projection. Settings that this program does not know are refused by name.
[[nodiscard]] Result<OpenClipModel> readOpenClip(const QString& configPath, const TensorMap& stored, const QString& weightsPath);

} // namespace postil::ml
