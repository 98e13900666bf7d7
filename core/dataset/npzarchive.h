// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/npy.h"

#include <QStringList>

#include <memory>

struct zip;
struct zip_file;

namespace postil {

/// One array of an npz file.
struct NpzEntry {
    QString name;     ///< without ".npy"
    quint64 index = 0;
    qint64 size = 0;  ///< unpacked, as the archive says: readers count what really comes
    quint32 crc = 0;
    bool stored = false; ///< not compressed: can be read at random
};

/// Reads one entry from its beginning on. Must not outlive its archive.
class NpzStream
{
public:
    ~NpzStream();
    NpzStream(const NpzStream&) = delete;
    NpzStream& operator=(const NpzStream&) = delete;

    [[nodiscard]] const NpyHeader& header() const { return m_header; }
    /// The next `length` bytes of the elements, all of them or an error.
    [[nodiscard]] Result<void> read(char* into, qint64 length);
    /// Stored entries: moves to a byte of the elements.
    [[nodiscard]] Result<void> seek(qint64 offset);
    /// After the last element: nothing may follow, and the archive's checksum has to hold.
    [[nodiscard]] Result<void> finish();

private:
    friend class NpzArchive;
    NpzStream(zip_file* file, QString path, QString name);
    [[nodiscard]] Result<void> readHeader(qint64 size);
    [[nodiscard]] tl::unexpected<Error> damaged() const;

    zip_file* m_file;
    QString m_path;
    QString m_name;
    NpyHeader m_header;
    QByteArray m_ahead; ///< read with the header, not yet handed out
};

/// A zip archive of NumPy arrays. Not thread-safe, nor are its streams together.
class NpzArchive
{
public:
    /// Refuses what is no zip archive, truncated, encrypted, inconsistent, or compressed in ways other than deflate.
    [[nodiscard]] static Result<std::unique_ptr<NpzArchive>> open(const QString& path);
    ~NpzArchive();
    NpzArchive(const NpzArchive&) = delete;
    NpzArchive& operator=(const NpzArchive&) = delete;

    [[nodiscard]] const std::vector<NpzEntry>& entries() const { return m_entries; }
    [[nodiscard]] const NpzEntry* find(const QString& name) const;
    /// Opens an entry and reads its header.
    [[nodiscard]] Result<std::unique_ptr<NpzStream>> stream(const NpzEntry& entry);

private:
    explicit NpzArchive(QString path, zip* archive);
    [[nodiscard]] Result<void> readDirectory();

    QString m_path;
    zip* m_archive;
    std::vector<NpzEntry> m_entries;
};

} // namespace postil
