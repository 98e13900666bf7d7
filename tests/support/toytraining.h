// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"

namespace postil {

/// Bright squares (class 0, 1, …) at one place per class, on noise: what a small network learns in a few epochs.
TrainingImages toySet(int count, int size, int channels, int classes, std::uint64_t seed);

/// Records what a training says; cancels, or has enough, after a number of batches.
class Recorder final : public TrainingObserver
{
public:
    explicit Recorder(SilentTask& task, int cancelAfter = -1)
        : m_task(task)
        , m_left(cancelAfter)
    {
    }
    void epochDone(const EpochRow& row, bool isBest) override
    {
        rows.push_back(row);
        best.push_back(isBest);
    }
    void batchDone(const RefinerProgress&) override
    {
        if (--m_left == 0) {
            m_task.cancel();
        }
    }
    void validationProbabilities(const Matrix& p) override { probabilities = p; }
    bool isEnough() override { return enoughAfter >= 0 && enoughAfter-- == 0; }

    std::vector<EpochRow> rows;
    std::vector<bool> best;
    Matrix probabilities;
    int enoughAfter = -1; ///< times that it is asked

private:
    SilentTask& m_task;
    int m_left;
};

} // namespace postil
