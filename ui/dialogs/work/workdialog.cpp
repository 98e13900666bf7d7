// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/workdialog.h"

#include "core/base/wholefile.h"
#include "ui/dialogs/pathfield.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

namespace {
constexpr int formWidth = 376; ///< three source buttons and a scroll bar beside them
} // namespace

WorkDialog::WorkDialog(const WorkContext& context, const QString& title, const QString& intro, const QString& startText, const Before& before,
                       QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_startText(startText)
    , m_form(new QVBoxLayout)
    , m_start(new QPushButton(startText))
    , m_obstacle(roleLabel({}))
    , m_error(new NoteBar(NoteBar::Kind::Error))
    , m_message(new NoteBar(NoteBar::Kind::Info))
    , m_views(new QStackedWidget)
    , m_progress(new QWidget)
    , m_bar(new QProgressBar)
    , m_doing(roleLabel({}))
    , m_buttons(new QHBoxLayout)
{
    setWindowTitle(title);
    resize(1120, 720);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeFormColumn(title, intro));
    auto* right = new QVBoxLayout;
    right->setContentsMargins(20, 20, 20, 16);
    right->setSpacing(12);
    m_error->setCloseable(true);
    m_message->setCloseable(true);
    right->addWidget(m_error);
    right->addWidget(m_message);
    m_views->addWidget(new EmptyState(before.icon, before.what, before.why));
    right->addWidget(m_views, 1);
    right->addWidget(makeFoot());
    row->addLayout(right, 1);
    clearMessages();
    ended();
    if (context.session != nullptr) {
        for (const auto signal : {&ProjectSession::imagesChanged, &ProjectSession::classesChanged, &ProjectSession::captionsChanged, &ProjectSession::runsChanged,
                                  &ProjectSession::labelsChanged}) {
            connect(context.session, signal, this, [this] {
                if (isVisible()) {
                    refresh();
                }
            });
        }
    }
}

WorkDialog::~WorkDialog() = default;

QWidget* WorkDialog::makeFormColumn(const QString& title, const QString& intro)
{
    auto* column = new QFrame;
    column->setProperty("column", true);
    m_column = column;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(10);
    auto* head = new QLabel(title);
    head->setFont(textFont(TextRole::Title));
    layout->addWidget(head);
    QLabel* says = roleLabel(intro);
    says->setWordWrap(true);
    layout->addWidget(says);
    auto* inside = new QWidget;
    inside->setProperty("column", true);
    auto* insideColumn = new QVBoxLayout(inside);
    insideColumn->setContentsMargins(0, 6, 4, 6);
    m_form->setSpacing(8);
    insideColumn->addLayout(m_form);
    insideColumn->addStretch(1);
    layout->addWidget(scrolling(inside, Qt::ScrollBarAlwaysOff), 1);
    m_obstacle->setWordWrap(true);
    m_obstacle->hide();
    layout->addWidget(m_obstacle);
    m_start->setObjectName(QStringLiteral("workStart"));
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &WorkDialog::press);
    layout->addWidget(m_start);
    return column;
}

QWidget* WorkDialog::makeFoot()
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    auto* progress = new QHBoxLayout(m_progress);
    progress->setContentsMargins(0, 0, 0, 0);
    m_bar->setFixedWidth(140);
    m_bar->setTextVisible(false);
    m_doing->setMinimumWidth(10); // a long name must not widen the dialog
    progress->addWidget(m_bar);
    progress->addWidget(m_doing, 1);
    row->addWidget(m_progress, 1);
    row->addStretch(0);
    m_buttons->setSpacing(8);
    row->addLayout(m_buttons);
    auto* close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("workClose"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(close);
    return foot;
}

void WorkDialog::showEvent(QShowEvent* event)
{
    refresh();
    m_column->setFixedWidth(std::max(formWidth, m_column->minimumSizeHint().width()));
    QDialog::showEvent(event);
}

bool WorkDialog::canStart() const
{
    return !isRunning() && m_obstacle->isHidden();
}

bool WorkDialog::hasResult() const
{
    return m_result != nullptr && m_views->currentWidget() == m_result;
}

QString WorkDialog::complaint() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

QPushButton* WorkDialog::addResultButton(const QString& text, const QString& objectName)
{
    auto* button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    button->setEnabled(false);
    m_buttons->addWidget(button);
    m_resultButtons.append(button);
    return button;
}

void WorkDialog::setResult(QWidget* result)
{
    if (m_result != nullptr) {
        m_views->removeWidget(m_result);
        m_result->deleteLater();
    }
    m_result = result;
    m_views->addWidget(result);
}

void WorkDialog::showResult()
{
    if (m_result != nullptr) {
        m_views->setCurrentWidget(m_result);
        for (QPushButton* button : std::as_const(m_resultButtons)) {
            button->setEnabled(true);
        }
    }
}

void WorkDialog::setObstacle(const QString& reason)
{
    m_obstacle->setText(reason);
    m_obstacle->setHidden(reason.isEmpty());
    m_start->setEnabled(isRunning() || reason.isEmpty());
}

void WorkDialog::complain(const Error& error)
{
    if (error.code == Error::Code::Cancelled) {
        say(tr("Stopped."), tr("What was finished is kept where the work keeps anything."));
        return;
    }
    m_error->setText(error.subject.isEmpty() ? tr("It failed:") : error.subject + QLatin1Char(':'), error.reason);
    m_error->show();
}

void WorkDialog::say(const QString& what, const QString& rest)
{
    m_message->setText(what, rest);
    m_message->show();
}

void WorkDialog::saveAs(const QString& title, const QString& name, const QString& filter, const QByteArray& bytes)
{
    clearMessages();
    const QString path = QFileDialog::getSaveFileName(this, title, freePath(m_context.settings.lastFolder(), name.section(QLatin1Char('.'), 0, -2), QLatin1Char('.') + name.section(QLatin1Char('.'), -1)), filter);
    if (path.isEmpty()) {
        return;
    }
    if (const auto written = writeWholeFile(path, bytes); !written) {
        complain(written.error());
        return;
    }
    m_context.settings.setLastFolder(QFileInfo(path).absolutePath());
    say(tr("Saved as %1.").arg(QFileInfo(path).fileName()), QFileInfo(path).absolutePath());
}

void WorkDialog::clearMessages()
{
    m_error->hide();
    m_message->hide();
}

void WorkDialog::press()
{
    if (isRunning()) {
        m_task->cancel();
        m_start->setEnabled(false);
        m_doing->setText(tr("stopping"));
    } else if (canStart()) {
        start();
    }
}

void WorkDialog::began(RunningTask* task)
{
    m_task = task;
    clearMessages(); // of the work before
    connect(task, &RunningTask::progressed, this, &WorkDialog::showProgress);
    m_start->setText(tr("Stop"));
    m_progress->show();
    m_bar->setRange(0, 0);
    m_doing->clear();
}

void WorkDialog::ended()
{
    m_task.clear();
    m_start->setText(m_startText);
    m_start->setEnabled(m_obstacle->isHidden());
    m_progress->hide();
}

void WorkDialog::showProgress()
{
    const qint64 total = m_task->total();
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    QStringList parts;
    if (!m_task->what().isEmpty()) {
        parts << m_task->what();
    }
    if (total > 0) {
        m_bar->setValue(static_cast<int>(1000 * m_task->done() / total));
        parts << tr("%1 of %2").arg(thousands(m_task->done()), thousands(total));
        if (const qint64 seconds = m_task->secondsLeft(); seconds >= 0) {
            parts << tr("%1 left").arg(clockTime(seconds));
        }
    }
    m_doing->setText(m_task->isCancelled() ? tr("stopping") : parts.join(QStringLiteral(" · ")));
    working();
}

} // namespace postil::ui
