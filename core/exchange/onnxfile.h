// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/netplan.h"

#include <QStringList>

namespace postil {

/// A trained network to be written as ONNX.
struct OnnxSource {
    const NetPlan& plan;
    const RefinerOptions& options; ///< what is done to pixels, and what the scores mean
    const NetWeights& weights;     ///< one for each of plan.tensors()
    QStringList classes;
};

inline constexpr int onnxOpset = 13;
inline constexpr int onnxIrVersion = 7; ///< ONNX 1.8, what brought this opset
inline const QString onnxPixels = QStringLiteral("pixels");        ///< input: uint8 [N, channels, size, size], as they are in a picture
inline const QString onnxEmbeddings = QStringLiteral("embeddings"); ///< or input: float [N, length], of length 1
inline const QString onnxScores = QStringLiteral("scores");        ///< output: what the last layer gives
inline const QString onnxProbabilities = QStringLiteral("probabilities"); ///< output: float [N, classes]

/// Writes the network as it labels: scaling of pixels at its beginning, probabilities at its end. The names and numbers above, the
/// classes and the options stand in its metadata.
[[nodiscard]] Result<void> writeOnnx(const QString& path, const OnnxSource& source);

} // namespace postil
