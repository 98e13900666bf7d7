// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/captionset.h"
#include "ui/dialogs/work/workdialog.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace postil::ui {

class FigureTable;
class LabelledSetForm;

/// Captions made from labels, with the options of `postil-cli captions-from-labels`: what they are made of can be edited, ten pairs drawn at random
/// show them, and images with captions are written as a folder or as tar files.
class CaptionsFromLabelsDialog final : public WorkDialog
{
    Q_OBJECT

public:
    explicit CaptionsFromLabelsDialog(const WorkContext& context, QWidget* parent = nullptr);

    [[nodiscard]] LabelledSetForm* data() const { return m_data; }
    /// Writes images and captions into a new folder.
    void exportTo(const QString& folder);

protected:
    void start() override;

private:
    void refresh();
    void showReport(const CaptionSetReport& report);
    void make(const QString& out);
    [[nodiscard]] std::vector<TextTargets> editedTexts() const;
    void keepEdits();

    LabelledSetForm* m_data;
    QComboBox* m_format;
    QSpinBox* m_seed;
    FigureTable* m_texts;
    FigureTable* m_pairs;
    std::vector<TextTargets> m_targets; ///< as shown in m_texts; empty before the first run
    std::vector<TextTargets> m_edited;  ///< by a person, one per data set
    QPushButton* m_forget = nullptr;
    bool m_ofNamesAlone = false;        ///< they are the classes' names, no descriptions to be kept
};

} // namespace postil::ui
