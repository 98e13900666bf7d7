// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/picturestream.h"

#include "core/base/text.h"

namespace postil {

Result<std::unique_ptr<PictureStream>> PictureStream::open(const QString& path)
{
    auto archive = NpzArchive::open(path);
    if (!archive) {
        return failAs(archive);
    }
    std::unique_ptr<PictureStream> stream(new PictureStream);
    stream->m_path = path;
    stream->m_archive = std::move(*archive);
    for (const Split split : npzSplits) {
        const NpzEntry* entry = stream->m_archive->find(imagesArray(split));
        if (entry == nullptr) {
            continue;
        }
        const auto array = stream->m_archive->stream(*entry);
        if (!array) {
            return failAs(array);
        }
        const Result<PictureShape> shape = pictureShape((*array)->header(), path, entry->name);
        if (!shape) {
            return failAs(shape);
        }
        stream->m_arrays.push_back({split, *entry, *shape});
        stream->m_count += shape->count;
    }
    if (stream->m_count == 0) {
        return fail(Error::Code::Format, path,
                    stream->m_arrays.empty() ? Text::tr("holds no train_images, val_images or test_images") : Text::tr("holds no pictures: its arrays are empty"));
    }
    return stream;
}

Result<std::optional<PictureBlock>> PictureStream::next(qint64 pictures)
{
    while (m_array < m_arrays.size() && m_done == m_arrays[m_array].shape.count) {
        if (m_stream) {
            if (const Result<void> whole = m_stream->finish(); !whole) {
                return failAs(whole);
            }
            m_stream.reset();
        }
        m_done = 0;
        ++m_array;
    }
    if (m_array == m_arrays.size()) {
        return std::optional<PictureBlock>();
    }
    const Array& array = m_arrays[m_array];
    if (!m_stream) {
        auto opened = m_archive->stream(array.entry);
        if (!opened) {
            return failAs(opened);
        }
        m_stream = std::move(*opened);
    }
    PictureBlock block{array.split, m_done, array.shape, {}};
    block.shape.count = std::min(pictures, array.shape.count - m_done);
    const qint64 bytes = block.shape.count * block.shape.bytes();
    block.pixels.resize(static_cast<std::size_t>(bytes));
    if (const Result<void> read = m_stream->read(reinterpret_cast<char*>(block.pixels.data()), bytes); !read) {
        return failAs(read);
    }
    m_done += block.shape.count;
    return std::optional(std::move(block));
}

} // namespace postil
