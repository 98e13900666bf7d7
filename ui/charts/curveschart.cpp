// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curveschart.h"

#include "ui/widgets/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace postil::ui {

namespace {

class PercentTicker final : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override
    {
        return QCPAxisTicker::getTickLabel(tick, locale, format, precision) + QStringLiteral(" %");
    }
};

} // namespace

CurvesChart::CurvesChart(Scale scale, const QString& accessibleName, QWidget* parent)
    : Chart(accessibleName, parent)
    , m_scale(scale)
{
    QCustomPlot& p = plot();
    p.setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_future = new QCPItemRect(&p);
    m_future->setPen(Qt::NoPen);
    m_training = p.addGraph();
    m_validation = p.addGraph();
    m_bestDot = p.addGraph();
    m_bestDot->setLineStyle(QCPGraph::lsNone);
    m_bestLine = new QCPItemLine(&p);
    m_bestText = new QCPItemText(&p);
    m_bestText->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reference = new QCPItemStraightLine(&p);
    m_referenceText = new QCPItemText(&p);
    m_referenceText->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_reading = new QCPItemText(&p);
    m_reading->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
    m_reading->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_reading->position->setCoords(1.0, 0.0);
    m_reading->setVisible(false);
    m_reference->setVisible(false);
    m_referenceText->setVisible(false);
    p.xAxis->setLabel(tr("epoch"));
    QSharedPointer<QCPAxisTickerFixed> whole(new QCPAxisTickerFixed);
    whole->setTickStep(1);
    whole->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    p.xAxis->setTicker(whole);
    if (scale == Scale::Share) {
        p.yAxis->setNumberFormat(QStringLiteral("f"));
        p.yAxis->setNumberPrecision(0);
        p.yAxis->setTicker(QSharedPointer<PercentTicker>::create());
    }
    connect(&p, &QCustomPlot::mouseDoubleClick, this, [this] {
        fit();
        replotSoon();
    });
    connect(&p, &QCustomPlot::mouseMove, this,
            [this](QMouseEvent* event) { hover(plot().xAxis->pixelToCoord(event->pos().x())); });
    recolour();
    fit();
}

void CurvesChart::setCurves(std::vector<Point> points, int epochs, int best)
{
    m_points = std::move(points);
    m_epochs = epochs;
    m_best = best;
    const double unit = m_scale == Scale::Share ? 100.0 : 1.0;
    QVector<double> x;
    QVector<double> training;
    QVector<double> validation;
    for (const Point& point : m_points) {
        x.append(point.epoch);
        training.append(point.training * unit);
        validation.append(point.validation * unit);
    }
    m_training->setData(x, training, true);
    m_validation->setData(x, validation, true);
    const auto found = std::ranges::find(m_points, best, &Point::epoch);
    const bool marked = found != m_points.end();
    m_bestLine->setVisible(marked);
    m_bestText->setVisible(marked);
    m_bestDot->setVisible(marked);
    if (marked) {
        m_bestDot->setData({double(best)}, {found->validation * unit}, true);
        m_bestText->setText(tr("best, epoch %1").arg(best));
    }
    fit();
    setAccessibleDescription(summary());
    replotSoon();
}

void CurvesChart::setReference(std::optional<double> value, const QString& text)
{
    m_referenceValue = value;
    m_reference->setVisible(value.has_value());
    m_referenceText->setVisible(value.has_value());
    m_referenceText->setText(text);
    fit();
    replotSoon();
}

QString CurvesChart::summary() const
{
    if (m_points.empty()) {
        return tr("no epochs yet");
    }
    const Point& last = m_points.back();
    const double unit = m_scale == Scale::Share ? 100.0 : 1.0;
    return tr("%1 of %2 epochs; training %3, validation %4; best epoch %5")
        .arg(last.epoch)
        .arg(m_epochs)
        .arg(last.training * unit, 0, 'f', 3)
        .arg(last.validation * unit, 0, 'f', 3)
        .arg(m_best);
}

void CurvesChart::fit()
{
    QCustomPlot& p = plot();
    const double unit = m_scale == Scale::Share ? 100.0 : 1.0;
    double low = m_scale == Scale::Share ? 100.0 : 0.0;
    double high = m_scale == Scale::Share ? 100.0 : 0.0;
    for (const Point& point : m_points) {
        low = std::min({low, point.training * unit, point.validation * unit});
        high = std::max({high, point.training * unit, point.validation * unit});
    }
    if (m_referenceValue) {
        low = std::min(low, *m_referenceValue * unit);
        high = std::max(high, *m_referenceValue * unit);
    }
    if (m_points.empty()) {
        low = 0;
        high = m_scale == Scale::Share ? 100.0 : 1.0;
    } else if (m_scale == Scale::Share) {
        low = std::max(0.0, std::floor((low - 3.0) / 10.0) * 10.0);
    } else {
        high = high > 0 ? high * 1.08 : 1.0;
    }
    const double last = std::max({1, m_epochs, m_points.empty() ? 0 : m_points.back().epoch});
    p.xAxis->setRange(0.7, last + 0.3);
    p.yAxis->setRange(low, high + (m_scale == Scale::Share ? 1.0 : 0.0));
    const double done = m_points.empty() ? 0.7 : m_points.back().epoch;
    m_future->setVisible(done < last && !m_points.empty());
    m_future->topLeft->setCoords(done, p.yAxis->range().upper);
    m_future->bottomRight->setCoords(last + 0.3, low);
    m_bestLine->start->setCoords(m_best, low);
    m_bestLine->end->setCoords(m_best, p.yAxis->range().upper);
    const bool right = m_best < last * 0.7;
    m_bestText->setPositionAlignment((right ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
    m_bestText->position->setCoords(m_best, p.yAxis->range().upper);
    if (m_referenceValue) {
        m_reference->point1->setCoords(0, *m_referenceValue * unit);
        m_reference->point2->setCoords(1, *m_referenceValue * unit);
        m_referenceText->position->setCoords(0.8, *m_referenceValue * unit);
    }
}

void CurvesChart::hover(double epoch)
{
    const auto found = std::ranges::find(m_points, int(std::lround(epoch)), &Point::epoch);
    m_reading->setVisible(found != m_points.end());
    if (found != m_points.end()) {
        const double unit = m_scale == Scale::Share ? 100.0 : 1.0;
        m_reading->setText(tr("epoch %1: training %2, validation %3")
                               .arg(found->epoch)
                               .arg(found->training * unit, 0, 'f', m_scale == Scale::Share ? 1 : 3)
                               .arg(found->validation * unit, 0, 'f', m_scale == Scale::Share ? 1 : 3));
    }
    replotSoon();
}

void CurvesChart::recolour()
{
    const Theme& t = theme();
    QPen dashed(t.neutralBar, 1.5);
    dashed.setDashPattern({5, 3});
    m_training->setPen(dashed);
    m_validation->setPen(QPen(t.accent, 2));
    m_bestDot->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(t.accent, 2), QBrush(t.base), 9));
    m_bestLine->setPen(QPen(t.inputEdge, 1));
    QColor shade = t.track;
    shade.setAlpha(90);
    m_future->setBrush(shade);
    QPen dotted(t.text2, 1, Qt::DotLine);
    m_reference->setPen(dotted);
    QFont small = textFont(TextRole::Head);
    small.setCapitalization(QFont::MixedCase);
    small.setWeight(QFont::Normal);
    for (QCPItemText* text : {m_bestText, m_referenceText, m_reading}) {
        text->setColor(t.text2);
        text->setFont(small);
        text->setPadding(QMargins(4, 1, 4, 1));
    }
    m_reading->setBrush(t.base);
    Chart::recolour();
}

} // namespace postil::ui
