// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/vocabularyfile.h"

#include "core/base/text.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <zlib.h>

#include <limits>

namespace postil {

namespace {
constexpr qsizetype maxVocabulary = 64 << 20; // bytes, far above any real one
} // namespace

Result<QByteArray> readVocabularyFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(Error::Code::NotFound, path, Text::tr("no such vocabulary file"));
    }
    if (!info.isFile()) {
        return fail(Error::Code::Format, path, Text::tr("is no vocabulary file"));
    }
    gzFile file = gzopen(QFile::encodeName(path).constData(), "rb"); // reads plain files as they are
    if (file == nullptr) {
        return fail(Error::Code::Io, path, Text::tr("cannot be read"));
    }
    QByteArray bytes;
    QByteArray chunk(1 << 16, Qt::Uninitialized);
    int got = 0;
    while ((got = gzread(file, chunk.data(), static_cast<unsigned>(chunk.size()))) > 0 && bytes.size() <= maxVocabulary) {
        bytes.append(chunk.constData(), got);
    }
    const int closed = gzclose_r(file);
    if (got < 0 || closed != Z_OK) {
        return fail(Error::Code::Format, path, Text::tr("the compressed data is damaged or cut off"));
    }
    if (bytes.size() > maxVocabulary) {
        return fail(Error::Code::Format, path, Text::tr("is too large for a vocabulary"));
    }
    return bytes;
}

std::vector<std::string_view> linesOf(const QByteArray& bytes)
{
    std::vector<std::string_view> result;
    std::string_view rest(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        result.push_back(line);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return result;
}

Result<QJsonObject> jsonObjectOf(const QByteArray& bytes, const QString& path)
{
    QJsonParseError parse{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parse);
    if (!document.isObject()) {
        return fail(Error::Code::Format, path, Text::tr("is no JSON object: %1").arg(parse.errorString()));
    }
    return document.object();
}

Result<Vocabulary> vocabularyOf(const QJsonObject& object, const QString& path)
{
    Vocabulary vocabulary;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const qint64 id = it.value().toInteger(-1);
        if (id < 0 || id > std::numeric_limits<std::int32_t>::max()) {
            return fail(Error::Code::Format, path, Text::tr("the token '%1' has no id").arg(it.key().left(80)));
        }
        vocabulary.emplace(it.key().toStdString(), id);
    }
    if (vocabulary.empty()) {
        return fail(Error::Code::Format, path, Text::tr("has no tokens"));
    }
    return vocabulary;
}

} // namespace postil
