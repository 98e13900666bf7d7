// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTimer;

namespace postil::ui {

class GuiTaskContext;

/// One running piece of work, as the task strip shows it. Lives on the GUI thread; deleted after `finished` ran.
class RunningTask final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString what() const { return m_what; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; } ///< 0: not known
    [[nodiscard]] qint64 secondsLeft() const;              ///< -1: not known yet
    [[nodiscard]] bool isCancelled() const;
    void cancel();

signals:
    void progressed(); ///< at most ten times a second
    void noted(const QString& line);

private:
    friend class TaskRunner;
    explicit RunningTask(QObject* parent)
        : QObject(parent)
    {
    }
    void poll();

    QString m_title;
    QString m_what;
    qint64 m_done = 0;
    qint64 m_total = 0;
    qint64 m_startedMs = 0;
    std::shared_ptr<GuiTaskContext> m_context;
};

/// Runs core's blocking functions off the GUI thread: the only file that knows QtConcurrent and QFuture. A job gets a
/// TaskContext and must open its own ProjectDb (ProjectDb::reopen() beforehand, moved into the job). `finished` runs on the
/// GUI thread, in the order in which the jobs end. Destruction cancels everything and waits.
class TaskRunner final : public QObject
{
    Q_OBJECT

public:
    explicit TaskRunner(QObject* parent = nullptr);
    ~TaskRunner() override;

    /// `job` runs in the pool. An exception that escapes it becomes Error::Code::Internal.
    template <class T>
    RunningTask* start(const QString& title, std::function<Result<T>(TaskContext&)> job, std::function<void(Result<T>)> finished)
    {
        auto result = std::make_shared<std::optional<Result<T>>>();
        return startErased(
            title, [job = std::move(job), result](TaskContext& task) { result->emplace(job(task)); },
            [finished = std::move(finished), result, title](const QString& thrown) {
                if (result->has_value()) {
                    finished(std::move(**result));
                } else {
                    finished(fail(Error::Code::Internal, title, thrown));
                }
            });
    }

    /// A job that a person waits for while typing: listed nowhere, and not seen by isBusy(). Gives what cancels it.
    template <class T>
    [[nodiscard]] std::function<void()> startQuietly(std::function<Result<T>(TaskContext&)> job, std::function<void(Result<T>)> finished)
    {
        auto result = std::make_shared<std::optional<Result<T>>>();
        return startQuietlyErased([job = std::move(job), result](TaskContext& task) { result->emplace(job(task)); },
                                  [finished = std::move(finished), result](const QString& thrown) {
                                      finished(result->has_value() ? std::move(**result) : Result<T>(fail(Error::Code::Internal, QString(), thrown)));
                                  });
    }

    [[nodiscard]] const std::vector<RunningTask*>& tasks() const { return m_tasks; }
    [[nodiscard]] bool isBusy() const { return !m_tasks.empty(); }
    void cancelAll();
    /// Cancels everything, waits for the threads and runs the `finished` handlers: before a project is closed.
    void finishAll();
    /// Short work whose progress nobody needs to see (thumbnails): several threads, last in first out is the caller's affair.
    void post(std::function<void()> work, std::function<void()> finished);

signals:
    void tasksChanged();

private:
    struct Pools;
    RunningTask* startErased(const QString& title, std::function<void(TaskContext&)> job,
                             std::function<void(const QString&)> finished);

    [[nodiscard]] std::function<void()> startQuietlyErased(std::function<void(TaskContext&)> job, std::function<void(const QString&)> finished);
    void runInPool(std::shared_ptr<GuiTaskContext> context, std::function<void(TaskContext&)> job, std::function<void(const QString&)> atEnd);

    std::unique_ptr<Pools> m_pools;
    std::vector<RunningTask*> m_tasks;
    std::vector<std::shared_ptr<GuiTaskContext>> m_quiet;
    QTimer* m_pollTimer;
};

} // namespace postil::ui
