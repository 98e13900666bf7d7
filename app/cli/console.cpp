// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace postil::cli {

namespace {
std::atomic<bool> cancelled = false;

void onSignal(int number)
{
    // A second signal ends the program the hard way.
    cancelled.store(true);
    std::signal(number, SIG_DFL);
}
} // namespace

ConsoleTask::ConsoleTask(bool quiet)
    : m_quiet(quiet)
    , m_terminal(isatty(STDERR_FILENO) == 1)
{
    m_since.start();
}

ConsoleTask::~ConsoleTask()
{
    if (m_lineOpen) {
        std::fputc('\n', stderr);
    }
}

bool ConsoleTask::isCancelled() const
{
    return cancelled.load();
}

void ConsoleTask::progress(qint64 done, qint64 total, const QString& what)
{
    if (m_quiet) {
        return;
    }
    const std::lock_guard lock(m_mutex);
    const qint64 now = m_since.elapsed();
    const bool last = total > 0 && done >= total;
    if (now - m_last < (m_terminal ? 200 : 5000) && !(last && m_terminal)) {
        return;
    }
    m_last = now;
    const QByteArray text = what.toUtf8();
    if (total > 0) {
        std::fprintf(stderr, "%s%s %lld/%lld", m_terminal ? "\r\033[K" : "", text.constData(), static_cast<long long>(done),
                     static_cast<long long>(total));
    } else {
        std::fprintf(stderr, "%s%s %lld", m_terminal ? "\r\033[K" : "", text.constData(), static_cast<long long>(done));
    }
    if (!m_terminal) {
        std::fputc('\n', stderr);
    }
    m_lineOpen = m_terminal;
    std::fflush(stderr);
}

void ConsoleTask::note(const QString& line)
{
    if (m_quiet) {
        return;
    }
    const std::lock_guard lock(m_mutex);
    if (m_lineOpen) {
        std::fputc('\n', stderr);
        m_lineOpen = false;
    }
    std::fprintf(stderr, "%s\n", line.toUtf8().constData());
}

void ConsoleTask::installSignalHandlers()
{
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

} // namespace postil::cli
