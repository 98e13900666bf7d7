// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <optional>
#include <vector>

class QCPGraph;
class QCPItemLine;
class QCPItemRect;
class QCPItemStraightLine;
class QCPItemText;
class QCPItemTracer;

namespace postil::ui {

/// Training (dashed, neutral) and validation (accent) against epochs, the best epoch marked, the epochs still to come
/// shaded. Double click resets the zoom, the wheel zooms, hovering reads the values.
class CurvesChart final : public Chart
{
    Q_OBJECT

public:
    enum class Scale { Loss, Share }; ///< from 0 upwards, or 0–100 %
    CurvesChart(Scale scale, const QString& accessibleName, QWidget* parent = nullptr);

    struct Point {
        int epoch = 0;
        double training = 0;
        double validation = 0;
    };
    /// `epochs` is what was planned; `best` 0 = none yet.
    void setCurves(std::vector<Point> points, int epochs, int best);
    /// A dotted line: what one voice reaches without the training. Empty takes it away.
    void setReference(std::optional<double> value, const QString& text);
    [[nodiscard]] QString summary() const; ///< what a screen reader says

protected:
    void recolour() override;

private:
    void fit();
    void hover(double epoch);

    Scale m_scale;
    std::vector<Point> m_points;
    int m_epochs = 0;
    int m_best = 0;
    std::optional<double> m_referenceValue;
    QCPGraph* m_training;
    QCPGraph* m_validation;
    QCPGraph* m_bestDot;
    QCPItemLine* m_bestLine;
    QCPItemText* m_bestText;
    QCPItemRect* m_future;
    QCPItemStraightLine* m_reference;
    QCPItemText* m_referenceText;
    QCPItemText* m_reading;
};

} // namespace postil::ui
