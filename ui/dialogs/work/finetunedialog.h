// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/finetune.h"
#include "ui/dialogs/work/workdialog.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace postil::ui {

class FigureTable;
class FigureView;
class LabelledSetForm;
class PathField;

/// Trains a CLIP model on captions made from labels, with the options of `postil-cli fine-tune`: the loss while it runs, accuracy on held-out
/// images before and after. What it made can be put into the person's models.
class FineTuneDialog final : public WorkDialog
{
    Q_OBJECT

public:
    explicit FineTuneDialog(const WorkContext& context, QWidget* parent = nullptr);

    [[nodiscard]] FineTuneRunOptions options() const;
    [[nodiscard]] LabelledSetForm* data() const { return m_data; }

protected:
    void start() override;
    void working() override;

private:
    class Epochs;

    void addTraining(QGridLayout* grid);
    void refresh();
    void showReport(const FineTuneReport& report);
    void addToModels();

    LabelledSetForm* m_data;
    QComboBox* m_encoder;
    QSpinBox* m_epochs;
    QCheckBox* m_fromScratch;
    QSpinBox* m_batch;
    QSpinBox* m_accumulate;
    QDoubleSpinBox* m_learningRate;
    QComboBox* m_schedule;
    QComboBox* m_towers;
    QDoubleSpinBox* m_weightDecay;
    QComboBox* m_decay;
    QCheckBox* m_multiPositive;
    QCheckBox* m_augment;
    QLineEdit* m_without;
    QSpinBox* m_seed;
    PathField* m_out;
    QString m_trained; ///< folder of the model that the result is of
    FigureView* m_curve;
    FigureTable* m_table;
    std::shared_ptr<Epochs> m_running;
};

} // namespace postil::ui
