// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/source.h"

namespace postil {

/// Pictures of a folder and its sub-folders, in natural order of their relative paths ("im2" before "im10", the same on
/// every machine). The first level of sub-folders gives the classes; where the first level is nothing but train, val
/// (valid, validation) and test, it gives the split and the second level the classes. Hidden files and folders are
/// left out; links to folders are followed, each folder once. SourceItem::index counts every picture file, broken ones too.
[[nodiscard]] Result<SourceListing> listFolder(const QString& path, TaskContext& task);

/// The picture files of a folder and its sub-folders, in the same order.
struct FolderPictures {
    QString root;      ///< absolute, canonical
    QStringList files; ///< relative to it, at least one
    std::vector<Skipped> skipped;
};
/// Finds them by their names, none of them opened.
[[nodiscard]] Result<FolderPictures> findPictures(const QString& path, TaskContext& task);

[[nodiscard]] Result<std::unique_ptr<SourceReader>> openFolder(const QString& path);

/// "im2" before "im10"; case decides last.
[[nodiscard]] bool naturalLess(const QString& a, const QString& b);

} // namespace postil
