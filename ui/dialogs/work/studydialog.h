// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/autoannotation.h"
#include "ui/dialogs/work/workdialog.h"

class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace postil::ui {

class FigureTable;
class PathField;
class SourceList;

/// The first study by one button, with the options of `postil-cli study auto-annotation`; its report and pictures are shown and lie in the folder.
class StudyDialog final : public WorkDialog
{
    Q_OBJECT

public:
    explicit StudyDialog(const WorkContext& context, QWidget* parent = nullptr);

    [[nodiscard]] AutoAnnotationOptions options() const;
    [[nodiscard]] SourceList* sources() const { return m_sources; }

protected:
    void start() override;

private:
    void refresh();
    void showReport(const AutoAnnotationReport& report);

    SourceList* m_sources;
    QLineEdit* m_caption;
    QSpinBox* m_train;
    QSpinBox* m_test;
    QSpinBox* m_repeats;
    QSpinBox* m_seed;
    PathField* m_out;
    FigureTable* m_table;
    QLabel* m_gain;
    QVBoxLayout* m_pictures;
};

} // namespace postil::ui
