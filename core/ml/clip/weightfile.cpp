// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/weightfile.h"

#include "core/base/text.h"

#include <QFileInfo>

#include <algorithm>

namespace postil::ml {

namespace {

constexpr qint64 startBytes = 64;

/// What a file is that a failed download left, or an empty text.
QString hint(const QByteArray& start)
{
    if (start.startsWith("version https://git-lfs")) {
        return Text::tr("this is a Git LFS pointer, not the weights: fetch them with git lfs pull");
    }
    if (start.trimmed().startsWith('<')) {
        return Text::tr("this is a web page, not the weights: the download gave an error page");
    }
    const auto isText = [](char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\r' || c == '\t'; };
    if (std::all_of(start.begin(), start.end(), isText)) { // a safetensors file's length has zeros, pickles and zip have control characters
        return Text::tr("this is a text, not the weights");
    }
    return {};
}

} // namespace

Result<void> openSomething(QFile& file)
{
    const QString path = file.fileName();
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(Error::Code::NotFound, path, Text::tr("no such file"));
    }
    if (!info.isFile()) {
        return fail(Error::Code::Format, path, Text::tr("is no file"));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    if (file.size() == 0) {
        return fail(Error::Code::Format, path, Text::tr("is empty (0 bytes)"));
    }
    return {};
}

Result<void> openWeights(QFile& file)
{
    if (const Result<void> opened = openSomething(file); !opened) {
        return opened;
    }
    if (const QString known = hint(file.peek(startBytes)); !known.isEmpty()) {
        return fail(Error::Code::Format, file.fileName(), known);
    }
    return {};
}

} // namespace postil::ml
