// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ml/clip/tensormap.h"

#include <QStringList>

namespace postil::ml {

/// The files of a model, found before any is read.
struct ModelFiles {
    QString folder;         ///< clean, absolute: where tokenizer files are looked for
    QStringList weights;    ///< one file, or an index and its shards
    QString hfConfig;       ///< config.json of a model whose weights have Hugging Face's file names, or empty
    QString openClipConfig; ///< open_clip_config.json beside the weights, or empty
};

/// `path` is a folder or a file of weights. A folder's weights are those with a published name (model.safetensors and its shards,
/// pytorch_model.bin, open_clip_model.safetensors, open_clip_pytorch_model.bin), else the only file of weights in it.
[[nodiscard]] Result<ModelFiles> findModelFiles(const QString& path);

/// Every tensor of the weight files, in its stored type.
[[nodiscard]] Result<TensorMap> readModelTensors(const ModelFiles& files);

} // namespace postil::ml
