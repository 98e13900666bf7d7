// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/measure.h"

#include <QTableWidget>

namespace postil::ui {

/// A multi-label project's figures, one row per class. Arrow keys move; Enter or a double click opens a class.
class FindingsTable final : public QTableWidget
{
    Q_OBJECT

public:
    enum Column { ClassColumn, YesColumn, SaidYesColumn, AccuracyColumn, AucColumn, PrecisionColumn, RecallColumn, F1Column, ColumnCount };

    explicit FindingsTable(QWidget* parent = nullptr);
    void setReport(const MeasureReport& report, const QStringList& letters);
    void clearReport();
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void pointed(int position); ///< the current class
    void opened(int position);
};

} // namespace postil::ui
