// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"
#include "core/inference/refiner.h"

#include <QStringList>

namespace postil {

class ProjectDb;

/// New images for a trained refiner.
struct PredictOptions {
    QString run;          ///< a refiner's run of the project
    QString refiner;      ///< or: folder that exportRefiner() wrote, or its safetensors file
    QStringList sources;  ///< folders and MedMNIST-like npz files
    QString out;          ///< CSV, replaced when all is labelled: file_name, label, confidence, prob_<class>
    BackendOptions backend;
    EncoderOptions encoder = {};  ///< for a head on embeddings: the encoder that it learned from
    [[nodiscard]] Result<void> validate() const;
};

struct PredictReport {
    QStringList classes;
    std::vector<qint64> perClass; ///< images by their label; several answers per image: those with a yes
    qint64 images = 0;
    double imagesPerSecond = 0;   ///< everything counted: reading, labelling, writing
    std::vector<Skipped> skipped;
};

/// Labels images that are in no project. `db` may be null where options.refiner names the network; without `encoders` a head on
/// embeddings is refused.
[[nodiscard]] Result<PredictReport> predictNew(ProjectDb* db, const RefinerTrainer& trainer, const PredictOptions& options, TaskContext& task,
                                               const EncoderLoader* encoders = nullptr);

} // namespace postil
