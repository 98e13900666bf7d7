// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/taskstrip.h"

#include "core/base/threads.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace postil::ui {

namespace {
constexpr int stripHeight = 28;
constexpr int barWidth = 140;
} // namespace

TaskStrip::TaskStrip(TaskRunner& tasks, QWidget* parent)
    : QFrame(parent)
    , m_tasks(tasks)
    , m_icon(new QLabel)
    , m_title(new QLabel)
    , m_bar(new QProgressBar)
    , m_left(roleLabel({}))
    , m_cancel(new QToolButton)
    , m_more(new QToolButton)
    , m_facts(roleLabel({}))
{
    setObjectName(QStringLiteral("taskStrip"));
    setAccessibleName(tr("Running work"));
    setFixedHeight(stripHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(12);
    m_title->setFont(textFont(TextRole::Hint));
    m_left->setFont(textFont(TextRole::Hint));
    m_facts->setFont(textFont(TextRole::Hint));
    m_bar->setFixedSize(barWidth, 6);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setAutoRaise(true);
    m_cancel->setAccessibleName(tr("Cancel the running work"));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    row->addWidget(m_icon);
    row->addWidget(m_title);
    row->addWidget(m_bar);
    row->addWidget(m_left);
    row->addWidget(m_cancel);
    row->addWidget(m_more);
    row->addStretch(1);
    row->addWidget(m_facts);
    connect(&m_tasks, &TaskRunner::tasksChanged, this, &TaskStrip::tasksChanged);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_shown != nullptr) {
            m_shown->cancel();
        }
    });
    retint();
    tasksChanged();
}

void TaskStrip::setFacts(const Engine& engine, const WindowSettings& settings)
{
    const bool gpu = std::ranges::any_of(engine.devices, [](const DeviceInfo& d) { return d.id != QLatin1String("cpu"); });
    const QString device = settings.device();
    QString where = tr("no GPU found");
    if (gpu) {
        where = device == QLatin1String("auto") ? tr("device: automatic") : tr("device: %1").arg(device);
    }
    m_facts->setText(QStringList{threadBudget() == 1 ? tr("1 core") : tr("%1 cores").arg(threadBudget()), where,
                                 settings.isDark() ? tr("dark theme") : tr("light theme")}
                         .join(QStringLiteral("     ")));
}

void TaskStrip::say(const QString& text)
{
    m_said = text;
    refresh();
}

void TaskStrip::tasksChanged()
{
    if (m_shown != nullptr) {
        m_shown->disconnect(this);
    }
    const auto& tasks = m_tasks.tasks();
    m_shown = tasks.empty() ? nullptr : tasks.back();
    if (m_shown != nullptr) {
        connect(m_shown, &RunningTask::progressed, this, &TaskStrip::refresh);
    }
    m_more->menu()->clear();
    m_more->setVisible(tasks.size() > 1);
    if (tasks.size() > 1) {
        m_more->setText(tr("%1 more").arg(tasks.size() - 1));
        for (RunningTask* task : tasks) {
            if (task != m_shown) {
                m_more->menu()->addAction(tr("Cancel “%1”").arg(task->title()), task, &RunningTask::cancel);
            }
        }
    }
    refresh();
}

void TaskStrip::refresh()
{
    const bool running = m_shown != nullptr;
    for (QWidget* widget : {static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_left),
                            static_cast<QWidget*>(m_cancel)}) {
        widget->setVisible(running);
    }
    if (!running) {
        m_title->setText(m_said.isEmpty() ? tr("Nothing running") : m_said);
        m_title->setProperty("role", QStringLiteral("text2"));
        return;
    }
    m_title->setText(m_shown->what().isEmpty() ? m_shown->title() : tr("%1: %2").arg(m_shown->title(), m_shown->what()));
    const qint64 total = m_shown->total();
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    QString left;
    if (m_shown->isCancelled()) {
        left = tr("stopping");
    } else if (total > 0) {
        m_bar->setValue(static_cast<int>(1000 * m_shown->done() / total));
        left = tr("%1 %").arg(100 * m_shown->done() / total);
        if (const qint64 seconds = m_shown->secondsLeft(); seconds >= 0) {
            left += tr("   %1 left").arg(clockTime(seconds));
        }
    }
    m_left->setText(left);
    m_cancel->setEnabled(!m_shown->isCancelled());
}

void TaskStrip::retint()
{
    m_icon->setPixmap(themeIcon(QStringLiteral("play"), theme().text2).pixmap(12, 12));
    m_cancel->setIcon(themeIcon(QStringLiteral("close"), theme().text2));
    m_cancel->setIconSize({12, 12});
}

void TaskStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        retint();
    }
    QFrame::changeEvent(event);
}

} // namespace postil::ui
