// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QHash>

namespace postil {

class ProjectDb;

/// Who speaks for a class that was merged or removed: predictions, reference labels and mappings keep the ids they were
/// made with and are read through this.
class ClassResolver
{
public:
    [[nodiscard]] static Result<ClassResolver> load(const ProjectDb& db);
    /// The class itself, the one it was merged into, or an invalid id if it was removed or never was.
    [[nodiscard]] ClassId resolve(ClassId id) const { return m_target.value(id); }

private:
    QHash<ClassId, ClassId> m_target;
};

} // namespace postil
