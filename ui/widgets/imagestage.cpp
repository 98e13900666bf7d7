// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/imagestage.h"

#include "ui/widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace postil::ui {

namespace {
constexpr double fullWindow = 255;
constexpr double middleLevel = 127.5;
constexpr double zoomStep = 1.25;
constexpr int margin = 12;
} // namespace

ImageStage::ImageStage(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Image"));
    setMinimumHeight(120);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setToolTip(tr("Drag with the right button: window and level. Wheel: zoom. Double click: reset."));
}

void ImageStage::setImage(const QImage& image)
{
    m_image = image;
    m_message.clear();
    m_shift = {};
    apply();
    emit zoomChanged();
}

void ImageStage::setMessage(const QString& text)
{
    m_image = {};
    m_shown = {};
    m_message = text;
    update();
}

void ImageStage::setWindowLevel(double window, double level)
{
    m_window = std::clamp(window, 1.0, 2 * fullWindow);
    m_level = std::clamp(level, 0.0, fullWindow);
    apply();
    emit windowLevelChanged();
}

void ImageStage::setInverted(bool inverted)
{
    m_inverted = inverted;
    apply();
}

void ImageStage::reset()
{
    m_zoomSteps = 0;
    m_shift = {};
    m_inverted = false;
    setWindowLevel(fullWindow, middleLevel);
    emit zoomChanged();
}

void ImageStage::apply()
{
    m_shown = m_image;
    if (!m_image.isNull() && (m_inverted || m_window != fullWindow || m_level != middleLevel)) {
        std::array<uchar, 256> curve{};
        for (std::size_t i = 0; i < curve.size(); ++i) {
            const double value = (static_cast<double>(i) - (m_level - m_window / 2)) / m_window;
            const auto grey = static_cast<uchar>(std::clamp(std::lround(255 * value), 0L, 255L));
            curve[i] = m_inverted ? static_cast<uchar>(255 - grey) : grey;
        }
        const bool isGrey = m_image.format() == QImage::Format_Grayscale8;
        m_shown = isGrey ? m_image.copy() : m_image.convertToFormat(QImage::Format_RGB888);
        const int bytes = m_shown.width() * (isGrey ? 1 : 3);
        for (int y = 0; y < m_shown.height(); ++y) {
            uchar* line = m_shown.scanLine(y);
            std::transform(line, line + bytes, line, [&](uchar v) { return curve[v]; });
        }
    }
    update();
}

double ImageStage::scale() const
{
    if (m_image.isNull()) {
        return 1;
    }
    const double fit = std::min(double(width() - 2 * margin) / m_image.width(), double(height() - 2 * margin) / m_image.height());
    const double start = fit >= 2 ? std::floor(fit) : fit;
    return start * std::pow(zoomStep, m_zoomSteps);
}

QString ImageStage::zoomText() const
{
    const double s = scale();
    return m_image.isNull() ? QString() : QStringLiteral("%1×").arg(s, 0, 'g', s >= 10 ? 3 : 2);
}

void ImageStage::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.stage);
    if (m_shown.isNull()) {
        painter.setPen(Theme::darkMode().text2);
        painter.drawText(rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    const double s = scale();
    const QSizeF size = QSizeF(m_shown.size()) * s;
    const QPointF corner(std::round((width() - size.width()) / 2 + m_shift.x()), std::round((height() - size.height()) / 2 + m_shift.y()));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, s < 2);
    painter.drawImage(QRectF(corner, size), m_shown);
}

void ImageStage::mousePressEvent(QMouseEvent* event)
{
    m_last = event->pos();
}

void ImageStage::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint moved = event->pos() - m_last;
    m_last = event->pos();
    if ((event->buttons() & Qt::RightButton) != 0) {
        setWindowLevel(m_window + moved.x(), m_level - moved.y() * 0.5);
    } else if ((event->buttons() & Qt::LeftButton) != 0) {
        m_shift += moved;
        update();
    }
}

void ImageStage::mouseDoubleClickEvent(QMouseEvent*)
{
    reset();
}

void ImageStage::wheelEvent(QWheelEvent* event)
{
    m_zoomSteps = std::clamp(m_zoomSteps + (event->angleDelta().y() > 0 ? 1 : -1), -8, 16);
    update();
    emit zoomChanged();
    event->accept();
}

void ImageStage::resizeEvent(QResizeEvent*)
{
    emit zoomChanged();
}

void ImageStage::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept(); // the right button sets window and level
}

} // namespace postil::ui
