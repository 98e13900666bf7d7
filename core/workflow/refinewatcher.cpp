// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/refinewatcher.h"

#include "core/base/text.h"

namespace postil {

namespace {
constexpr qint64 epochPause = 1000; // ms between two notes of the epoch reached
} // namespace

RefineWatcher::RefineWatcher(const std::vector<ClassRow>& classes, bool several, bool isEnough, const PendingStore& pending, RefineObserver* observer,
                             TaskContext& task)
    : m_classes(classes)
    , m_several(several)
    , m_isEnough(isEnough)
    , m_pending(pending)
    , m_observer(observer)
    , m_task(task)
{
}

void RefineWatcher::watch(std::vector<ImageId> images, std::vector<int> labels)
{
    m_images = std::move(images);
    m_labels = std::move(labels);
}

void RefineWatcher::epochDone(const EpochRow& row, bool isBest)
{
    m_epoch = row.epoch;
    if (!m_sinceNote.isValid() || m_sinceNote.elapsed() >= epochPause) {
        m_pending.writeEpoch(row.epoch);
        m_sinceNote.start();
    }
    if (m_observer != nullptr) {
        m_observer->epochDone(row, isBest);
    }
}

void RefineWatcher::batchDone(const RefinerProgress& progress)
{
    const qint64 done = static_cast<qint64>(progress.epoch - 1) * progress.batches + progress.batch;
    m_task.progress(done, static_cast<qint64>(progress.epochs) * progress.batches, Text::tr("Training, epoch %1").arg(progress.epoch));
    if (m_observer != nullptr) {
        m_observer->batchDone(progress);
    }
}

void RefineWatcher::validationProbabilities(const Matrix& probabilities)
{
    std::vector<Flip> flips;
    for (std::size_t i = 0; i < m_images.size(); ++i) {
        const std::span<const float> row = probabilities.row(i);
        const std::size_t best = largestColumn(row);
        const int now = m_several && row[best] <= 0.5F ? -1 : static_cast<int>(best);
        if (now != m_labels[i]) {
            flips.push_back({m_epoch, m_images[i], classId(m_labels[i]), classId(now)});
            m_labels[i] = now;
        }
    }
    if (m_observer != nullptr && !flips.empty()) {
        m_observer->flipped(flips);
    }
}

ClassId RefineWatcher::classId(int position) const
{
    return position < 0 ? ClassId() : m_classes[static_cast<std::size_t>(position)].id;
}

bool RefineWatcher::isEnough()
{
    return m_isEnough || (m_observer != nullptr && m_observer->isEnough());
}

} // namespace postil
