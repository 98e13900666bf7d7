// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"
#include "core/workflow/experiment.h"

namespace postil::cli {

/// A line per repetition on stderr.
class ExperimentLog final : public ExperimentObserver
{
public:
    explicit ExperimentLog(TaskContext& task)
        : m_task(task)
    {
    }
    void started(const std::vector<Repetition>& finished, qint64 planned) override;
    void repetitionDone(const Repetition& one) override;

private:
    TaskContext& m_task;
};

} // namespace postil::cli
