// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskrunner.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMutex>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <exception>

namespace postil::ui {

/// Written by the job's threads, read by the GUI thread's timer: a job may report as often as it likes.
class GuiTaskContext final : public TaskContext
{
public:
    [[nodiscard]] bool isCancelled() const override { return m_cancelled.load(std::memory_order_relaxed); }

    void progress(qint64 done, qint64 total, const QString& what) override
    {
        const QMutexLocker lock(&m_mutex);
        m_done = done;
        m_total = total;
        m_what = what;
        m_dirty = true;
    }

    void note(const QString& line) override
    {
        const QMutexLocker lock(&m_mutex);
        m_notes.append(line);
        m_dirty = true;
    }

    void cancel() { m_cancelled.store(true); }

    /// False: nothing new since the last call.
    bool take(qint64& done, qint64& total, QString& what, QStringList& notes)
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_dirty) {
            return false;
        }
        m_dirty = false;
        done = m_done;
        total = m_total;
        what = m_what;
        notes.swap(m_notes);
        return true;
    }

private:
    std::atomic<bool> m_cancelled = false;
    QMutex m_mutex;
    qint64 m_done = 0;
    qint64 m_total = 0;
    QString m_what;
    QStringList m_notes;
    bool m_dirty = false;
};

void RunningTask::cancel()
{
    m_context->cancel();
    emit progressed();
}

bool RunningTask::isCancelled() const
{
    return m_context->isCancelled();
}

qint64 RunningTask::secondsLeft() const
{
    const qint64 elapsed = QDateTime::currentMSecsSinceEpoch() - m_startedMs;
    if (m_total <= 0 || m_done <= 0 || elapsed < 300) {
        return -1;
    }
    return (elapsed * (m_total - m_done) / m_done + 999) / 1000;
}

void RunningTask::poll()
{
    QStringList notes;
    if (!m_context->take(m_done, m_total, m_what, notes)) {
        return;
    }
    for (const QString& line : std::as_const(notes)) {
        emit noted(line);
    }
    emit progressed();
}

struct TaskRunner::Pools {
    QThreadPool jobs;
    QThreadPool posts;
};

TaskRunner::TaskRunner(QObject* parent)
    : QObject(parent)
    , m_pools(std::make_unique<Pools>())
    , m_pollTimer(new QTimer(this))
{
    m_pools->jobs.setMaxThreadCount(4); // jobs bring their own threads; a waiting one must not hold up a short one
    m_pools->posts.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    m_pools->posts.setThreadPriority(QThread::LowPriority);
    m_pollTimer->setInterval(100);
    connect(m_pollTimer, &QTimer::timeout, this, [this] {
        const auto tasks = m_tasks; // a slot may start or end one
        for (RunningTask* task : tasks) {
            task->poll();
        }
    });
}

TaskRunner::~TaskRunner()
{
    cancelAll();
    m_pools->posts.clear();
    m_pools->jobs.waitForDone();
    m_pools->posts.waitForDone();
}

RunningTask* TaskRunner::startErased(const QString& title, std::function<void(TaskContext&)> job,
                                     std::function<void(const QString&)> finished)
{
    auto* task = new RunningTask(this);
    task->m_title = title;
    task->m_startedMs = QDateTime::currentMSecsSinceEpoch();
    task->m_context = std::make_shared<GuiTaskContext>();
    m_tasks.push_back(task);
    m_pollTimer->start();

    auto atEnd = [this, task, finished = std::move(finished)](const QString& thrown) {
        task->poll();
        std::erase(m_tasks, task);
        if (m_tasks.empty()) {
            m_pollTimer->stop();
        }
        finished(thrown);
        task->deleteLater();
        emit tasksChanged();
    };
    runInPool(task->m_context, std::move(job), std::move(atEnd));
    emit tasksChanged();
    return task;
}

std::function<void()> TaskRunner::startQuietlyErased(std::function<void(TaskContext&)> job, std::function<void(const QString&)> finished)
{
    auto context = std::make_shared<GuiTaskContext>();
    m_quiet.push_back(context);
    runInPool(context, std::move(job), [this, context, finished = std::move(finished)](const QString& thrown) {
        std::erase(m_quiet, context);
        finished(thrown);
    });
    return [context] { context->cancel(); };
}

void TaskRunner::runInPool(std::shared_ptr<GuiTaskContext> context, std::function<void(TaskContext&)> job, std::function<void(const QString&)> atEnd)
{
    auto run = QtConcurrent::run(&m_pools->jobs, [this, job = std::move(job), atEnd = std::move(atEnd), context = std::move(context)] {
        QString thrown;
        try {
            job(*context);
        } catch (const std::exception& error) {
            thrown = QString::fromUtf8(error.what());
        }
        QMetaObject::invokeMethod(this, [atEnd, thrown] { atEnd(thrown); }, Qt::QueuedConnection);
    });
    Q_UNUSED(run)
}

void TaskRunner::cancelAll()
{
    for (RunningTask* task : m_tasks) {
        task->cancel();
    }
    for (const auto& context : m_quiet) {
        context->cancel();
    }
}

void TaskRunner::finishAll()
{
    m_pools->posts.clear();
    while (isBusy() || !m_quiet.empty()) { // a handler may start another job
        cancelAll();
        m_pools->jobs.waitForDone();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
    m_pools->posts.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void TaskRunner::post(std::function<void()> work, std::function<void()> finished)
{
    auto run = QtConcurrent::run(&m_pools->posts, [this, work = std::move(work), finished = std::move(finished)] {
        try {
            work();
        } catch (const std::exception& error) {
            qWarning("%s", error.what());
        }
        QMetaObject::invokeMethod(this, [finished] { finished(); }, Qt::QueuedConnection);
    });
    Q_UNUSED(run)
}

} // namespace postil::ui
