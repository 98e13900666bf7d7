// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exportfolder.h"
#include "core/workflow/fewshot.h"

namespace postil {

/// The folder of a report while it is made; an earlier one may be there with `overwrite`.
[[nodiscard]] Result<std::unique_ptr<ExportFolder>> fewShotFolder(const QString& out, bool overwrite);
/// Fills it and puts it in place; gives the files' names.
[[nodiscard]] Result<QStringList> writeFewShot(const FewShotReport& report, ExportFolder& folder);

} // namespace postil
