// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/predictnew.h"

#include <QDialog>

class QPushButton;

namespace postil::ui {

class NoteBar;
class PathField;
class SourceList;
class WindowSettings;

/// New images for a trained refiner, with the options of `postil-cli predict`.
class PredictDialog final : public QDialog
{
    Q_OBJECT

public:
    PredictDialog(const QString& run, WindowSettings& settings, QWidget* parent = nullptr);

    [[nodiscard]] PredictOptions options() const; ///< without a backend
    void accept() override;

private:
    void refresh();

    const QString m_run;
    SourceList* m_sources;
    PathField* m_out;
    QPushButton* m_label;
    NoteBar* m_replaces;
    NoteBar* m_error;
};

} // namespace postil::ui
