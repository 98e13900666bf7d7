// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/intervalbar.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace postil::ui {

IntervalBar::IntervalBar(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(24);
    setMinimumWidth(120);
}

void IntervalBar::setAxis(double low, double high)
{
    m_low = low;
    m_high = std::max(high, low + 1e-6);
    update();
}

void IntervalBar::setInterval(const std::optional<Interval>& interval)
{
    m_interval = interval;
    update();
}

void IntervalBar::paintEvent(QPaintEvent*)
{
    constexpr double edge = 8;
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    painter.setPen(QPen(t.track, 1));
    painter.drawLine(QPointF(edge, middle), QPointF(width() - edge, middle));
    if (!m_interval) {
        return;
    }
    const auto x = [this](double value) {
        return edge + (width() - 2 * edge) * std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0);
    };
    QColor band = t.accent;
    band.setAlphaF(0.4F);
    painter.setPen(QPen(band, 4));
    painter.drawLine(QPointF(x(m_interval->low), middle), QPointF(x(m_interval->high), middle));
    painter.setPen(QPen(t.accent, 1.5));
    for (const double end : {m_interval->low, m_interval->high}) {
        painter.drawLine(QPointF(x(end), middle - 6), QPointF(x(end), middle + 6));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawEllipse(QPointF(x(m_interval->value), middle), 4.5, 4.5);
}

} // namespace postil::ui
