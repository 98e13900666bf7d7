// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/labelledset.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace postil::ui {

class SourceList;
class WindowSettings;

/// The labelled sources of a training, as the commands' options of the same names: files and folders, images at most, what captions are made of.
class LabelledSetForm final : public QWidget
{
    Q_OBJECT

public:
    explicit LabelledSetForm(WindowSettings& settings, QWidget* parent = nullptr);

    [[nodiscard]] LabelledSetOptions options() const;
    [[nodiscard]] SourceList* sources() const { return m_sources; }

signals:
    void changed();

private:
    SourceList* m_sources;
    QSpinBox* m_take;
    QCheckBox* m_namesAlone;
};

} // namespace postil::ui
