// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/dataset/medmnistsource.h"
#include "core/dataset/npzarrays.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <mutex>

namespace postil {

namespace {

constexpr qint64 keptInMemory = qint64(64) << 20; ///< compressed arrays up to this size are unpacked into memory
constexpr qint64 blockBytes = qint64(4) << 20;

/// One array of pictures, and the way to reach any of them.
struct PictureArray {
    NpzEntry entry;
    PictureShape shape;
    std::unique_ptr<NpzStream> stored; ///< not compressed: read in place
    QByteArray memory;
    std::unique_ptr<QFile> unpacked;
    const uchar* mapped = nullptr;
};

class MedMnistReader final : public SourceReader
{
public:
    MedMnistReader(QString path, QString cacheDir, std::unique_ptr<NpzArchive> archive)
        : m_path(std::move(path))
        , m_cacheDir(std::move(cacheDir))
        , m_archive(std::move(archive))
    {
    }

    Result<void> open()
    {
        for (const Split split : npzSplits) {
            const NpzEntry* entry = m_archive->find(imagesArray(split));
            if (entry == nullptr) {
                continue;
            }
            auto stream = m_archive->stream(*entry);
            if (!stream) {
                return failAs(stream);
            }
            const Result<PictureShape> shape = pictureShape((*stream)->header(), m_path, entry->name);
            if (!shape) {
                return failAs(shape);
            }
            PictureArray& array = m_arrays.emplace_back();
            array.entry = *entry;
            array.shape = *shape;
            if (entry->stored) {
                array.stored = std::move(*stream);
            }
        }
        return m_arrays.empty() ? fail(Error::Code::Format, m_path, Text::tr("holds no pictures any more")) : Result<void>();
    }

    Result<Image> read(qint64 index, const QString& fileName) override
    {
        qint64 local = index;
        for (PictureArray& array : m_arrays) {
            if (local >= 0 && local < array.shape.count) {
                return readFrom(array, local);
            }
            local -= array.shape.count;
        }
        return fail(Error::Code::NotFound, m_path, Text::tr("has no picture %1 any more").arg(fileName));
    }

private:
    Result<Image> readFrom(PictureArray& array, qint64 index)
    {
        const qint64 bytes = array.shape.bytes();
        Image image{array.shape.width, array.shape.height, array.shape.channels, std::vector<std::uint8_t>(static_cast<std::size_t>(bytes))};
        char* into = reinterpret_cast<char*>(image.pixels.data());
        const std::lock_guard lock(m_mutex);
        if (array.stored) {
            if (const Result<void> done = array.stored->seek(index * bytes); !done) {
                return failAs(done);
            }
            if (const Result<void> done = array.stored->read(into, bytes); !done) {
                return failAs(done);
            }
            return image;
        }
        if (const Result<void> done = unpack(array); !done) {
            return failAs(done);
        }
        const char* all = array.mapped != nullptr ? reinterpret_cast<const char*>(array.mapped) : array.memory.constData();
        std::copy_n(all + index * bytes, bytes, into);
        return image;
    }

    Result<void> unpack(PictureArray& array)
    {
        if (array.mapped != nullptr || !array.memory.isEmpty()) {
            return {};
        }
        auto stream = m_archive->stream(array.entry);
        if (!stream) {
            return failAs(stream);
        }
        const qint64 size = (*stream)->header().bytes;
        if (size <= keptInMemory) {
            QByteArray all(size, Qt::Uninitialized);
            if (const Result<void> done = (*stream)->read(all.data(), size); !done) {
                return done;
            }
            array.memory = std::move(all);
            return (*stream)->finish();
        }
        const QString copy = m_cacheDir + QLatin1Char('/') + cacheName(array.entry);
        if (QFileInfo(copy).size() != size) {
            if (const Result<void> done = unpackTo(copy, **stream, size); !done) {
                return done;
            }
        }
        array.unpacked = std::make_unique<QFile>(copy);
        if (array.unpacked->open(QIODevice::ReadOnly)) {
            array.mapped = array.unpacked->map(0, size);
        }
        return array.mapped != nullptr ? Result<void>() : fail(Error::Code::Io, copy, array.unpacked->errorString());
    }

    /// Written under a temporary name and renamed, so that a copy that is there is whole.
    Result<void> unpackTo(const QString& copy, NpzStream& stream, qint64 size) const
    {
        QSaveFile file(copy);
        if (!QDir().mkpath(m_cacheDir) || !file.open(QIODevice::WriteOnly)) {
            return fail(Error::Code::Io, copy, file.errorString());
        }
        QByteArray block(blockBytes, Qt::Uninitialized);
        for (qint64 done = 0; done < size; done += block.size()) {
            block.resize(std::min(blockBytes, size - done));
            if (const Result<void> read = stream.read(block.data(), block.size()); !read) {
                return read;
            }
            if (file.write(block) != block.size()) {
                return fail(Error::Code::Io, copy, file.errorString());
            }
        }
        if (const Result<void> read = stream.finish(); !read) {
            return read;
        }
        return file.commit() ? Result<void>() : fail(Error::Code::Io, copy, file.errorString());
    }

    /// By content, as far as the archive's directory tells it: size and checksum of every array.
    [[nodiscard]] QString cacheName(const NpzEntry& wanted) const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const NpzEntry& entry : m_archive->entries()) {
            hash.addData(entry.name.toUtf8() + ' ' + QByteArray::number(entry.size) + ' ' + QByteArray::number(entry.crc) + '\n');
        }
        return QStringLiteral("npz-%1-%2.raw").arg(QString::fromLatin1(hash.result().toHex().left(32)), wanted.name);
    }

    const QString m_path;
    const QString m_cacheDir;
    std::unique_ptr<NpzArchive> m_archive;
    std::vector<PictureArray> m_arrays; ///< after the archive: streams are closed first
    std::mutex m_mutex;
};

} // namespace

Result<std::unique_ptr<SourceReader>> openMedMnist(const QString& path, const QString& cacheDir)
{
    auto archive = NpzArchive::open(path);
    if (!archive) {
        return failAs(archive);
    }
    auto reader = std::make_unique<MedMnistReader>(path, cacheDir, std::move(*archive));
    if (const Result<void> done = reader->open(); !done) {
        return failAs(done);
    }
    return reader;
}

} // namespace postil
