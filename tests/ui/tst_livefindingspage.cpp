// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/answertable.h"
#include "core/project/captionstore.h"
#include "tests/ui/workbench.h"
#include "ui/charts/classbars.h"
#include "ui/pages/captions/captionspage.h"
#include "ui/pages/captions/captiontree.h"
#include "ui/pages/captions/sharesquestion.h"
#include "ui/models/livescoring.h"

#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace postil;
using namespace postil::ui;
using namespace Qt::StringLiterals;

/// The Captions page of a multi-label project: it counts answers, and offers nothing that is for one label per image.
class TestLiveFindingsPage : public QObject
{
    Q_OBJECT

    static constexpr int pictures = 56;

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::PageBench> m_bench;
    std::unique_ptr<CaptionsPage> m_page;

    ProjectSession& session() const { return m_bench->session(); }
    bool settled() const { return m_page->live()->isSettled(); }
    QList<qint64> bars() const
    {
        QList<qint64> counts;
        for (const auto& bar : m_page->findChild<ClassBars*>()->bars()) {
            counts.append(bar.count);
        }
        return counts;
    }
    /// Images with a yes of the run in use, per class, then those without any.
    QList<qint64> stored() const
    {
        QList<qint64> counts(3, 0);
        for (std::size_t i = 0; i < session().view().images.size(); ++i) {
            bool any = false;
            for (std::size_t k = 0; k < 2; ++k) {
                const bool yes = session().answers()->zeroshot(i, k) > 0.5F;
                counts[static_cast<qsizetype>(k)] += yes ? 1 : 0;
                any = any || yes;
            }
            counts[2] += any ? 0 : 1;
        }
        return counts[2] > 0 ? counts : counts.first(2);
    }
    QToolButton* segment(const QString& text) const
    {
        const auto all = m_page->findChildren<QToolButton*>();
        const auto found = std::ranges::find(all, u"Class proportions: "_s + text, &QWidget::accessibleName);
        return found == all.end() ? nullptr : *found;
    }
    void keep()
    {
        QTest::mouseClick(m_page->findChild<QPushButton*>(u"labelAllButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_bench->tasks().isBusy());
        QTRY_VERIFY(settled());
    }
    /// Answers the question for shares that the press opens.
    void giveShares(const QString& text)
    {
        QTimer::singleShot(0, this, [text] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            dialog->setTextValue(text);
            dialog->accept();
        });
        QTest::mouseClick(segment(u"Known…"_s), Qt::LeftButton);
    }

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        const QString project = m_dir->filePath(u"p.postil"_s);
        QVERIFY(test::writePictures(m_dir->filePath(u"pictures"_s), pictures));
        {
            const auto db = test::makeBrightnessProject(project, m_dir->filePath(u"pictures"_s), Task::Multi);
            QVERIFY(db != nullptr);
            const auto classes = ClassStore(*db).list();
            const std::pair<std::size_t, QString> captions[] = {{0, u"a grey one"_s}, {0, u"not:a bright one"_s}, {1, u"a bright one"_s}, {1, u"not:a dim one"_s}};
            for (const auto& [position, text] : captions) {
                QVERIFY(CaptionStore(*db).add(classes->at(position).id, text));
            }
        }
        Engine engine = makeNullEngine(u"none"_s);
        engine.encoders = std::make_unique<test::BrightnessLoader>();
        m_bench = std::make_unique<test::PageBench>(project, std::move(engine));
        m_page = std::make_unique<CaptionsPage>(m_bench->context());
        m_page->resize(1370, 860);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activate();
        QTRY_VERIFY(settled());
        keep();
    }

    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
        m_dir.reset();
    }

    void countsAnswers()
    {
        QCOMPARE(bars(), stored());
        QVERIFY2(bars()[0] + bars()[1] > pictures, "some images have both");
        const QList<qint64> before = bars();

        CaptionTree* const tree = m_page->tree();
        tree->setCurrentItem(tree->itemOf(session().prompts().captions[0].id));
        QTest::keyClick(tree, Qt::Key_Return);
        auto* const editor = tree->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, u"a dim one"_s); // leans over no more
        QTRY_VERIFY(settled() && bars() != before);
        const QList<qint64> typed = bars();
        QVERIFY(typed[0] < before[0]);
        QCOMPARE(typed[1], before[1]); // the other answer has nothing to do with it
        QVERIFY2(test::readableText(*m_page).contains(u"%1 answers changed"_s.arg(before[0] - typed[0])), qPrintable(test::readableText(*m_page)));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(session().prompts().captions[0].text, u"a dim one"_s);
        QTRY_VERIFY(settled() && bars() == typed);
        keep();
        QCOMPARE(stored(), typed);
        QCOMPARE(bars(), typed);
    }

    void aBarOpensTheImagesWithAYes()
    {
        QSignalSpy opened(m_page.get(), &Page::goTo);
        emit m_page->findChild<ClassBars*>()->chosen(0);
        QCOMPARE(opened.size(), 1);
        const auto request = opened.front().at(1).value<PageRequest>();
        QCOMPARE(qint64(request.images.size()), bars()[0]);
        for (const ImageId image : request.images) {
            QVERIFY(session().answers()->zeroshot(static_cast<std::size_t>(session().rowOf(image)), 0) > 0.5F);
        }
    }

    void whatCompetesIsNotOffered()
    {
        QVERIFY(segment(u"As scored"_s)->isVisible() && segment(u"Known…"_s)->isVisible());
        QVERIFY(!segment(u"Equal"_s)->isVisible() && !segment(u"Unknown"_s)->isVisible());
        QVERIFY(!m_page->findChild<QWidget*>(u"rejectBox"_s)->isVisible());
        QVERIFY(!m_page->findChild<QWidget*>(u"rejectThreshold"_s)->isVisible());
    }

    void sharesOfSomeClasses()
    {
        const qint64 bright = bars()[1];
        giveShares(u"dark=0.25"_s);
        QTRY_VERIFY(settled() && bars()[0] == pictures / 4);
        QCOMPARE(bars()[1], bright);
        keep();
        QCOMPARE(stored(), bars());
        giveShares(u"dark=2"_s);
        QTRY_VERIFY2(test::readableText(*m_page).contains(u"dark=2"_s), qPrintable(test::readableText(*m_page)));
        QCOMPARE(bars()[0], qint64(pictures / 4));
    }

    void parsesShares_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("several");
        QTest::addColumn<std::vector<double>>("shares"); // empty: refused
        QTest::newRow("all") << u"a=0.3, b=0.7"_s << false << std::vector<double>{.3, .7};
        QTest::newRow("one is missing") << u"a=1"_s << false << std::vector<double>();
        QTest::newRow("no sum of 1") << u"a=0.3,b=0.3"_s << false << std::vector<double>();
        QTest::newRow("several: one is enough") << u"b=0.1"_s << true << std::vector<double>{-1, .1};
        QTest::newRow("several: no sum") << u"a=0.9,b=0.8"_s << true << std::vector<double>{.9, .8};
        QTest::newRow("several: none") << QString() << true << std::vector<double>{-1, -1};
        QTest::newRow("nobody") << u"a=0.5,c=0.5"_s << false << std::vector<double>();
        QTest::newRow("no number") << u"a=half"_s << true << std::vector<double>();
        QTest::newRow("nothing") << u"a=0"_s << true << std::vector<double>();
        QTest::newRow("above 1") << u"a=1.1"_s << true << std::vector<double>();
        QTest::newRow("no equals sign") << u"a"_s << true << std::vector<double>();
    }

    void parsesShares()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, several);
        QFETCH(const std::vector<double>, shares);
        const std::vector<ClassRow> classes{{ClassId{1}, u"a"_s, 0}, {ClassId{2}, u"b"_s, 1}};
        const auto parsed = parseShares(text, classes, several);
        QCOMPARE(parsed.has_value(), !shares.empty());
        if (parsed) {
            QCOMPARE(*parsed, shares);
        } else {
            QVERIFY(!parsed.error().reason.isEmpty());
        }
    }
};

QTEST_MAIN(TestLiveFindingsPage)
#include "tst_livefindingspage.moc"
