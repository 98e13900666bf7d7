// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"

namespace postil::ml {

/// Every refiner that this program trains, behind one port: the study's network in the study's way goes to kernels of our own,
/// everything else to autograd. A further kind of trainer is one more branch in trainerFor().
class RefinerTrainers final : public RefinerTrainer
{
public:
    RefinerTrainers();

    [[nodiscard]] Result<TrainedRefiner> train(const RefinerOptions& options, int classes, const TrainingImages& training,
                                               const TrainingImages& validation, const QString& checkpoint, TrainingObserver* observer,
                                               TaskContext& task) const override;
    [[nodiscard]] Result<std::unique_ptr<Refiner>> load(const QString& path, const BackendOptions& backend) const override;
    [[nodiscard]] Result<QJsonObject> metadata(const QString& path) const override;
    [[nodiscard]] Result<qint64> parameterCount(const RefinerOptions& options, int channels, int classes) const override;

private:
    [[nodiscard]] const RefinerTrainer& trainerFor(const RefinerOptions& options, bool weighted) const;

    std::unique_ptr<RefinerTrainer> m_shallowCnn;
    std::unique_ptr<RefinerTrainer> m_nets;
};

} // namespace postil::ml
