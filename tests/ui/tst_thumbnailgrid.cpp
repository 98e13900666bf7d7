// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/projectmaker.h"
#include "ui/models/projectsession.h"
#include "ui/tasks/taskrunner.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/thumbnails/thumbnailgrid.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace postil;
using namespace postil::ui;

class TestThumbnailGrid : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::ProjectMaker> m_project;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<TaskRunner> m_tasks;
    std::unique_ptr<ImageLoader> m_images;
    std::unique_ptr<ThumbnailGrid> m_grid;

    void click(qsizetype index, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, modifiers, m_grid->cellRect(index).center());
    }
    std::vector<qsizetype> rows(std::initializer_list<qsizetype> list) { return list; }

private slots:
    void init()
    {
        m_project = std::make_unique<test::ProjectMaker>();
        m_project->addImages(30);
        m_project->addRun(Voice::ZeroShot, 0);
        m_project->close();
        auto session = ProjectSession::open(m_project->path());
        QVERIFY(session.has_value());
        m_session = std::move(*session);
        m_tasks = std::make_unique<TaskRunner>();
        m_images = std::make_unique<ImageLoader>(*m_session, *m_tasks);
        m_grid = std::make_unique<ThumbnailGrid>(*m_session, *m_images, QStringLiteral("images"));
        GridSection first;
        first.title = QStringLiteral("a");
        first.rows.resize(10);
        std::iota(first.rows.begin(), first.rows.end(), 20); // rows 20 … 29
        GridSection second;
        second.title = QStringLiteral("b");
        second.rows.resize(20);
        std::iota(second.rows.begin(), second.rows.end(), 0);
        m_grid->resize(600, 500);
        m_grid->setSections({first, second});
        m_grid->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_grid.get()));
        m_grid->setFocus();
    }

    void cleanup()
    {
        m_tasks->finishAll();
        m_grid.reset();
        m_images.reset();
        m_tasks.reset();
        m_session.reset();
        m_project.reset();
    }

    void clickSelectsOneCtrlAddsShiftExtends()
    {
        click(2);
        QCOMPARE(m_grid->selectedRows(), rows({22}));
        QCOMPARE(m_grid->currentRow(), 22);
        click(5, Qt::ControlModifier);
        QCOMPARE(m_grid->selectedRows(), rows({22, 25}));
        click(2, Qt::ControlModifier);
        QCOMPARE(m_grid->selectedRows(), rows({25}));
        click(4);
        click(7, Qt::ShiftModifier);
        QCOMPARE(m_grid->selectedRows(), rows({24, 25, 26, 27}));
        QVERIFY(!m_grid->isStepping());
    }

    void dragSelectsARectangle()
    {
        const QPoint from = m_grid->cellRect(0).topLeft() + QPoint(-3, 3);
        const QPoint to = m_grid->cellRect(2).center();
        QTest::mousePress(m_grid->viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, m_grid->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_grid->viewport(), &move);
        QTest::mouseRelease(m_grid->viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(m_grid->selectedRows(), rows({20, 21, 22}));
    }

    void arrowsMoveAndSelectShiftExtendsCtrlOnlyMoves()
    {
        m_grid->setCurrentIndex(0, true);
        QTest::keyClick(m_grid.get(), Qt::Key_Right);
        QCOMPARE(m_grid->selectedRows(), rows({21}));
        QVERIFY(m_grid->isStepping());
        QTest::keyClick(m_grid.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_grid.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_grid->selectedRows(), rows({21, 22, 23}));
        QTest::keyClick(m_grid.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_grid->selectedCount(), 3);
        QCOMPARE(m_grid->currentRow(), 24);
        QTest::keyClick(m_grid.get(), Qt::Key_Escape);
        QCOMPARE(m_grid->selectedCount(), 0);
    }

    void ctrlASelectsAllOfTheFilter()
    {
        QTest::keyClick(m_grid.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_grid->selectedCount(), 30);
    }

    void headerCheckSelectsItsGroupTheRestFoldsIt()
    {
        const QRect header = m_grid->headerRect(0);
        QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {}, QPoint(header.right() - 20, header.center().y()));
        QCOMPARE(m_grid->selectedCount(), 10);
        QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {}, QPoint(header.left() + 60, header.center().y()));
        QVERIFY(m_grid->sections().front().folded);
        QVERIFY(m_grid->cellRect(0).isNull());
    }

    void currentAndSelectionSurviveARebuild()
    {
        click(3);
        QSignalSpy current(m_grid.get(), &ThumbnailGrid::currentChanged);
        GridSection only;
        only.title = QStringLiteral("a");
        only.rows = {29, 23};
        m_grid->setSections({only});
        QCOMPARE(m_grid->currentRow(), 23);
        QCOMPARE(m_grid->currentIndex(), 1);
        QCOMPARE(m_grid->selectedRows(), rows({23}));
        QCOMPARE(current.count(), 0);
        only.rows = {29};
        m_grid->setSections({only});
        QCOMPARE(m_grid->currentRow(), -1);
        QCOMPARE(m_grid->selectedCount(), 0);
        QCOMPARE(current.count(), 1);
    }

    void otherKeysGoOnToTheParent()
    {
        QKeyEvent digit(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QStringLiteral("1"));
        digit.accept();
        QCoreApplication::sendEvent(m_grid.get(), &digit);
        QVERIFY(!digit.isAccepted());
    }

    void unreadableImagesSayWhy()
    {
        const ImageId id = m_session->view().images[20].id;
        QTRY_VERIFY(!m_images->failure(id).isEmpty()); // the source of this project was never on disk
        QVERIFY(m_images->thumbnail(20, 64).isNull());
    }

    void currentCellHasANameForScreenReaders()
    {
        m_grid->setCurrentIndex(1, true);
        QAccessibleInterface* grid = QAccessible::queryAccessibleInterface(m_grid.get());
        QVERIFY(grid != nullptr);
        QCOMPARE(grid->childCount(), 30);
        QAccessibleInterface* cell = grid->focusChild();
        QVERIFY(cell != nullptr);
        const QString name = cell->text(QAccessible::Name);
        QVERIFY2(name.startsWith(m_session->view().images[21].fileName), qPrintable(name));
        QVERIFY(name.contains(m_session->view().className(m_session->view().rows[21].label)));
        QVERIFY(cell->state().selected);
        QCOMPARE(grid->indexOfChild(cell), 1);
    }
};

QTEST_MAIN(TestThumbnailGrid)
#include "tst_thumbnailgrid.moc"
