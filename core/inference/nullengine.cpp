// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/engine.h"

#include "core/base/text.h"

namespace postil {

namespace {

tl::unexpected<Error> noLibTorch()
{
    return fail(Error::Code::Unsupported, Text::tr("LibTorch"), Text::tr("this build has none (POSTIL_ENABLE_ML=OFF)"));
}

class NullEncoderLoader final : public EncoderLoader
{
    Result<std::unique_ptr<Encoder>> load(const EncoderOptions&) const override { return noLibTorch(); }
};

class NullRefinerTrainer final : public RefinerTrainer
{
    Result<TrainedRefiner> train(const RefinerOptions&, int, const TrainingImages&, const TrainingImages&, const QString&,
                                 TrainingObserver*, TaskContext&) const override
    {
        return noLibTorch();
    }
    Result<std::unique_ptr<Refiner>> load(const QString&, const BackendOptions&) const override { return noLibTorch(); }
    Result<QJsonObject> metadata(const QString&) const override { return noLibTorch(); }
    Result<qint64> parameterCount(const RefinerOptions&, int, int) const override { return noLibTorch(); }
};

class NullClipTrainer final : public ClipTrainer
{
    Result<std::vector<ClipEpoch>> train(const ClipTrainOptions&, const ClipPairs&, const QString&,
                                         const std::function<void(const ClipEpoch&)>&, TaskContext&) const override
    {
        return noLibTorch();
    }
};

} // namespace

Engine makeNullEngine()
{
    Engine engine;
    engine.encoders = std::make_unique<NullEncoderLoader>();
    engine.refiners = std::make_unique<NullRefinerTrainer>();
    engine.clipTrainer = std::make_unique<NullClipTrainer>();
    engine.devices = {{QStringLiteral("cpu"), Text::tr("Processor")}};
    engine.version = Text::tr("no LibTorch in this build");
    return engine;
}

} // namespace postil
