// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"

#include <vector>

namespace postil {

struct ZipEntry {
    QString name; ///< in the archive
    QString file; ///< its content
};

/// Writes a deflated zip archive of files, read in pieces. Equal contents give equal bytes: every entry is dated 1980-01-01.
[[nodiscard]] Result<void> writeZip(const QString& path, const std::vector<ZipEntry>& entries, TaskContext& task);

} // namespace postil
