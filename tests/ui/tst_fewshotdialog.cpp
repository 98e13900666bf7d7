// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of a few labelled images, by mouse and keys; what the dialog shows and saves is what the command writes.
#include "tests/support/brightness.h"
#include "tests/support/commandline.h"
#include "tests/ui/pagebench.h"
#include "tests/ui/pagedriver.h"
#include "ui/charts/linechart.h"
#include "ui/dialogs/work/fewshotdialog.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace postil::ui;

class TestFewShotDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::PageBench> m_bench;
    std::unique_ptr<FewShotDialog> m_dialog;

    [[nodiscard]] QString path(const QString& name) const { return m_dir->filePath(name); }
    [[nodiscard]] bool ran()
    {
        return test::press(*m_dialog, QStringLiteral("workStart")) && QTest::qWaitFor([this] { return !m_dialog->isRunning(); }, 60'000);
    }
    /// The report of the workflow function with the dialog's options.
    [[nodiscard]] Result<FewShotReport> expected()
    {
        test::BrightnessEncoder encoder;
        SilentTask task;
        return fewShot(m_bench->session().db(), encoder, m_dialog->options(), task);
    }
    [[nodiscard]] bool says(const QString& text) const
    {
        const auto labels = m_dialog->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    /// Answers the next file dialog with a path.
    void answerWith(const QString& answer)
    {
        QTimer::singleShot(0, this, [answer] {
            if (auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(answer);
                QMetaObject::invokeMethod(files, "accept");
                if (files->isVisible()) {
                    files->reject(); // it would wait for ever
                }
            }
        });
    }

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(test::writePictures(path(QStringLiteral("pictures")), 60));
        QVERIFY(test::makeBrightnessProject(path(QStringLiteral("p.postil")), path(QStringLiteral("pictures"))) != nullptr);
        Engine engine = makeNullEngine(QStringLiteral("none"));
        engine.encoders = std::make_unique<test::BrightnessLoader>();
        m_bench = std::make_unique<test::PageBench>(path(QStringLiteral("p.postil")), std::move(engine));
        PageContext& page = m_bench->context();
        m_dialog = std::make_unique<FewShotDialog>(WorkContext{page.tasks, page.engine, page.encoders, page.settings, &page.session});
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void cleanup()
    {
        m_bench->tasks().finishAll();
        m_dialog.reset();
        m_bench.reset();
    }

    void beginsWithTheCommandsDefaults()
    {
        const FewShotOptions usual;
        const FewShotOptions options = m_dialog->options();
        QCOMPARE(options.shots, usual.shots);
        QCOMPARE(options.draws, usual.draws);
        QVERIFY(options.methods == usual.methods);
        QCOMPARE(options.supervised, usual.supervised);
        QVERIFY(!options.split && options.seed == 0);
    }

    void showsWhatTheFunctionFinds()
    {
        QVERIFY(test::enter(*m_dialog, QStringLiteral("Per class"), QStringLiteral("1, 2,8, 500")));
        QVERIFY(test::enter(*m_dialog, QStringLiteral("Draws"), QStringLiteral("3")));
        QVERIFY(test::enter(*m_dialog, QStringLiteral("Seed"), QStringLiteral("7")));
        QTest::keyClick(m_dialog->findChild<QCheckBox*>(QStringLiteral("method_cache")), Qt::Key_Space);
        QVERIFY(test::enter(*m_dialog, QStringLiteral("Line of all labels"), QStringLiteral("20")));
        QCOMPARE(m_dialog->options().shots, (std::vector<int>{1, 2, 8, 500}));
        QVERIFY(ran());
        QVERIFY2(m_dialog->complaint().isEmpty(), qPrintable(m_dialog->complaint()));
        const auto report = expected();
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->curves.size(), 2U);
        QCOMPARE(report->supervisedImages, 20);
        const auto* table = m_dialog->findChild<FigureTable*>();
        int row = 0;
        for (const FewShotCurve& curve : report->curves) {
            for (const FewShotPoint& point : curve.points) {
                QCOMPARE(table->textAt(row, 0), fewShotTitle(curve.method));
                QCOMPARE(table->textAt(row, 1), QString::number(point.shots));
                QCOMPARE(table->textAt(row++, 2), percent(point.accuracy.mean));
            }
        }
        QCOMPARE(table->rowCount(), row);
        LineChart same((QString()));
        same.setFigure(report->figure());
        QCOMPARE(m_dialog->findChild<LineChart*>()->summary(), same.summary());
        QVERIFY(says(percent(report->zeroShot.interval.value)) && says(QStringLiteral("fewer labelled images: 500")));
    }

    void savesItsFolder()
    {
        QVERIFY(test::enter(*m_dialog, QStringLiteral("Per class"), QStringLiteral("1,4")));
        QVERIFY(test::enter(*m_dialog, QStringLiteral("Draws"), QStringLiteral("2")));
        QVERIFY(!test::press(*m_dialog, QStringLiteral("saveFewShot"))); // nothing to save yet
        QVERIFY(ran());
        answerWith(path(QStringLiteral("out")));
        QVERIFY(test::press(*m_dialog, QStringLiteral("saveFewShot")));
        QVERIFY2(test::notes(*m_dialog).contains(path(QStringLiteral("out"))), qPrintable(test::notes(*m_dialog)));
        const auto report = expected();
        QVERIFY(report && saveFewShot(*report, path(QStringLiteral("other")), false));
        const QStringList files = QDir(path(QStringLiteral("out"))).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 3);
        for (const QString& file : files) {
            QCOMPARE(test::contentOfFile(path(QStringLiteral("out/")) + file), test::contentOfFile(path(QStringLiteral("other/")) + file));
        }
        QVERIFY(test::writeFile(path(QStringLiteral("taken")), "mine"));
        answerWith(path(QStringLiteral("taken")));
        QVERIFY(test::press(*m_dialog, QStringLiteral("saveFewShot")));
        QVERIFY2(m_dialog->complaint().contains(path(QStringLiteral("taken"))), qPrintable(m_dialog->complaint()));
        QCOMPARE(test::contentOfFile(path(QStringLiteral("taken"))), QByteArray("mine"));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("shots");
        QTest::addColumn<bool>("methods");
        QTest::newRow("words") << QStringLiteral("one") << true;
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("falling") << QStringLiteral("4, 2") << true;
        QTest::newRow("nobody learns") << QStringLiteral("4") << false;
    }
    void saysWhatIsWrong()
    {
        QFETCH(const QString, shots);
        QFETCH(const bool, methods);
        QVERIFY(m_dialog->canStart());
        QVERIFY(test::enter(*m_dialog, QStringLiteral("Per class"), shots));
        for (const auto& [method, name] : fewShotMethods()) {
            if (!methods) {
                QTest::keyClick(m_dialog->findChild<QCheckBox*>(QStringLiteral("method_") + name), Qt::Key_Space);
            }
        }
        QVERIFY(!m_dialog->canStart());
        QVERIFY(says(methods ? QStringLiteral("Images per class") : QStringLiteral("Choose what learns")));
        QVERIFY(!test::press(*m_dialog, QStringLiteral("workStart")));
    }

    void complainsOfTooFewImages()
    {
        QVERIFY(test::enter(*m_dialog, QStringLiteral("Per class"), QStringLiteral("4000")));
        QVERIFY(ran());
        QVERIFY2(m_dialog->complaint().contains(QStringLiteral("labelled images")), qPrintable(m_dialog->complaint()));
        QVERIFY(!m_dialog->hasResult());
    }

    void chartFollowsItsFigure()
    {
        LineChart chart(QStringLiteral("curve"));
        const QString nothing = chart.summary();
        LineChartFigure figure;
        figure.series = {{QStringLiteral("a"), {{1, 0.25, 0.2, 0.3}, {2, 0.5, 0.4, 0.6}, {4, 0.75, {}, {}}}}, {QStringLiteral("empty"), {}}};
        figure.references = {{QStringLiteral("goal"), 0.875}};
        figure.xTicks = {1, 2, 4};
        figure.doubling = true;
        chart.setFigure(figure);
        QVERIFY(chart.summary() != nothing);
        for (const char* part : {"a: 0.250 at 1, 0.750 at 4", "goal: 0.875"}) {
            QVERIFY2(chart.summary().contains(QString::fromLatin1(part)), qPrintable(chart.summary()));
        }
        chart.resize(420, 260);
        chart.show();
        QTest::qWait(150); // replots are queued
        const QImage drawn = chart.grab().toImage();
        chart.setFigure({});
        QTest::qWait(150);
        QVERIFY(chart.grab().toImage() != drawn);
        QCOMPARE(chart.summary(), nothing);
    }
};

QTEST_MAIN(TestFewShotDialog)
#include "tst_fewshotdialog.moc"
