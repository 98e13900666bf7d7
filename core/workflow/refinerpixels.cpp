// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/refinerpixels.h"

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/dataset/resample.h"

#include <algorithm>

namespace postil {

namespace {

/// Interleaved channels to planes.
void toPlanes(const Image& image, std::uint8_t* planes)
{
    const auto channels = static_cast<std::size_t>(image.channels);
    const std::size_t area = image.pixels.size() / channels;
    for (std::size_t c = 0; c < channels; ++c) {
        for (std::size_t i = 0; i < area; ++i) {
            planes[c * area + i] = image.pixels[i * channels + c];
        }
    }
}

Result<void> loadOne(const PixelItem& item, int size, int channels, std::uint8_t* planes)
{
    Result<Image> image = item.reader->read(item.index, item.fileName);
    if (!image) {
        return failAs(image);
    }
    if (image->channels != channels) {
        image = toChannels(*image, channels);
    }
    if (image->width != size || image->height != size) {
        image = resizeArea(*image, size, size);
    }
    toPlanes(*image, planes);
    return {};
}

} // namespace

Result<RefinerPixels> loadRefinerPixels(std::span<const PixelItem> items, int size, int channels, int threads, TaskContext& task)
{
    const std::size_t bytes = static_cast<std::size_t>(channels) * static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    RefinerPixels result;
    result.images.size = size;
    result.images.channels = channels;
    result.images.pixels.resize(items.size() * bytes);
    std::vector<QString> reasons(items.size());
    std::atomic<qint64> done = 0;
    parallelFor(items.size(), threads > 0 ? threads : threadBudget(), [&](std::size_t i) {
        if (task.isCancelled()) {
            return;
        }
        if (const Result<void> loaded = loadOne(items[i], size, channels, result.images.pixels.data() + i * bytes); !loaded) {
            reasons[i] = loaded.error().reason.isEmpty() ? Text::tr("cannot be read") : loaded.error().reason;
        }
        task.progress(++done, static_cast<qint64>(items.size()), Text::tr("Reading images"));
    });
    if (task.isCancelled()) {
        return fail(Error::Code::Cancelled, Text::tr("reading images"), Text::tr("cancelled"));
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!reasons[i].isEmpty()) {
            result.skipped.push_back({items[i].subject, reasons[i]});
            continue;
        }
        const std::size_t to = result.kept.size();
        if (to != i) {
            std::copy_n(result.images.pixels.data() + i * bytes, bytes, result.images.pixels.data() + to * bytes);
        }
        result.kept.push_back(i);
    }
    result.images.pixels.resize(result.kept.size() * bytes);
    return result;
}

Result<std::vector<PixelItem>> ProjectPixels::items(std::span<const std::size_t> rows)
{
    std::vector<PixelItem> list;
    list.reserve(rows.size());
    for (const std::size_t row : rows) {
        const ImageRow& image = m_view.images[row];
        auto& reader = m_readers[image.source];
        if (!reader) {
            const auto source = std::ranges::find(m_view.sources, image.source, &SourceRow::id);
            if (source == m_view.sources.end()) {
                return fail(Error::Code::Internal, image.name, Text::tr("its source is not in the project"));
            }
            Result<std::unique_ptr<SourceReader>> opened = openSource(source->kind, source->path, m_cacheDir);
            if (!opened) {
                return failAs(opened);
            }
            reader = std::move(*opened);
        }
        list.push_back({reader.get(), image.index, image.fileName, image.name});
    }
    return list;
}

} // namespace postil
