// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/linechart.h"
#include "ui/charts/chart.h"

namespace postil::ui {

/// The figure that a command writes as SVG: lines with dots, intervals as bands, references dotted, a legend.
class LineChart final : public Chart
{
    Q_OBJECT

public:
    explicit LineChart(const QString& accessibleName, QWidget* parent = nullptr);

    void setFigure(LineChartFigure figure);
    [[nodiscard]] QString summary() const; ///< what a screen reader says: the ends of each line, and the references

protected:
    void recolour() override;

private:
    void draw();
    void drawSeries(const ChartSeries& series, const QColor& colour);
    void drawReference(const ChartReference& reference, const QColor& colour);
    void fit();

    LineChartFigure m_figure;
};

} // namespace postil::ui
