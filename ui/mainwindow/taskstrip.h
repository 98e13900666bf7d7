// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace postil::ui {

class RunningTask;
class TaskRunner;
class WindowSettings;

/// The foot of the window: running work with progress, time left and Cancel; at the right what the program works with.
/// With several tasks at once the newest is shown, the others are in the menu of the "2 more" button.
class TaskStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit TaskStrip(TaskRunner& tasks, QWidget* parent = nullptr);
    void setFacts(const Engine& engine, const WindowSettings& settings); ///< right side: cores, device, theme
    void say(const QString& text);                   ///< left side while nothing runs, e.g. what was just done

protected:
    void changeEvent(QEvent* event) override;

private:
    void tasksChanged();
    void refresh();
    void retint();

    TaskRunner& m_tasks;
    RunningTask* m_shown = nullptr;
    QLabel* m_icon;
    QLabel* m_title;
    QProgressBar* m_bar;
    QLabel* m_left;
    QToolButton* m_cancel;
    QToolButton* m_more;
    QLabel* m_facts;
    QString m_said;
};

} // namespace postil::ui
