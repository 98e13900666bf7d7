// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/reliabilitychart.h"

#include "core/metrics/interval.h"
#include "ui/widgets/theme.h"

#include <qcustomplot.h>

#include <algorithm>

namespace postil::ui {

ReliabilityChart::ReliabilityChart(QWidget* parent)
    : Chart(tr("Reliability diagram"), parent)
{
    QCustomPlot& p = plot();
    m_counts = new QCPBars(p.xAxis, p.yAxis);
    m_counts->setWidth(0.07);
    m_diagonal = new QCPItemLine(&p);
    m_diagonal->start->setCoords(0, 0);
    m_diagonal->end->setCoords(1, 1);
    m_points = p.addGraph();
    m_intervals = new QCPErrorBars(p.xAxis, p.yAxis);
    m_intervals->setDataPlottable(m_points);
    m_intervals->setWhiskerWidth(0);
    p.xAxis->setRange(0, 1.02);
    p.yAxis->setRange(0, 1.03);
    p.xAxis->setLabel(tr("what it says"));
    p.yAxis->setLabel(tr("how often it is right"));
    for (QCPAxis* axis : {p.xAxis, p.yAxis}) {
        QSharedPointer<QCPAxisTickerFixed> quarters(new QCPAxisTickerFixed);
        quarters->setTickStep(0.25);
        axis->setTicker(quarters);
        axis->setNumberFormat(QStringLiteral("f"));
        axis->setNumberPrecision(2);
    }
    recolour();
}

void ReliabilityChart::setBins(const std::vector<ReliabilityBin>& bins)
{
    QVector<double> x, y, below, above, centre, share;
    std::int64_t most = 1;
    std::int64_t images = 0;
    for (const ReliabilityBin& bin : bins) {
        most = std::max(most, bin.n);
        images += bin.n;
    }
    for (std::size_t i = 0; i < bins.size(); ++i) {
        const ReliabilityBin& bin = bins[i];
        centre.append((double(i) + 0.5) / double(bins.size()));
        share.append(0.2 * double(bin.n) / double(most)); // a fifth of the height, as a hint of where the images are
        if (bin.n == 0) {
            continue;
        }
        const Interval interval = wilsonInterval(bin.right, bin.n);
        x.append(bin.confidence);
        y.append(interval.value);
        below.append(interval.value - interval.low);
        above.append(interval.high - interval.value);
    }
    m_points->setData(x, y, true);
    m_intervals->setData(below, above);
    m_counts->setData(centre, share, true);
    setAccessibleDescription(tr("%1 images in %2 bins").arg(images).arg(bins.size()));
    replotSoon();
}

void ReliabilityChart::recolour()
{
    const Theme& t = theme();
    m_points->setPen(QPen(t.accent, 2));
    m_points->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, t.accent, 7));
    m_intervals->setPen(QPen(t.accent, 1.2));
    m_counts->setPen(Qt::NoPen);
    m_counts->setBrush(t.track);
    QPen dashed(t.text2, 1);
    dashed.setDashPattern({4, 3});
    m_diagonal->setPen(dashed);
    Chart::recolour();
}

} // namespace postil::ui
