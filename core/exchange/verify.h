// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"
#include "core/exchange/exportformat.h"

namespace postil {

struct VerifyReport {
    bool ok = false;
    ExportFormat format = ExportFormat::Csv;
    qint64 images = 0; ///< with a label, as found
    QStringList problems;
};

/// Reads an export back by its manifest: every file there and none besides, sizes and hashes equal, labels parse, counts
/// equal; class folders and npz are listed by the readers that import them, and each picture's label is compared. A damaged
/// export is a report with problems; fails only where `out` is no export of ours or cannot be read.
[[nodiscard]] Result<VerifyReport> verifyExport(const QString& out, TaskContext& task);

} // namespace postil
