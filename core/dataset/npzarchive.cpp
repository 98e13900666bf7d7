// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/npzarchive.h"

#include "core/base/text.h"

#include <QFile>

#include <zip.h>

#include <algorithm>
#include <set>

namespace postil {

namespace {

constexpr zip_int64_t mostEntries = 10'000;
constexpr qint64 largestDeflateRatio = 1032; ///< what deflate can reach; a larger one is a lie

QString errorText(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString text = QString::fromLocal8Bit(zip_error_strerror(&error));
    zip_error_fini(&error);
    return text;
}

/// Why libzip did not take a file.
Error openError(const QString& path, int code)
{
    QFile file(path);
    const bool readable = file.open(QIODevice::ReadOnly);
    if (!readable) {
        return {Error::Code::Io, path, file.errorString()};
    }
    if (file.peek(4) == QByteArrayView("PK\3\4")) {
        return {Error::Code::Format, path, Text::tr("is a truncated or damaged zip archive: %1").arg(errorText(code))};
    }
    return {Error::Code::Format, path, Text::tr("is not an npz file: it is no zip archive")};
}

} // namespace

NpzStream::NpzStream(zip_file* file, QString path, QString name)
    : m_file(file)
    , m_path(std::move(path))
    , m_name(std::move(name))
{
}

NpzStream::~NpzStream()
{
    zip_fclose(m_file);
}

tl::unexpected<Error> NpzStream::damaged() const
{
    const zip_error_t* error = zip_file_get_error(m_file);
    const QString detail = error != nullptr && error->zip_err != ZIP_ER_OK ? errorText(error->zip_err) : Text::tr("the data end too early");
    return fail(Error::Code::Format, m_path, Text::tr("%1: is damaged: %2").arg(m_name, detail));
}

Result<void> NpzStream::readHeader(qint64 size)
{
    QByteArray start(std::min(size, npyLongestHeader), Qt::Uninitialized);
    qint64 have = 0;
    while (have < start.size()) {
        const zip_int64_t got = zip_fread(m_file, start.data() + have, static_cast<zip_uint64_t>(start.size() - have));
        if (got <= 0) {
            return damaged();
        }
        have += got;
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
    for (qint64 have = ahead; have < length;) {
        const zip_int64_t got = zip_fread(m_file, into + have, static_cast<zip_uint64_t>(length - have));
        if (got <= 0) {
            return damaged();
        }
        have += got;
    }
    return {};
}

Result<void> NpzStream::seek(qint64 offset)
{
    m_ahead.clear();
    return zip_fseek(m_file, m_header.dataOffset + offset, SEEK_SET) == 0 ? Result<void>() : damaged();
}

Result<void> NpzStream::finish()
{
    char more = 0;
    const zip_int64_t got = m_ahead.isEmpty() ? zip_fread(m_file, &more, 1) : 1; // libzip compares the checksum at the end
    if (got > 0) {
        return fail(Error::Code::Format, m_path, Text::tr("%1: has more data than its shape says").arg(m_name));
    }
    return got == 0 ? Result<void>() : damaged();
}

NpzArchive::NpzArchive(QString path, zip* archive)
    : m_path(std::move(path))
    , m_archive(archive)
{
}

NpzArchive::~NpzArchive()
{
    zip_discard(m_archive);
}

Result<std::unique_ptr<NpzArchive>> NpzArchive::open(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(Error::Code::NotFound, path, Text::tr("there is no such file"));
    }
    if (file.size() == 0) {
        return fail(Error::Code::Format, path, Text::tr("is empty (0 bytes)"));
    }
    int code = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
    if (archive == nullptr) {
        return tl::unexpected<Error>(openError(path, code));
    }
    std::unique_ptr<NpzArchive> opened(new NpzArchive(path, archive));
    if (const Result<void> done = opened->readDirectory(); !done) {
        return failAs(done);
    }
    return opened;
}

Result<void> NpzArchive::readDirectory()
{
    const zip_int64_t count = zip_get_num_entries(m_archive, 0);
    if (count > mostEntries) {
        return fail(Error::Code::Unsupported, m_path, Text::tr("has %1 entries, too many for an npz file").arg(count));
    }
    std::set<QString> names;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat;
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(m_archive, i, 0, &stat) != 0 || (stat.valid & needed) != needed) {
            return fail(Error::Code::Format, m_path, Text::tr("the archive's directory is damaged"));
        }
        const QString name = QString::fromUtf8(stat.name);
        if (stat.encryption_method != ZIP_EM_NONE) {
            return fail(Error::Code::Unsupported, m_path, Text::tr("%1 is encrypted").arg(name));
        }
        if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) {
            return fail(Error::Code::Unsupported, m_path, Text::tr("%1 is compressed by a method (%2) other than deflate").arg(name).arg(stat.comp_method));
        }
        const bool stored = stat.comp_method == ZIP_CM_STORE;
        const auto size = static_cast<qint64>(stat.size);
        const auto packed = static_cast<qint64>(stat.comp_size);
        if (size < 0 || packed < 0 || (stored ? size != packed : size / largestDeflateRatio > packed)) {
            return fail(Error::Code::Format, m_path, Text::tr("%1: the archive gives a size that cannot be").arg(name));
        }
        if (!name.endsWith(QLatin1String(".npy"))) {
            continue;
        }
        if (!names.insert(name).second) {
            return fail(Error::Code::Format, m_path, Text::tr("%1 is in it twice").arg(name));
        }
        m_entries.push_back({name.chopped(4), i, size, stat.crc, stored});
    }
    return {};
}

const NpzEntry* NpzArchive::find(const QString& name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const NpzEntry& entry) { return entry.name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

Result<std::unique_ptr<NpzStream>> NpzArchive::stream(const NpzEntry& entry)
{
    zip_file_t* file = zip_fopen_index(m_archive, entry.index, 0);
    if (file == nullptr) {
        const QString reason = errorText(zip_error_code_zip(zip_get_error(m_archive)));
        return fail(Error::Code::Format, m_path, Text::tr("%1: cannot be read: %2").arg(entry.name, reason));
    }
    std::unique_ptr<NpzStream> opened(new NpzStream(file, m_path, entry.name));
    if (const Result<void> done = opened->readHeader(entry.size); !done) {
        return failAs(done);
    }
    return opened;
}

} // namespace postil
