// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/refinertrainers.h"

#include "core/ml/train/nettrainer.h"
#include "core/ml/train/refinertrainer.h"

namespace postil::ml {

RefinerTrainers::RefinerTrainers()
    : m_shallowCnn(std::make_unique<ShallowCnnTrainer>())
    , m_nets(std::make_unique<NetTrainer>())
{
}

const RefinerTrainer& RefinerTrainers::trainerFor(const RefinerOptions& options, bool weighted) const
{
    return options.isStudyTraining() && !weighted ? *m_shallowCnn : *m_nets;
}

Result<TrainedRefiner> RefinerTrainers::train(const RefinerOptions& options, int classes, const TrainingImages& training,
                                              const TrainingImages& validation, const QString& checkpoint, TrainingObserver* observer,
                                              TaskContext& task) const
{
    return trainerFor(options, !training.weights.empty()).train(options, classes, training, validation, checkpoint, observer, task);
}

Result<std::unique_ptr<Refiner>> RefinerTrainers::load(const QString& path, const BackendOptions& backend) const
{
    const Result<QJsonObject> about = metadata(path);
    if (!about) {
        return failAs(about);
    }
    const Result<RefinerOptions> options = RefinerOptions::fromJson(about->value(QStringLiteral("options")).toObject());
    // Whoever trained it, the study's network has the same tensors; what is no refiner at all is told by the same reader.
    return trainerFor(options.value_or(RefinerOptions()), false).load(path, backend);
}

Result<QJsonObject> RefinerTrainers::metadata(const QString& path) const
{
    return m_shallowCnn->metadata(path);
}

Result<qint64> RefinerTrainers::parameterCount(const RefinerOptions& options, int channels, int classes) const
{
    return trainerFor(options, false).parameterCount(options, channels, classes);
}

} // namespace postil::ml
