// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/jointtrainer.h"

#include <QJsonArray>

namespace postil {

struct JointRunOptions {
    JointOptions training;
    QStringList sources;  ///< files and folders with labels and splits
    QString out;          ///< folder: history.json, history.csv, model.safetensors; an interrupted training there goes on
    QString cacheDir;     ///< for unpacked arrays; empty: OUT/cache
    qint64 memory = 2'000'000'000; ///< bytes of pixels kept in memory; what needs more is read from the disk
    [[nodiscard]] Result<void> validate() const;
};

struct JointReport {
    JointResult result;
    std::vector<JointSource> sources;
    QStringList files;
    bool inMemory = true;
    std::vector<Skipped> skipped;
    [[nodiscard]] QJsonObject toJson() const;
};

enum class JointMeasure : std::uint8_t { Auc, Accuracy };

/// Training, validation and test against epoch: SVG. `bestEpoch` 0: none yet.
[[nodiscard]] QByteArray jointCurve(const std::vector<QJsonObject>& epochs, int bestEpoch, JointMeasure measure);

/// Called on the training's thread.
using JointEpochDone = std::function<void(const QJsonObject& epoch, bool isBest)>;

/// One classifier over all the sources' classes, each source's labels offset by those before it. Images of the splits train, val
/// and test are used; each split needs images. `epochDone` may be empty.
[[nodiscard]] Result<JointReport> trainJoint(const JointTrainer& trainer, const JointRunOptions& options, const JointEpochDone& epochDone, TaskContext& task);

} // namespace postil
