// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"

#include <QStringList>

namespace postil {

class ProjectDb;

struct ExportRefinerOptions {
    QString run;            ///< a refiner's run
    QString out;            ///< folder; it appears whole or not at all
    bool onnx = true;       ///< model.onnx beside model.safetensors
    bool overwrite = false; ///< replace an exported refiner that is there
    [[nodiscard]] Result<void> validate() const;
};

struct ExportRefinerReport {
    QString run;
    QStringList files; ///< in the folder
    QStringList classes;
    qint64 parameters = 0;
    int opset = 0; ///< 0: no ONNX
};

/// Writes a run's network for use without the project: weights as safetensors (predictNew() reads them), what they expect and say as
/// JSON, and the whole of it as ONNX with pixels in and probabilities out.
[[nodiscard]] Result<ExportRefinerReport> exportRefiner(ProjectDb& db, const RefinerTrainer& trainer, const ExportRefinerOptions& options);

} // namespace postil
