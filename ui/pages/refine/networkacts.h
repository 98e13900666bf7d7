// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/runstore.h"
#include "core/workflow/exportrefiner.h"
#include "core/workflow/predictnew.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QToolButton;

namespace postil::ui {

class NoteBar;

/// What a run's network can do outside of the project: label new images, and be exported. Two buttons, and a note for the page that
/// says what came of it.
class NetworkActs final : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkActs(PageContext& context, QWidget* parent = nullptr);

    void setRun(const std::optional<RunRow>& run);
    [[nodiscard]] NoteBar* note() const { return m_note; } ///< the page takes it into its layout

signals:
    void failed(const postil::Error& error);

private:
    void label();
    void exportNetwork();
    void labelled(const QString& out, const PredictReport& report);
    void exported(const QString& out, const ExportRefinerReport& report);
    void tell(const QString& what, const QString& rest, const QString& path);

    PageContext& m_context;
    QString m_run;
    QToolButton* m_label;
    QToolButton* m_export;
    NoteBar* m_note;
    QToolButton* m_skippedLink;
    QString m_path; ///< of what was written
    std::vector<Skipped> m_skipped;
};

} // namespace postil::ui
