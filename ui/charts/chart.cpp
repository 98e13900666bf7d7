// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart.h"

#include "ui/widgets/theme.h"

#include <qcustomplot.h>

#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

namespace postil::ui {

Chart::Chart(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_timer(new QTimer(this))
{
    setAccessibleName(accessibleName);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents, false);
    m_plot->setContextMenuPolicy(Qt::NoContextMenu); // goes on to this widget
    m_plot->setAntialiasedElements(QCP::aeAll);
    m_plot->axisRect()->setAutoMargins(QCP::msAll);
    m_plot->axisRect()->setMinimumMargins(QMargins(4, 6, 10, 4));
    m_timer->setSingleShot(true);
    m_timer->setInterval(50);
    connect(m_timer, &QTimer::timeout, this, [this] { m_plot->replot(QCustomPlot::rpQueuedReplot); });
}

Chart::~Chart() = default;

void Chart::replotSoon()
{
    if (!m_timer->isActive()) {
        m_timer->start();
    }
}

void Chart::recolour()
{
    const Theme& t = theme();
    m_plot->setBackground(t.base);
    QFont small = textFont(TextRole::Head);
    small.setCapitalization(QFont::MixedCase);
    small.setWeight(QFont::Normal);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(t.buttonEdge, 1));
        axis->setTickPen(QPen(t.buttonEdge, 1));
        axis->setSubTicks(false);
        axis->setTickLabelColor(t.text2);
        axis->setLabelColor(t.text2);
        axis->setTickLabelFont(small);
        axis->setLabelFont(small);
        axis->setTickLength(0, 4);
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->grid()->setPen(QPen(t.chartGrid, 1));
    m_plot->yAxis->grid()->setZeroLinePen(QPen(t.chartGrid, 1));
    replotSoon();
}

void Chart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        recolour();
    }
    QWidget::changeEvent(event);
}

void Chart::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(tr("Save picture…"), this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Save chart"), QString(), tr("PNG (*.png);;PDF (*.pdf)"));
        if (path.endsWith(QLatin1String(".pdf"))) {
            m_plot->savePdf(path);
        } else if (!path.isEmpty()) {
            m_plot->savePng(path, m_plot->width(), m_plot->height(), 2.0);
        }
    });
    menu.exec(event->globalPos());
}

} // namespace postil::ui
