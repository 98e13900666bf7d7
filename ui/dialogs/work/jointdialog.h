// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/joint.h"
#include "ui/dialogs/work/setaside.h"
#include "ui/dialogs/work/workdialog.h"

#include <memory>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QSpinBox;

namespace postil::ui {

class FigureTable;
class FigureView;
class PathField;
class SourceList;

/// One classifier over many labelled data sets, with the options of `postil-cli joint`.
class JointDialog final : public WorkDialog
{
    Q_OBJECT

public:
    explicit JointDialog(const WorkContext& context, QWidget* parent = nullptr);

    [[nodiscard]] JointRunOptions options() const;
    [[nodiscard]] SourceList* sources() const { return m_sources; }

protected:
    void start() override;
    void working() override;

private:
    struct Seen;
    void addTraining(QGridLayout* grid);
    void refresh();
    void showCurves(const std::vector<QJsonObject>& epochs, int bestEpoch);
    void showReport(const JointReport& report);

    SourceList* m_sources;
    QComboBox* m_network;
    QComboBox* m_stem;
    PathField* m_weights;
    QSpinBox* m_inputSize;
    QComboBox* m_inputScale;
    QSpinBox* m_epochs;
    QSpinBox* m_batch;
    QComboBox* m_optimizer;
    QDoubleSpinBox* m_learningRate;
    QComboBox* m_schedule;
    QDoubleSpinBox* m_weightDecay;
    QCheckBox* m_balanced;
    QSpinBox* m_seed;
    PathField* m_out;
    FigureView* m_auc;
    FigureView* m_accuracy;
    FigureTable* m_table;
    std::shared_ptr<SetAside<Seen>> m_running; ///< shared with the training
};

} // namespace postil::ui
