// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ml/clip/clipconfig.h"
#include "core/ml/clip/tensorsource.h"

#include <QString>

namespace postil::ml {

/// Whether the tensors have OpenAI's names ("visual.conv1.weight", "token_embedding.weight").
[[nodiscard]] bool looksOpenAi(const TensorMap& stored);

/// Dimensions of OpenAI's models, inferred from the shapes as their build_model() does: ViT or ModifiedResNet by what is there,
/// heads of width 64, hidden layers as stored, QuickGELU, the end token by the largest id.
[[nodiscard]] Result<ClipConfig> inferOpenAi(const TensorMap& stored, const QString& path);

/// Grid and image size of a position embedding of `rows` with a class token; an error unless they make a square.
[[nodiscard]] Result<std::int64_t> gridOf(std::int64_t rows, const std::string& tensor, const QString& path);

/// Where OpenAI's layout keeps a tower's tensor. `textPrefix` is "text." in open_clip's CustomTextCLIP; `linearProjection`: the
/// text projection is a torch.nn.Linear there.
[[nodiscard]] TensorSource openAiSource(const std::string& tensor, const std::string& textPrefix = {}, bool linearProjection = false);

} // namespace postil::ml
