// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/encoder.h"
#include "core/inference/tokenizer.h"
#include "core/ml/clip/hfconfig.h"
#include "core/ml/clip/tensormap.h"

#include <QStringList>

namespace postil::ml {

/// Whose file names, tensor names and rules a model follows.
enum class Layout : std::uint8_t { HuggingFace, OpenAi, OpenClip };

[[nodiscard]] QString layoutName(Layout layout); ///< "huggingface", "openai", "open_clip"

/// A CLIP model as its files describe it, complete and finite.
struct Checkpoint {
    Layout layout = Layout::HuggingFace;
    ClipConfig config;
    Preprocessing preprocessing;
    TensorMap weights; ///< fp32 on the CPU, by the towers' names, exactly the tensors of clipTensors()
    QString folder;
    QString file;      ///< of weights, or their index
    std::vector<WeightFile> files;
    QString sha256;    ///< hex, of the weight files and of every setting that changes an image's embedding
    qint64 parameters = 0; ///< without the statistics of batch norms
    QString storedType;   ///< "fp16" …, of most values
    QStringList warnings; ///< what was left aside, for people

    [[nodiscard]] TokenizerKind tokenizerKind() const;
    [[nodiscard]] double logitScale() const; ///< already exp
    [[nodiscard]] double logitBias() const;  ///< 0 unless config.sigmoid
};

/// Reads a folder, or a file of weights with what lies beside it, in any of the layouts: which one is told by the tensors' names.
/// Errors name the file and list missing, misshapen or not finite tensors.
/// `hashAnew`: the checksums are those of the bytes that lie there now, whatever is remembered.
[[nodiscard]] Result<Checkpoint> loadCheckpoint(const QString& path, bool hashAnew = false);

} // namespace postil::ml
