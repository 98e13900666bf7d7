// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/projectmaker.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/encodercache.h"
#include "ui/models/projectsession.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/tasks/taskrunner.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/thumbnails/thumbnailgrid.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace postil;
using namespace postil::ui;

/// The page on a project whose refiner disagrees with CLIP on every image: CLIP says class i, the refiner class i + 1.
class TestReviewPage : public QObject
{
    Q_OBJECT

    static constexpr int images = 24;
    static constexpr int classes = 12;

    std::unique_ptr<test::ProjectMaker> m_project;
    std::unique_ptr<ProjectSession> m_session;
    Engine m_engine = makeNullEngine(QStringLiteral("none"));
    std::unique_ptr<TaskRunner> m_tasks;
    std::unique_ptr<ImageLoader> m_images;
    std::unique_ptr<EncoderCache> m_encoders;
    std::unique_ptr<WindowSettings> m_settings;
    std::unique_ptr<PageContext> m_context;
    std::unique_ptr<ReviewPage> m_page;

    ThumbnailGrid* grid() const { return m_page->grid(); }
    const LabelRow& row(qsizetype i) const { return m_session->view().rows[static_cast<std::size_t>(i)]; }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(grid(), static_cast<Qt::Key>(key), modifiers); }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        QStringList names;
        for (int i = 0; i < classes; ++i) {
            names.append(QStringLiteral("class %1").arg(QChar(u'a' + i)));
        }
        m_project = std::make_unique<test::ProjectMaker>(names);
        m_project->addImages(images);
        m_project->addRun(Voice::ZeroShot, 0);
        m_project->addRun(Voice::Refiner, 1);
        m_project->close();
        auto session = ProjectSession::open(m_project->path());
        QVERIFY(session.has_value());
        m_session = std::move(*session);
        m_tasks = std::make_unique<TaskRunner>();
        m_images = std::make_unique<ImageLoader>(*m_session, *m_tasks);
        m_encoders = std::make_unique<EncoderCache>(*m_engine.encoders);
        m_settings = std::make_unique<WindowSettings>();
        m_context.reset(new PageContext{*m_session, *m_tasks, m_engine, *m_encoders, *m_images, *m_settings});
        m_page = std::make_unique<ReviewPage>(*m_context);
        m_page->resize(1300, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_tasks->finishAll(); // the probability tables
        m_page->activate();
        QCOMPARE(m_page->queue(), Queue::Corrections);
        QCOMPARE(grid()->count(), images);
    }

    void cleanup()
    {
        m_page.reset();
        m_tasks->finishAll();
        m_context.reset();
        m_images.reset();
        m_tasks.reset();
        m_session.reset();
        m_project.reset();
    }

    void digitsGiveClasses_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<int>("position");
        QTest::newRow("1") << int(Qt::Key_1) << int(Qt::NoModifier) << 0;
        QTest::newRow("9") << int(Qt::Key_9) << int(Qt::NoModifier) << 8;
        QTest::newRow("0") << int(Qt::Key_0) << int(Qt::NoModifier) << 9;
        QTest::newRow("number pad") << int(Qt::Key_3) << int(Qt::KeypadModifier) << 2;
        QTest::newRow("shift") << int(Qt::Key_2) << int(Qt::ShiftModifier) << 11;
    }
    void digitsGiveClasses()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(int, position);
        grid()->setCurrentIndex(4, true);
        const qsizetype decided = grid()->currentRow();
        this->key(key, static_cast<Qt::KeyboardModifiers>(modifiers));
        QCOMPARE(row(decided).decision.kind, Decision::Kind::Class);
        QCOMPARE(row(decided).decision.classId, m_session->view().classes[static_cast<std::size_t>(position)].id);
        const auto stored = LabelView::load(m_session->db());
        QVERIFY(stored.has_value());
        QVERIFY(stored->rows[static_cast<std::size_t>(decided)].decision == row(decided).decision);
        QCOMPARE(grid()->count(), images);     // it stays in place
        QVERIFY(grid()->currentRow() != decided); // stepping goes on
    }

    void shiftDigitBeyondTheClassesDoesNothing()
    {
        grid()->setCurrentIndex(0, true);
        key(Qt::Key_9, Qt::ShiftModifier);
        QVERIFY(m_session->undoText().isEmpty());
    }

    void digitActsOnTheWholeSelectionInOneStep()
    {
        grid()->setCurrentIndex(0, true);
        key(Qt::Key_Right, Qt::ShiftModifier);
        key(Qt::Key_Right, Qt::ShiftModifier);
        const auto selected = grid()->selectedRows();
        QCOMPARE(selected.size(), std::size_t(3));
        key(Qt::Key_1);
        for (const qsizetype i : selected) {
            QCOMPARE(row(i).decision.classId, m_session->view().classes[0].id);
        }
        QCOMPARE(grid()->selectedCount(), 0); // Enter means the page again
        key(Qt::Key_Backspace);
        for (const qsizetype i : selected) {
            QCOMPARE(row(i).decision.kind, Decision::Kind::None);
        }
        QVERIFY(std::ranges::find(selected, grid()->currentRow()) != selected.end()); // an undone image is shown
    }

    void enterConfirmsWhatIsShown()
    {
        grid()->setCurrentIndex(0, true);
        const qsizetype i = grid()->currentRow();
        key(Qt::Key_Return);
        QCOMPARE(row(i).decision.classId, row(i).refiner); // Corrections shows the refiner's label, whichever run is in use
        QVERIFY(row(i).decision.confirmed);
    }

    void enterWithoutSelectionConfirmsThePage()
    {
        grid()->setCurrentIndex(2, true);
        key(Qt::Key_E);
        grid()->clearSelection();
        const auto visible = grid()->visibleRows();
        QVERIFY(visible.size() > 2);
        key(Qt::Key_Space);
        int confirmed = 0;
        for (const qsizetype i : visible) {
            confirmed += row(i).decision.confirmed ? 1 : 0;
        }
        QCOMPARE(confirmed, int(visible.size()) - 1); // what was excluded stays so
    }

    void letters_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("kind");
        QTest::newRow("exclude") << int(Qt::Key_E) << int(Decision::Kind::Excluded);
        QTest::newRow("second look") << int(Qt::Key_N) << int(Decision::Kind::SecondLook);
        QTest::newRow("skip") << int(Qt::Key_S) << int(Decision::Kind::None);
    }
    void letters()
    {
        QFETCH(int, key);
        QFETCH(int, kind);
        grid()->setCurrentIndex(3, true);
        const qsizetype i = grid()->currentRow();
        this->key(key);
        QCOMPARE(int(row(i).decision.kind), kind);
        QVERIFY(grid()->currentRow() != i);
    }

    void rejectKeepsWhatClipSaid()
    {
        grid()->setCurrentIndex(0, true);
        const qsizetype i = grid()->currentRow();
        key(Qt::Key_X);
        QCOMPARE(row(i).decision.classId, row(i).zeroshot);
    }

    void altDigitPicksFromTheModelsBestFive()
    {
        grid()->setCurrentIndex(0, true);
        const qsizetype i = grid()->currentRow();
        key(Qt::Key_1, Qt::AltModifier);
        QCOMPARE(row(i).decision.classId, row(i).zeroshot); // the run in use is CLIP's
    }

    void keysDoNothingWhileTyping()
    {
        auto* search = m_page->findChild<QLineEdit*>();
        QVERIFY(search != nullptr);
        grid()->setCurrentIndex(0, true);
        QTest::keyClicks(search, QStringLiteral("1e"));
        QVERIFY(m_session->undoText().isEmpty());
        QCOMPARE(search->text(), QStringLiteral("1e"));
    }

    void searchFilters()
    {
        auto* search = m_page->findChild<QLineEdit*>();
        const QString name = m_session->view().images[7].fileName;
        QTest::keyClicks(search, name);
        QCOMPARE(grid()->count(), 1);
        QCOMPARE(grid()->rowAt(0), 7);
    }

    void largeViewAndBack()
    {
        grid()->setCurrentIndex(0, true);
        key(Qt::Key_Z);
        QVERIFY(!grid()->isVisible());
        QTest::keyClick(m_page.get(), Qt::Key_Right);
        QCOMPARE(grid()->currentIndex(), 1);
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QVERIFY(grid()->isVisible());
    }

    void queuesHoldWhatTheyShould_data()
    {
        QTest::addColumn<QString>("queue");
        QTest::addColumn<int>("count");
        QTest::newRow("corrections") << QStringLiteral("corrections") << images - 2;
        QTest::newRow("undecided") << QStringLiteral("undecided") << images - 2;
        QTest::newRow("second look") << QStringLiteral("second-look") << 1;
        QTest::newRow("excluded") << QStringLiteral("excluded") << 1;
        QTest::newRow("everything") << QStringLiteral("everything") << images;
        QTest::newRow("none of these") << QStringLiteral("none-of-these") << 0;
    }
    void queuesHoldWhatTheyShould()
    {
        QFETCH(QString, queue);
        QFETCH(int, count);
        const auto& all = m_session->view().images;
        QVERIFY(m_session->decide({all[0].id}, {Decision::Kind::Excluded, {}, false}).has_value());
        QVERIFY(m_session->decide({all[1].id}, {Decision::Kind::SecondLook, {}, false}).has_value());
        QVERIFY(m_session->decide({all[2].id}, {Decision::Kind::Class, m_session->view().classes[0].id, false}).has_value());
        m_page->open({queue, {}, {}});
        // A second look is no decision: it stays in Corrections and Undecided.
        QCOMPARE(int(grid()->count()), count);
    }

    void pickedImagesComeFromElsewhere()
    {
        const auto& all = m_session->view().images;
        m_page->open({{}, {all[5].id, all[3].id}, QStringLiteral("a cell")});
        QCOMPARE(grid()->count(), 2);
        QCOMPARE(m_page->queue(), Queue::Picked);
    }

    void countForTheRailFollowsDecisions()
    {
        QSignalSpy count(m_page.get(), &Page::countChanged);
        grid()->setCurrentIndex(0, true);
        key(Qt::Key_1);
        QVERIFY(!count.isEmpty());
        QCOMPARE(count.last().first().toInt(), images - 1);
    }
};

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
