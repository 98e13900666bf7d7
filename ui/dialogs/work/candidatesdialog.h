// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/candidates.h"
#include "ui/dialogs/work/workdialog.h"

namespace postil::ui {

class FigureTable;

/// Seven labelings of the same embeddings side by side, and which one the answers pick. One of them can become the labels.
class CandidatesDialog final : public WorkDialog
{
    Q_OBJECT

public:
    explicit CandidatesDialog(const WorkContext& context, QWidget* parent = nullptr);

protected:
    void start() override;

private:
    void showReport(CandidatesReport report);
    void choose();
    void store();

    FigureTable* m_table;
    FigureTable* m_agreement;
    QLabel* m_verdict;
    QPushButton* m_use;
    std::shared_ptr<const CandidatesReport> m_report; ///< null: none yet
};

} // namespace postil::ui
