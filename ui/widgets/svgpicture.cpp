// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/svgpicture.h"

#include <QPainter>
#include <QSvgRenderer>

namespace postil::ui {

SvgPicture::SvgPicture(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_renderer(new QSvgRenderer(this))
{
    setAccessibleName(accessibleName);
    setMinimumHeight(80);
}

void SvgPicture::setSvg(const QByteArray& svg)
{
    m_svg = svg;
    m_renderer->load(svg);
    m_renderer->setAspectRatioMode(Qt::KeepAspectRatio);
    updateGeometry();
    update();
}

bool SvgPicture::isEmpty() const
{
    return !m_renderer->isValid();
}

QSize SvgPicture::sizeHint() const
{
    return isEmpty() ? QSize(320, 160) : m_renderer->defaultSize();
}

void SvgPicture::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (isEmpty()) {
        return;
    }
    QPainter painter(this);
    const QSizeF size = QSizeF(m_renderer->defaultSize()).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    const QRectF sheet(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    painter.fillRect(sheet, Qt::white);
    m_renderer->render(&painter, sheet);
}

} // namespace postil::ui
