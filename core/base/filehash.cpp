// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filehash.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>
#include <sys/stat.h>

namespace postil {

namespace {

constexpr qint64 worthRemembering = 8 << 20; // bytes; below, hashing takes milliseconds
constexpr qint64 settled = 3'000;            // ms; coarser than any file system's clock
constexpr qsizetype maxRemembered = 500;

QJsonObject readMemory()
{
    QFile file(hashMemoryPath());
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// What must be as it was. Numbers as texts: a JSON number is no 64-bit integer.
QJsonObject stateOf(const QString& path)
{
    const QFileInfo info(path);
    struct stat status {};
    static_cast<void>(::stat(QFile::encodeName(path).constData(), &status)); // 0 where it fails: then there is nothing to hash either
    return {{QStringLiteral("size"), QString::number(info.size())},
            {QStringLiteral("changed"), QString::number(info.lastModified().toMSecsSinceEpoch())},
            {QStringLiteral("metadata_changed"), QString::number(info.metadataChangeTime().toMSecsSinceEpoch())},
            {QStringLiteral("inode"), QString::number(static_cast<qulonglong>(status.st_ino))},
            {QStringLiteral("device"), QString::number(static_cast<qulonglong>(status.st_dev))}};
}

void remember(const QString& key, const QJsonObject& state, const QByteArray& sha256)
{
    QJsonObject memory = readMemory();
    if (memory.size() >= maxRemembered) {
        memory = {};
    }
    QJsonObject entry = state;
    entry.insert(QStringLiteral("sha256"), QString::fromLatin1(sha256.toHex()));
    memory.insert(key, entry);
    if (QDir().mkpath(QFileInfo(hashMemoryPath()).path())) {
        // Without it the next time takes as long as this one.
        static_cast<void>(writeWholeFile(hashMemoryPath(), QJsonDocument(memory).toJson(QJsonDocument::Compact)));
    }
}

} // namespace

QString hashMemoryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/weight-hashes.json");
}

Result<QByteArray> sha256OfFile(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return fail(QFileInfo::exists(path) ? Error::Code::Io : Error::Code::NotFound, path, file.errorString());
    }
    return hash.result();
}

Result<QByteArray> rememberedSha256(const QString& path)
{
    const QString key = QFileInfo(path).canonicalFilePath();
    const QJsonObject state = stateOf(path);
    const bool large = QFileInfo(path).size() >= worthRemembering;
    if (large && !key.isEmpty()) {
        QJsonObject known = readMemory().value(key).toObject();
        const QByteArray sha256 = QByteArray::fromHex(known.take(QStringLiteral("sha256")).toString().toLatin1());
        if (known == state && sha256.size() == QCryptographicHash::hashLength(QCryptographicHash::Sha256)) {
            return sha256;
        }
    }
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const Result<QByteArray> sha256 = sha256OfFile(path);
    const qint64 youngest = std::max(state.value(QStringLiteral("changed")).toString().toLongLong(), state.value(QStringLiteral("metadata_changed")).toString().toLongLong());
    if (sha256 && large && !key.isEmpty() && youngest < before - settled && stateOf(path) == state) {
        remember(key, state, *sha256);
    }
    return sha256;
}

} // namespace postil
