// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/projectmaker.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/startscreen.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectsession.h"

#include <QAction>
#include <QDropEvent>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace postil;
using namespace postil::ui;

class TestMainWindow : public QObject
{
    Q_OBJECT

    Engine m_engine = makeNullEngine(QStringLiteral("none"));
    std::unique_ptr<test::ProjectMaker> m_project;
    std::unique_ptr<MainWindow> m_window;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("postil-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_mainwindow"));
    }

    void init()
    {
        QSettings().clear();
        m_project = std::make_unique<test::ProjectMaker>();
        m_project->addImages(9);
        m_project->addRun(Voice::ZeroShot, 0);
        m_project->close();
        m_window = std::make_unique<MainWindow>(m_engine);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_project.reset();
    }

    void startsWithoutAProject()
    {
        QVERIFY(m_window->startScreen()->isVisible());
        QVERIFY(m_window->page(PageId::Data) == nullptr);
        QTRY_VERIFY(m_window->startScreen()->card(0)->hasFocus());
        QTest::keyClick(m_window->startScreen()->card(0), Qt::Key_Down);
        QVERIFY(m_window->startScreen()->card(1)->hasFocus());
    }

    void pagesByKeyAndTheLastOneIsReopened()
    {
        QVERIFY(m_window->openProject(m_project->path()));
        QVERIFY(m_window->windowTitle().startsWith(QLatin1String("test")));
        QCOMPARE(m_window->currentPage(), PageId::Data);
        m_window->activateWindow();
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), PageId::Review);
        QVERIFY(m_window->closeProject());
        QVERIFY(m_window->startScreen()->isVisible());
        QVERIFY(m_window->openProject(m_project->path()));
        QCOMPARE(m_window->currentPage(), PageId::Review);
    }

    void everyPageAnswersForItself()
    {
        QVERIFY(m_window->openProject(m_project->path()));
        for (int i = 0; i < pageCount; ++i) {
            const auto id = static_cast<PageId>(i);
            m_window->showPage(id);
            QVERIFY(m_window->page(id)->isVisible());
            QCOMPARE(m_window->page(id)->pageId(), id);
            QVERIFY(!m_window->page(id)->title().isEmpty());
        }
    }

    void undoByKeyFromAnyPage()
    {
        QVERIFY(m_window->openProject(m_project->path()));
        const ImageId image = m_window->session()->view().images[0].id;
        QVERIFY(m_window->session()->decide({image}, {Decision::Kind::Excluded, {}, false}).has_value());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->session()->view().rows[0].decision.kind, Decision::Kind::None);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_window->session()->view().rows[0].decision.kind, Decision::Kind::Excluded);
    }

    void missingProjectIsSaidOnTheStartScreen()
    {
        QVERIFY(!m_window->openProject(m_project->folder() + QStringLiteral("/gone.postil")));
        QVERIFY(m_window->session() == nullptr);
        QVERIFY(m_window->startScreen()->isVisible());
    }

    void secondWindowSaysThatItReadsOnly()
    {
        QVERIFY(m_window->openProject(m_project->path()));
        MainWindow second(m_engine);
        QVERIFY(second.openProject(m_project->path()));
        QVERIFY(second.session()->isReadOnly());
        QVERIFY(second.windowTitle().contains(QLatin1String("read-only")));
    }

    void recentProjectsAreRemembered()
    {
        QVERIFY(m_window->openProject(m_project->path()));
        QVERIFY(m_window->closeProject());
        QAbstractItemModel* recent = m_window->startScreen()->recentList()->model();
        QCOMPARE(recent->rowCount(), 1);
        QSignalSpy chosen(m_window->startScreen(), &StartScreen::recentChosen);
        QTest::keyClick(m_window->startScreen()->recentList(), Qt::Key_Down);
        m_window->startScreen()->recentList()->setCurrentIndex(recent->index(0, 0));
        QTest::keyClick(m_window->startScreen()->recentList(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(m_window->session() != nullptr);
    }

    void droppedProjectIsOpened()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_project->path())});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(m_window->session() != nullptr);
        QCOMPARE(m_window->session()->view().rows.size(), std::size_t(9));
    }

    void themeFollowsTheSetting()
    {
        m_window->settings().setThemeMode(ThemeMode::Dark);
        QVERIFY(qApp->palette().color(QPalette::Window).lightness() < 128);
        m_window->settings().setThemeMode(ThemeMode::Light);
        QVERIFY(qApp->palette().color(QPalette::Window).lightness() > 128);
    }

    void everyButtonHasAName()
    {
        QVERIFY(m_window->openProject(m_project->path()));
        m_window->showPage(PageId::Review);
        m_window->showPage(PageId::Data);
        for (const PageId id : {PageId::Data, PageId::Review}) {
            for (const QAbstractButton* button : m_window->page(id)->findChildren<QAbstractButton*>()) {
                if (!button->objectName().startsWith(QLatin1String("qt_")) && button->inherits("QToolButton")) {
                    QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty() || !button->toolTip().isEmpty()
                                 || button->parent()->inherits("QLineEdit") || button->parent()->inherits("QTabBar"),
                             qPrintable(QStringLiteral("%1 in %2").arg(QString::fromLatin1(button->metaObject()->className()), QString::fromLatin1(button->parent()->metaObject()->className()))));
                }
            }
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
