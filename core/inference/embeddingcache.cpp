// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/embeddingcache.h"

#include "core/base/text.h"
#include "core/inference/clippreprocess.h"

#include <QCryptographicHash>
#include <QDir>

#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cstring>

namespace postil {

namespace {

// File: header of headerBytes (text, zero-padded), then blocks: BlockHead, count × 32 bytes SHA-256, count × dimension floats or
// halves in the machine's order. All parts are multiples of a value's bytes, so that rows are aligned.
constexpr qint64 headerBytes = 256;
constexpr qint64 hashBytes = 32;
constexpr quint32 blockMagic = 0x424D4550; // "PEMB"

struct BlockHead {
    quint32 magic = 0;
    quint32 count = 0;
    quint32 checksum = 0; ///< CRC-32 of the count, the hashes and the rows
    quint32 reserved = 0;
};

quint32 checksumOf(quint32 count, const uchar* payload, qint64 bytes)
{
    const uLong start = crc32(0, reinterpret_cast<const Bytef*>(&count), sizeof count);
    return static_cast<quint32>(crc32_z(start, payload, static_cast<z_size_t>(bytes)));
}

QByteArray headerOf(const EmbeddingKey& key)
{
    QByteArray header = QStringLiteral("POSTIL-EMBEDDINGS %1\n%2\n%3\n%4\n%5\n%6\n")
                            .arg(key.storesHalves() ? 2 : 1)
                            .arg(key.encoderSha256)
                            .arg(key.preprocessing)
                            .arg(key.precision, key.backend)
                            .arg(key.dimension)
                            .toUtf8();
    if (Q_BYTE_ORDER == Q_BIG_ENDIAN) {
        header += "big-endian\n";
    }
    return header.leftJustified(headerBytes, '\0', true);
}

} // namespace

EmbeddingKey EmbeddingKey::of(const EncoderInfo& info)
{
    return {info.sha256, preprocessingVersion, info.precision, info.backend, info.dimension};
}

QString EmbeddingKey::fileName() const
{
    const QByteArray hash = QCryptographicHash::hash(headerOf(*this), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("embeddings-%1.bin").arg(QString::fromLatin1(hash.left(16)));
}

bool EmbeddingKey::storesHalves() const
{
    return precision != QLatin1String("fp32");
}

EmbeddingCache::EmbeddingCache(const QString& path, const EmbeddingKey& key)
    : m_lock(path + QStringLiteral(".lock"))
    , m_file(path)
    , m_dimension(static_cast<std::size_t>(key.dimension))
    , m_halves(key.storesHalves())
    , m_rowBytes(qint64{key.dimension} * static_cast<qint64>(m_halves ? sizeof(std::uint16_t) : sizeof(float)))
{
}

EmbeddingCache::~EmbeddingCache() = default;

Result<std::unique_ptr<EmbeddingCache>> EmbeddingCache::open(const QString& dir, const EmbeddingKey& key)
{
    if (!QDir().mkpath(dir)) {
        return fail(Error::Code::Io, dir, Text::tr("the cache folder cannot be created"));
    }
    std::unique_ptr<EmbeddingCache> cache(new EmbeddingCache(QDir(dir).filePath(key.fileName()), key));
    if (const auto started = cache->start(headerOf(key), true); !started) {
        return failAs(started);
    }
    return cache;
}

Result<std::unique_ptr<EmbeddingCache>> EmbeddingCache::openReading(const QString& dir, const EmbeddingKey& key)
{
    std::unique_ptr<EmbeddingCache> cache(new EmbeddingCache(QDir(dir).filePath(key.fileName()), key));
    if (!cache->m_file.exists()) {
        return cache;
    }
    if (const auto started = cache->start(headerOf(key), false); !started) {
        return failAs(started);
    }
    return cache;
}

Result<void> EmbeddingCache::start(const QByteArray& header, bool write)
{
    m_lock.setStaleLockTime(0); // a long encoding is no stale lock; a dead process's is noticed by its id
    m_writable = write && m_lock.tryLock();
    if (!m_file.open(m_writable ? QIODevice::ReadWrite : QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, m_file.fileName(), m_file.errorString());
    }
    if (m_file.read(headerBytes) != header) {
        if (!m_writable) {
            return {}; // another process is about to write it: an empty cache until then
        }
        if (!m_file.resize(0) || !m_file.seek(0) || m_file.write(header) != header.size() || !m_file.flush()) {
            return fail(Error::Code::Io, m_file.fileName(), m_file.errorString());
        }
    }
    m_end = headerBytes;
    if (const auto mapped = remap(); !mapped) {
        return failAs(mapped);
    }
    readBlocks();
    if (m_writable && m_end < m_file.size()) {
        m_file.unmap(const_cast<uchar*>(m_map));
        m_map = nullptr;
        if (!m_file.resize(m_end)) {
            return fail(Error::Code::Io, m_file.fileName(), m_file.errorString());
        }
        return remap();
    }
    return {};
}

Result<void> EmbeddingCache::remap()
{
    if (m_map != nullptr) {
        m_file.unmap(const_cast<uchar*>(m_map));
    }
    m_mapped = m_file.size();
    m_map = m_file.map(0, m_mapped);
    if (m_map == nullptr) {
        return fail(Error::Code::Io, m_file.fileName(), m_file.errorString());
    }
    return {};
}

void EmbeddingCache::readBlocks()
{
    while (m_mapped - m_end >= qint64{sizeof(BlockHead)}) {
        BlockHead head;
        std::memcpy(&head, m_map + m_end, sizeof head);
        const qint64 payload = qint64{head.count} * (hashBytes + m_rowBytes);
        const qint64 hashes = m_end + qint64{sizeof head};
        if (head.magic != blockMagic || head.count == 0 || payload > m_mapped - hashes || checksumOf(head.count, m_map + hashes, payload) != head.checksum) {
            return; // torn by a crash: everything from here on is as if it had not been written
        }
        for (qint64 i = 0; i < qint64{head.count}; ++i) {
            const QByteArray hash(reinterpret_cast<const char*>(m_map + hashes + i * hashBytes), hashBytes);
            if (!m_offsets.contains(hash)) {
                m_offsets.insert(hash, hashes + qint64{head.count} * hashBytes + i * m_rowBytes);
            }
        }
        m_end = hashes + payload;
    }
}

FloatRow EmbeddingCache::rowAt(const void* stored) const
{
    return m_halves ? FloatRow{{}, {static_cast<const std::uint16_t*>(stored), m_dimension}} : FloatRow{{static_cast<const float*>(stored), m_dimension}, {}};
}

/// Bytes of these values in the file.
QByteArray EmbeddingCache::stored(std::span<const float> values) const
{
    if (!m_halves) {
        return {reinterpret_cast<const char*>(values.data()), static_cast<qsizetype>(values.size_bytes())};
    }
    QByteArray bytes(static_cast<qsizetype>(values.size() * sizeof(std::uint16_t)), Qt::Uninitialized);
    auto* const halves = reinterpret_cast<std::uint16_t*>(bytes.data());
    std::ranges::transform(values, halves, floatToHalf);
    return bytes;
}

std::optional<FloatRow> EmbeddingCache::find(const QByteArray& sha256) const
{
    const auto found = m_offsets.constFind(sha256);
    if (found == m_offsets.constEnd()) {
        const auto unsaved = m_unsaved.constFind(sha256);
        return unsaved == m_unsaved.constEnd() ? std::nullopt : std::optional(rowAt(unsaved->constData()));
    }
    return rowAt(m_map + *found);
}

Result<void> EmbeddingCache::append(std::span<const QByteArray> sha256, const Matrix& rows)
{
    if (sha256.empty()) {
        return {};
    }
    if (rows.rows != sha256.size() || rows.cols != m_dimension) {
        return fail(Error::Code::Internal, m_file.fileName(), QStringLiteral("a block's shape is wrong"));
    }
    if (!m_writable) {
        for (std::size_t i = 0; i < sha256.size(); ++i) {
            if (!find(sha256[i])) {
                m_unsaved.insert(sha256[i], stored(rows.row(i)));
            }
        }
        return {};
    }
    QByteArray payload;
    for (const QByteArray& hash : sha256) {
        payload += hash.leftJustified(hashBytes, '\0', true);
    }
    payload += stored(rows.values);
    BlockHead head{blockMagic, static_cast<quint32>(sha256.size()), 0, 0};
    head.checksum = checksumOf(head.count, reinterpret_cast<const uchar*>(payload.constData()), payload.size());
    payload.prepend(reinterpret_cast<const char*>(&head), sizeof head);
    if (!m_file.seek(m_end) || m_file.write(payload) != payload.size() || !m_file.flush()) {
        const QString reason = m_file.errorString();
        m_file.resize(m_end);
        return fail(Error::Code::Io, m_file.fileName(), reason);
    }
    if (const auto mapped = remap(); !mapped) {
        return failAs(mapped);
    }
    readBlocks();
    return {};
}

Result<void> EmbeddingCache::flush()
{
    if (m_writable && ::fdatasync(m_file.handle()) != 0) {
        return fail(Error::Code::Io, m_file.fileName(), QString::fromLocal8Bit(strerror(errno)));
    }
    return {};
}

} // namespace postil
