// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/captionstore.h"
#include "core/workflow/captionversions.h"
#include "ui/dialogs/work/workdialog.h"

class QCheckBox;
class QComboBox;

namespace postil::ui {

class FigureTable;

/// Two kept versions of the captions side by side, what they label differently, and one of them made the present one.
class PromptSetsDialog final : public WorkDialog
{
    Q_OBJECT

public:
    explicit PromptSetsDialog(const WorkContext& context, QWidget* parent = nullptr);

protected:
    void start() override;
    void refresh() override;

private:
    /// What was compared: texts, and labels or why there are none.
    struct Compared {
        VersionComparison versions;
        std::optional<VersionLabels> labels;
        QString problem;
    };
    [[nodiscard]] QWidget* makeResult();
    [[nodiscard]] int newestOther(const std::vector<PromptSetRow>& rows) const;
    void checkChoice();
    void showCompared(const Compared& compared);
    void showLabels(const Compared& compared);
    void restore(const QComboBox* side);

    QComboBox* m_before;
    QComboBox* m_after;
    QCheckBox* m_withLabels;
    QLabel* m_verdict;
    QLabel* m_labels;
    FigureTable* m_table;
    std::array<QPushButton*, 2> m_restore;
};

} // namespace postil::ui
