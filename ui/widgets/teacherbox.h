// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/runstore.h"

#include <QComboBox>

namespace postil::ui {

/// Which zero-shot run a refiner learns from: the one in use, or one by name.
class TeacherBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit TeacherBox(QWidget* parent = nullptr);
    void setRuns(const std::vector<RunRow>& runs); ///< of the project, by id; newest on top, a choice stays. Emits nothing
    void choose(const QString& name);              ///< a run that is not there changes nothing
    [[nodiscard]] QString teacher() const { return currentData().toString(); } ///< empty: the one in use
};

} // namespace postil::ui
