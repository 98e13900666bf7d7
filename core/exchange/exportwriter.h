// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"
#include "core/dataset/source.h"
#include "core/exchange/exportfolder.h"
#include "core/exchange/labeltable.h"

#include <map>

namespace postil {

/// What a format's writer works on.
struct ExportInput {
    ProjectDb& db;
    const LabelView& view;
    const LabelTable& table;
    int imageSize = 0; ///< MedMNIST: square side, 0: the most frequent size
};

/// One row of the export's labels.csv.
struct ExportedRow {
    std::size_t record = 0; ///< in LabelTable::records
    QString fileName;       ///< of the picture in the export (CSV: in its source)
};

/// What a writer put into the folder.
struct WrittenRows {
    std::vector<ExportedRow> rows; ///< by image id
    std::vector<Skipped> skipped;  ///< by image id: without a label, excluded, unreadable
};

/// CSV holds every image; nothing is skipped, images without a label are listed.
[[nodiscard]] Result<WrittenRows> writeCsvExport(const ExportInput& input);

/// Copies pictures (npz and sample images as PNG) to [split/]class/file. Split folders are made when some image has a
/// split; then images without one go to train.
/// Unsupported for multi-label projects.
[[nodiscard]] Result<WrittenRows> writeFolderExport(const ExportInput& input, ExportFolder& folder, TaskContext& task);

/// One npz of six arrays, labels N × 1; of a multi-label project N × L, 0 or 1 per class, without images that lack an answer. Images without a split go to train.
[[nodiscard]] Result<WrittenRows> writeMedMnistExport(const ExportInput& input, ExportFolder& folder, TaskContext& task);

/// Why a record has no place among labelled pictures; empty when it has one.
[[nodiscard]] QString reasonLeftOut(const LabelRecord& record);

/// Folder of each class: its name, with what file systems do not take replaced, made different from each other.
[[nodiscard]] QStringList classFolderNames(const QStringList& classNames);

/// Pixels of any image of a project; opens each source once.
class PictureReader
{
public:
    PictureReader(ProjectDb& db, const LabelView& view);
    [[nodiscard]] Result<Image> read(const ImageRow& image);
    [[nodiscard]] const SourceRow& source(SourceId id) const { return *m_sources.at(id); }

private:
    QString m_cacheDir;
    std::map<SourceId, const SourceRow*> m_sources;
    std::map<SourceId, std::unique_ptr<SourceReader>> m_readers;
};

} // namespace postil
