// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace postil::ui {

/// How many images have which best similarity, with the threshold of "none of these" as a line: drag it, or move it with the arrow
/// keys.
class SimilarityChart final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarityChart(QWidget* parent = nullptr);

    /// Bins of equal width over [low, high].
    void setHistogram(double low, double high, std::vector<qint64> counts);
    void setThreshold(double threshold, bool active);
    [[nodiscard]] QSize sizeHint() const override { return {200, 64}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 64}; }

signals:
    void thresholdMoved(double threshold);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void moveTo(double x);

    double m_low = 0;
    double m_high = 1;
    std::vector<qint64> m_counts;
    double m_threshold = 0;
    bool m_active = false;
};

} // namespace postil::ui
