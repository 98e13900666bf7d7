// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A training that goes in step with the test that watches it.
#pragma once

#include "core/inference/netplan.h"
#include "tests/support/darkandlight.h"

#include <QFile>
#include <QMutex>
#include <QSemaphore>

#include <atomic>
#include <cmath>
#include <optional>

namespace postil::test {

inline constexpr int batchesPerEpoch = 4;
inline constexpr int bestEpoch = 3; ///< of every training that comes so far

inline EpochRow rowOf(int epoch)
{
    const double away = std::abs(epoch - bestEpoch);
    return {epoch, 0.9 / epoch, 1.0 - 0.5 / epoch, 0.2 + 0.125 * away, 0.9 - 0.0625 * away};
}

inline std::vector<EpochRow> rowsUpTo(int epoch)
{
    std::vector<EpochRow> rows;
    for (int i = 1; i <= epoch; ++i) {
        rows.push_back(rowOf(i));
    }
    return rows;
}

/// Gives every image the first class.
class OneClassRefiner final : public Refiner
{
public:
    qint64 parameters() const override { return 1; }
    Result<Matrix> predict(const TrainingImages& images, TaskContext&) override
    {
        Matrix result(images.pixels.size() / static_cast<std::size_t>(images.channels * images.size * images.size), 2);
        for (std::size_t i = 0; i < result.rows; ++i) {
            result.row(i)[0] = 0.9F;
            result.row(i)[1] = 0.1F;
        }
        return result;
    }
    Result<void> save(const QString&, const QJsonObject&) const override { return {}; }
    Result<NetWeights> weights() const override { return NetWeights(); }
};

/// A batch is done when the test lets one through; the checkpoint says how many were.
class PacedTrainer final : public RefinerTrainer
{
public:
    mutable QSemaphore pace;
    mutable std::atomic<int> batchesDone = 0; ///< in all trainings
    std::atomic<bool> neverLeavesOneClass = false;
    std::optional<Error> failure; ///< in place of a training

    [[nodiscard]] QList<RefinerOptions> asked() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_asked;
    }

    Result<TrainedRefiner> train(const RefinerOptions& options, int, const TrainingImages&, const TrainingImages& validation, const QString& checkpoint,
                                 TrainingObserver* observer, TaskContext& task) const override
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_asked.append(options);
        }
        if (failure) {
            return tl::unexpected<Error>(*failure);
        }
        TrainedRefiner trained;
        trained.refiner = neverLeavesOneClass ? std::make_unique<OneClassRefiner>() : m_threshold.load({}, {}).value();
        QFile state(checkpoint);
        int batch = state.open(QIODevice::ReadOnly) ? state.readAll().toInt() : 0;
        state.close();
        for (; batch < options.epochs * batchesPerEpoch && !trained.stopped && !trained.stoppedEarly; ++batch) {
            bool allowed = false;
            while (!allowed && !trained.stopped && !trained.stoppedEarly) {
                allowed = pace.tryAcquire(1, 5);
                trained.stopped = task.isCancelled();
                trained.stoppedEarly = batch >= batchesPerEpoch && observer->isEnough();
            }
            if (trained.stopped || trained.stoppedEarly) {
                break;
            }
            ++batchesDone;
            const int epoch = batch / batchesPerEpoch + 1;
            observer->batchDone({epoch, options.epochs, batch % batchesPerEpoch + 1, batchesPerEpoch});
            if (batch % batchesPerEpoch + 1 == batchesPerEpoch) {
                observer->epochDone(rowOf(epoch), epoch <= bestEpoch);
                observer->validationProbabilities(trained.refiner->predict(validation, task).value());
            }
        }
        trained.epochs = rowsUpTo(batch / batchesPerEpoch);
        trained.bestEpoch = std::min(batch / batchesPerEpoch, bestEpoch);
        if (!state.open(QIODevice::WriteOnly) || state.write(QByteArray::number(batch)) <= 0) {
            return fail(Error::Code::Io, checkpoint, state.errorString());
        }
        return trained;
    }
    Result<std::unique_ptr<Refiner>> load(const QString& path, const BackendOptions& backend) const override { return m_threshold.load(path, backend); }
    Result<QJsonObject> metadata(const QString& path) const override { return m_threshold.metadata(path); }
    Result<qint64> parameterCount(const RefinerOptions& options, int channels, int classes) const override
    {
        const Result<NetPlan> plan = planNet(options, channels, classes);
        return plan ? Result<qint64>(plan->parameters()) : Result<qint64>(failAs(plan));
    }

private:
    ThresholdTrainer m_threshold;
    mutable QMutex m_mutex;
    mutable QList<RefinerOptions> m_asked;
};

} // namespace postil::test
