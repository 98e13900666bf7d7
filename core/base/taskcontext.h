// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <functional>

namespace postil {

/// What a long core function may ask and tell while it runs. Every method is called on the thread that runs
/// the function, or on threads that it started; implementations are thread-safe.
class TaskContext
{
public:
    virtual ~TaskContext() = default;

    /// Checked at least once per batch; after `true` the function returns Error::Code::Cancelled (or a
    /// report that says how far it came) within 200 ms.
    [[nodiscard]] virtual bool isCancelled() const = 0;
    /// `done` of `total` (0 = unknown). Call freely, the receiver throttles.
    virtual void progress(qint64 done, qint64 total, const QString& what) = 0;
    /// One line for the log.
    virtual void note(const QString& line) = 0;
};

/// Never cancelled, says nothing: for tests and for steps too short to report.
class SilentTask final : public TaskContext
{
public:
    [[nodiscard]] bool isCancelled() const override { return m_cancelled.load(); }
    void progress(qint64, qint64, const QString&) override {}
    void note(const QString&) override {}
    void cancel() { m_cancelled.store(true); }

private:
    std::atomic<bool> m_cancelled = false;
};

} // namespace postil
