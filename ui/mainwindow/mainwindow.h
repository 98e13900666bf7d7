// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine.h"
#include "ui/dialogs/work/workdialogs.h"
#include "ui/models/encodercache.h"
#include "ui/pages/page.h"
#include "ui/tasks/taskrunner.h"

#include <QMainWindow>

#include <array>
#include <memory>

class QLabel;
class QStackedWidget;

namespace postil::ui {

class ImageLoader;
class Menus;
class ProjectSession;
class Rail;
class SampleFlow;
class StartScreen;
class TaskStrip;
class WindowSettings;

/// The one window: start screen or the six pages of the open project, menus, rail and task strip. Pages are built when
/// they are first shown and live as long as the project is open.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Engine& engine, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a `.postil` file on the page where it was left. False: said in the window why not.
    bool openProject(const QString& path);
    /// New project at `projectPath` from MedMNIST files and image folders; the import runs as a task.
    bool createProject(const QString& projectPath, const QStringList& sources);
    /// As dropping on the window: a .postil file is opened, anything else becomes sources (of the open project, else of
    /// a new one whose place is asked for).
    void openPaths(const QStringList& paths);
    /// Asks when work is running. False: the person stayed.
    bool closeProject();

    [[nodiscard]] ProjectSession* session() const { return m_session.get(); }
    [[nodiscard]] TaskRunner& tasks() { return m_tasks; }
    [[nodiscard]] const Engine& engine() const { return m_engine; }
    [[nodiscard]] WindowSettings& settings() { return *m_settings; }
    [[nodiscard]] PageContext* context() const { return m_context.get(); } ///< nullptr without a project
    [[nodiscard]] Page* page(PageId id); ///< built on demand; nullptr without a project
    [[nodiscard]] PageId currentPage() const { return m_current; }
    [[nodiscard]] StartScreen* startScreen() const { return m_start; }
    void showPage(PageId id, const PageRequest& request = {});
    WorkDialog* openWork(Work work);
    void showKeys();
    /// In the page that is shown, or on the start screen.
    void showError(const Error& error);
    void openSample(std::uint64_t seed = 0);

signals:
    void projectOpened();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectMenus();
    void applyTheme();
    void enter(std::unique_ptr<ProjectSession> session);
    void destroyPages();
    void updateTitle();
    void updateFacts();
    void rememberProject();
    void openPicked(const QStringList& sources);
    bool mayStopWork();
    void checkProject();

    const Engine& m_engine;
    WindowSettings* m_settings;
    TaskRunner m_tasks;
    EncoderCache m_encoders;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<ImageLoader> m_images;
    std::unique_ptr<PageContext> m_context;
    std::array<Page*, pageCount> m_pages{};
    PageId m_current = PageId::Data;

    SampleFlow* m_sample;
    WorkDialogs m_work{this};
    Menus* m_menus;
    Rail* m_rail;
    QStackedWidget* m_stack;
    StartScreen* m_start;
    TaskStrip* m_strip;
    QLabel* m_projectLabel;
    QLabel* m_savedLabel;
};

} // namespace postil::ui
