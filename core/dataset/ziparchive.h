// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>

#include <memory>
#include <vector>

struct zip;
struct zip_file;

namespace postil {

/// What the archive's directory says of one file in it. The sizes were checked against each other and against the archive.
struct ZipEntry {
    QString name;
    quint64 index = 0;
    qint64 size = 0;     ///< unpacked
    quint32 crc = 0;
    bool stored = false; ///< not compressed: can be read at random
};

/// What an archive may hold at most. Nothing is unpacked to find out.
struct ZipLimits {
    qint64 entries = 10'000;
    qint64 unpackedBeyondFile = -1; ///< bytes that all entries together may unpack to beyond the archive's own size; -1: deflate's best
};

/// Reads one entry from its beginning on. Must not outlive its archive.
class ZipStream
{
public:
    ~ZipStream();
    ZipStream(const ZipStream&) = delete;
    ZipStream& operator=(const ZipStream&) = delete;

    /// The next `length` bytes, all of them or an error.
    [[nodiscard]] Result<void> read(char* into, qint64 length);
    /// Stored entries: moves to a byte.
    [[nodiscard]] Result<void> seek(qint64 offset);
    /// After the last byte: nothing may follow, and the archive's checksum has to hold.
    [[nodiscard]] Result<void> finish();

private:
    friend class ZipArchive;
    ZipStream(zip_file* file, QString path, QString name);
    [[nodiscard]] tl::unexpected<Error> damaged() const;

    zip_file* m_file;
    QString m_path;
    QString m_name;
};

/// A zip archive that is only read. Every entry of its directory is checked when it is opened, whether it will be read or not.
/// Not thread-safe, nor are its streams together.
class ZipArchive
{
public:
    /// Refuses what is no zip archive, truncated, encrypted, inconsistent, or compressed in ways other than deflate; names that
    /// are there twice or lead out of the archive; sizes that cannot be.
    [[nodiscard]] static Result<std::unique_ptr<ZipArchive>> open(const QString& path, const ZipLimits& limits = {});
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const std::vector<ZipEntry>& entries() const { return m_entries; } ///< in the directory's order
    [[nodiscard]] const ZipEntry* find(const QString& name) const;
    [[nodiscard]] Result<std::unique_ptr<ZipStream>> stream(const ZipEntry& entry);

private:
    ZipArchive(QString path, zip* archive);
    [[nodiscard]] Result<void> readDirectory(const ZipLimits& limits);

    QString m_path;
    zip* m_archive;
    std::vector<ZipEntry> m_entries;
    QHash<QString, std::size_t> m_byName;
};

} // namespace postil
