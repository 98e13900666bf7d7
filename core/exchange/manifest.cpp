// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/manifest.h"

#include "core/base/stringlist.h"
#include "core/base/text.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace postil {

namespace {

const QString versionKey = QStringLiteral("postil_export");

Result<ExportedFile> fileFromJson(const QJsonObject& object, const QString& manifestPath)
{
    ExportedFile file;
    file.path = object.value(QStringLiteral("path")).toString();
    file.size = static_cast<qint64>(object.value(QStringLiteral("size")).toDouble(-1));
    file.sha256 = QByteArray::fromHex(object.value(QStringLiteral("sha256")).toString().toLatin1());
    const bool inside = QDir::isRelativePath(file.path) && !QDir::cleanPath(file.path).startsWith(QLatin1String(".."));
    if (file.path.isEmpty() || !inside || file.size < 0 || file.sha256.size() != 32) {
        return fail(Error::Code::Format, manifestPath, Text::tr("an entry of its list of files is damaged"));
    }
    return file;
}

} // namespace

QByteArray Manifest::toJson() const
{
    QJsonArray list;
    for (const ExportedFile& file : files) {
        list.append(QJsonObject{{QStringLiteral("path"), file.path},
                                {QStringLiteral("size"), file.size},
                                {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())}});
    }
    QJsonObject object = provenance;
    object.insert(versionKey, currentVersion);
    object.insert(QStringLiteral("format"), exportFormatName(format));
    object.insert(QStringLiteral("images"), images);
    object.insert(QStringLiteral("rows"), rows);
    object.insert(QStringLiteral("classes"), QJsonArray::fromStringList(classes));
    object.insert(QStringLiteral("files"), list);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<Manifest> readManifest(const QString& folder)
{
    const QString path = QDir(folder).filePath(exportfile::manifest);
    if (!QFile::exists(path)) {
        return fail(Error::Code::NotFound, folder, Text::tr("is no export of Postil: there is no %1 in it").arg(exportfile::manifest));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    QJsonParseError parseError;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll(), &parseError).object();
    if (parseError.error != QJsonParseError::NoError) {
        return fail(Error::Code::Format, path, Text::tr("is damaged: %1").arg(parseError.errorString()));
    }
    if (!object.value(versionKey).isDouble()) {
        return fail(Error::Code::NotFound, folder, Text::tr("is no export of Postil: its %1 is another program's").arg(exportfile::manifest));
    }
    if (object.value(versionKey).toInt() > Manifest::currentVersion) {
        return fail(Error::Code::Unsupported, folder, Text::tr("was written by a later version of Postil"));
    }
    const Result<ExportFormat> format = exportFormatFromName(object.value(QStringLiteral("format")).toString());
    if (!format) {
        return failAs(format);
    }
    Manifest manifest;
    manifest.format = *format;
    manifest.images = static_cast<qint64>(object.value(QStringLiteral("images")).toDouble(-1));
    manifest.rows = static_cast<qint64>(object.value(QStringLiteral("rows")).toDouble(-1));
    manifest.classes = stringsOf(object.value(QStringLiteral("classes")));
    for (const QJsonValue& entry : object.value(QStringLiteral("files")).toArray()) {
        Result<ExportedFile> read = fileFromJson(entry.toObject(), path);
        if (!read) {
            return failAs(read);
        }
        manifest.files.push_back(std::move(*read));
    }
    manifest.provenance = object;
    return manifest;
}

} // namespace postil
