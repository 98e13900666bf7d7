// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"

namespace postil::ml {

/// Trains the shallow CNN. On the processor one core works, and the same seed gives the same bits at any thread count; on a GPU
/// the order of sums is the GPU's. `auto` takes a GPU only for inputs above 64 pixels: below, one core is faster.
///
/// A checkpoint is written when a person stops, at the end, and after an epoch unless the last one is less than a second old,
/// so that a killed training loses an epoch or a second. It stays until the caller removes it.
class ShallowCnnTrainer final : public RefinerTrainer
{
public:
    [[nodiscard]] Result<TrainedRefiner> train(const RefinerOptions& options, int classes, const TrainingImages& training,
                                               const TrainingImages& validation, const QString& checkpoint, TrainingObserver* observer,
                                               TaskContext& task) const override;
    [[nodiscard]] Result<std::unique_ptr<Refiner>> load(const QString& path, const BackendOptions& backend) const override;
    [[nodiscard]] Result<QJsonObject> metadata(const QString& path) const override;
    [[nodiscard]] Result<qint64> parameterCount(const RefinerOptions& options, int channels, int classes) const override;
};

} // namespace postil::ml
