// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/interval.h"

#include <QWidget>

#include <optional>

namespace postil::ui {

/// A value with its interval on an axis that several bars share.
class IntervalBar final : public QWidget
{
    Q_OBJECT

public:
    explicit IntervalBar(QWidget* parent = nullptr);
    void setAxis(double low, double high);
    void setInterval(const std::optional<Interval>& interval);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_low = 0;
    double m_high = 1;
    std::optional<Interval> m_interval;
};

} // namespace postil::ui
