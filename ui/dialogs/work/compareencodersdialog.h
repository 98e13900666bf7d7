// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoderlist.h"
#include "core/workflow/compareencoders.h"
#include "ui/dialogs/work/workdialog.h"

class QComboBox;
class QListWidget;

namespace postil::ui {

class FigureTable;
class FigureView;

/// The same captions and images on several of the person's encoders. Stores no run.
class CompareEncodersDialog final : public WorkDialog
{
    Q_OBJECT

public:
    explicit CompareEncodersDialog(const WorkContext& context, QWidget* parent = nullptr, EncoderList list = EncoderList());

protected:
    void start() override;
    void refresh() override;

private:
    [[nodiscard]] QWidget* makeResult();
    void fillList();
    [[nodiscard]] QStringList chosenPaths() const;
    void checkChoice();
    void showReport(const CompareEncodersReport& report);
    void showAgreement(const CompareEncodersReport& report);

    EncoderList m_encoders;
    QListWidget* m_list;
    QComboBox* m_split;
    NoteBar* m_testSplit;
    QLabel* m_yardstick;
    FigureTable* m_table;
    FigureTable* m_agreement;
    FigureView* m_picture;
};

} // namespace postil::ui
