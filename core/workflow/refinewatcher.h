// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/pendingtraining.h"
#include "core/workflow/refine.h"

#include <QElapsedTimer>

namespace postil {

/// Turns what the trainer says into progress, flips and the pending training's epoch. Lives as long as one call of the trainer.
class RefineWatcher final : public TrainingObserver
{
public:
    /// `several`: every class has an answer of its own; the label of an image is then its most probable yes.
    RefineWatcher(const std::vector<ClassRow>& classes, bool several, bool isEnough, const PendingStore& pending, RefineObserver* observer, TaskContext& task);

    /// The validation images with the labels that the flips start from: the teacher's; -1: none.
    void watch(std::vector<ImageId> images, std::vector<int> labels);

    void epochDone(const EpochRow& row, bool isBest) override;
    void batchDone(const RefinerProgress& progress) override;
    void validationProbabilities(const Matrix& probabilities) override;
    bool isEnough() override;

private:
    [[nodiscard]] ClassId classId(int position) const;

    const std::vector<ClassRow>& m_classes;
    const bool m_several;
    const bool m_isEnough;
    const PendingStore& m_pending;
    RefineObserver* const m_observer;
    TaskContext& m_task;
    std::vector<ImageId> m_images;
    std::vector<int> m_labels;
    int m_epoch = 0;
    QElapsedTimer m_sinceNote;
};

} // namespace postil
