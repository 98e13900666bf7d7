// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/labelview.h"
#include "ui/widgets/panel.h"

class QTableWidget;

namespace postil::ui {

/// The first rows of what goes out, as labels.csv will have them.
class ExportPreview final : public Panel
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget* parent = nullptr);
    void refresh(const LabelView& view);
    [[nodiscard]] QTableWidget* table() const { return m_table; }

private:
    QTableWidget* m_table;
};

} // namespace postil::ui
