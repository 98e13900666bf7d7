// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/zipfile.h"

#include "core/base/text.h"

#include <QFile>

#include <zip.h>

#include <memory>

namespace postil {

namespace {

constexpr zip_uint16_t firstDosDate = (1U << 5U) | 1U; // 1980-01-01

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

int askCancelled(zip_t*, void* task)
{
    return static_cast<TaskContext*>(task)->isCancelled() ? 1 : 0;
}

tl::unexpected<Error> failWith(const QString& path, zip_t* archive)
{
    return fail(Error::Code::Io, path, QString::fromUtf8(zip_strerror(archive)));
}

} // namespace

Result<void> writeZip(const QString& path, const std::vector<ZipEntry>& entries, TaskContext& task)
{
    int code = 0;
    std::unique_ptr<zip_t, Discard> archive(zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString reason = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return fail(Error::Code::Io, path, reason);
    }
    zip_register_cancel_callback_with_state(archive.get(), askCancelled, nullptr, &task);
    for (const ZipEntry& entry : entries) {
        zip_source_t* source = zip_source_file(archive.get(), QFile::encodeName(entry.file).constData(), 0, -1);
        if (source == nullptr) {
            return failWith(entry.file, archive.get());
        }
        const zip_int64_t index = zip_file_add(archive.get(), entry.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return failWith(path, archive.get());
        }
        const auto at = static_cast<zip_uint64_t>(index);
        if (zip_set_file_compression(archive.get(), at, ZIP_CM_DEFLATE, 0) != 0
            || zip_file_set_dostime(archive.get(), at, 0, firstDosDate, 0) != 0) {
            return failWith(path, archive.get());
        }
    }
    if (zip_close(archive.get()) != 0) {
        if (task.isCancelled()) {
            return fail(Error::Code::Cancelled, path, Text::tr("cancelled"));
        }
        return failWith(path, archive.get());
    }
    static_cast<void>(archive.release()); // closed
    return {};
}

} // namespace postil
