// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"

#include <QStringList>

#include <vector>

namespace postil {

class ProjectDb;

enum class ExportFormat : std::uint8_t { Csv, Folders, MedMnist };

[[nodiscard]] QString exportFormatName(ExportFormat format); ///< "csv", "folders", "medmnist"
[[nodiscard]] Result<ExportFormat> exportFormatFromName(const QString& name);

struct ExportOptions {
    ExportFormat format = ExportFormat::Csv;
    QString out;            ///< a folder
    bool overwrite = false; ///< replace an earlier export there (only a folder that holds a manifest of ours)
    int imageSize = 0;      ///< MedMNIST: square side; 0: the most frequent size
};

struct ExportReport {
    QStringList files; ///< relative to `out`
    qint64 images = 0; ///< labelled and written
    std::vector<Skipped> skipped; ///< without a label, excluded, unreadable
};

struct VerifyReport {
    bool ok = false;
    ExportFormat format = ExportFormat::Csv;
    qint64 images = 0;
    QStringList problems;
};

/// Writes to a temporary name beside `out`, re-imports it, then renames. Never leaves half an export under `out`.
[[nodiscard]] Result<ExportReport> exportProject(ProjectDb& db, const ExportOptions& options, TaskContext& task);

/// Reads an export back by its manifest: every file there, hashes equal, labels parse, counts equal.
[[nodiscard]] Result<VerifyReport> verifyExport(const QString& out, TaskContext& task);

} // namespace postil
