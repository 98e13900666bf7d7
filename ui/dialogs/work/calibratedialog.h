// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/calibrate.h"
#include "ui/dialogs/work/workdialog.h"

class QComboBox;

namespace postil::ui {

class FigureTable;
class Panel;
class ReliabilityChart;

/// Whether a voice is as sure as it is right: before and after one temperature that the steering images chose, on images that chose nothing.
class CalibrateDialog final : public WorkDialog
{
    Q_OBJECT

public:
    explicit CalibrateDialog(const WorkContext& context, QWidget* parent = nullptr);

protected:
    void start() override;
    void refresh() override;

private:
    [[nodiscard]] QWidget* makeResult();
    [[nodiscard]] Voice voice() const;
    void showReport(const CalibrateReport& report);
    void showCharts(const CalibrateReport& report);
    void showScales();
    void use(double scale);

    QComboBox* m_voice;
    QLabel* m_sets;
    NoteBar* m_swapped;
    QLabel* m_verdict;
    QLabel* m_where;
    NoteBar* m_nowhere;
    Panel* m_figures;
    FigureTable* m_table;
    QWidget* m_charts;
    ReliabilityChart* m_before;
    ReliabilityChart* m_after;
    QPushButton* m_use;
    QPushButton* m_own;
    std::optional<double> m_scale; ///< fitted
};

} // namespace postil::ui
