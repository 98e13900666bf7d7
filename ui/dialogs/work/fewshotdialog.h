// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/fewshot.h"
#include "ui/dialogs/work/workdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace postil::ui {

class FigureTable;
class LineChart;

/// What a few labelled images of each class bring over zero-shot, with the options of `postil-cli few-shot`.
class FewShotDialog final : public WorkDialog
{
    Q_OBJECT

public:
    explicit FewShotDialog(const WorkContext& context, QWidget* parent = nullptr);

    [[nodiscard]] FewShotOptions options() const;

protected:
    void start() override;

private:
    void makeForm();
    void refresh();
    void showReport(FewShotReport report);
    void save();

    QLineEdit* m_shots;
    QSpinBox* m_draws;
    QList<QCheckBox*> m_methods; ///< as fewShotMethods()
    QComboBox* m_split;
    QSpinBox* m_supervised;
    QSpinBox* m_seed;
    LineChart* m_chart;
    FigureTable* m_table;
    QLabel* m_lines;
    FewShotReport m_report;
};

} // namespace postil::ui
