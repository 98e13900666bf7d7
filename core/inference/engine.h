// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/cliptrainer.h"
#include "core/inference/encoder.h"
#include "core/inference/finetuner.h"
#include "core/inference/jointtrainer.h"
#include "core/inference/refiner.h"
#include "core/inference/towermeter.h"

#include <memory>

namespace postil {

struct DeviceInfo {
    QString id;   ///< "cpu", "cuda:0"
    QString name; ///< for people
};

/// The ports that app/ fills in: by core/ml, or by stand-ins that say that this build has no LibTorch.
struct Engine {
    std::unique_ptr<EncoderLoader> encoders;
    std::unique_ptr<RefinerTrainer> refiners;
    std::unique_ptr<ClipTrainer> clipTrainer;
    std::unique_ptr<JointTrainer> jointTrainer;
    std::unique_ptr<FineTuner> fineTuner;
    std::unique_ptr<TowerMeter> towers;
    std::vector<DeviceInfo> devices;
    QString version; ///< "LibTorch 2.13.0+cpu", or why there is none
};

/// Every call answers Error::Code::Unsupported with `reason`.
[[nodiscard]] Engine makeNullEngine(const QString& reason);

} // namespace postil
