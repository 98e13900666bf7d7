// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/netdrawing.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <cmath>

namespace postil::ui {

namespace {

constexpr int rowHeight = 17;
constexpr int errorHeight = 3 * rowHeight;

QString shapeText(const NetShape& shape)
{
    return shape.height == 1 && shape.width == 1 ? QString::number(shape.channels)
                                                 : QStringLiteral("%1 × %2 × %3").arg(shape.channels).arg(shape.height).arg(shape.width);
}

} // namespace

NetDrawing::NetDrawing(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("netDrawing"));
    setAccessibleName(tr("Layers of the network"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void NetDrawing::setPlan(const Result<NetPlan>& plan)
{
    m_stages.clear();
    m_lines.clear();
    m_error = plan ? QString() : plan.error().message();
    if (plan) {
        m_stages = netStages(*plan);
        m_stages.insert(m_stages.begin(), {tr("input"), plan->input, 0, 1});
    }
    for (const NetStage& stage : m_stages) {
        QString line = stage.count > 1 ? QStringLiteral("%1 × %2").arg(stage.count).arg(stage.text) : stage.text;
        line += QStringLiteral(": ") + shapeText(stage.shape);
        m_lines.append(stage.parameters > 0 ? tr("%1, %2 parameters").arg(line, thousands(stage.parameters)) : line);
    }
    if (!plan) {
        m_lines.append(m_error);
    }
    setAccessibleDescription(m_lines.join(QStringLiteral("; ")));
    setToolTip(m_lines.join(QLatin1Char('\n')));
    setFixedHeight(sizeHint().height());
    updateGeometry();
    update();
}

QSize NetDrawing::sizeHint() const
{
    return {200, m_error.isEmpty() ? std::max(1, int(m_stages.size())) * rowHeight : errorHeight};
}

void NetDrawing::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setFont(textFont(TextRole::Hint));
    if (!m_error.isEmpty()) {
        painter.setPen(t.error);
        painter.drawText(rect(), Qt::AlignLeft | Qt::TextWordWrap, m_error);
        return;
    }
    double most = 1;
    for (const NetStage& stage : m_stages) {
        most = std::max(most, std::log2(1.0 + double(stage.shape.values())));
    }
    int y = 0;
    for (const NetStage& stage : m_stages) {
        const double share = std::log2(1.0 + double(stage.shape.values())) / most;
        const QRectF row(0, y, width(), rowHeight - 2);
        painter.fillRect(QRectF(row.left(), row.top(), row.width() * share, row.height()), stage.parameters > 0 ? t.tint : t.track);
        painter.setPen(t.text);
        painter.drawText(row.adjusted(4, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         stage.count > 1 ? QStringLiteral("%1 × %2").arg(stage.count).arg(stage.text) : stage.text);
        painter.setPen(t.text2);
        painter.drawText(row.adjusted(4, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, shapeText(stage.shape));
        y += rowHeight;
    }
}

} // namespace postil::ui
