// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/workbench.h"
#include "ui/dialogs/work/promptsetsdialog.h"
#include "ui/pages/captions/captionspage.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>

using namespace postil;
using namespace postil::ui;
using test::click;

/// The window's side of `captions compare` and `captions restore`.
class TestPromptSetsDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;

    /// Keeps the captions as they are, then changes both classes: what was dark is said of bright pictures.
    static void keepTwo(ProjectDb& db)
    {
        QVERIFY(CaptionStore(db).keep(QStringLiteral("as drawn")).has_value());
        const auto prompts = CaptionStore(db).current();
        QVERIFY(CaptionStore(db).setText(prompts->captions[1].id, QStringLiteral("a bright grey picture")).has_value());
        QVERIFY(CaptionStore(db).setTemplates({QStringLiteral("a photo of {}")}).has_value());
        QVERIFY(CaptionStore(db).keep({}).has_value());
    }
    static void compare(PromptSetsDialog& dialog)
    {
        QVERIFY(click(dialog, "workStart"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 30'000);
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
        QVERIFY(dialog.hasResult());
    }
    static QString label(const PromptSetsDialog& dialog, const char* name) { return dialog.findChild<QLabel*>(QString::fromLatin1(name))->text(); }
    static void choose(PromptSetsDialog& dialog, const char* name, qint64 set)
    {
        auto* box = dialog.findChild<QComboBox*>(QString::fromLatin1(name));
        QTest::keyClick(box, Qt::Key_Home);
        for (int step = 0; step < box->count() && box->currentData().toLongLong() != set; ++step) {
            QTest::keyClick(box, Qt::Key_Down);
        }
        QCOMPARE(box->currentData().toLongLong(), set);
    }

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }

    void nothingKeptIsSaid()
    {
        test::WorkBench bench;
        PromptSetsDialog dialog(bench.context());
        dialog.show();
        QVERIFY(!dialog.canStart());
        QVERIFY(test::readableText(dialog).contains(QStringLiteral("No version of the captions is kept yet")));
    }

    void comparesTextsAndLabels()
    {
        test::WorkBench bench(60, [](ProjectDb& db) {
            QVERIFY(test::WorkBench::label(db, 20)); // encodes, and keeps the first set with its run
            keepTwo(db);
        });
        const auto rows = CaptionStore(bench.session().db()).versions();
        QCOMPARE(rows->size(), std::size_t{2});
        PromptSetsDialog dialog(bench.context());
        dialog.show();
        choose(dialog, "setBefore", rows->front().prompts.id.value);
        choose(dialog, "setAfter", rows->front().prompts.id.value);
        QVERIFY(!dialog.canStart());
        QVERIFY(test::readableText(dialog).contains(QStringLiteral("two different versions")));
        choose(dialog, "setAfter", rows->back().prompts.id.value);
        compare(dialog);

        test::BrightnessEncoder encoder;
        SilentTask task;
        const auto versions = compareVersions(bench.session().db(), rows->front().prompts.id, rows->back().prompts.id);
        const auto expected = compareVersionLabels(bench.session().db(), *versions, encoder, {}, task);
        QVERIFY(expected && expected->changed > 0 && expected->accuracy[0] && expected->accuracy[1]);
        const auto* table = dialog.findChild<FigureTable*>();
        QCOMPARE(table->rowCount(), 3); // one text for another, and the template
        QStringList texts;
        for (int row = 0; row < table->rowCount(); ++row) {
            texts << table->textAt(row, 1) + QLatin1Char('|') + table->textAt(row, 2);
        }
        for (const char* text : {"a bright picture|removed", "a bright grey picture|added", "a photo of {}|added"}) {
            QVERIFY2(texts.contains(QString::fromLatin1(text)), text);
        }
        const QString says = label(dialog, "setsLabels");
        QVERIFY2(says.contains(QStringLiteral("%1 of %2 images change").arg(expected->changed).arg(expected->images)), qPrintable(says));
        QVERIFY(says.contains(percent(expected->accuracy[1]->interval.value)));
    }

    void withoutEmbeddingsTheTextsAreCompared()
    {
        test::WorkBench bench(10, keepTwo);
        PromptSetsDialog dialog(bench.context());
        dialog.show();
        choose(dialog, "setBefore", 1);
        compare(dialog);
        QVERIFY(label(dialog, "setsLabels").contains(QStringLiteral("Labels are not compared")));
        QCOMPARE(dialog.findChild<FigureTable*>()->rowCount(), 3);
        QTest::mouseClick(dialog.findChild<QCheckBox*>(QStringLiteral("compareLabels")), Qt::LeftButton, {}, QPoint(8, 8));
        compare(dialog);
        QVERIFY(!dialog.findChild<QLabel*>(QStringLiteral("setsLabels"))->isVisible());
    }

    void restoresEitherSide()
    {
        test::WorkBench bench(10, keepTwo);
        PromptSetsDialog dialog(bench.context());
        dialog.show();
        const auto rows = CaptionStore(bench.session().db()).versions();
        choose(dialog, "setBefore", rows->front().prompts.id.value);
        compare(dialog);
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("restoreAfter"))->isEnabled()); // the present ones
        QVERIFY(click(dialog, "restoreBefore"));
        QCOMPARE(bench.session().prompts().captions[1].text, QStringLiteral("a bright picture"));
        QVERIFY(bench.session().prompts().templates.isEmpty());
        QVERIFY(bench.session().undo().has_value()); // one step
        QCOMPARE(bench.session().prompts().captions[1].text, QStringLiteral("a bright grey picture"));
    }

    void captionsPageLeadsHere()
    {
        test::WorkBench bench(10);
        CaptionsPage page(bench.page());
        page.resize(1440, 900); // below, the inspector folds away
        page.show();
        const QSignalSpy wanted(&page, &Page::workWanted);
        QVERIFY(click(page, "comparePromptSets"));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().value<Work>(), Work::PromptSets);
    }
};

QTEST_MAIN(TestPromptSetsDialog)
#include "tst_promptsetsdialog.moc"
