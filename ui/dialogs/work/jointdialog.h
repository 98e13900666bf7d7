// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/joint.h"
#include "ui/dialogs/work/workdialog.h"

class QCheckBox;
class QComboBox;
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

private:
    void refresh();
    void showReport(const JointReport& report);

    SourceList* m_sources;
    QComboBox* m_network;
    QSpinBox* m_inputSize;
    QSpinBox* m_epochs;
    QSpinBox* m_batch;
    QCheckBox* m_balanced;
    QSpinBox* m_seed;
    PathField* m_out;
    FigureView* m_curve;
    FigureTable* m_table;
};

} // namespace postil::ui
