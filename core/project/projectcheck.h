// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace postil {

class ProjectDb;

/// What ProjectDb::check() answers: one sentence per problem, none if the project is whole.
[[nodiscard]] Result<QStringList> checkProject(const ProjectDb& db);

} // namespace postil
