// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include "core/project/history.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"
#include "core/workflow/steering.h"

namespace postil::cli {

/// For commands that only look: works while a window writes to the project.
[[nodiscard]] Result<std::unique_ptr<ProjectDb>> openForReading(const std::string& path);
[[nodiscard]] Result<std::unique_ptr<ProjectDb>> openForWriting(const std::string& path);

[[nodiscard]] QJsonValue textOrNull(const QString& text);   ///< null when empty
[[nodiscard]] QJsonValue numberOrNull(double value);        ///< null when not finite
[[nodiscard]] QJsonValue decisionJson(const Decision& decision, const LabelView& view); ///< a class, "excluded" … or null
[[nodiscard]] Answer changeAnswer(const Change& change);    ///< {changed, what}

/// Columns padded to the same width, for people.
[[nodiscard]] QString textTable(const std::vector<QStringList>& rows);

} // namespace postil::cli
