// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exportfolder.h"

#include "core/base/filehash.h"
#include "core/base/text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace postil {

namespace {

QString systemReason(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

/// A file descriptor that is closed with its scope.
class Descriptor
{
public:
    explicit Descriptor(const QString& folder)
        : m_fd(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

Result<void> checkReplaceable(const QString& out, const OwnFiles& own)
{
    const Result<QStringList> files = own(out);
    if (!files) {
        return fail(Error::Code::AlreadyExists, out,
                    Text::tr("exists and is not replaced: %1").arg(files.error().reason));
    }
    const QSet<QString> known(files->begin(), files->end());
    for (const QString& path : filesBelow(out)) {
        if (!known.contains(path)) {
            return fail(Error::Code::AlreadyExists, out,
                        Text::tr("is not replaced: %1 in it is no part of the export").arg(path));
        }
    }
    return {};
}

/// renameat2, or a plain rename where the file system does not know the flag.
int renameWith(const QByteArray& from, const QByteArray& to, unsigned flags)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), flags) == 0) {
        return 0;
    }
    return errno;
}

} // namespace

ExportFolder::ExportFolder(QString out, QString path, bool overwrite)
    : m_out(std::move(out))
    , m_path(std::move(path))
    , m_overwrite(overwrite)
{
}

ExportFolder::~ExportFolder()
{
    if (!m_committed) {
        QDir(m_path).removeRecursively();
    }
}

Result<std::unique_ptr<ExportFolder>> ExportFolder::create(const QString& out, bool overwrite, const OwnFiles& own)
{
    if (out.isEmpty()) {
        return fail(Error::Code::InvalidArgument, Text::tr("export"), Text::tr("no folder was given"));
    }
    const QString target = QDir::cleanPath(QFileInfo(out).absoluteFilePath());
    const QFileInfo info(target);
    if (info.exists() || info.isSymLink()) {
        if (!info.isDir() || info.isSymLink()) {
            return fail(Error::Code::AlreadyExists, out, Text::tr("exists and is no folder"));
        }
        if (!overwrite) {
            return fail(Error::Code::AlreadyExists, out, Text::tr("exists; choose another name, or overwrite the export that is there"));
        }
        if (const Result<void> replaceable = checkReplaceable(target, own); !replaceable) {
            return failAs(replaceable);
        }
    }
    const QString parent = info.absolutePath();
    if (!QFileInfo(parent).isDir()) {
        return fail(Error::Code::NotFound, out, Text::tr("the folder %1 does not exist").arg(parent));
    }
    // A name of its own, not QTemporaryDir's: that one is readable for nobody else, and the export keeps its folder's rights.
    QString path;
    for (int number = 0; path.isEmpty(); ++number) {
        const QString name = QStringLiteral(".%1.%2-%3").arg(info.fileName().left(60)).arg(::getpid()).arg(number);
        const QString candidate = QDir(parent).filePath(name);
        if (::mkdir(QFile::encodeName(candidate).constData(), 0777) == 0) {
            path = candidate;
        } else if (errno != EEXIST) {
            return fail(Error::Code::Io, out, Text::tr("cannot be written: %1").arg(systemReason(errno)));
        }
    }
    return std::unique_ptr<ExportFolder>(new ExportFolder(target, path, overwrite));
}

QString ExportFolder::filePath(const QString& relative) const
{
    return QDir(m_path).filePath(relative);
}

Result<void> ExportFolder::write(const QString& relative, const QByteArray& bytes)
{
    const QString path = filePath(relative);
    const QString shown = QDir(m_out).filePath(relative);
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return fail(Error::Code::Io, QFileInfo(shown).path(), Text::tr("this folder cannot be made"));
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return fail(Error::Code::Io, shown, file.errorString());
    }
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        return fail(Error::Code::Io, shown, file.errorString());
    }
    m_files.push_back({relative, bytes.size(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)});
    return {};
}

Result<void> ExportFolder::adopt(const QString& relative)
{
    const Result<QByteArray> hash = sha256OfFile(filePath(relative));
    if (!hash) {
        return failAs(hash);
    }
    m_files.push_back({relative, QFileInfo(filePath(relative)).size(), *hash});
    return {};
}

Result<void> ExportFolder::commit()
{
    if (const Descriptor folder(m_path); folder.fd() < 0 || ::syncfs(folder.fd()) != 0) {
        return fail(Error::Code::Io, m_out, Text::tr("could not be brought to disk: %1").arg(systemReason(errno)));
    }
    const QByteArray from = QFile::encodeName(m_path);
    const QByteArray to = QFile::encodeName(m_out);
    int error = renameWith(from, to, RENAME_NOREPLACE);
    if (error == EINVAL || error == ENOSYS) {
        error = QFileInfo::exists(m_out) ? EEXIST : renameWith(from, to, 0);
    }
    QString old; // what has to go once the new export is in place
    if (error == EEXIST && m_overwrite) {
        error = renameWith(from, to, RENAME_EXCHANGE);
        old = m_path;
        if (error == EINVAL || error == ENOSYS) {
            old = m_path + QStringLiteral(".old");
            error = renameWith(to, QFile::encodeName(old), 0);
            if (error == 0 && (error = renameWith(from, to, 0)) != 0) {
                renameWith(QFile::encodeName(old), to, 0);
            }
        }
    }
    if (error != 0) {
        return error == EEXIST ? fail(Error::Code::AlreadyExists, m_out, Text::tr("came into being while the export was written"))
                               : fail(Error::Code::Io, m_out, Text::tr("cannot be put in place: %1").arg(systemReason(error)));
    }
    m_committed = true;
    if (const Descriptor parent(QFileInfo(m_out).absolutePath()); parent.fd() >= 0) {
        ::fsync(parent.fd());
    }
    if (!old.isEmpty() && !QDir(old).removeRecursively()) {
        return fail(Error::Code::Io, old, Text::tr("the earlier export could not be removed; the new one is in place"));
    }
    return {};
}

Result<QStringList> filesOfManifest(const QString& folder)
{
    const Result<Manifest> manifest = readManifest(folder);
    if (!manifest) {
        return failAs(manifest);
    }
    QStringList own{exportfile::manifest, exportfile::checksums};
    for (const ExportedFile& file : manifest->files) {
        own.append(file.path);
    }
    return own;
}

QStringList filesBelow(const QString& folder)
{
    QStringList files;
    const QDir root(QDir(folder).absolutePath()); // relativeFilePath() takes relative paths as relative to root already
    QDirIterator it(root.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        files << root.relativeFilePath(it.next());
    }
    files.sort();
    return files;
}

} // namespace postil
