// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stackedbar.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace postil::ui {

namespace {
constexpr int barTop = 20;
constexpr int barHeight = 12;
} // namespace

StackedBar::StackedBar(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
{
    setAccessibleName(title);
    setFixedHeight(34);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void StackedBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    std::erase_if(m_parts, [](const Part& part) { return part.count == 0; });
    m_total = 0;
    QStringList description;
    for (const Part& part : m_parts) {
        m_total += part.count;
        description.append(part.name + QLatin1Char(' ') + thousands(part.count));
    }
    m_focused = 0;
    setAccessibleDescription(description.join(QStringLiteral(", ")));
    update();
}

std::vector<QRectF> StackedBar::rects() const
{
    std::vector<QRectF> found;
    qint64 before = 0;
    for (const Part& part : m_parts) {
        const double left = double(width()) * double(before) / double(m_total);
        before += part.count;
        const double right = double(width()) * double(before) / double(m_total);
        found.emplace_back(left, barTop, std::max(1.0, right - left - 1), barHeight);
    }
    return found;
}

int StackedBar::partAt(int x) const
{
    const auto boxes = rects();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (x <= boxes[i].right() + 1) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void StackedBar::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setPen(t.text);
    painter.setFont(textFont(TextRole::Hint));
    painter.drawText(QRect(0, 0, width(), 18), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setPen(t.text2);
    painter.drawText(QRect(0, 0, width(), 18), Qt::AlignRight | Qt::AlignVCenter, thousands(m_total));
    if (m_total == 0) {
        painter.fillRect(QRect(0, barTop, width(), barHeight), t.track);
        return;
    }
    const auto boxes = rects();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        painter.fillRect(boxes[i], m_parts[i].position >= 0 ? classColour(m_parts[i].position) : t.neutralBar);
        if (hasFocus() && static_cast<int>(i) == m_focused) {
            painter.setPen(QPen(t.accent, 2));
            painter.drawRect(boxes[i].adjusted(1, -1, -1, 1));
        }
    }
}

void StackedBar::mouseReleaseEvent(QMouseEvent* event)
{
    if (const int part = partAt(event->pos().x()); part >= 0) {
        emit partChosen(m_parts[static_cast<std::size_t>(part)].position);
    }
}

void StackedBar::keyPressEvent(QKeyEvent* event)
{
    const int count = static_cast<int>(m_parts.size());
    if (count > 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        m_focused = std::clamp(m_focused + (event->key() == Qt::Key_Right ? 1 : -1), 0, count - 1);
        update();
    } else if (count > 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)) {
        emit partChosen(m_parts[static_cast<std::size_t>(m_focused)].position);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool StackedBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_total > 0) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int part = partAt(help->pos().x()); part >= 0) {
            const Part& p = m_parts[static_cast<std::size_t>(part)];
            QToolTip::showText(help->globalPos(), tr("%1: %2 of %3").arg(p.name, thousands(p.count), thousands(m_total)), this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace postil::ui
