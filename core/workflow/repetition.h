// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/experiment.h"
#include "core/workflow/experimentdraw.h"

namespace postil {

class PixelStore;

/// One question that is repeated: all classes, or a pair of them.
struct Problem {
    QStringList classes;
    std::vector<PoolImage> pool;
    std::vector<Quota> quotas;
};

/// What the repetitions share.
struct RepetitionSetting {
    const RefinerTrainer& trainer;
    RefinerOptions training; ///< as each is to be trained, but for the seed
    QString teacher;         ///< for messages
    PixelStore& pixels;
};

/// Draws with the seed, trains, and measures both voices on the images that were drawn to test. Empty when cancelled.
[[nodiscard]] Result<std::optional<Repetition>> repeatOnce(const RepetitionSetting& setting, const Problem& problem, std::uint64_t seed,
                                                           TrainingObserver* observer, TaskContext& task);

} // namespace postil
