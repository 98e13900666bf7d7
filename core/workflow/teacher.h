// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/runstore.h"

namespace postil {

/// The zero-shot run that a refiner learns from: the one named, else the one in use. `learner` is named in the error when there
/// is none; a refiner's run is refused.
[[nodiscard]] Result<RunRow> findTeacher(ProjectDb& db, const QString& name, const QString& learner);

} // namespace postil
