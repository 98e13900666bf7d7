// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewsidebar.h"

#include "ui/widgets/rowlist.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

const char* queueIcon(Queue queue)
{
    switch (queue) {
    case Queue::Corrections:
        return "corrections";
    case Queue::Disagreement:
        return "half";
    case Queue::LowMargin:
        return "target";
    case Queue::Undecided:
        return "clock";
    case Queue::SecondLook:
        return "flag";
    case Queue::NoneOfThese:
        return "none";
    case Queue::Excluded:
        return "ban";
    case Queue::Everything:
        return "grid";
    case Queue::Picked:
        return "filter";
    }
    return "";
}

constexpr qint64 paceAfterMs = 20'000; ///< before that a pace says nothing

} // namespace

QString queueTitle(Queue queue)
{
    switch (queue) {
    case Queue::Corrections:
        return ReviewSidebar::tr("Corrections");
    case Queue::Disagreement:
        return ReviewSidebar::tr("Disagreement");
    case Queue::LowMargin:
        return ReviewSidebar::tr("Low margin");
    case Queue::Undecided:
        return ReviewSidebar::tr("Undecided");
    case Queue::SecondLook:
        return ReviewSidebar::tr("Second look");
    case Queue::NoneOfThese:
        return ReviewSidebar::tr("None of these");
    case Queue::Excluded:
        return ReviewSidebar::tr("Excluded");
    case Queue::Everything:
        return ReviewSidebar::tr("Everything");
    case Queue::Picked:
        return ReviewSidebar::tr("Picked elsewhere");
    }
    return {};
}

ReviewSidebar::ReviewSidebar(QWidget* parent)
    : QWidget(parent)
    , m_queues(new RowList(tr("Queues")))
    , m_classHeadText(nullptr)
    , m_classes(new RowList(tr("Classes of the queue"), nullptr, true))
    , m_seen(roleLabel({}))
    , m_bar(new QProgressBar)
    , m_pace(roleLabel({}))
{
    setProperty("column", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(4);
    const auto indented = [&](QWidget* widget) {
        widget->setContentsMargins(16, 0, 16, 0);
        column->addWidget(widget);
    };
    QLabel* hint = nullptr;
    QWidget* head = sectionHead(tr("Queues"), &hint);
    hint->setText(tr("to look at"));
    indented(head);
    for (int i = 0; i < queueCount; ++i) {
        const auto queue = static_cast<Queue>(i);
        m_queues->addRow(QString::fromLatin1(queueIcon(queue)), queueTitle(queue), QString(), i);
    }
    m_queues->rowOf(static_cast<int>(Queue::Picked))->setHidden(true);
    m_queues->setCurrentRow(0);
    column->addWidget(m_queues);
    column->addSpacing(12);
    m_classHead = sectionHead(tr("Proposed class"), &m_classHeadText);
    indented(m_classHead);
    column->addWidget(m_classes);
    column->addStretch(1);
    column->addWidget(hairline());
    auto* foot = new QWidget;
    auto* footColumn = new QVBoxLayout(foot);
    footColumn->setContentsMargins(16, 10, 16, 12);
    footColumn->setSpacing(6);
    auto* line = new QHBoxLayout;
    auto* queueLabel = new QLabel(tr("This queue"));
    queueLabel->setFont(semibold(queueLabel->font()));
    line->addWidget(queueLabel);
    line->addStretch(1);
    line->addWidget(m_seen);
    footColumn->addLayout(line);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Progress in this queue"));
    footColumn->addWidget(m_bar);
    m_pace->setFont(textFont(TextRole::Hint));
    footColumn->addWidget(m_pace);
    column->addWidget(foot);

    const auto chooseQueue = [this](const QListWidgetItem* item) {
        if (item != nullptr) {
            emit queueChosen(static_cast<Queue>(item->data(KeyRole).toInt()));
        }
    };
    connect(m_queues, &QListWidget::currentItemChanged, this, chooseQueue);
    connect(m_classes, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        emit classChosen(ClassId{item->data(KeyRole).toLongLong()});
    });
    connect(m_classes, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        emit classChosen(ClassId{item->data(KeyRole).toLongLong()});
    });
}

void ReviewSidebar::setCounts(const std::array<qint64, queueCount>& counts)
{
    for (int i = 0; i < m_queues->count(); ++i) {
        QListWidgetItem* item = m_queues->item(i);
        const QString count = thousands(counts[static_cast<std::size_t>(item->data(KeyRole).toInt())]);
        item->setData(CountRole, count);
        item->setData(Qt::AccessibleTextRole, item->text() + QLatin1Char(' ') + count);
    }
}

void ReviewSidebar::setQueue(Queue queue)
{
    const QSignalBlocker block(m_queues);
    m_queues->rowOf(static_cast<int>(Queue::Picked))->setHidden(queue != Queue::Picked);
    m_queues->setCurrentItem(m_queues->rowOf(static_cast<int>(queue)));
}

void ReviewSidebar::setClasses(const QString& head, const std::vector<ClassCount>& classes, ClassId chosen)
{
    m_classHeadText->setText(head);
    const QSignalBlocker block(m_classes);
    m_classes->clearRows();
    for (const ClassCount& c : classes) {
        m_classes->addClassRow(c.position, c.letter, c.name, thousands(c.images), c.id.value);
    }
    m_classes->setCurrentItem(chosen.isValid() ? m_classes->rowOf(chosen.value) : nullptr);
    m_classHead->setVisible(!classes.empty());
}

void ReviewSidebar::setProgress(qint64 seen, qint64 total)
{
    m_left = total - seen;
    m_seen->setText(tr("%1 of %2 seen").arg(thousands(seen), thousands(total)));
    m_bar->setRange(0, 1000);
    m_bar->setValue(total > 0 ? static_cast<int>(1000 * seen / total) : 0);
    if (m_decided == 0 || !m_since.isValid() || m_since.elapsed() < paceAfterMs) {
        m_pace->setText(m_left > 0 ? tr("%1 left").arg(thousands(m_left)) : tr("Nothing left here"));
        return;
    }
    const double perMinute = double(m_decided) * 60'000 / double(m_since.elapsed());
    m_pace->setText(tr("%1 a minute, about %2 min left").arg(qRound(perMinute)).arg(qRound(double(m_left) / perMinute)));
}

void ReviewSidebar::noteDecision(qint64 images)
{
    if (!m_since.isValid()) {
        m_since.start();
    }
    m_decided += images;
}

} // namespace postil::ui
