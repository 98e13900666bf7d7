// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/netplan.h"
#include "core/workflow/refine.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace postil::ui {

class NetDrawing;
class RefineLabelForm;
class TeacherBox;

/// The settings of a refinement as a form: the same option struct as the command line's.
class RefineSettings final : public QWidget
{
    Q_OBJECT

public:
    explicit RefineSettings(QWidget* parent = nullptr);

    [[nodiscard]] RefineOptions options() const;
    void setOptions(const RefineOptions& options);
    /// Names of the zero-shot runs; the first entry stands for the one in use.
    void setRuns(const std::vector<RunRow>& runs); ///< to learn from
    /// The network that these options describe for the project's images, or why there is none.
    void showPlan(const Result<NetPlan>& plan);

signals:
    void edited();

private:
    void takeUsualSettings(); ///< of the model that was just chosen
    void updateFields();

    QComboBox* m_refiner;
    TeacherBox* m_teacher;
    QLabel* m_parameters;
    QSpinBox* m_epochs;
    QSpinBox* m_batch;
    QComboBox* m_optimizer;
    QDoubleSpinBox* m_learningRate;
    QDoubleSpinBox* m_momentum;
    QSpinBox* m_patience;
    QDoubleSpinBox* m_dropout;
    QDoubleSpinBox* m_validation;
    QSpinBox* m_inputSize;
    QComboBox* m_inputScale;
    QLineEdit* m_conv;
    QLineEdit* m_linear;
    QComboBox* m_stem;
    QLineEdit* m_weights;
    QComboBox* m_schedule;
    QDoubleSpinBox* m_weightDecay;
    NetDrawing* m_drawing;
    QLabel* m_hint;
    RefineLabelForm* m_labels;
    QLineEdit* m_seed;
};

} // namespace postil::ui
