// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/npzarchive.h"

#include "core/base/text.h"

#include <algorithm>

namespace postil {

NpzStream::NpzStream(std::unique_ptr<ZipStream> stream, QString path, QString name)
    : m_stream(std::move(stream))
    , m_path(std::move(path))
    , m_name(std::move(name))
{
}

Result<void> NpzStream::readHeader(qint64 size)
{
    QByteArray start(std::min(size, npyLongestHeader), Qt::Uninitialized);
    if (const Result<void> done = m_stream->read(start.data(), start.size()); !done) {
        return done;
    }
    const Result<NpyHeader> header = parseNpyHeader(start, size, m_path, m_name);
    if (!header) {
        return failAs(header);
    }
    m_header = *header;
    m_ahead = start.sliced(m_header.dataOffset);
    return {};
}

Result<void> NpzStream::read(char* into, qint64 length)
{
    const qint64 ahead = std::min<qint64>(length, m_ahead.size());
    std::copy_n(m_ahead.constData(), ahead, into);
    m_ahead.remove(0, ahead);
    return m_stream->read(into + ahead, length - ahead);
}

Result<void> NpzStream::seek(qint64 offset)
{
    m_ahead.clear();
    return m_stream->seek(m_header.dataOffset + offset);
}

Result<void> NpzStream::finish()
{
    if (!m_ahead.isEmpty()) {
        return fail(Error::Code::Format, m_path, Text::tr("%1: has more data than its shape says").arg(m_name));
    }
    return m_stream->finish();
}

NpzArchive::NpzArchive(std::unique_ptr<ZipArchive> archive)
    : m_archive(std::move(archive))
{
    for (std::size_t i = 0; i < m_archive->entries().size(); ++i) {
        const ZipEntry& entry = m_archive->entries()[i];
        if (entry.name.endsWith(QLatin1String(".npy"))) {
            m_entries.push_back({entry.name.chopped(4), i, entry.size, entry.crc, entry.stored});
        }
    }
}

Result<std::unique_ptr<NpzArchive>> NpzArchive::open(const QString& path)
{
    auto archive = ZipArchive::open(path);
    if (!archive) {
        return failAs(archive);
    }
    return std::unique_ptr<NpzArchive>(new NpzArchive(std::move(*archive)));
}

const NpzEntry* NpzArchive::find(const QString& name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const NpzEntry& entry) { return entry.name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

Result<std::unique_ptr<NpzStream>> NpzArchive::stream(const NpzEntry& entry)
{
    auto packed = m_archive->stream(m_archive->entries()[entry.index]);
    if (!packed) {
        return failAs(packed);
    }
    std::unique_ptr<NpzStream> opened(new NpzStream(std::move(*packed), m_archive->path(), entry.name));
    if (const Result<void> done = opened->readHeader(entry.size); !done) {
        return failAs(done);
    }
    return opened;
}

} // namespace postil
