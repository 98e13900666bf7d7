// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskrunner.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <stdexcept>

using namespace postil;
using namespace postil::ui;

class TestTaskRunner : public QObject
{
    Q_OBJECT

private slots:
    void runsOffTheGuiThreadAndAnswersOnIt()
    {
        TaskRunner runner;
        QThread* worked = nullptr;
        QThread* answered = nullptr;
        int value = 0;
        runner.start<int>(
            QStringLiteral("count"),
            [&](TaskContext&) -> Result<int> {
                worked = QThread::currentThread();
                return 42;
            },
            [&](const Result<int>& result) {
                answered = QThread::currentThread();
                value = result.value_or(-1);
            });
        QVERIFY(runner.isBusy());
        QTRY_VERIFY(!runner.isBusy());
        QCOMPARE(value, 42);
        QCOMPARE(answered, QThread::currentThread());
        QVERIFY(worked != QThread::currentThread());
    }

    void answersComeInTheOrderInWhichJobsEnd()
    {
        TaskRunner runner;
        QStringList ended;
        std::atomic<bool> go = false;
        runner.start<int>(
            QStringLiteral("slow"),
            [&](TaskContext&) -> Result<int> {
                while (!go) {
                    QThread::msleep(1);
                }
                return 1;
            },
            [&](const Result<int>&) { ended.append(QStringLiteral("slow")); });
        runner.start<int>(
            QStringLiteral("quick"), [](TaskContext&) -> Result<int> { return 2; },
            [&](const Result<int>&) {
                ended.append(QStringLiteral("quick"));
                go = true;
            });
        QTRY_VERIFY(!runner.isBusy());
        QCOMPARE(ended, QStringList({QStringLiteral("quick"), QStringLiteral("slow")}));
    }

    void cancelReachesTheJob()
    {
        TaskRunner runner;
        Error::Code code = Error::Code::Internal;
        RunningTask* task = runner.start<int>(
            QStringLiteral("endless"),
            [](TaskContext& context) -> Result<int> {
                while (!context.isCancelled()) {
                    QThread::msleep(1);
                }
                return fail(Error::Code::Cancelled, QStringLiteral("endless"), QStringLiteral("cancelled"));
            },
            [&](const Result<int>& result) { code = result ? Error::Code::Internal : result.error().code; });
        QVERIFY(!task->isCancelled());
        task->cancel();
        QVERIFY(task->isCancelled());
        QTRY_VERIFY(!runner.isBusy());
        QCOMPARE(code, Error::Code::Cancelled);
    }

    void exceptionBecomesAnError()
    {
        TaskRunner runner;
        QString message;
        runner.start<int>(
            QStringLiteral("job"), [](TaskContext&) -> Result<int> { throw std::runtime_error("out of luck"); },
            [&](const Result<int>& result) { message = result ? QString() : result.error().message(); });
        QTRY_VERIFY(!runner.isBusy());
        QCOMPARE(message, QStringLiteral("job: out of luck"));
    }

    void progressIsShownWhileItRuns()
    {
        TaskRunner runner;
        std::atomic<bool> go = false;
        RunningTask* task = runner.start<int>(
            QStringLiteral("read"),
            [&](TaskContext& context) -> Result<int> {
                context.progress(25, 100, QStringLiteral("images"));
                context.note(QStringLiteral("a line"));
                while (!go) {
                    QThread::msleep(1);
                }
                return 0;
            },
            [](const Result<int>&) {});
        QSignalSpy noted(task, &RunningTask::noted);
        QTRY_COMPARE(task->done(), 25);
        QCOMPARE(task->total(), 100);
        QCOMPARE(task->what(), QStringLiteral("images"));
        QCOMPARE(noted.count(), 1);
        QTRY_VERIFY(task->secondsLeft() >= 0);
        go = true;
        QTRY_VERIFY(!runner.isBusy());
    }

    void finishAllRunsEveryHandlerBeforeItReturns()
    {
        TaskRunner runner;
        int finished = 0;
        for (int i = 0; i < 6; ++i) { // more than run at once
            runner.start<int>(
                QStringLiteral("job"),
                [](TaskContext& context) -> Result<int> {
                    while (!context.isCancelled()) {
                        QThread::msleep(1);
                    }
                    return 0;
                },
                [&](const Result<int>&) { ++finished; });
        }
        runner.finishAll();
        QCOMPARE(finished, 6);
        QVERIFY(!runner.isBusy());
    }

    void destructionCancelsAndWaits()
    {
        std::atomic<bool> ended = false;
        {
            TaskRunner runner;
            runner.start<int>(
                QStringLiteral("job"),
                [&](TaskContext& context) -> Result<int> {
                    while (!context.isCancelled()) {
                        QThread::msleep(1);
                    }
                    ended = true;
                    return 0;
                },
                [](const Result<int>&) { QFAIL("nobody is there to answer to"); });
        }
        QVERIFY(ended);
    }

    void postedWorkAnswersOnTheGuiThread()
    {
        TaskRunner runner;
        QThread* answered = nullptr;
        runner.post([] {}, [&] { answered = QThread::currentThread(); });
        QVERIFY(!runner.isBusy()); // nothing for the strip
        QTRY_COMPARE(answered, QThread::currentThread());
    }
};

QTEST_MAIN(TestTaskRunner)
#include "tst_taskrunner.moc"
