// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/bpetrainer.h"
#include "core/ml/clip/clipconfig.h"
#include "core/ml/clip/tensormap.h"

namespace postil::ml {

/// `config.json`, `preprocessor_config.json` and the tokenizer's files of a Hugging Face CLIP.
[[nodiscard]] Result<void> writeClipConfig(const QString& folder, const ClipConfig& config,
                                           const BpeVocabulary& vocabulary);

/// `model.safetensors`, in half precision.
[[nodiscard]] Result<void> writeClipWeights(const QString& folder, const TensorMap& weights);

} // namespace postil::ml
