// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <vector>

class QSqlDatabase;

namespace postil {

/// One numbered step of the schema. The file's PRAGMA user_version is the number of the last step that it has seen.
struct Migration {
    int version = 0;
    QString sql; ///< statements; a trigger ends with a line "END;", every other one with a ";" at the end of a line
};

/// Those of core/project/migrations, by number.
[[nodiscard]] const std::vector<Migration>& builtinMigrations();

/// Value of PRAGMA application_id in every project: "Pstl".
constexpr int projectApplicationId = 0x5073746c;

/// Version of the schema in the file.
[[nodiscard]] Result<int> schemaVersion(const QSqlDatabase& sql, const QString& path);

/// Brings the file from `from` to the newest of `migrations` in one transaction. A file that holds data (`from` > 0) is
/// copied first to "PATH.v<from>-backup" beside it; if that fails, nothing is changed.
[[nodiscard]] Result<void> migrate(QSqlDatabase& sql, const QString& path, int from, const std::vector<Migration>& migrations);

} // namespace postil
