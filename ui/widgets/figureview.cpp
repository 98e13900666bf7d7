// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figureview.h"

#include "core/base/wholefile.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>

namespace postil::ui {

FigureView::FigureView(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_renderer(std::make_unique<QSvgRenderer>())
{
    setAccessibleName(accessibleName);
}

FigureView::~FigureView() = default;

void FigureView::setFigure(const QByteArray& svg)
{
    m_svg = svg;
    m_renderer->load(svg);
    updateGeometry();
    update();
}

QSize FigureView::sizeHint() const
{
    return m_renderer->isValid() ? m_renderer->defaultSize() : QSize(480, 240);
}

void FigureView::paintEvent(QPaintEvent*)
{
    if (!m_renderer->isValid()) {
        return;
    }
    const QSize size = m_renderer->defaultSize().scaled(this->size(), Qt::KeepAspectRatio);
    const QSize shown = size.width() > 2 * m_renderer->defaultSize().width() ? 2 * m_renderer->defaultSize() : size;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_renderer->render(&painter, QRectF(QPointF((width() - shown.width()) / 2.0, (height() - shown.height()) / 2.0), shown));
}

Result<void> FigureView::save(const QString& path) const
{
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        return writeWholeFile(path, m_svg);
    }
    const QSize size = m_renderer->defaultSize();
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        QPdfWriter pdf(path);
        pdf.setPageSize(QPageSize(QSizeF(size) * 0.75, QPageSize::Point)); // 96 px are 72 points
        pdf.setPageMargins({});
        QPainter painter;
        if (!painter.begin(&pdf)) {
            return fail(Error::Code::Io, path, tr("cannot be written"));
        }
        m_renderer->render(&painter);
        return painter.end() ? Result<void>() : fail(Error::Code::Io, path, tr("cannot be written"));
    }
    QImage image(2 * size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    m_renderer->render(&painter);
    painter.end();
    return image.save(path, "PNG") ? Result<void>() : fail(Error::Code::Io, path, tr("cannot be written"));
}

Result<QString> FigureView::askAndSave(const QString& folder, const QString& name)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the picture"), folder + QLatin1Char('/') + name + QStringLiteral(".svg"),
                                                      tr("Pictures (*.svg *.png *.pdf)"));
    if (path.isEmpty()) {
        return QString();
    }
    const auto saved = save(path);
    return saved ? Result<QString>(path) : failAs(saved);
}

} // namespace postil::ui
