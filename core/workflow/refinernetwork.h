// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"

#include <QStringList>

namespace postil {

class ProjectDb;

/// A trained refiner by itself, as it lies in a file.
struct RefinerNetwork {
    QString file;
    std::unique_ptr<Refiner> refiner;
    QStringList classes;
    RefinerOptions options; ///< input size and channels as trained
    QJsonObject about;      ///< what the file says of itself
};

/// The file of a refiner run's network. Errors say why there is none: imported, a zero-shot run, or the cache is gone.
[[nodiscard]] Result<QString> networkOfRun(ProjectDb& db, const QString& run);
/// The file of an exported refiner: its folder, or the safetensors file itself.
[[nodiscard]] Result<QString> networkOfFolder(const QString& path);
[[nodiscard]] Result<RefinerNetwork> loadRefinerNetwork(const RefinerTrainer& trainer, const QString& file, const BackendOptions& backend);

/// File names in an exported refiner's folder.
inline const QString refinerWeightsFile = QStringLiteral("model.safetensors");
inline const QString refinerOnnxFile = QStringLiteral("model.onnx");
inline const QString refinerAboutFile = QStringLiteral("refiner.json");

} // namespace postil
