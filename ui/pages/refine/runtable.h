// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/runstore.h"

#include <QTableWidget>

#include <vector>

namespace postil::ui {

/// The refiner runs of a project, newest first, with a "use" in the last column of those that are not in use.
class RunTable final : public QTableWidget
{
    Q_OBJECT

public:
    explicit RunTable(QWidget* parent = nullptr);
    /// `all` includes the zero-shot runs, for the names of the teachers.
    void setRuns(const std::vector<RunRow>& all);
    [[nodiscard]] int runCount() const { return rowCount(); }

signals:
    void useWanted(postil::RunId run);
    void selected(const postil::RunRow& run);

private:
    std::vector<RunRow> m_runs;
};

} // namespace postil::ui
