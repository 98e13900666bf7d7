// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/exportrefiner.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace postil::ui {

class NoteBar;
class PathField;
class WindowSettings;

/// A refiner's network for use elsewhere, with the options of `postil-cli export-refiner`.
class ExportRefinerDialog final : public QDialog
{
    Q_OBJECT

public:
    ExportRefinerDialog(const QString& run, WindowSettings& settings, QWidget* parent = nullptr);

    [[nodiscard]] ExportRefinerOptions options() const;

private:
    void refresh();

    const QString m_run;
    PathField* m_out;
    QCheckBox* m_onnx;
    QCheckBox* m_overwrite;
    QPushButton* m_export;
    NoteBar* m_exists;
};

} // namespace postil::ui
