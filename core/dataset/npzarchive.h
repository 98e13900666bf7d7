// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/npy.h"
#include "core/dataset/ziparchive.h"

#include <QStringList>

#include <memory>

namespace postil {

/// One array of an npz file.
struct NpzEntry {
    QString name;     ///< without ".npy"
    std::size_t index = 0; ///< in the zip archive's list
    qint64 size = 0;  ///< unpacked, as the archive says: readers count what really comes
    quint32 crc = 0;
    bool stored = false; ///< not compressed: can be read at random
};

/// Reads one entry from its beginning on. Must not outlive its archive.
class NpzStream
{
public:
    [[nodiscard]] const NpyHeader& header() const { return m_header; }
    /// The next `length` bytes of the elements, all of them or an error.
    [[nodiscard]] Result<void> read(char* into, qint64 length);
    /// Stored entries: moves to a byte of the elements.
    [[nodiscard]] Result<void> seek(qint64 offset);
    /// After the last element: nothing may follow, and the archive's checksum has to hold.
    [[nodiscard]] Result<void> finish();

private:
    friend class NpzArchive;
    NpzStream(std::unique_ptr<ZipStream> stream, QString path, QString name);
    [[nodiscard]] Result<void> readHeader(qint64 size);

    std::unique_ptr<ZipStream> m_stream;
    QString m_path;
    QString m_name;
    NpyHeader m_header;
    QByteArray m_ahead; ///< read with the header, not yet handed out
};

/// A zip archive of NumPy arrays. Not thread-safe, nor are its streams together.
class NpzArchive
{
public:
    /// Refuses what ZipArchive refuses.
    [[nodiscard]] static Result<std::unique_ptr<NpzArchive>> open(const QString& path);

    [[nodiscard]] const std::vector<NpzEntry>& entries() const { return m_entries; }
    [[nodiscard]] const NpzEntry* find(const QString& name) const;
    /// Opens an entry and reads its header.
    [[nodiscard]] Result<std::unique_ptr<NpzStream>> stream(const NpzEntry& entry);

private:
    explicit NpzArchive(std::unique_ptr<ZipArchive> archive);

    std::unique_ptr<ZipArchive> m_archive;
    std::vector<NpzEntry> m_entries;
};

} // namespace postil
