// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/taskcontext.h"
#include "core/dataset/medmnistsource.h"
#include "core/dataset/npzarrays.h"
#include "tests/fuzz/target.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace postil::fuzz {

namespace {

constexpr qint64 mostPixels = 1 << 20; ///< of one picture that is read on trial

void checkHeader(const NpyHeader& header, qint64 size)
{
    qint64 elements = 1;
    for (const qint64 length : header.shape) {
        require(length >= 0, "lengths are not negative");
        elements *= length;
    }
    require(header.elements == elements && header.bytes == elements * header.itemSize, "an array has as many bytes as its shape says");
    require(header.dataOffset + header.bytes == size, "an array fills its file");
}

} // namespace

void npy(const QByteArray& bytes)
{
    const auto header = parseNpyHeader(QByteArrayView(bytes).first(std::min<qint64>(bytes.size(), npyLongestHeader)), bytes.size(), QStringLiteral("x.npz"), QStringLiteral("a"));
    if (header) {
        checkHeader(*header, bytes.size());
        static_cast<void>(pictureShape(*header, QStringLiteral("x.npz"), QStringLiteral("a")));
    }
}

void npz(const QByteArray& bytes)
{
    const QString path = asFile(bytes, QStringLiteral("x.npz"));
    const auto archive = NpzArchive::open(path);
    if (!archive) {
        require(!archive.error().reason.isEmpty(), "a refusal has a reason");
        return;
    }
    for (const NpzEntry& entry : (*archive)->entries()) {
        const auto stream = (*archive)->stream(entry);
        if (!stream) {
            continue;
        }
        checkHeader((*stream)->header(), entry.size);
        static_cast<void>(readLabels(**stream, path, entry.name));
    }
    SilentTask task;
    const auto listing = listMedMnist(path, task);
    if (!listing) {
        return;
    }
    const auto reader = openMedMnist(path, QFileInfo(path).dir().filePath(QStringLiteral("cache")));
    if (!reader || listing->items.empty()) {
        return;
    }
    const SourceItem& last = listing->items.back();
    if (qint64(last.width) * last.height <= mostPixels) {
        const auto image = (*reader)->read(last.index, last.fileName);
        require(!image || (image->width == last.width && image->height == last.height), "a picture is as large as it was listed");
    }
}

} // namespace postil::fuzz
