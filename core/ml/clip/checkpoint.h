// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/clippreprocess.h"
#include "core/ml/clip/clipconfig.h"
#include "core/ml/clip/tensormap.h"

#include <QString>

namespace postil::ml {

/// A CLIP model as its files describe it, complete and finite.
struct Checkpoint {
    ClipConfig config;
    Normalization normalization;
    TensorMap weights; ///< fp32 on the CPU, Hugging Face's names, exactly the tensors of clipTensors()
    QString folder;
    QString sha256;    ///< hex, of the weight files and of every setting that changes an embedding
    qint64 parameters = 0;
    QString storedType; ///< "fp16" …, of most tensors
};

/// Reads a folder in Hugging Face's layout (config.json, model.safetensors or its shards). `path` may also name the weight file
/// in it. Errors name the file and list missing, misshapen or not finite tensors.
[[nodiscard]] Result<Checkpoint> loadCheckpoint(const QString& path);

} // namespace postil::ml
