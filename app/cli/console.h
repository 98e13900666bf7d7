// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"

#include <QElapsedTimer>

#include <mutex>

namespace postil::cli {

/// Progress on stderr, at most five lines a second (rewritten in place on a terminal); cancelled by SIGINT and SIGTERM.
class ConsoleTask final : public TaskContext
{
public:
    explicit ConsoleTask(bool quiet);
    ~ConsoleTask() override;
    [[nodiscard]] bool isCancelled() const override;
    void progress(qint64 done, qint64 total, const QString& what) override;
    void note(const QString& line) override;

    static void installSignalHandlers();

private:
    const bool m_quiet;
    const bool m_terminal;
    bool m_lineOpen = false;
    QElapsedTimer m_since;
    qint64 m_last = -1000;
    std::mutex m_mutex;
};

} // namespace postil::cli
