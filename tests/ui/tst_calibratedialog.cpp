// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/presets.h"
#include "tests/ui/workbench.h"
#include "ui/charts/reliabilitychart.h"
#include "ui/dialogs/work/calibratedialog.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/notebar.h"

#include <QComboBox>
#include <QSignalSpy>

using namespace postil;
using namespace postil::ui;
using test::click;

/// The window's side of `calibrate`.
class TestCalibrateDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;

    static void fit(CalibrateDialog& dialog)
    {
        dialog.show();
        QVERIFY(click(dialog, "workStart"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 30'000);
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        QVERIFY(dialog.hasResult());
    }
    static bool isShown(CalibrateDialog& dialog, const char* name) { return dialog.findChild<QWidget*>(QString::fromLatin1(name))->isVisible(); }

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }

    void saysWhatIsMissing()
    {
        test::WorkBench bench;
        CalibrateDialog dialog(bench.context());
        dialog.show();
        QVERIFY(!dialog.canStart());
        QVERIFY(test::readableText(dialog).contains(QStringLiteral("CLIP has labelled nothing yet")));
        auto* voice = dialog.findChild<QComboBox*>(QStringLiteral("calibrateVoice"));
        QCOMPARE(voice->count(), 2);
        QTest::keyClick(voice, Qt::Key_Down);
        QVERIFY(test::readableText(dialog).contains(QStringLiteral("No refiner is trained yet")));
        QTest::keyClick(voice, Qt::Key_Up);
        // A run makes it possible without closing the dialog.
        QVERIFY(test::WorkBench::label(bench.session().db(), 20));
        QVERIFY(bench.session().reload().has_value());
        QVERIFY(dialog.canStart());
    }

    void showsBeforeAndAfterAndKeepsTheScale()
    {
        test::WorkBench bench(60, [](ProjectDb& db) { QVERIFY(test::WorkBench::answerGold(db, 60) && test::WorkBench::label(db, 500)); });
        const Result<CalibrateReport> expected = calibrate(bench.session().db(), {});
        QVERIFY(expected && expected->scale && expected->before && expected->after);
        CalibrateDialog dialog(bench.context());
        fit(dialog);
        const auto* table = dialog.findChild<FigureTable*>();
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->textAt(0, 1), QLocale().toString(*expected->before->ece, 'f', 3));
        QCOMPARE(table->textAt(0, 2), QLocale().toString(*expected->after->ece, 'f', 3));
        QCOMPARE(table->textAt(1, 2), QLocale().toString(expected->after->negativeLogLikelihood, 'f', 3));
        QCOMPARE(dialog.findChildren<ReliabilityChart*>().size(), 2);
        QVERIFY(dialog.findChildren<ReliabilityChart*>().constFirst()->accessibleDescription().contains(QString::number(expected->n)));
        const QString where = dialog.findChild<QLabel*>(QStringLiteral("calibrateWhere"))->text();
        QVERIFY2(where.contains(QStringLiteral("gold (tuning), 20 images")) && where.contains(QStringLiteral("gold (reporting), 40 other images")), qPrintable(where));
        QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("calibrateVerdict"))->text().contains(QStringLiteral("surer than it is right")));
        QVERIFY(!isShown(dialog, "swappedNote"));

        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("ownScale"))->isEnabled()); // it is the model's own
        const QSignalSpy told(&bench.session(), &ProjectSession::scaleChanged);
        QVERIFY(click(dialog, "useScale"));
        QCOMPARE(told.size(), 1);
        // What a run without a scale takes, is what counts.
        QVERIFY(test::WorkBench::label(bench.session().db(), 0));
        auto runs = RunStore(bench.session().db()).list();
        QVERIFY(std::abs(runs->back().config[QStringLiteral("logit_scale")].toDouble() - *expected->scale) < 1e-6 * *expected->scale);
        QVERIFY(click(dialog, "ownScale"));
        QVERIFY(test::WorkBench::label(bench.session().db(), 0));
        runs = RunStore(bench.session().db()).list();
        QCOMPARE(runs->back().config[QStringLiteral("logit_scale")].toDouble(), 20.0);
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("ownScale"))->isEnabled());
    }

    void withoutReportingImagesNothingIsShown()
    {
        test::WorkBench bench(60, [](ProjectDb& db) { QVERIFY(test::WorkBench::label(db, 50)); }); // reference labels of no split steer
        CalibrateDialog dialog(bench.context());
        fit(dialog);
        QVERIFY(!dialog.findChild<FigureTable*>()->isVisible());
        QVERIFY(!dialog.findChild<ReliabilityChart*>()->isVisible());
        QVERIFY(test::readableText(dialog).contains(QStringLiteral("nothing honest to show it on")));
    }

    void swappedCaptionsAreSaid()
    {
        test::WorkBench bench(60, [](ProjectDb& db) {
            const auto prompts = CaptionStore(db).current();
            QVERIFY(CaptionStore(db).setText(prompts->captions[0].id, QStringLiteral("a bright picture")).has_value());
            QVERIFY(CaptionStore(db).setText(prompts->captions[1].id, QStringLiteral("a dark picture")).has_value());
            QVERIFY(test::WorkBench::label(db, 50));
        });
        CalibrateDialog dialog(bench.context());
        fit(dialog);
        QVERIFY(isShown(dialog, "swappedNote"));
        const QString note = dialog.findChild<NoteBar*>(QStringLiteral("swappedNote"))->text();
        QVERIFY(note.contains(QStringLiteral("swapped")) && note.contains(QStringLiteral("“dark” is mostly “bright”")));
    }

    void runsWithoutAScaleGiveNone()
    {
        test::WorkBench bench(60, [](ProjectDb& db) {
            test::BrightnessEncoder encoder;
            SilentTask task;
            ZeroShotOptions options;
            options.proportions = {{QStringLiteral("dark"), 0.3}, {QStringLiteral("bright"), 0.7}};
            QVERIFY(zeroShot(db, encoder, options, task).has_value());
        });
        CalibrateDialog dialog(bench.context());
        fit(dialog);
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("useScale"))->isEnabled());
        QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("calibrateVerdict"))->text().contains(QStringLiteral("to the power of")));
    }
};

QTEST_MAIN(TestCalibrateDialog)
#include "tst_calibratedialog.moc"
