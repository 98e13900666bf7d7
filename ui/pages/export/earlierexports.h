// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/exportformat.h"

#include <QDateTime>

#include <vector>

namespace postil {
class ProjectDb;
}

namespace postil::ui {

/// One export of this project that was done and verified.
struct EarlierExport {
    QString out; ///< its folder, which may be gone since
    QString format;
    qint64 images = 0;
    QDateTime time;
};

/// Newest first; the project keeps the last eight.
[[nodiscard]] std::vector<EarlierExport> earlierExports(const ProjectDb& db);
[[nodiscard]] Result<void> rememberExport(ProjectDb& db, const EarlierExport& done);

} // namespace postil::ui
