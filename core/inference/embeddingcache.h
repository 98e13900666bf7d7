// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/floatrow.h"
#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/inference/encoder.h"

#include <QFile>
#include <QHash>
#include <QLockFile>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace postil {

/// Everything but the image that decides an embedding's bits.
struct EmbeddingKey {
    QString encoderSha256;
    int preprocessing = 0; ///< preprocessingVersion
    QString precision;
    QString backend;
    int dimension = 0;

    [[nodiscard]] static EmbeddingKey of(const EncoderInfo& info);
    /// What a tower computed in bf16 or fp16 is stored as halves: their step, 2^-11 of a value, is less than the tower's own rounding
    /// (a cosine moves by about 1e-4). fp32 is stored as it is.
    [[nodiscard]] bool storesHalves() const;
    [[nodiscard]] QString fileName() const;
};

/// Embeddings on disk, one file per key, memory-mapped. The file only grows, block by block, each with a checksum: after a crash
/// the torn end is ignored, and cut off by the next writer. One process writes; a second one reads what was there and keeps new
/// ones in memory. Used by one thread at a time.
class EmbeddingCache
{
public:
    /// Creates `dir` and the file when needed. A file of another key or with a damaged start is replaced.
    [[nodiscard]] static Result<std::unique_ptr<EmbeddingCache>> open(const QString& dir, const EmbeddingKey& key);
    /// Reads what is there now and takes no lock, so that another one may write meanwhile; append() keeps rows in memory. Where no
    /// file is, an empty one.
    [[nodiscard]] static Result<std::unique_ptr<EmbeddingCache>> openReading(const QString& dir, const EmbeddingKey& key);
    ~EmbeddingCache();
    EmbeddingCache(const EmbeddingCache&) = delete;
    EmbeddingCache& operator=(const EmbeddingCache&) = delete;

    /// The embedding of the image with this SHA-256 (32 bytes), as it is stored. Valid until the next append().
    [[nodiscard]] std::optional<FloatRow> find(const QByteArray& sha256) const;
    /// One block: a row per image. Images that are there already keep their first embedding.
    [[nodiscard]] Result<void> append(std::span<const QByteArray> sha256, const Matrix& rows);
    /// Asks the system to put everything on the disk.
    [[nodiscard]] Result<void> flush();
    [[nodiscard]] qsizetype size() const { return m_offsets.size() + m_unsaved.size(); }
    [[nodiscard]] QString path() const { return m_file.fileName(); }
    [[nodiscard]] bool isWritable() const { return m_writable; }

private:
    EmbeddingCache(const QString& path, const EmbeddingKey& key);
    [[nodiscard]] FloatRow rowAt(const void* stored) const;
    [[nodiscard]] QByteArray stored(std::span<const float> values) const;
    [[nodiscard]] Result<void> start(const QByteArray& header, bool write);
    [[nodiscard]] Result<void> remap();
    void readBlocks();

    QLockFile m_lock;
    QFile m_file;
    const std::size_t m_dimension;
    const bool m_halves;
    const qint64 m_rowBytes;
    bool m_writable = false;
    const uchar* m_map = nullptr;
    qint64 m_mapped = 0; ///< bytes
    qint64 m_end = 0;    ///< of the last sound block
    QHash<QByteArray, qint64> m_offsets; ///< SHA-256 -> position of the row in the file
    QHash<QByteArray, QByteArray> m_unsaved; ///< appended while another process writes
};

} // namespace postil
