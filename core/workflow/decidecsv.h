// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/history.h"

namespace postil {

struct DecideCsvReport {
    Change change;
    std::vector<Skipped> skipped; ///< rows with an empty class, or no answer
};

/// Decisions from a table with the columns `image` (or `image_id`) and `class`: a class, or excluded, none_of_these, second_look (a class of
/// such a name comes first). One undo step. In a multi-label project a class is a yes to it, unless a column `answer` says yes, no or
/// unknown; a table may as well have a column `answer_<class>` for some classes (yes, no, unknown; empty: nothing is said). An unknown image or class refuses the whole table and names the line.
[[nodiscard]] Result<DecideCsvReport> decideCsv(ProjectDb& db, const QString& path);

} // namespace postil
