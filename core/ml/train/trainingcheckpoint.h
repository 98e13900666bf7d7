// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ml/train/shallowcnn.h"

namespace postil::ml {

/// A training between two batches. The random numbers need no state of their own: each epoch's order and each batch's dropout
/// come from the seed and the position.
struct TrainingCheckpoint {
    QByteArray fingerprint; ///< of options and data: the training that it belongs to
    NetState now;
    std::vector<float> best; ///< weights of the best epoch; empty before the first
    std::vector<EpochRow> epochs; ///< finished ones
    int bestEpoch = 0;
    std::size_t batch = 0;   ///< batches done of the epoch after the finished ones
    BatchSums sums;          ///< over these batches
    double seconds = 0;
    bool finished = false;

    /// Written under a temporary name, synced, renamed: a killed write leaves the former checkpoint.
    [[nodiscard]] Result<void> write(const QString& path) const;
    /// Every count is checked against `parameters`, the whole against its SHA-256.
    [[nodiscard]] static Result<TrainingCheckpoint> read(const QString& path, std::size_t parameters);
};

} // namespace postil::ml
