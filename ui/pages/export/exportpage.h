// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include "core/workflow/exportproject.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace postil::ui {

class ExportCard;
class ExportPreview;
class FormatList;
class NoteBar;
class Panel;

/// Writes the labelled data set in one or several formats, each read back before it is called done. One format goes into
/// the folder itself, as on the command line; several go into one sub-folder each.
class ExportPage final : public Page
{
    Q_OBJECT

public:
    explicit ExportPage(PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<KeyHint> keys() const override;
    void activate() override;

private:
    struct Step { ///< one format of the export that runs or ran last
        ExportOptions options;
        QLabel* state = nullptr;
    };

    [[nodiscard]] QWidget* makeBody();
    [[nodiscard]] Panel* makeWhat();
    void refresh();
    void refreshButton();
    void refreshGoesOut();
    void proposeFolder();
    void chooseFolder();
    void startExport();
    void nextStep();
    void stepDone(const Result<ExportReport>& report);

    FormatList* m_formats;
    ExportCard* m_card;
    ExportPreview* m_preview;
    Panel* m_progressPanel;
    QPushButton* m_export;
    QPushButton* m_openFolder;
    QLineEdit* m_folder;
    QCheckBox* m_overwrite;
    QLabel* m_goesOut;
    NoteBar* m_done;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    bool m_running = false;
    qint64 m_written = 0;
};

} // namespace postil::ui
