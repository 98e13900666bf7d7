// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exportwriter.h"

#include "core/base/text.h"
#include "core/dataset/imagefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace postil {

namespace {

/// Bytes of the picture as its source has them, or a PNG of its pixels.
Result<QByteArray> pictureBytes(PictureReader& reader, const ImageRow& image)
{
    const SourceRow& source = reader.source(image.source);
    if (source.kind != SourceKind::Folder) {
        const Result<Image> pixels = reader.read(image);
        return pixels ? encodePng(*pixels) : failAs(pixels);
    }
    const QString path = QDir(source.path).filePath(image.fileName);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    // Its label is that of another picture.
    if (!image.sha256.isEmpty() && QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != image.sha256) {
        return fail(Error::Code::Format, path, Text::tr("has changed since it was imported"));
    }
    return bytes;
}

QString pictureName(const SourceRow& source, const ImageRow& image)
{
    const QString name = QFileInfo(image.fileName).fileName();
    return source.kind == SourceKind::Folder ? name : name + QStringLiteral(".png");
}

/// Names that are different in each folder, whatever the case: a name that is taken gets the image's id.
class FreeNames
{
public:
    QString take(const QString& folder, const QString& name, const QString& imageId)
    {
        QString path = folder + QLatin1Char('/') + name;
        const QFileInfo info(name);
        for (int n = 1; m_taken.contains(path.toLower()); ++n) {
            const QString tail = n == 1 ? imageId : QStringLiteral("%1-%2").arg(imageId).arg(n);
            path = QStringLiteral("%1/%2_%3.%4").arg(folder, info.completeBaseName(), tail, info.suffix());
        }
        m_taken.insert(path.toLower());
        return path;
    }

private:
    QSet<QString> m_taken;
};

} // namespace

Result<WrittenRows> writeFolderExport(const ExportInput& input, ExportFolder& folder, TaskContext& task)
{
    if (input.table.several) {
        return fail(Error::Code::Unsupported, exportFormatName(ExportFormat::Folders),
                    Text::tr("an image of a multi-label project may have several classes and cannot lie in one folder; csv and medmnist can hold it"));
    }
    QStringList classNames;
    for (const ClassRow& row : input.view.classes) {
        classNames << row.name;
    }
    const QStringList folders = classFolderNames(classNames);
    const bool splits = std::ranges::any_of(input.view.images, [](const ImageRow& image) { return image.split != Split::None; });

    WrittenRows written;
    PictureReader reader(input.db, input.view);
    FreeNames names;
    const auto total = static_cast<qint64>(input.table.records.size());
    for (std::size_t i = 0; i < input.table.records.size(); ++i) {
        if (task.isCancelled()) {
            return fail(Error::Code::Cancelled, Text::tr("export"), Text::tr("cancelled"));
        }
        task.progress(static_cast<qint64>(i), total, Text::tr("Copying pictures"));
        const LabelRecord& record = input.table.records[i];
        const ImageRow& image = input.view.images[static_cast<std::size_t>(record.row)];
        if (const QString reason = reasonLeftOut(record); !reason.isEmpty()) {
            written.skipped.push_back({image.name, reason});
            continue;
        }
        const Result<QByteArray> bytes = pictureBytes(reader, image);
        if (!bytes) {
            written.skipped.push_back({image.name, bytes.error().message()});
            continue;
        }
        QString target = folders.at(record.label);
        if (splits) {
            const Split split = image.split == Split::None ? Split::Train : image.split;
            target = splitName(split) + QLatin1Char('/') + target;
        }
        const QString path = names.take(target, pictureName(reader.source(image.source), image), image.name);
        if (const Result<void> done = folder.write(path, *bytes); !done) {
            return failAs(done);
        }
        written.rows.push_back({i, path});
    }
    return written;
}

} // namespace postil
