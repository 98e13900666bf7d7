// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"

namespace postil::ml {

/// Trains any network of planNet() by autograd. Equal seeds and thread counts give equal bits on the processor.
class NetTrainer final : public RefinerTrainer
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
