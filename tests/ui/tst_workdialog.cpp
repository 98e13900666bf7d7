// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/captionstore.h"
#include "core/project/runstore.h"
#include "tests/support/brightness.h"
#include "tests/ui/pagebench.h"
#include "ui/dialogs/work/candidatesdialog.h"
#include "ui/dialogs/work/workdialogs.h"
#include "ui/widgets/figuretable.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace postil;
using namespace postil::ui;

namespace {

/// Counts until it is stopped or told to end.
class CountingDialog final : public WorkDialog
{
public:
    explicit CountingDialog(const WorkContext& context)
        : WorkDialog(context, QStringLiteral("Counting"), QStringLiteral("Counts."), QStringLiteral("Count"),
                     {QStringLiteral("list"), QStringLiteral("Nothing counted"), {}}, nullptr)
    {
        setResult(m_result = new QLabel);
        m_save = addResultButton(QStringLiteral("Save"), QStringLiteral("save"));
    }
    void obstruct(const QString& reason) { setObstacle(reason); }

    enum class End { Waits, Result, Failure };
    std::atomic<End> end = End::Waits;
    QLabel* m_result;
    QPushButton* m_save;

protected:
    void start() override
    {
        run<int>(
            [this](TaskContext& task) -> Result<int> {
                while (end == End::Waits) {
                    if (task.isCancelled()) {
                        return fail(Error::Code::Cancelled, {}, QStringLiteral("stopped"));
                    }
                    task.progress(3, 12, QStringLiteral("counting"));
                    QTest::qSleep(5);
                }
                return end == End::Result ? Result<int>(7) : fail(Error::Code::Io, QStringLiteral("abacus"), QStringLiteral("is broken"));
            },
            [this](int counted) { m_result->setNum(counted); });
    }
};

} // namespace

/// What every dialog of a longer piece of work does: start, stop, fail, be hidden and come back.
class TestWorkDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::PageBench> m_bench;

    WorkContext context() const
    {
        PageContext& page = m_bench->context();
        return {page.tasks, page.engine, page.encoders, page.settings, &page.session};
    }
    static void click(WorkDialog& dialog, const char* name)
    {
        QTest::mouseClick(dialog.findChild<QPushButton*>(QString::fromLatin1(name)), Qt::LeftButton);
    }

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        const QString project = m_dir->filePath(QStringLiteral("p.postil"));
        QVERIFY(test::writePictures(m_dir->filePath(QStringLiteral("pictures")), 56));
        {
            const auto db = test::makeBrightnessProject(project, m_dir->filePath(QStringLiteral("pictures")));
            QVERIFY(db != nullptr);
            const auto classes = ClassStore(*db).list();
            QVERIFY(CaptionStore(*db).add((*classes)[0].id, QStringLiteral("a dark picture")).has_value());
            QVERIFY(CaptionStore(*db).add((*classes)[1].id, QStringLiteral("a bright picture")).has_value());
        }
        Engine engine = makeNullEngine(QStringLiteral("none"));
        engine.encoders = std::make_unique<test::BrightnessLoader>();
        m_bench = std::make_unique<test::PageBench>(project, std::move(engine));
    }

    void resultIsShownAndKeptWhileTheDialogIsHidden()
    {
        CountingDialog dialog(context());
        dialog.show();
        QVERIFY(dialog.canStart());
        QVERIFY(!dialog.hasResult());
        QVERIFY(!dialog.m_save->isEnabled());
        click(dialog, "workStart");
        QVERIFY(dialog.isRunning());
        QTRY_VERIFY(dialog.findChildren<QLabel*>().size() > 0);
        QTRY_VERIFY([&] {
            for (const QLabel* label : dialog.findChildren<QLabel*>()) {
                if (label->text().startsWith(QStringLiteral("counting · 3 of 12"))) {
                    return true;
                }
            }
            return false;
        }());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QVERIFY(dialog.isRunning()); // closing stops nothing
        dialog.end = CountingDialog::End::Result;
        QTRY_VERIFY(!dialog.isRunning());
        dialog.show();
        QVERIFY(dialog.hasResult());
        QCOMPARE(dialog.m_result->text(), QStringLiteral("7"));
        QVERIFY(dialog.m_save->isEnabled());
    }

    void sameButtonStops()
    {
        CountingDialog dialog(context());
        dialog.show();
        click(dialog, "workStart");
        click(dialog, "workStart");
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY(!dialog.hasResult());
        QVERIFY2(dialog.complaint().isEmpty(), "what a person asked for is no failure");
        QVERIFY(dialog.canStart());
    }

    void failureNamesTheThing()
    {
        CountingDialog dialog(context());
        dialog.show();
        dialog.end = CountingDialog::End::Failure;
        click(dialog, "workStart");
        QTRY_VERIFY(!dialog.isRunning());
        QVERIFY(dialog.complaint().contains(QStringLiteral("abacus")));
        QVERIFY(dialog.complaint().contains(QStringLiteral("is broken")));
        QVERIFY(!dialog.hasResult());
        dialog.end = CountingDialog::End::Result;
        click(dialog, "workStart");
        QTRY_VERIFY(dialog.hasResult());
        QVERIFY(dialog.complaint().isEmpty());
    }

    void obstacleIsSaidAndForbidsTheStart()
    {
        CountingDialog dialog(context());
        dialog.show();
        dialog.obstruct(QStringLiteral("Choose a folder"));
        QVERIFY(!dialog.canStart());
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("workStart"))->isEnabled());
        dialog.press();
        QVERIFY(!dialog.isRunning());
        dialog.obstruct({});
        QVERIFY(dialog.canStart());
    }

    void everyWorkHasADialogThatOpensOnce()
    {
        WorkDialogs dialogs(nullptr);
        for (const Work work : allWork()) {
            QVERIFY(!workTitle(work).isEmpty());
            WorkDialog* dialog = dialogs.open(work, context());
            QVERIFY2(dialog != nullptr, qPrintable(workName(work)));
            QVERIFY(dialog->isVisible());
            dialog->reject();
            QCOMPARE(dialogs.open(work, context()), dialog);
        }
        dialogs.closeAll();
    }

    void candidateBecomesTheLabels()
    {
        CandidatesDialog dialog(context());
        dialog.show();
        click(dialog, "workStart");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 60'000);
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        QVERIFY(dialog.hasResult());
        const auto* table = dialog.findChildren<FigureTable*>().constFirst();
        QCOMPARE(table->rowCount(), static_cast<int>(candidateNames().size()));
        for (int row = 0; row < table->rowCount(); ++row) {
            QCOMPARE(table->textAt(row, 0), candidateNames()[row]);
        }
        const_cast<FigureTable*>(table)->selectRow(1);
        auto* use = dialog.findChild<QPushButton*>(QStringLiteral("useCandidate"));
        QVERIFY(use->text().contains(candidateNames()[1]));
        const auto before = RunStore(m_bench->session().db()).list();
        QVERIFY(before.has_value());
        QTest::mouseClick(use, Qt::LeftButton);
        QTRY_VERIFY(!dialog.isRunning());
        const auto after = RunStore(m_bench->session().db()).list();
        QVERIFY(after.has_value());
        QCOMPARE(after->size(), before->size() + 1);
        QVERIFY(m_bench->session().view().zeroshotRun.has_value());
    }

    void tableGivesItsRowsAsCsv()
    {
        FigureTable table(QStringLiteral("t"), {QStringLiteral("name"), QStringLiteral("value")});
        table.addRow({QStringLiteral("a, \"b\""), QStringLiteral("1")}, 5);
        QCOMPARE(table.csv(), QByteArray("name,value\r\n\"a, \"\"b\"\"\",1\r\n"));
        QVERIFY(!table.chosenKey().isValid());
        table.selectRow(0);
        QCOMPARE(table.chosenKey().toInt(), 5);
    }
};

QTEST_MAIN(TestWorkDialog)
#include "tst_workdialog.moc"
