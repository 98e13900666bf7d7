// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/exchange/exportformat.h"
#include "core/exchange/verify.h"

#include <QStringList>

#include <vector>

namespace postil {

class ProjectDb;

struct ExportOptions {
    ExportFormat format = ExportFormat::Csv;
    QString out;            ///< a folder; the one it lies in must exist
    bool overwrite = false; ///< replace an earlier export there (only a folder that holds an export of ours and nothing else)
    int imageSize = 0;      ///< MedMNIST: square side, 1 … 4096; 0: the most frequent size (its shorter side)
    bool gold = true;       ///< images with a gold answer carry it, with the source "gold"
    [[nodiscard]] Result<void> validate() const;
};

struct ExportReport {
    QStringList files; ///< relative to `out`
    qint64 images = 0; ///< labelled and written
    std::vector<Skipped> skipped; ///< without a label, excluded, unreadable. CSV lists them too, without a label
};

/// Writes to a temporary name beside `out`, re-imports it (verifyExport), then renames. Never leaves half an export under `out`.
/// Every format carries labels.csv, provenance.csv, classes.txt, a data card, manifest.json and SHA256SUMS. Times stand only in
/// the column `updated_at` and in manifest.json, so that equal labels give equal files.
[[nodiscard]] Result<ExportReport> exportProject(ProjectDb& db, const ExportOptions& options, TaskContext& task);

} // namespace postil
