// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/workbench.h"
#include "ui/dialogs/work/goldanswers.h"
#include "ui/dialogs/work/golddialog.h"
#include "ui/widgets/imagestage.h"

#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>

using namespace postil;
using namespace postil::ui;
using test::click;

/// The window's side of `gold`.
class TestGoldDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;

    static void draw(GoldDialog& dialog, int count)
    {
        auto* field = dialog.findChild<QSpinBox*>(QStringLiteral("goldCount"));
        field->selectAll();
        QTest::keyClicks(field, QString::number(count));
        QVERIFY(click(dialog, "workStart"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 30'000);
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));
    }
    static Decision answerOf(test::WorkBench& bench, ImageId image) { return bench.session().view().goldOf(image)->answer; }

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }

    void drawsAndAnswersByKeysAndClicks()
    {
        test::WorkBench bench(24);
        GoldDialog dialog(bench.context());
        dialog.show();
        QVERIFY(!dialog.hasResult());
        draw(dialog, 9);
        QVERIFY(dialog.hasResult());
        QCOMPARE(bench.session().view().gold.size(), std::size_t{9});
        auto* answers = dialog.findChild<GoldAnswers*>();
        const auto& classes = bench.session().view().classes;
        const auto* progress = dialog.findChild<QLabel*>(QStringLiteral("goldProgress"));
        QCOMPARE(progress->text(), QStringLiteral("0 of 9 answered: tuning 0 of 3, reporting 0 of 6"));

        QSet<ImageId> asked;
        const QSignalSpy told(&bench.session(), &ProjectSession::goldChanged);
        const QSignalSpy labels(&bench.session(), &ProjectSession::labelsChanged);
        const ImageId first = answers->current();
        QTest::keyClick(answers, Qt::Key_2);
        QCOMPARE(answerOf(bench, first), (Decision{Decision::Kind::Class, classes[1].id, false}));
        const ImageId second = answers->current();
        QTest::mouseClick(dialog.findChildren<QPushButton*>(QStringLiteral("goldClass")).constFirst(), Qt::LeftButton);
        QCOMPARE(answerOf(bench, second), (Decision{Decision::Kind::Class, classes[0].id, false}));
        const ImageId third = answers->current();
        QTest::keyClick(answers, Qt::Key_X);
        QCOMPARE(answerOf(bench, third).kind, Decision::Kind::NoneOfThese);
        QVERIFY(progress->text().startsWith(QStringLiteral("3 of 9 answered")));
        QTest::keyClick(answers, Qt::Key_9); // there is no ninth class
        QCOMPARE(told.size(), 3);
        QCOMPARE(labels.size(), 0); // an answer is no label
        asked << first << second << third;
        QCOMPARE(asked.size(), 3);

        const ImageId skipped = answers->current();
        QTest::keyClick(answers, Qt::Key_S);
        QVERIFY(answers->current() != skipped && !asked.contains(answers->current()));
        while (answers->current().isValid()) {
            asked << answers->current();
            QTest::keyClick(answers, Qt::Key_1);
        }
        QCOMPARE(asked.size(), 9); // the skipped one came again
        QVERIFY(asked.contains(skipped));
        QCOMPARE(progress->text(), QStringLiteral("9 of 9 answered: tuning 3 of 3, reporting 6 of 6"));
        QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("goldClass"))->isEnabled());
        draw(dialog, 3); // further ones are asked at once
        QVERIFY(answers->current().isValid());
        QCOMPARE(bench.session().view().gold.size(), std::size_t{12});
    }

    void answersAreTakenBackOneByOne()
    {
        test::WorkBench bench(24, [](ProjectDb& db) { QVERIFY(GoldStore(db).draw({5, {}, 2}).has_value()); });
        GoldDialog dialog(bench.context());
        dialog.show();
        QVERIFY(dialog.hasResult()); // drawn earlier
        auto* answers = dialog.findChild<GoldAnswers*>();
        auto* undo = dialog.findChild<QPushButton*>(QStringLiteral("goldUndo"));
        QVERIFY(!undo->isEnabled());
        const ImageId first = answers->current();
        QTest::keyClick(answers, Qt::Key_1);
        const ImageId second = answers->current();
        QTest::keyClick(answers, Qt::Key_1);
        // What happens in the main window meanwhile is left alone.
        const ImageId other = bench.session().view().images.front().id;
        QVERIFY(bench.session().decide({other}, {Decision::Kind::Excluded, {}, false}).has_value());
        QTest::keyClick(answers, Qt::Key_Backspace);
        QCOMPARE(answers->current(), second);
        QCOMPARE(answerOf(bench, second).kind, Decision::Kind::None);
        QVERIFY(click(dialog, "goldUndo"));
        QCOMPARE(answers->current(), first);
        QCOMPARE(answerOf(bench, first).kind, Decision::Kind::None);
        QVERIFY(!undo->isEnabled());
        QCOMPARE(bench.session().view().rows.front().decision.kind, Decision::Kind::Excluded);
    }

    void undoOfTheWindowAsksAgain()
    {
        test::WorkBench bench(24, [](ProjectDb& db) { QVERIFY(GoldStore(db).draw({1, {}, 2}).has_value()); });
        GoldDialog dialog(bench.context());
        dialog.show();
        auto* answers = dialog.findChild<GoldAnswers*>();
        const ImageId only = answers->current();
        QTest::keyClick(answers, Qt::Key_2);
        QVERIFY(!answers->current().isValid());
        QVERIFY(bench.session().undo().has_value());
        QCOMPARE(answers->current(), only);
    }

    void nothingTellsWhatTheImageIs()
    {
        test::WorkBench bench(24, [](ProjectDb& db) {
            QVERIFY(test::WorkBench::label(db, 20));
            QVERIFY(GoldStore(db).draw({24, {}, 2}).has_value());
        });
        GoldDialog dialog(bench.context());
        dialog.show();
        auto* answers = dialog.findChild<GoldAnswers*>();
        QTRY_VERIFY(!dialog.findChild<ImageStage*>()->image().isNull());
        std::vector<ImageId> order;
        while (answers->current().isValid()) {
            const ImageRow& image = bench.session().view().images[static_cast<std::size_t>(bench.session().rowOf(answers->current()))];
            const QString all = test::readableText(dialog);
            QVERIFY2(!all.contains(image.fileName) && !all.contains(image.name), qPrintable(image.name));
            QVERIFY(!all.contains(QStringLiteral("bright")) && !all.contains(QStringLiteral("dark"))); // on the buttons alone
            order.push_back(answers->current());
            QTest::keyClick(answers, Qt::Key_1);
        }
        QCOMPARE(order.size(), std::size_t{24});
        QVERIFY(!std::ranges::is_sorted(order)); // files lie class by class
    }

    void tooManyAreRefusedBeforehand()
    {
        test::WorkBench bench(10);
        GoldDialog dialog(bench.context());
        dialog.show();
        QVERIFY(!dialog.canStart()); // thirty are proposed
        QVERIFY(test::readableText(dialog).contains(QStringLiteral("left to draw from")));
        auto* field = dialog.findChild<QSpinBox*>(QStringLiteral("goldCount"));
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("10"));
        QVERIFY(dialog.canStart());
    }
};

QTEST_MAIN(TestGoldDialog)
#include "tst_golddialog.moc"
