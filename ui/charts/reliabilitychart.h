// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/calibration.h"
#include "ui/charts/chart.h"

#include <vector>

class QCPBars;
class QCPErrorBars;
class QCPGraph;
class QCPItemLine;

namespace postil::ui {

/// How often a voice is right where it says how sure it is: one point per bin with its 95 % interval, and below it the
/// share of images in the bin. The dashed diagonal is what honest confidences would give.
class ReliabilityChart final : public Chart
{
    Q_OBJECT

public:
    explicit ReliabilityChart(QWidget* parent = nullptr);
    void setBins(const std::vector<ReliabilityBin>& bins);

protected:
    void recolour() override;

private:
    QCPGraph* m_points;
    QCPErrorBars* m_intervals;
    QCPBars* m_counts;
    QCPItemLine* m_diagonal;
};

} // namespace postil::ui
