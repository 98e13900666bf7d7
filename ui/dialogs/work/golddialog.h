// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/work/workdialog.h"

class QComboBox;
class QSpinBox;

namespace postil::ui {

class GoldAnswers;

/// Images drawn at random are labelled blind, one after the other: no voice, no file name, no source's label is to be seen.
class GoldDialog final : public WorkDialog
{
    Q_OBJECT

public:
    explicit GoldDialog(const WorkContext& context, QWidget* parent = nullptr);

protected:
    void start() override;
    void refresh() override;

private:
    void checkChoice();
    [[nodiscard]] qint64 leftToDraw() const;

    QSpinBox* m_count;
    QComboBox* m_split;
    QLabel* m_left;
    GoldAnswers* m_answers;
};

} // namespace postil::ui
