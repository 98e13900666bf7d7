// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/dialogs/work/work.h"
#include "ui/models/projectjobs.h"
#include "ui/tasks/taskrunner.h"

#include <QDialog>
#include <QPointer>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace postil::ui {

class NoteBar;

/// A piece of work with its options at the left and its results at the right. One button starts it and, while it runs, stops it. Not modal: closing
/// hides it, running work goes on in the task strip, and the results are there when it is opened again.
/// Subclasses fill form(), name what is there before the first run, and start their workflow function in start().
class WorkDialog : public QDialog
{
    Q_OBJECT

public:
    ~WorkDialog() override;

    [[nodiscard]] bool isRunning() const { return !m_task.isNull(); }
    [[nodiscard]] bool canStart() const; ///< nothing runs, and no obstacle
    [[nodiscard]] bool hasResult() const;
    [[nodiscard]] QString complaint() const; ///< shown now; empty: none
    /// As the button: starts the work, or stops what runs.
    void press();

protected:
    /// Shown where the results will be.
    struct Before {
        QString icon;
        QString what;
        QString why;
    };
    /// `intro` says in one or two lines what the work answers.
    WorkDialog(const WorkContext& context, const QString& title, const QString& intro, const QString& startText, const Before& before,
               QWidget* parent);

    [[nodiscard]] const WorkContext& context() const { return m_context; }
    [[nodiscard]] QVBoxLayout& form() { return *m_form; }
    /// Beside Close: what can be done with a result (save a table, a picture, use a run). Enabled once there is one.
    QPushButton* addResultButton(const QString& text, const QString& objectName);
    /// Takes it; seen after showResult().
    void setResult(QWidget* result);
    void showResult();
    /// Why the work cannot start now; empty: it can.
    void setObstacle(const QString& reason);
    void complain(const Error& error);
    void say(const QString& what, const QString& rest = {}); ///< a good or plain message above the results

    /// Asks where, and writes; says so, or why not.
    void saveAs(const QString& title, const QString& name, const QString& filter, const QByteArray& bytes);

    virtual void start() = 0;
    /// Called a few times a second while it runs: what a job has put aside for the GUI thread can be shown.
    virtual void working() {}
    /// What depends on the project: choices, obstacles. Called when the dialog appears and, while it can be seen, when the project changes.
    virtual void refresh() {}
    void showEvent(QShowEvent* event) override;

    /// Runs `job` off the GUI thread; `finished` gets what it found. A failure is shown; one that the person asked for is not.
    template <class T>
    void run(std::function<Result<T>(TaskContext&)> job, std::function<void(T)> finished)
    {
        began(m_context.tasks.start<T>(windowTitle(), std::move(job), whenDone<T>(std::move(finished))));
    }
    /// The same on the open project, by a connection of the job's own; the session has read the project again when `finished` is called.
    template <class T>
    void runOnProject(std::function<Result<T>(ProjectDb&, TaskContext&)> job, std::function<void(T)> finished)
    {
        began(startOnProject<T>(m_context.tasks, *m_context.session, windowTitle(), std::move(job), whenDone<T>(std::move(finished))));
    }

private:
    template <class T>
    [[nodiscard]] std::function<void(Result<T>)> whenDone(std::function<void(T)> finished)
    {
        return [self = QPointer<WorkDialog>(this), finished = std::move(finished)](Result<T> result) {
            if (!self) {
                return;
            }
            self->ended();
            if (!result) {
                self->complain(result.error());
                return;
            }
            self->showResult(); // first: `finished` may know that a button has nothing to do
            finished(std::move(*result));
        };
    }
    void began(RunningTask* task);
    void ended();
    void showProgress();
    void clearMessages();
    [[nodiscard]] QWidget* makeFormColumn(const QString& title, const QString& intro);
    [[nodiscard]] QWidget* makeFoot();

    WorkContext m_context;
    QString m_startText;
    QWidget* m_column = nullptr;
    QVBoxLayout* m_form;
    QPushButton* m_start;
    QLabel* m_obstacle;
    NoteBar* m_error;
    NoteBar* m_message;
    QStackedWidget* m_views;
    QWidget* m_result = nullptr;
    QWidget* m_progress;
    QProgressBar* m_bar;
    QLabel* m_doing;
    QHBoxLayout* m_buttons;
    QList<QPushButton*> m_resultButtons;
    QPointer<RunningTask> m_task;
};

} // namespace postil::ui
