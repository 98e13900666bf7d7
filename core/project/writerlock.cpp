// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/writerlock.h"

#include "core/base/text.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace postil {

namespace {

QString holder(int descriptor)
{
    std::array<char, 32> text{};
    const ssize_t length = pread(descriptor, text.data(), text.size() - 1, 0);
    return length > 0 ? QString::fromLatin1(text.data(), static_cast<qsizetype>(length)).trimmed() : QStringLiteral("?");
}

/// The holder removes the file when it gives the lock back: what we locked must still be what the path names.
bool isStillThere(int descriptor, const QByteArray& path)
{
    struct stat locked{};
    struct stat named{};
    return fstat(descriptor, &locked) == 0 && stat(path.constData(), &named) == 0 && locked.st_ino == named.st_ino
           && locked.st_dev == named.st_dev;
}

} // namespace

Result<std::shared_ptr<WriterLock>> WriterLock::acquire(const QString& projectPath)
{
    const QByteArray path = QFile::encodeName(projectPath + QStringLiteral("-lock"));
    for (;;) {
        const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (descriptor < 0) {
            return fail(Error::Code::Io, projectPath,
                        Text::tr("cannot be written: %1").arg(QString::fromLocal8Bit(std::strerror(errno))));
        }
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const QString process = holder(descriptor);
            ::close(descriptor);
            return fail(Error::Code::Locked, projectPath, Text::tr("another process (%1) is writing to it").arg(process));
        }
        if (isStillThere(descriptor, path)) {
            const QByteArray process = QByteArray::number(getpid()) + '\n';
            if (ftruncate(descriptor, 0) != 0 || pwrite(descriptor, process.constData(), static_cast<size_t>(process.size()), 0) < 0) {
                // Only the message of a second process suffers.
            }
            return std::shared_ptr<WriterLock>(new WriterLock(path, descriptor));
        }
        ::close(descriptor);
    }
}

WriterLock::~WriterLock()
{
    ::unlink(m_path.constData());
    ::close(m_descriptor);
}

} // namespace postil
