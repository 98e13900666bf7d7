// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/refinejob.h"

#include "ui/models/projectjobs.h"

namespace postil::ui {

namespace {

constexpr qint64 batchIntervalMs = 100;

/// Lives in the job, on the training thread; hands everything over by queued calls.
class Relay final : public RefineObserver
{
public:
    Relay(QPointer<RefineJob> job, std::shared_ptr<std::atomic_bool> isEnough)
        : m_job(std::move(job))
        , m_isEnough(std::move(isEnough))
    {
        m_sinceBatch.start();
    }

    void started(qint64 training, qint64 validation, qint64 human, qint64 parameters) override
    {
        post([=](RefineJob& job) { emit job.started(training, validation, human, parameters); });
    }
    void epochDone(const EpochRow& row, bool isBest) override
    {
        post([=](RefineJob& job) { emit job.epochDone(row, isBest); });
    }
    void batchDone(const RefinerProgress& progress) override
    {
        if (m_sinceBatch.elapsed() >= batchIntervalMs) {
            m_sinceBatch.restart();
            post([=](RefineJob& job) { emit job.batchDone(progress); });
        }
    }
    void flipped(const std::vector<Flip>& flips) override
    {
        post([=](RefineJob& job) { emit job.flipped(flips); });
    }
    bool isEnough() override { return *m_isEnough; }

private:
    template <class Call>
    void post(Call call)
    {
        // The job outlives its task: the task runner is finished before pages are destroyed.
        QMetaObject::invokeMethod(
            m_job.data(),
            [job = m_job, call] {
                if (job) {
                    call(*job);
                }
            },
            Qt::QueuedConnection);
    }

    QPointer<RefineJob> m_job;
    std::shared_ptr<std::atomic_bool> m_isEnough;
    QElapsedTimer m_sinceBatch;
};

} // namespace

RefineJob::RefineJob(QObject* parent)
    : QObject(parent)
{
}

void RefineJob::start(PageContext& context, const RefineOptions& options,
                      std::function<void(const Result<RefineReport>&)> finished)
{
    m_options = options;
    m_running = true;
    m_isEnough = std::make_shared<std::atomic_bool>(false);
    m_task = startOnProject<RefineReport>(
        context, tr("Training the refiner"),
        [relay = std::make_shared<Relay>(this, m_isEnough), options, &engine = context.engine](ProjectDb& db, TaskContext& task) {
            return refine(db, *engine.refiners, options, relay.get(), task);
        },
        [this, finished = std::move(finished)](const Result<RefineReport>& report) {
            m_running = false;
            finished(report);
        });
}

void RefineJob::backToBest()
{
    if (m_isEnough) {
        *m_isEnough = true;
    }
}

void RefineJob::stop()
{
    if (m_task) {
        m_task->cancel();
    }
}

} // namespace postil::ui
