// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include "core/workflow/exportproject.h"

#include <QDateTime>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace postil::ui {

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
    struct FormatRow {
        ExportFormat format = ExportFormat::Csv;
        QCheckBox* box = nullptr;
    };
    struct Step { ///< one format of the export that runs or ran last
        ExportOptions options;
        QLabel* state = nullptr;
    };

    [[nodiscard]] QWidget* makeFormats();
    [[nodiscard]] QWidget* makeBody();
    [[nodiscard]] QWidget* makeInspector();
    void refresh();
    void refreshButton();
    void refreshPreview();
    void refreshCard();
    void chooseFolder();
    void startExport();
    void nextStep();
    void stepDone(const Result<ExportReport>& report);
    void rememberExport(const ExportReport& report);
    void showEarlier();
    [[nodiscard]] std::vector<ExportFormat> chosenFormats() const;

    std::vector<FormatRow> m_formats;
    QPushButton* m_export;
    QPushButton* m_openFolder;
    QLineEdit* m_folder;
    QCheckBox* m_overwrite;
    QLabel* m_goesOut;
    QTableWidget* m_preview;
    Panel* m_previewPanel;
    Panel* m_progressPanel;
    QVBoxLayout* m_sources;
    QVBoxLayout* m_earlier;
    QLabel* m_licence;
    QLabel* m_quality;
    NoteBar* m_warning;
    NoteBar* m_done;
    std::vector<Step> m_steps;
    std::size_t m_step = 0;
    bool m_running = false;
    qint64 m_written = 0;
};

} // namespace postil::ui
