// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/source.h"

#include "core/base/text.h"
#include "core/dataset/foldersource.h"
#include "core/dataset/medmnistsource.h"

#include <QFile>
#include <QFileInfo>

#include <array>

namespace postil {

namespace {
const std::array<QString, 3> sourceKindNames{QStringLiteral("medmnist"), QStringLiteral("folder"), QStringLiteral("sample")};
}

QString sourceKindName(SourceKind kind)
{
    return sourceKindNames.at(static_cast<std::size_t>(kind));
}

std::optional<SourceKind> sourceKindFromName(const QString& name)
{
    for (std::size_t i = 0; i < sourceKindNames.size(); ++i) {
        if (name == sourceKindNames[i]) {
            return static_cast<SourceKind>(i);
        }
    }
    return std::nullopt;
}

Result<SourceKind> sourceKindOf(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(Error::Code::NotFound, path, Text::tr("there is no such file or folder"));
    }
    if (info.isDir()) {
        return SourceKind::Folder;
    }
    if (!info.isFile()) {
        return fail(Error::Code::Unsupported, path, Text::tr("is neither a file nor a folder"));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    if (info.suffix().compare(QLatin1String("npz"), Qt::CaseInsensitive) != 0 && !file.peek(4).startsWith("PK")) {
        return fail(Error::Code::Unsupported, path, Text::tr("is neither a folder of pictures nor an npz file"));
    }
    return SourceKind::MedMnist;
}

Result<SourceListing> listSource(const QString& path, TaskContext& task)
{
    const Result<SourceKind> kind = sourceKindOf(path);
    if (!kind) {
        return failAs(kind);
    }
    return *kind == SourceKind::Folder ? listFolder(path, task) : listMedMnist(path, task);
}

Result<std::unique_ptr<SourceReader>> openSource(SourceKind kind, const QString& path, const QString& cacheDir)
{
    switch (kind) {
    case SourceKind::MedMnist:
        return openMedMnist(path, cacheDir);
    case SourceKind::Folder:
    case SourceKind::Sample:
        return openFolder(path);
    }
    return fail(Error::Code::Internal, path, Text::tr("is a source of an unknown kind"));
}

} // namespace postil
