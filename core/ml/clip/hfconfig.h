// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/clippreprocess.h"
#include "core/ml/clip/clipconfig.h"

#include <QString>

namespace postil::ml {

/// config.json of transformers' CLIPModel or SiglipModel. Omitted values are the class's defaults; eos_token_id 2 is a known wrong
/// value of old files that means "pool at the largest id" (transformers PR 24773).
[[nodiscard]] Result<ClipConfig> readHfConfig(const QString& path);

/// What is done to a picture before a tower sees it.
struct Preprocessing {
    Pipeline pipeline = Pipeline::OpenAi;
    Normalization normalization;
};

/// preprocessor_config.json; where the file or an entry is absent, what the model's kind takes (OpenAI's pipeline; SigLIP: squash
/// and 0.5). Anything that would show the tower other pictures than these pipelines do is an error: another size or filter, no
/// crop, no rescaling.
[[nodiscard]] Result<Preprocessing> readHfPreprocessor(const QString& path, const VisionConfig& vision);

/// The token that fills up texts (special_tokens_map.json, tokenizer_config.json), or empty.
[[nodiscard]] QString readHfPadToken(const QString& folder);

} // namespace postil::ml
