// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/claims.h"
#include "ui/dialogs/work/workdialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace postil::ui {

class FigureTable;
class LabelledSetForm;
class PathField;

/// What is claimed of models trained on captions, put to the test, with the options of `postil-cli claims`.
class ClaimsDialog final : public WorkDialog
{
    Q_OBJECT

public:
    explicit ClaimsDialog(const WorkContext& context, QWidget* parent = nullptr);

    [[nodiscard]] ClaimOptions options() const;
    [[nodiscard]] LabelledSetForm* data() const { return m_data; }
    void choose(Claim claim);

protected:
    void start() override;

private:
    void refresh();
    void showReport(const ClaimReport& report);

    QComboBox* m_claim;
    LabelledSetForm* m_data;
    QComboBox* m_encoder;
    QSpinBox* m_epochs;
    QLineEdit* m_classes;
    PathField* m_manifest;
    QLineEdit* m_columns;
    QSpinBox* m_seed;
    QWidget* m_unseen; ///< what only one claim asks for
    QWidget* m_bias;
    PathField* m_out;
    QLabel* m_summary;
    FigureTable* m_table;
};

} // namespace postil::ui
