// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"

namespace postil {

/// A part's own view of the task: it is cancelled with it, or when a part beside it has failed, and its progress is not the whole's.
class QuietTask final : public TaskContext
{
public:
    explicit QuietTask(TaskContext& task, const std::atomic<bool>* failed = nullptr)
        : m_task(task)
        , m_failed(failed)
    {
    }
    [[nodiscard]] bool isCancelled() const override { return (m_failed != nullptr && m_failed->load()) || m_task.isCancelled(); }
    void progress(qint64, qint64, const QString&) override {}
    void note(const QString& line) override { m_task.note(line); }

private:
    TaskContext& m_task;
    const std::atomic<bool>* const m_failed;
};

} // namespace postil
