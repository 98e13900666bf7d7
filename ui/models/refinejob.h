// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/refine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>

namespace postil::ui {

struct PageContext;
class RunningTask;

/// One refinement as the window sees it: core's observer calls, made on the training thread, become signals on the GUI
/// thread (batches at most ten a second).
class RefineJob final : public QObject
{
    Q_OBJECT

public:
    explicit RefineJob(QObject* parent = nullptr);

    /// `finished` runs on the GUI thread, after the session has read the new run.
    void start(PageContext& context, const RefineOptions& options, std::function<void(const Result<RefineReport>&)> finished);
    /// At the next batch; `finished` follows.
    void stop();
    /// At the next batch, once an epoch is done: the best epoch so far becomes the run.
    void backToBest();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const RefineOptions& options() const { return m_options; }

signals:
    void started(qint64 training, qint64 validation, qint64 human, qint64 parameters);
    void epochDone(const postil::EpochRow& row, bool isBest);
    void batchDone(const postil::RefinerProgress& progress);
    void flipped(const std::vector<postil::Flip>& flips);

private:
    RefineOptions m_options;
    QPointer<RunningTask> m_task;
    std::shared_ptr<std::atomic_bool> m_isEnough; ///< read on the training thread
    bool m_running = false;
};

} // namespace postil::ui
