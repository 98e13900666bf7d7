// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "ui/dialogs/encoders/encodersdialog.h"
#include "ui/mainwindow/about.h"
#include "ui/mainwindow/keysheet.h"
#include "ui/mainwindow/menus.h"
#include "ui/mainwindow/projectpicker.h"
#include "ui/mainwindow/rail.h"
#include "ui/mainwindow/sampleflow.h"
#include "ui/mainwindow/startscreen.h"
#include "ui/mainwindow/taskstrip.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectjobs.h"
#include "ui/models/projectsession.h"
#include "ui/pages/pagefactory.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTime>

#include <algorithm>
#include <utility>

namespace postil::ui {

namespace {

constexpr int menuHeight = 28;
constexpr int cornerRoom = 420;

} // namespace

MainWindow::MainWindow(const Engine& engine, QWidget* parent)
    : QMainWindow(parent)
    , m_engine(engine)
    , m_settings(new WindowSettings(this))
    , m_encoders(*engine.encoders)
    , m_sample(new SampleFlow(*this))
    , m_menus(new Menus(menuBar(), *m_settings, engine, this))
    , m_rail(new Rail(this))
    , m_stack(new QStackedWidget)
    , m_start(new StartScreen(*m_settings, engine))
    , m_strip(new TaskStrip(m_tasks))
    , m_projectLabel(new QLabel)
    , m_savedLabel(roleLabel({}))
{
    setAcceptDrops(true);
    setMinimumSize(1024, 680);
    addToolBar(Qt::LeftToolBarArea, m_rail);
    setCentralWidget(m_stack);
    m_stack->addWidget(m_start);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_strip, 1);
    statusBar()->setContentsMargins(0, 0, 0, 0);

    auto* corner = new QWidget;
    auto* cornerRow = new QHBoxLayout(corner);
    cornerRow->setContentsMargins(0, 0, 16, 0);
    cornerRow->setSpacing(12);
    cornerRow->addStrut(menuHeight - 1);
    cornerRow->addItem(new QSpacerItem(cornerRoom, 0, QSizePolicy::Expanding)); // the menu bar asks for the size only once
    m_projectLabel->setFont(semibold(font()));
    cornerRow->addWidget(m_projectLabel);
    cornerRow->addWidget(m_savedLabel);
    menuBar()->setCornerWidget(corner);
    menuBar()->setFixedHeight(menuHeight);

    m_rail->settingsButton()->setMenu(m_menus->settingsMenu());
    connect(m_rail, &Rail::pageChosen, this, [this](PageId id) { showPage(id); });
    connect(m_rail, &Rail::helpWanted, this, &MainWindow::showKeys);
    connect(m_settings, &WindowSettings::themeChanged, this, &MainWindow::applyTheme);
    connect(m_settings, &WindowSettings::deviceChanged, this, &MainWindow::updateFacts);
    connectMenus();
    connect(m_start, &StartScreen::sampleWanted, this, [this] { openSample(); });
    connect(m_start, &StartScreen::medMnistWanted, this, [this] { openPicked(pickSources(this, *m_settings, false)); });
    connect(m_start, &StartScreen::folderWanted, this, [this] { openPicked(pickSources(this, *m_settings, true)); });
    connect(m_start, &StartScreen::projectWanted, this, [this] { openPaths(pickProject(this, *m_settings)); });
    connect(m_start, &StartScreen::recentChosen, this, &MainWindow::openProject);

    applyTheme();
    m_rail->hide();
    updateTitle();
    if (!restoreGeometry(m_settings->geometry())) {
        resize(1440, 900);
    }
}

MainWindow::~MainWindow()
{
    m_tasks.finishAll();
    destroyPages();
}

void MainWindow::connectMenus()
{
    connect(m_menus, &Menus::sampleWanted, this, [this] { openSample(); });
    connect(m_menus, &Menus::medMnistWanted, this, [this] { openPicked(pickSources(this, *m_settings, false)); });
    connect(m_menus, &Menus::folderWanted, this, [this] { openPicked(pickSources(this, *m_settings, true)); });
    connect(m_menus, &Menus::projectWanted, this, [this] { openPaths(pickProject(this, *m_settings)); });
    connect(m_menus, &Menus::closeProjectWanted, this, &MainWindow::closeProject);
    connect(m_menus, &Menus::addSourceWanted, this, [this] { showPage(PageId::Data, {QStringLiteral("add-source"), {}, {}}); });
    connect(m_menus, &Menus::encodersWanted, this,
            [this](EncodersDialog::View view) { showEncoders(m_tasks, m_engine, m_session.get(), view, this); });
    connect(m_menus, &Menus::classesWanted, this, [this] { showPage(PageId::Data, {QStringLiteral("classes"), {}, {}}); });
    connect(m_menus, &Menus::workWanted, this, &MainWindow::openWork);
    connect(m_menus, &Menus::undoWanted, this, [this] { (void)m_session->undo(); });
    connect(m_menus, &Menus::redoWanted, this, [this] { (void)m_session->redo(); });
    connect(m_menus, &Menus::pageWanted, this, [this](PageId id) { showPage(id); });
    connect(m_menus, &Menus::keysWanted, this, &MainWindow::showKeys);
    connect(m_menus, &Menus::cancelTasksWanted, &m_tasks, &TaskRunner::cancelAll);
    connect(m_menus, &Menus::checkWanted, this, &MainWindow::checkProject);
    connect(m_menus, &Menus::aboutWanted, this, [this] { showAbout(m_engine, this); });
}

void MainWindow::applyTheme()
{
    ui::applyTheme(m_settings->isDark());
    updateFacts();
}

void MainWindow::openSample(std::uint64_t seed)
{
    m_sample->start(seed);
}

bool MainWindow::openProject(const QString& path)
{
    if (!closeProject()) {
        return false;
    }
    auto session = ProjectSession::open(path);
    if (!session) {
        showError(session.error());
        return false;
    }
    enter(std::move(*session));
    return true;
}

bool MainWindow::createProject(const QString& projectPath, const QStringList& sources)
{
    if (!closeProject()) {
        return false;
    }
    auto session = ProjectSession::create(projectPath, {});
    if (!session) {
        showError(session.error());
        return false;
    }
    enter(std::move(*session));
    showPage(PageId::Data);
    startImport(*m_context, sources, {}, [this](const Result<ImportReport>& report) {
        if (!report) {
            page(PageId::Data)->showError(report.error());
        }
    });
    return true;
}

void MainWindow::openPaths(const QStringList& paths)
{
    if (const auto project = std::ranges::find_if(paths, isProjectFile); project != paths.end()) {
        openProject(*project);
        return;
    }
    if (paths.isEmpty()) {
        return;
    }
    if (m_session) {
        showPage(PageId::Data);
        page(PageId::Data)->open({QStringLiteral("add-source"), {}, paths.join(QLatin1Char('\n'))});
        return;
    }
    const QString place = pickProjectPlace(this, *m_settings, QFileInfo(paths.constFirst()).completeBaseName());
    if (!place.isEmpty()) {
        createProject(place, paths);
    }
}

/// Sources picked on the start screen or in the menu begin a project of their own.
void MainWindow::openPicked(const QStringList& sources)
{
    if (!sources.isEmpty() && closeProject()) {
        openPaths(sources);
    }
}

void MainWindow::enter(std::unique_ptr<ProjectSession> session)
{
    m_session = std::move(session);
    m_images = std::make_unique<ImageLoader>(*m_session, m_tasks);
    m_context.reset(new PageContext{*m_session, m_tasks, m_engine, m_encoders, *m_images, *m_settings});
    connect(m_session.get(), &ProjectSession::labelsChanged, this, &MainWindow::updateTitle);
    connect(m_session.get(), &ProjectSession::captionsChanged, this, &MainWindow::updateTitle);
    connect(m_session.get(), &ProjectSession::goldChanged, this, &MainWindow::updateTitle);
    connect(m_session.get(), &ProjectSession::imagesChanged, this, &MainWindow::rememberProject);
    connect(m_session.get(), &ProjectSession::decided, this, [this](const Change& change) {
        m_savedLabel->setText(tr("Every decision saved · %1").arg(QTime::currentTime().toString(QStringLiteral("HH:mm:ss"))));
        m_strip->say(change.what);
    });
    connect(m_session.get(), &ProjectSession::failed, this, &MainWindow::showError);
    m_savedLabel->setText(m_session->isReadOnly() ? tr("Read-only: another window writes this project") : tr("Every decision saved"));
    m_rail->show();
    updateTitle();
    rememberProject();
    const int last = m_settings->lastPage(m_session->path());
    showPage(last >= 0 && last < pageCount ? static_cast<PageId>(last) : PageId::Data);
    emit projectOpened();
}

Page* MainWindow::page(PageId id)
{
    Page*& slot = m_pages[static_cast<std::size_t>(id)];
    if (slot == nullptr && m_context) {
        slot = makePage(id, *m_context, nullptr);
        m_stack->addWidget(slot);
        connect(slot, &Page::goTo, this, &MainWindow::showPage);
        connect(slot, &Page::workWanted, this, &MainWindow::openWork);
        connect(slot, &Page::countChanged, this, [this, id](int count) { m_rail->setCount(id, count); });
    }
    return slot;
}

void MainWindow::showPage(PageId id, const PageRequest& request)
{
    if (!m_session) {
        return;
    }
    Page* shown = page(id);
    if (m_stack->currentWidget() != shown) {
        if (Page* before = m_pages[static_cast<std::size_t>(m_current)]; before != nullptr && before->isVisible()) {
            before->leave();
        }
        m_current = id;
        m_stack->setCurrentWidget(shown);
        m_rail->setCurrent(id);
        m_settings->setLastPage(m_session->path(), static_cast<int>(id));
        shown->activate();
    }
    if (!request.queue.isEmpty() || !request.images.empty()) {
        shown->open(request);
    }
}

bool MainWindow::mayStopWork()
{
    if (!m_tasks.isBusy()) {
        return true;
    }
    QMessageBox box(QMessageBox::Question, tr("Work is running"),
                    tr("“%1” is still running. Stop it? What was finished is kept.").arg(m_tasks.tasks().back()->title()),
                    QMessageBox::NoButton, this);
    QPushButton* stop = box.addButton(tr("Stop it"), QMessageBox::AcceptRole);
    box.addButton(tr("Go on working"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == stop;
}

bool MainWindow::closeProject()
{
    if (!m_session || !mayStopWork()) {
        return !m_session;
    }
    m_tasks.finishAll();
    rememberProject();
    destroyPages();
    m_rail->hide();
    m_strip->say({});
    m_start->refresh();
    updateTitle();
    return true;
}

void MainWindow::destroyPages()
{
    m_work.closeAll();
    m_stack->setCurrentWidget(m_start);
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        delete std::exchange(m_pages[i], nullptr);
        m_rail->setCount(static_cast<PageId>(i), 0);
    }
    m_context.reset();
    m_images.reset();
    m_session.reset();
}

void MainWindow::rememberProject()
{
    RecentProject entry;
    entry.path = m_session->path();
    entry.name = m_session->name();
    entry.images = static_cast<qint64>(m_session->view().rows.size());
    entry.decided = std::ranges::count_if(m_session->view().rows,
                                          [](const LabelRow& row) { return row.decision.kind != Decision::Kind::None; });
    entry.opened = QDateTime::currentDateTime();
    entry.thumbnails = m_images->strip(4, 32);
    m_settings->remember(entry);
}

void MainWindow::updateTitle()
{
    m_projectLabel->setText(m_session ? m_session->name() + QStringLiteral(".postil") : tr("No project open"));
    setWindowTitle(!m_session ? tr("Postil") : (m_session->isReadOnly() ? tr("%1 (read-only) – Postil") : tr("%1 – Postil")).arg(m_session->name()));
    if (!m_session) {
        m_savedLabel->clear();
    }
    m_menus->update(m_session.get());
}

void MainWindow::updateFacts()
{
    m_strip->setFacts(m_engine, *m_settings);
}

void MainWindow::showError(const Error& error)
{
    if (m_session) {
        page(m_current)->showError(error);
    } else {
        m_start->showError(error);
    }
}

void MainWindow::checkProject()
{
    const auto problems = m_session->db().check();
    if (!problems) {
        showError(problems.error());
    } else if (problems->isEmpty()) {
        m_strip->say(tr("The project is sound."));
    } else {
        page(m_current)->showError(tr("The project is damaged:"), problems->join(QStringLiteral("; ")));
    }
}

WorkDialog* MainWindow::openWork(Work work)
{
    return m_work.open(work, {m_tasks, m_engine, m_encoders, *m_settings, m_session.get()});
}

void MainWindow::showKeys()
{
    const Page* shown = m_session ? page(m_current) : nullptr;
    KeySheet(shown != nullptr ? shown->title() : tr("Start"), shown != nullptr ? shown->keys() : std::vector<KeyHint>{}, this).exec();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->text() == QLatin1String("?")) {
        showKeys();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings->setGeometry(saveGeometry());
    if (closeProject()) {
        event->accept();
    } else {
        event->ignore();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    event->acceptProposedAction();
    openPaths(paths);
}

} // namespace postil::ui
