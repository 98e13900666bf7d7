// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/labelledset.h"

#include <QJsonObject>

namespace postil {

enum class CaptionSetFormat : std::uint8_t {
    Folder, ///< pictures in SPLIT/SET/ and metadata.jsonl, as Hugging Face's ImageFolder reads it
    Tar     ///< SPLIT-000000.tar …: picture, .txt and .json with one stem (webdataset)
};

[[nodiscard]] QString captionSetFormatName(CaptionSetFormat format); ///< "folder", "tar"
[[nodiscard]] std::optional<CaptionSetFormat> captionSetFormatFromName(const QString& name);

struct CaptionSetOptions
{
    LabelledSetOptions data;
    QString out; ///< folder to make; empty: only the preview
    CaptionSetFormat format = CaptionSetFormat::Folder;
    int preview = 10;      ///< random pairs that are shown
    int shardImages = 10'000; ///< of one tar
    std::uint64_t seed = 0;   ///< of the preview
    [[nodiscard]] Result<void> validate() const;
};

/// An image with its caption.
struct CaptionPair
{
    std::size_t image = 0; ///< place in LabelledSet::images
    QString source;
    QString file;
    QString split;
    QStringList labels;
    QString caption;
    [[nodiscard]] QJsonObject toJson() const;
};

struct CaptionSetReport
{
    qint64 images = 0;
    qint64 captions = 0; ///< different ones
    std::vector<CaptionPair> preview;
    std::vector<TextTargets> texts; ///< what the captions were made of, to be edited
    QStringList files;
    std::vector<Skipped> skipped;
};

[[nodiscard]] CaptionPair captionPair(const LabelledSet& set, std::size_t image);

/// Random pairs, different images.
[[nodiscard]] std::vector<CaptionPair> previewPairs(const LabelledSet& set, int count, std::uint64_t seed);

/// Captions from labels (original-method B.3): writes every image with its caption, and `texts.json`, which can be edited
/// and given back as TextChoice::file. The folder appears when it is complete.
[[nodiscard]] Result<CaptionSetReport> captionsFromLabels(const CaptionSetOptions& options, TaskContext& task);

} // namespace postil
