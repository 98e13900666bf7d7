// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/clippreprocess.h"
#include "core/ml/clip/clipconfig.h"

#include <QString>

namespace postil::ml {

/// config.json of transformers' CLIPModel. Omitted values are the class's defaults; eos_token_id 2 is a known wrong
/// value of old files that means "pool at the largest id" (transformers PR 24773).
[[nodiscard]] Result<ClipConfig> readHfConfig(const QString& path);

/// Mean and deviation of preprocessor_config.json; OpenAI's where the file or the entry is absent. A size other than
/// `imageSize`, or a filter other than bicubic, is an error: the tower would see other pictures than it was trained on.
[[nodiscard]] Result<Normalization> readHfPreprocessor(const QString& path, std::int64_t imageSize);

/// The token that fills up texts (special_tokens_map.json, tokenizer_config.json), or empty.
[[nodiscard]] QString readHfPadToken(const QString& folder);

} // namespace postil::ml
