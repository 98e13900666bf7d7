// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/ziparchive.h"

#include "core/base/text.h"

#include <QFile>
#include <QStringList>
#include <QtEndian>

#include <zip.h>

#include <algorithm>

namespace postil {

namespace {

constexpr qint64 largestDeflateRatio = 1032; ///< what deflate can reach; a larger one is a lie
constexpr qsizetype longestName = 512;

// The format's records (APPNOTE.TXT 4.3): where libzip looks for the directory, and the 64-bit record that tells its length.
constexpr qint64 longestTail = 65535 + 22 + 20; ///< comment, end record, locator
constexpr QByteArrayView locator64("PK\6\7");
constexpr QByteArrayView end64("PK\6\6");
constexpr qsizetype locator64Bytes = 20;
constexpr qsizetype end64Bytes = 56;

QString errorText(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString text = QString::fromLocal8Bit(zip_error_strerror(&error));
    zip_error_fini(&error);
    return text;
}

/// The number of entries that the 64-bit records claim, 0 without one. libzip makes room for that many before it reads the
/// first, so a hundred bytes could ask for all memory there is.
quint64 claimedEntries(QFile& file)
{
    quint64 most = 0;
    const qint64 start = std::max<qint64>(0, file.size() - longestTail);
    file.seek(start);
    const QByteArray tail = file.read(longestTail);
    for (qsizetype at = tail.indexOf(locator64); at >= 0 && at + locator64Bytes <= tail.size(); at = tail.indexOf(locator64, at + 1)) {
        const auto offset = qFromLittleEndian<quint64>(tail.constData() + at + 8);
        if (offset > static_cast<quint64>(file.size()) || !file.seek(static_cast<qint64>(offset))) {
            continue;
        }
        const QByteArray record = file.read(end64Bytes);
        if (record.size() == end64Bytes && record.startsWith(end64)) {
            most = std::max({most, qFromLittleEndian<quint64>(record.constData() + 24), qFromLittleEndian<quint64>(record.constData() + 32)});
        }
    }
    return most;
}

/// Why libzip did not take a file.
Error openError(const QString& path, QFile& file, int code)
{
    if (code == ZIP_ER_EXISTS) {
        return {Error::Code::Format, path, Text::tr("is a damaged zip archive: it holds one name twice")};
    }
    file.seek(0);
    if (file.peek(4) == QByteArrayView("PK\3\4")) {
        return {Error::Code::Format, path, Text::tr("is a truncated or damaged zip archive: %1").arg(errorText(code))};
    }
    return {Error::Code::Format, path, Text::tr("is no zip archive")};
}

/// Nothing is ever written under these names, but one that leads out of the archive was made to do harm.
bool isPlainName(const QString& name)
{
    const auto isControl = [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; };
    return !name.isEmpty() && name.size() <= longestName && !name.startsWith(QLatin1Char('/')) && !name.contains(QLatin1Char('\\'))
           && std::none_of(name.begin(), name.end(), isControl)
           && !name.split(QLatin1Char('/')).contains(QStringLiteral(".."));
}

} // namespace

ZipStream::ZipStream(zip_file* file, QString path, QString name)
    : m_file(file)
    , m_path(std::move(path))
    , m_name(std::move(name))
{
}

ZipStream::~ZipStream()
{
    zip_fclose(m_file);
}

tl::unexpected<Error> ZipStream::damaged() const
{
    const zip_error_t* error = zip_file_get_error(m_file);
    const QString detail = error != nullptr && error->zip_err != ZIP_ER_OK ? errorText(error->zip_err) : Text::tr("the data end too early");
    return fail(Error::Code::Format, m_path, Text::tr("%1: is damaged: %2").arg(m_name, detail));
}

Result<void> ZipStream::read(char* into, qint64 length)
{
    for (qint64 have = 0; have < length;) {
        const zip_int64_t got = zip_fread(m_file, into + have, static_cast<zip_uint64_t>(length - have));
        if (got <= 0) {
            return damaged();
        }
        have += got;
    }
    return {};
}

Result<void> ZipStream::seek(qint64 offset)
{
    return zip_fseek(m_file, offset, SEEK_SET) == 0 ? Result<void>() : damaged();
}

Result<void> ZipStream::finish()
{
    char more = 0;
    const zip_int64_t got = zip_fread(m_file, &more, 1); // libzip compares the checksum at the end
    if (got > 0) {
        return fail(Error::Code::Format, m_path, Text::tr("%1: has more data than expected").arg(m_name));
    }
    return got == 0 ? Result<void>() : damaged();
}

ZipArchive::ZipArchive(QString path, zip* archive)
    : m_path(std::move(path))
    , m_archive(archive)
{
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_archive);
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString& path, const ZipLimits& limits)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(Error::Code::NotFound, path, Text::tr("there is no such file"));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    if (file.size() == 0) {
        return fail(Error::Code::Format, path, Text::tr("is empty (0 bytes)"));
    }
    if (const quint64 claimed = claimedEntries(file); claimed > static_cast<quint64>(limits.entries)) {
        return fail(Error::Code::Unsupported, path, Text::tr("says that it has %1 entries; at most %2 are read").arg(claimed).arg(limits.entries));
    }
    int code = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (archive == nullptr) {
        return tl::unexpected<Error>(openError(path, file, code));
    }
    std::unique_ptr<ZipArchive> opened(new ZipArchive(path, archive));
    if (const Result<void> done = opened->readDirectory(limits); !done) {
        return failAs(done);
    }
    return opened;
}

Result<void> ZipArchive::readDirectory(const ZipLimits& limits)
{
    const auto refuse = [this](const QString& reason, Error::Code code = Error::Code::Format) { return fail(code, m_path, reason); };
    const zip_int64_t count = zip_get_num_entries(m_archive, 0);
    if (count > limits.entries) {
        return refuse(Text::tr("says that it has %1 entries; at most %2 are read").arg(count).arg(limits.entries), Error::Code::Unsupported);
    }
    const qint64 fileSize = QFile(m_path).size();
    qint64 allPacked = 0;
    qint64 allUnpacked = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat;
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(m_archive, i, 0, &stat) != 0 || (stat.valid & needed) != needed) {
            return refuse(Text::tr("the archive's directory is damaged"));
        }
        const QString name = QString::fromUtf8(stat.name);
        if (!isPlainName(name)) {
            return refuse(Text::tr("has an entry with a name that leads out of the archive or cannot be: '%1'").arg(name.left(100).simplified()));
        }
        if (stat.encryption_method != ZIP_EM_NONE) {
            return refuse(Text::tr("%1 is encrypted").arg(name), Error::Code::Unsupported);
        }
        if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) {
            return refuse(Text::tr("%1 is compressed by a method (%2) other than deflate").arg(name).arg(stat.comp_method), Error::Code::Unsupported);
        }
        const bool stored = stat.comp_method == ZIP_CM_STORE;
        const auto size = static_cast<qint64>(stat.size);
        const auto packed = static_cast<qint64>(stat.comp_size);
        if (size < 0 || packed < 0 || (stored ? size != packed : size / largestDeflateRatio > packed)) {
            return refuse(Text::tr("%1: the archive gives a size that cannot be").arg(name));
        }
        if (qAddOverflow(allPacked, packed, &allPacked) || qAddOverflow(allUnpacked, size, &allUnpacked) || allPacked > fileSize) {
            return refuse(Text::tr("%1: the archive's entries overlap, or one is larger than the archive").arg(name));
        }
        if (m_byName.contains(name)) {
            return refuse(Text::tr("%1 is in it twice").arg(name));
        }
        m_byName.insert(name, m_entries.size());
        m_entries.push_back({name, i, size, stat.crc, stored});
    }
    if (limits.unpackedBeyondFile >= 0 && allUnpacked - fileSize > limits.unpackedBeyondFile) {
        return refuse(Text::tr("would unpack from %1 to %2 bytes, which is refused").arg(fileSize).arg(allUnpacked));
    }
    return {};
}

const ZipEntry* ZipArchive::find(const QString& name) const
{
    const auto found = m_byName.constFind(name);
    return found == m_byName.constEnd() ? nullptr : &m_entries[found.value()];
}

Result<std::unique_ptr<ZipStream>> ZipArchive::stream(const ZipEntry& entry)
{
    zip_file_t* file = zip_fopen_index(m_archive, entry.index, 0);
    if (file == nullptr) {
        const QString reason = errorText(zip_error_code_zip(zip_get_error(m_archive)));
        return fail(Error::Code::Format, m_path, Text::tr("%1: cannot be read: %2").arg(entry.name, reason));
    }
    return std::unique_ptr<ZipStream>(new ZipStream(file, m_path, entry.name));
}

} // namespace postil
