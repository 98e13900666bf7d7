// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/taskstrip.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/tasks/taskrunner.h"

#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <atomic>

using namespace postil;
using namespace postil::ui;
using namespace Qt::StringLiterals;

namespace {

/// Works at `done` of `total` until it is let go or cancelled; says what it saw.
struct HeldJob {
    std::atomic<bool> go = false;
    std::atomic<bool> cancelled = false;

    RunningTask* start(TaskRunner& runner, const QString& title, qint64 done, qint64 total, const QString& what)
    {
        return runner.start<int>(
            title,
            [this, done, total, what](TaskContext& task) -> Result<int> {
                task.progress(done, total, what);
                while (!go && !task.isCancelled()) {
                    QThread::msleep(1);
                }
                cancelled = task.isCancelled();
                return 1;
            },
            [](const Result<int>&) {});
    }
};

QStringList shownTexts(const TaskStrip& strip)
{
    QStringList texts;
    for (const QLabel* label : strip.findChildren<QLabel*>()) {
        if (!label->isHidden() && !label->text().isEmpty()) {
            texts.append(label->text());
        }
    }
    return texts;
}

QToolButton* button(const TaskStrip& strip, const QString& text)
{
    for (QToolButton* one : strip.findChildren<QToolButton*>()) {
        if (one->text() == text && !one->isHidden()) {
            return one;
        }
    }
    return nullptr;
}

} // namespace

class TestTaskStrip : public QObject
{
    Q_OBJECT

private slots:
    void restsWithTheLastWord()
    {
        TaskRunner runner;
        TaskStrip strip(runner);
        strip.show();
        QVERIFY(shownTexts(strip).contains(u"Nothing running"_s));
        strip.say(u"head × 3"_s);
        QVERIFY(shownTexts(strip).contains(u"head × 3"_s));
        QVERIFY(!shownTexts(strip).contains(u"Nothing running"_s));
        QVERIFY(strip.findChild<QProgressBar*>()->isHidden());
        QVERIFY(button(strip, u"Cancel"_s) == nullptr);
    }

    void showsHowFarTheWorkIs()
    {
        TaskRunner runner;
        TaskStrip strip(runner);
        strip.show();
        HeldJob job;
        job.start(runner, u"Import"_s, 30, 120, u"reading files"_s);
        QTRY_VERIFY(shownTexts(strip).contains(u"Import: reading files"_s));
        auto* bar = strip.findChild<QProgressBar*>();
        QVERIFY(!bar->isHidden());
        QCOMPARE(bar->value(), 250);
        QCOMPARE(bar->maximum(), 1000);
        QVERIFY(shownTexts(strip).filter(u"25 %"_s).size() == 1);
        job.go = true;
        QTRY_VERIFY(!runner.isBusy());
        QVERIFY(bar->isHidden());
        QVERIFY(!job.cancelled);
    }

    void workOfUnknownLengthHasABusyBar()
    {
        TaskRunner runner;
        TaskStrip strip(runner);
        strip.show();
        HeldJob job;
        job.start(runner, u"Encoder"_s, 0, 0, u"loading"_s);
        QTRY_VERIFY(shownTexts(strip).contains(u"Encoder: loading"_s));
        QCOMPARE(strip.findChild<QProgressBar*>()->maximum(), 0);
        job.go = true;
        QTRY_VERIFY(!runner.isBusy());
    }

    void cancelStopsWhatIsShown()
    {
        TaskRunner runner;
        TaskStrip strip(runner);
        strip.show();
        HeldJob job;
        job.start(runner, u"Training"_s, 1, 10, {});
        QToolButton* cancel = button(strip, u"Cancel"_s);
        QVERIFY(cancel != nullptr && cancel->isEnabled());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(!runner.isBusy());
        QVERIFY(job.cancelled);
    }

    void theNewestIsShownAndTheOthersCanBeCancelled()
    {
        TaskRunner runner;
        TaskStrip strip(runner);
        strip.show();
        HeldJob older;
        HeldJob newer;
        older.start(runner, u"Encoding"_s, 1, 2, {});
        QVERIFY(button(strip, u"1 more"_s) == nullptr);
        newer.start(runner, u"Export"_s, 1, 2, {});
        QTRY_VERIFY(shownTexts(strip).contains(u"Export"_s));
        QToolButton* more = button(strip, u"1 more"_s);
        QVERIFY(more != nullptr);
        const auto actions = more->menu()->actions();
        QCOMPARE(actions.size(), 1);
        QCOMPARE(actions.front()->text(), u"Cancel “Encoding”"_s);
        actions.front()->trigger();
        QTRY_VERIFY(older.cancelled.load());
        QTRY_VERIFY(button(strip, u"1 more"_s) == nullptr);
        QVERIFY(runner.isBusy()); // the newer one goes on
        QVERIFY(!newer.cancelled);
        newer.go = true;
        QTRY_VERIFY(!runner.isBusy());
    }

    void saysWhatTheProgramWorksWith()
    {
        const QTemporaryDir dir;
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, dir.path());
        WindowSettings settings;
        TaskRunner runner;
        TaskStrip strip(runner);
        strip.show();
        Engine engine = makeNullEngine(u"test"_s);
        settings.setThemeMode(ThemeMode::Light);
        strip.setFacts(engine, settings);
        const auto facts = [&] { return shownTexts(strip).last(); };
        QVERIFY(facts().contains(u"core"_s));
        QVERIFY(facts().contains(u"no GPU found"_s));
        QVERIFY(facts().contains(u"light theme"_s));
        engine.devices.push_back({u"cuda:0"_s, u"a card"_s});
        settings.setThemeMode(ThemeMode::Dark);
        settings.setDevice(u"cuda:0"_s);
        strip.setFacts(engine, settings);
        QVERIFY(facts().contains(u"device: cuda:0"_s));
        QVERIFY(facts().contains(u"dark theme"_s));
        settings.setDevice(u"auto"_s);
        strip.setFacts(engine, settings);
        QVERIFY(facts().contains(u"device: automatic"_s));
    }
};

QTEST_MAIN(TestTaskStrip)
#include "tst_taskstrip.moc"
