// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/classbars.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace postil::ui {

namespace {
constexpr int rowHeight = 24;
constexpr int barHeight = 12;
constexpr int nameLeft = 24;
constexpr int nameWidth = 116;
constexpr int countWidth = 68;
constexpr int differenceWidth = 56;
} // namespace

QString signedThousands(qint64 number)
{
    return number > 0 ? QLatin1Char('+') + thousands(number)
                      : number < 0 ? QChar(0x2212) + thousands(-number)
                                   : QStringLiteral("0");
}

ClassBars::ClassBars(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ClassBars::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    m_focused = 0;
    QStringList said;
    for (const Bar& bar : m_bars) {
        said.append(bar.name + QLatin1Char(' ') + thousands(bar.count));
    }
    setAccessibleDescription(said.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize ClassBars::sizeHint() const
{
    return {480, std::max<int>(1, static_cast<int>(m_bars.size())) * rowHeight};
}

void ClassBars::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qint64 most = 1;
    bool compared = false;
    for (const Bar& bar : m_bars) {
        most = std::max({most, bar.count, bar.before.value_or(0)});
        compared = compared || bar.before.has_value();
    }
    const int right = width() - (compared ? differenceWidth : 0);
    const QRectF track(nameLeft + nameWidth, 0, std::max(20, right - countWidth - nameLeft - nameWidth), barHeight);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars[i];
        const QRect row(0, static_cast<int>(i) * rowHeight, width(), rowHeight);
        if (static_cast<int>(i) == m_hovered) {
            painter.fillRect(row, t.hover);
        }
        paintBadge(painter, QRectF(0, row.center().y() - 7.5, 16, 16), bar.position, bar.letter, BadgeStyle::Outlined);
        painter.setFont(textFont(TextRole::Body));
        painter.setPen(t.text);
        painter.drawText(QRect(nameLeft, row.top(), nameWidth - 8, row.height()), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, nameWidth - 8));
        QRectF box = track;
        box.moveTop(row.center().y() - barHeight / 2.0 + 0.5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.track);
        painter.drawRoundedRect(box, 2, 2);
        painter.setBrush(bar.position >= 0 ? classColour(bar.position) : t.neutralBar);
        const double share = static_cast<double>(bar.count) / static_cast<double>(most);
        painter.drawRoundedRect(QRectF(box.topLeft(), QSizeF(bar.count > 0 ? std::max(2.0, box.width() * share) : 0, box.height())), 2, 2);
        if (bar.before) {
            const double x = box.left() + box.width() * static_cast<double>(*bar.before) / static_cast<double>(most);
            painter.fillRect(QRectF(x - 1, box.top() - 3, 2, box.height() + 6), t.text);
        }
        painter.setPen(t.text);
        painter.drawText(QRect(right - countWidth, row.top(), countWidth, row.height()), Qt::AlignRight | Qt::AlignVCenter, thousands(bar.count));
        if (bar.before) {
            painter.setPen(t.text2);
            painter.drawText(QRect(right, row.top(), differenceWidth, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                             signedThousands(bar.count - *bar.before));
        }
        if (hasFocus() && static_cast<int>(i) == m_focused) {
            painter.setPen(QPen(t.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(row.adjusted(1, 1, -1, -1));
        }
    }
}

void ClassBars::mouseReleaseEvent(QMouseEvent* event)
{
    const int row = static_cast<int>(event->position().y()) / rowHeight;
    if (row >= 0 && row < static_cast<int>(m_bars.size())) {
        emit chosen(m_bars[static_cast<std::size_t>(row)].position);
    }
}

void ClassBars::keyPressEvent(QKeyEvent* event)
{
    const int count = static_cast<int>(m_bars.size());
    if (count > 0 && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        m_focused = std::clamp(m_focused + (event->key() == Qt::Key_Down ? 1 : -1), 0, count - 1);
        update();
    } else if (count > 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)) {
        emit chosen(m_bars[static_cast<std::size_t>(m_focused)].position);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool ClassBars::event(QEvent* event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverLeave) {
        const int row = event->type() == QEvent::HoverLeave ? -1 : static_cast<int>(static_cast<QHoverEvent*>(event)->position().y()) / rowHeight;
        if (row != m_hovered) {
            m_hovered = row;
            update();
        }
    }
    return QWidget::event(event);
}

} // namespace postil::ui
