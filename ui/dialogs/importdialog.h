// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/labelview.h"
#include "core/workflow/importsources.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace postil::ui {

class NoteBar;
class SourceList;
class WindowSettings;

/// Adds sources with the options of `postil-cli import`: which splits, how many at random with which seed, one class for
/// all, source labels mapped to classes (two on one class merge them).
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const QStringList& paths, const LabelView& view, WindowSettings& settings, QWidget* parent = nullptr);

    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] Result<ImportOptions> options() const; ///< InvalidArgument: what is wrong in the form; once accepted it is right
    void pickFiles();
    void pickFolder();
    void accept() override;

private:
    SourceList* m_sources;
    QCheckBox* m_splits[3];
    QComboBox* m_into;
    QCheckBox* m_take;
    QSpinBox* m_count;
    QSpinBox* m_seed;
    QComboBox* m_asClass;
    QLineEdit* m_map;
    QLineEdit* m_licence;
    QCheckBox* m_reference;
    QPushButton* m_add;
    NoteBar* m_error;
};

} // namespace postil::ui
