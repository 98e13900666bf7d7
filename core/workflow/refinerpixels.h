// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/source.h"
#include "core/inference/embeddingcache.h"
#include "core/inference/refiner.h"
#include "core/project/labelview.h"

#include <map>

namespace postil {

/// One image of a source that is open.
struct PixelItem {
    SourceReader* reader = nullptr;
    qint64 index = 0;
    QString fileName;
    QString subject; ///< for messages
};

struct RefinerPixels {
    TrainingImages images;         ///< pixels or embeddings, no labels
    std::vector<std::size_t> kept; ///< per image: position among the items
    std::vector<Skipped> skipped;  ///< unreadable ones
};

/// Writes a picture as `channels` planes of size × size.
void writePlanes(Image image, int size, int channels, std::uint8_t* planes);

/// Reads images side by side on `threads` threads and brings them to a refiner's input: `channels` planes of size × size,
/// resized by area. Fails only when cancelled.
[[nodiscard]] Result<RefinerPixels> loadRefinerPixels(std::span<const PixelItem> items, int size, int channels, int threads, TaskContext& task);

/// The input size that stands for "as the project's images are": the most frequent longer side, at most 224.
[[nodiscard]] int usualInputSize(const std::vector<ImageRow>& images);

/// Fills in size and channels where `options` leave them to the project's images.
void completeGeometry(RefinerOptions& options, const std::vector<ImageRow>& images);

/// The open sources of a project's images.
class ProjectPixels
{
public:
    /// `view` must outlive this.
    ProjectPixels(const LabelView& view, QString cacheDir)
        : m_view(view)
        , m_cacheDir(std::move(cacheDir))
    {
    }

    /// Positions in view.images to items. A source that is gone is an error: the images of a whole source are no odd ones out.
    [[nodiscard]] Result<std::vector<PixelItem>> items(std::span<const std::size_t> rows);

private:
    const LabelView& m_view;
    const QString m_cacheDir;
    std::map<SourceId, std::unique_ptr<SourceReader>> m_readers;
};

/// What a project's images are to a refiner: pixels at its size, or the embeddings of the zero-shot run that it learns from.
class RefinerInput
{
public:
    /// `view` must outlive this.
    RefinerInput(const LabelView& view, QString cacheDir)
        : m_view(view)
        , m_pixels(view, cacheDir)
        , m_cacheDir(std::move(cacheDir))
    {
    }

    /// Before read(): fills in what `options` leave open (size, channels), and finds the embeddings where the refiner reads them.
    [[nodiscard]] Result<void> prepare(RefinerOptions& options, const RunRow& teacher);
    /// Positions in view.images. An image without pixels or without an embedding is skipped.
    [[nodiscard]] Result<RefinerPixels> read(std::span<const std::size_t> rows, TaskContext& task);

private:
    [[nodiscard]] Result<RefinerPixels> readEmbeddings(std::span<const std::size_t> rows) const;

    const LabelView& m_view;
    ProjectPixels m_pixels;
    const QString m_cacheDir;
    std::unique_ptr<EmbeddingCache> m_embeddings;
    int m_size = 0;
    int m_channels = 1;
    int m_threads = 0;
};

} // namespace postil
