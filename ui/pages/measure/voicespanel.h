// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/measure.h"
#include "ui/widgets/panel.h"

#include <vector>

class QGridLayout;
class QHBoxLayout;

namespace postil::ui {

class IntervalBar;
struct MeasuredFigures;

/// The three voices on one axis: accuracy with its interval, macro-F1, AUC, and for grades the quadratic kappa.
class VoicesPanel final : public Panel
{
    Q_OBJECT

public:
    explicit VoicesPanel(QWidget* parent = nullptr);
    void setFigures(const MeasuredFigures& figures);

private:
    struct Row {
        MeasuredVoice voice = MeasuredVoice::Label;
        QLabel* name = nullptr;
        IntervalBar* bar = nullptr;
        QLabel* accuracy = nullptr;
        QLabel* range = nullptr;
        QLabel* macroF1 = nullptr;
        QLabel* macroF1Range = nullptr;
        QLabel* auc = nullptr;
        QLabel* kappa = nullptr; ///< quadratic; ordinal projects alone
    };

    void addRow(QGridLayout* grid, MeasuredVoice voice, int line);

    std::vector<Row> m_rows;
    QLabel* m_kappaHead = nullptr;
    QLabel* m_axisLow;
    QLabel* m_axisHigh;
};

} // namespace postil::ui
