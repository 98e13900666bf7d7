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

constexpr int largestInput = 224; // pixels, unless more are asked for

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
    writePlanes(std::move(*image), size, channels, planes);
    return {};
}

} // namespace

void writePlanes(Image image, int size, int channels, std::uint8_t* planes)
{
    if (image.channels != channels) {
        image = toChannels(image, channels);
    }
    if (image.width != size || image.height != size) {
        image = resizeArea(image, size, size);
    }
    toPlanes(image, planes);
}

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

int usualInputSize(const std::vector<ImageRow>& images)
{
    std::map<int, int> counts;
    for (const ImageRow& image : images) {
        ++counts[std::max(image.width, image.height)];
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return most == counts.end() ? largestInput : std::min(most->first, largestInput);
}

void completeGeometry(RefinerOptions& options, const std::vector<ImageRow>& images)
{
    const bool grey = std::ranges::all_of(images, [](const ImageRow& image) { return image.channels <= 2; });
    options.inputSize = options.inputSize > 0 ? options.inputSize : usualInputSize(images);
    options.channels = options.channels != 0 ? options.channels : grey ? 1 : 3;
}

Result<void> RefinerInput::prepare(RefinerOptions& options, const RunRow& teacher)
{
    m_threads = options.backend.threads;
    if (!options.readsEmbeddings()) {
        completeGeometry(options, m_view.images);
        m_size = options.inputSize;
        m_channels = options.channels;
        return {};
    }
    const auto text = [&teacher](const char* key) { return teacher.config.value(QLatin1String(key)).toString(); };
    const EmbeddingKey key{text("encoder_sha256"), teacher.config.value(QStringLiteral("preprocessing")).toInt(), text("precision"), text("backend"),
                           teacher.config.value(QStringLiteral("dimension")).toInt()};
    if (key.encoderSha256.isEmpty() || key.dimension <= 0) {
        return fail(Error::Code::NotFound, options.refiner,
                    Text::tr("reads the embeddings behind the zero-shot run '%1', which names no encoder: label the images again, here").arg(teacher.name));
    }
    Result<std::unique_ptr<EmbeddingCache>> cache = EmbeddingCache::open(m_cacheDir, key);
    if (!cache) {
        return failAs(cache);
    }
    m_embeddings = std::move(*cache);
    if (m_embeddings->size() == 0) {
        return fail(Error::Code::NotFound, m_embeddings->path(),
                    Text::tr("the embeddings of run '%1' went with the project's cache folder; label the images again with its encoder").arg(teacher.name));
    }
    options.inputSize = key.dimension;
    options.channels = 1;
    m_size = key.dimension;
    return {};
}

Result<RefinerPixels> RefinerInput::read(std::span<const std::size_t> rows, TaskContext& task)
{
    if (m_embeddings) {
        return readEmbeddings(rows);
    }
    const Result<std::vector<PixelItem>> items = m_pixels.items(rows);
    if (!items) {
        return failAs(items);
    }
    return loadRefinerPixels(*items, m_size, m_channels, m_threads, task);
}

Result<RefinerPixels> RefinerInput::readEmbeddings(std::span<const std::size_t> rows) const
{
    RefinerPixels result;
    result.images.featureColumns = m_size;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ImageRow& image = m_view.images[rows[i]];
        if (const auto found = m_embeddings->find(image.sha256)) {
            std::ranges::copy(found->values(), std::back_inserter(result.images.features));
            result.kept.push_back(i);
        } else {
            result.skipped.push_back({image.name, Text::tr("has no embedding")});
        }
    }
    return result;
}

} // namespace postil
