// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tarfile.h"

#include "core/base/text.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

namespace postil {

namespace {

constexpr std::size_t blockBytes = 1 << 16;
constexpr qint64 largestEntry = qint64{1} << 30; ///< of what is read: pictures and texts

QString reasonOf(archive* handle)
{
    const char* text = archive_error_string(handle);
    return text == nullptr ? Text::tr("cannot be written or read") : QString::fromUtf8(text);
}

} // namespace

void TarWriter::Free::operator()(archive* one) const
{
    archive_write_free(one);
}

tl::unexpected<Error> TarWriter::failure() const
{
    return fail(Error::Code::Io, m_path, reasonOf(m_archive.get()));
}

Result<TarWriter> TarWriter::create(const QString& path)
{
    TarWriter writer(path, archive_write_new());
    archive* handle = writer.m_archive.get();
    if (archive_write_set_format_pax_restricted(handle) != ARCHIVE_OK
        || archive_write_open_filename(handle, QFile::encodeName(path).constData()) != ARCHIVE_OK) {
        return writer.failure();
    }
    return writer;
}

Result<void> TarWriter::add(const QString& name, const QByteArray& bytes)
{
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_size(entry.get(), bytes.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_mtime(entry.get(), 0, 0);
    if (archive_write_header(m_archive.get(), entry.get()) != ARCHIVE_OK
        || archive_write_data(m_archive.get(), bytes.constData(), static_cast<std::size_t>(bytes.size())) != bytes.size()) {
        return failure();
    }
    return {};
}

Result<void> TarWriter::close()
{
    return archive_write_close(m_archive.get()) == ARCHIVE_OK ? Result<void>() : failure();
}

Result<void> readTar(const QString& path, const std::function<Result<void>(const QString& name, const QByteArray& bytes)>& use)
{
    const std::unique_ptr<archive, decltype(&archive_read_free)> handle(archive_read_new(), archive_read_free);
    archive_read_support_format_tar(handle.get());
    if (archive_read_open_filename(handle.get(), QFile::encodeName(path).constData(), blockBytes) != ARCHIVE_OK) {
        return fail(Error::Code::Io, path, reasonOf(handle.get()));
    }
    archive_entry* entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(handle.get(), &entry)) == ARCHIVE_OK) {
        if (archive_entry_filetype(entry) != AE_IFREG) {
            continue;
        }
        const QString name = QString::fromUtf8(archive_entry_pathname_utf8(entry));
        const qint64 size = archive_entry_size(entry);
        if (size < 0 || size > largestEntry) {
            return fail(Error::Code::Format, path, Text::tr("%1 is too large for a picture or a text").arg(name));
        }
        QByteArray bytes(size, Qt::Uninitialized);
        if (archive_read_data(handle.get(), bytes.data(), static_cast<std::size_t>(size)) != size) {
            return fail(Error::Code::Format, path, Text::tr("%1 is cut off").arg(name));
        }
        if (const auto used = use(name, bytes); !used) {
            return used;
        }
    }
    return status == ARCHIVE_EOF ? Result<void>() : fail(Error::Code::Format, path, reasonOf(handle.get()));
}

} // namespace postil
