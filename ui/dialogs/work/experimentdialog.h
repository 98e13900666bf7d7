// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/experiment.h"
#include "ui/dialogs/work/workdialog.h"

#include <mutex>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace postil::ui {

class FigureTable;
class FigureView;
class PathField;
class TeacherBox;

/// The repeated experiment with the options of `postil-cli experiment`: box plots and table grow while it runs; stopped, the same folder
/// goes on.
class ExperimentDialog final : public WorkDialog
{
    Q_OBJECT

public:
    explicit ExperimentDialog(const WorkContext& context, QWidget* parent = nullptr);

    [[nodiscard]] ExperimentOptions options() const;

protected:
    void start() override;
    void working() override;

private:
    /// What the job's thread puts aside for the GUI thread.
    class Finished;

    void refresh() override;
    void checkObstacle();
    void showReport(const ExperimentReport& report);
    void save();

    QSpinBox* m_repeats;
    QSpinBox* m_train;
    QSpinBox* m_test;
    QSpinBox* m_seed;
    TeacherBox* m_teacher;
    QSpinBox* m_epochs;
    QSpinBox* m_batch;
    QDoubleSpinBox* m_learningRate;
    QComboBox* m_inputScale;
    QCheckBox* m_pairs;
    QCheckBox* m_overwrite;
    PathField* m_out;
    QLabel* m_gain;
    FigureView* m_picture;
    FigureTable* m_table;
    std::shared_ptr<Finished> m_finished;
};

} // namespace postil::ui
