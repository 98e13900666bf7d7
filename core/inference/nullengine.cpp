// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/engine.h"

#include "core/base/text.h"

namespace postil {

namespace {

/// Shared by the stand-ins: the one answer that they have.
class NoEngine
{
public:
    explicit NoEngine(QString reason)
        : m_reason(std::move(reason))
    {
    }

protected:
    [[nodiscard]] tl::unexpected<Error> noLibTorch() const
    {
        return fail(Error::Code::Unsupported, QStringLiteral("LibTorch"), m_reason);
    }

private:
    QString m_reason;
};

class NullEncoderLoader final : public EncoderLoader, NoEngine
{
public:
    using NoEngine::NoEngine;

    Result<std::unique_ptr<Encoder>> load(const EncoderOptions&) const override { return noLibTorch(); }
};

class NullRefinerTrainer final : public RefinerTrainer, NoEngine
{
public:
    using NoEngine::NoEngine;

    Result<TrainedRefiner> train(const RefinerOptions&, int, const TrainingImages&, const TrainingImages&, const QString&,
                                 TrainingObserver*, TaskContext&) const override
    {
        return noLibTorch();
    }
    Result<std::unique_ptr<Refiner>> load(const QString&, const BackendOptions&) const override { return noLibTorch(); }
    Result<QJsonObject> metadata(const QString&) const override { return noLibTorch(); }
    Result<qint64> parameterCount(const RefinerOptions&, int, int) const override { return noLibTorch(); }
};

class NullClipTrainer final : public ClipTrainer, NoEngine
{
public:
    using NoEngine::NoEngine;

    Result<std::vector<ClipEpoch>> train(const ClipTrainOptions&, const ClipPairs&, const QString&,
                                         const std::function<void(const ClipEpoch&)>&, TaskContext&) const override
    {
        return noLibTorch();
    }
};

class NullJointTrainer final : public JointTrainer, NoEngine
{
public:
    using NoEngine::NoEngine;

    Result<JointResult> train(const JointOptions&, const JointImages&, const QString&, const std::function<void(const QJsonObject&, bool)>&,
                              TaskContext&) const override
    {
        return noLibTorch();
    }
};

class NullFineTuner final : public FineTuner, NoEngine
{
public:
    using NoEngine::NoEngine;

    Result<FineTuneResult> train(const FineTuneOptions&, const CaptionedImages&, const CaptionedImages&, const QString&, FineTuneObserver*,
                                 TaskContext&) const override
    {
        return noLibTorch();
    }
};

class NullTowerMeter final : public TowerMeter, NoEngine
{
public:
    using NoEngine::NoEngine;

    QStringList architectures() const override { return {}; }
    MachineFacts machine(bool) const override { return {}; }
    Result<std::unique_ptr<Encoder>> encoder(const QString&, const BackendOptions&) const override { return noLibTorch(); }
    bool has(Precision, const QString&) const override { return false; }
    Result<int> exportOnnx(const QString&, const QString&) const override { return noLibTorch(); }
    Result<TowerFigures> measure(const TowerCase&, int, TaskContext&) const override { return noLibTorch(); }
};

} // namespace

Engine makeNullEngine(const QString& reason)
{
    Engine engine;
    engine.encoders = std::make_unique<NullEncoderLoader>(reason);
    engine.refiners = std::make_unique<NullRefinerTrainer>(reason);
    engine.clipTrainer = std::make_unique<NullClipTrainer>(reason);
    engine.jointTrainer = std::make_unique<NullJointTrainer>(reason);
    engine.fineTuner = std::make_unique<NullFineTuner>(reason);
    engine.towers = std::make_unique<NullTowerMeter>(reason);
    engine.devices = {{QStringLiteral("cpu"), Text::tr("Processor")}};
    engine.version = Text::tr("no LibTorch: %1").arg(reason);
    return engine;
}

} // namespace postil
