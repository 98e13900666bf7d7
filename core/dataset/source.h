// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/dataset/image.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace postil {

enum class SourceKind : std::uint8_t { MedMnist, Folder, Sample };

[[nodiscard]] QString sourceKindName(SourceKind kind); ///< "medmnist", "folder", "sample"
[[nodiscard]] std::optional<SourceKind> sourceKindFromName(const QString& name);

/// One image of a source as the source describes it, before it is in a project.
struct SourceItem {
    qint64 index = 0;  ///< position in the source, stable: what SourceReader::read() takes
    QString fileName;  ///< folder: path relative to the source; npz: "train_000012"
    Split split = Split::None;
    int label = -1;                        ///< index into SourceListing::classNames, -1 = none
    std::vector<std::uint8_t> multiLabel;  ///< multi-label sources: one 0/1 per class name
    int width = 0;
    int height = 0;
    int channels = 0;
    QByteArray sha256; ///< 32 bytes: of the file (folder), of the pixels and their shape (npz)
};

/// Everything that can be said about a source without looking at its pixels twice.
struct SourceListing {
    SourceKind kind = SourceKind::Folder;
    QString path;           ///< absolute, canonical
    QString name;           ///< short, for people: file or folder name
    Task task = Task::Single;
    QStringList classNames; ///< the source's own classes, in label order
    QString dataset;        ///< MedMNIST flag ("pneumoniamnist") or empty
    QString licence;        ///< empty = not known
    bool official = false;  ///< the file's MD5 is that of the published file
    std::vector<SourceItem> items;
    std::vector<Skipped> skipped; ///< unreadable pictures of a folder; a bad npz is refused whole
};

/// Folder or MedMnist; an error that names the path for anything else.
[[nodiscard]] Result<SourceKind> sourceKindOf(const QString& path);

/// Finds out what `path` is and lists it. Folders: every picture is decoded once, in parallel, so that a broken
/// one is reported now. npz: headers, labels and per-image hashes; pixels are streamed, never loaded whole.
/// Errors name the file and the reason.
[[nodiscard]] Result<SourceListing> listSource(const QString& path, TaskContext& task);

/// Reads pixels of one source. Thread-safe. Never writes into the source.
class SourceReader
{
public:
    virtual ~SourceReader() = default;
    /// Pixels as they are (EXIF orientation applied to photographs). `fileName` is SourceItem::fileName.
    [[nodiscard]] virtual Result<Image> read(qint64 index, const QString& fileName) = 0;
};

/// `cacheDir` may hold an unpacked copy of a compressed array (named by the file's hash) so that single images
/// can be read at random; it is created when needed and may be deleted at any time.
[[nodiscard]] Result<std::unique_ptr<SourceReader>> openSource(SourceKind kind, const QString& path, const QString& cacheDir);

} // namespace postil
