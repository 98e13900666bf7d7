// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/similaritychart.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace postil::ui {

namespace {
constexpr double foot = 18;   ///< the line with the ends
constexpr double margin = 3;  ///< above the highest bar
} // namespace

SimilarityChart::SimilarityChart(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("similarityChart"));
    setAccessibleName(tr("Best similarity of the images, with the threshold of “none of these”"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Drag the line, or move it with the arrow keys"));
}

void SimilarityChart::setHistogram(double low, double high, std::vector<qint64> counts)
{
    m_low = low;
    m_high = high;
    m_counts = std::move(counts);
    update();
}

void SimilarityChart::setThreshold(double threshold, bool active)
{
    m_threshold = threshold;
    m_active = active;
    setAccessibleDescription(active ? tr("threshold %1").arg(threshold, 0, 'f', 3) : tr("no threshold"));
    update();
}

void SimilarityChart::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setFont(textFont(TextRole::Strip));
    const double bottom = height() - foot;
    painter.setPen(t.hairline);
    painter.drawLine(QPointF(0, bottom), QPointF(width(), bottom));
    painter.setPen(t.text2);
    const QRectF ends(0, bottom, width(), foot);
    if (m_counts.empty()) {
        painter.drawText(ends, Qt::AlignLeft | Qt::AlignVCenter, tr("known once images are encoded"));
        return;
    }
    painter.drawText(ends, Qt::AlignLeft | Qt::AlignVCenter, QString::number(m_low, 'f', 2));
    painter.drawText(ends, Qt::AlignRight | Qt::AlignVCenter, QString::number(m_high, 'f', 2));
    painter.drawText(ends, Qt::AlignCenter, tr("best similarity"));
    const auto most = static_cast<double>(std::max<qint64>(1, *std::ranges::max_element(m_counts)));
    const double step = static_cast<double>(width()) / static_cast<double>(m_counts.size());
    const double line = (m_threshold - m_low) / std::max(1e-9, m_high - m_low) * width();
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const double left = static_cast<double>(i) * step;
        const double tall = m_counts[i] == 0 ? 0 : std::max(1.0, (bottom - margin) * static_cast<double>(m_counts[i]) / most);
        const bool rejected = m_active && left + step / 2 < line;
        painter.fillRect(QRectF(left, bottom - tall, std::max(1.0, step - 1), tall), rejected ? t.track : t.neutralBar);
    }
    if (m_active) {
        painter.fillRect(QRectF(std::clamp(line, 0.0, width() - 2.0), 0, 2, bottom), t.accent);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void SimilarityChart::moveTo(double x)
{
    if (!m_counts.empty() && isEnabled()) {
        emit thresholdMoved(m_low + std::clamp(x / std::max(1, width()), 0.0, 1.0) * (m_high - m_low));
    }
}

void SimilarityChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        moveTo(event->position().x());
    }
}

void SimilarityChart::mouseMoveEvent(QMouseEvent* event)
{
    if ((event->buttons() & Qt::LeftButton) != 0) {
        moveTo(event->position().x());
    }
}

void SimilarityChart::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() != Qt::Key_Left && event->key() != Qt::Key_Right) || m_counts.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const double step = (m_high - m_low) / static_cast<double>(m_counts.size());
    const double from = m_active ? m_threshold : m_low;
    emit thresholdMoved(std::clamp(from + (event->key() == Qt::Key_Left ? -step : step), m_low, m_high));
}

} // namespace postil::ui
