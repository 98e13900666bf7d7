// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/engine.h"

#include "core/base/threads.h"
#include "core/ml/clip/clipencoder.h"
#include "core/ml/clip/towermeter.h"
#include "core/ml/device.h"
#include "core/ml/train/cliptrainer.h"
#include "core/ml/train/finetuning.h"
#include "core/ml/train/jointtraining.h"
#include "core/ml/train/refinertrainers.h"

#include <ATen/Parallel.h>
#include <torch/version.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace postil::ml {

Engine makeEngine()
{
    at::set_num_threads(threadBudget());
#ifdef __GLIBC__
    // Activations of some ten megabytes come and go with every layer: fetching their pages anew takes a tenth of the time.
    mallopt(M_MMAP_THRESHOLD, 256 << 20);
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
#endif
    Engine engine = makeNullEngine(QString());
    engine.encoders = std::make_unique<ClipEncoderLoader>();
    engine.refiners = std::make_unique<RefinerTrainers>();
    engine.clipTrainer = std::make_unique<ContrastiveTrainer>();
    engine.jointTrainer = std::make_unique<NetJointTrainer>();
    engine.fineTuner = std::make_unique<ContrastiveFineTuner>();
    engine.towers = std::make_unique<VitMeter>();
    engine.devices = devices();
    engine.version = QStringLiteral("LibTorch " TORCH_VERSION);
    return engine;
}

} // namespace postil::ml

extern "C" void postilMakeEngine(postil::Engine* engine)
{
    *engine = postil::ml::makeEngine();
}
