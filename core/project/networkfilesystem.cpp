// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/networkfilesystem.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

namespace postil {

namespace {

constexpr quint32 fuseMagic = 0x65735546;

/// File system type of the mount with this device number: mountinfo's third field is "major:minor", the type follows " - ".
QString mountTypeOf(dev_t device)
{
    QFile file(QStringLiteral("/proc/self/mountinfo"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray number = QByteArray::number(major(device)) + ':' + QByteArray::number(minor(device));
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype dash = line.indexOf(" - ");
        if (dash > 0 && line.split(' ').value(2) == number) {
            return QString::fromLatin1(line.mid(dash + 3).split(' ').value(0));
        }
    }
    return {};
}

} // namespace

QString networkFileSystem(quint32 magic, const QString& mountType)
{
    static const QMap<quint32, QString> names{
        {0x6969, QStringLiteral("NFS")},          {0x517B, QStringLiteral("SMB")},
        {0xFF534D42, QStringLiteral("CIFS")},     {0xFE534D42, QStringLiteral("SMB")},
        {0x5346414F, QStringLiteral("AFS")},      {0x00C36400, QStringLiteral("Ceph")},
        {0x0BD00BD0, QStringLiteral("Lustre")},   {0x47504653, QStringLiteral("GPFS")},
        {0x73757245, QStringLiteral("Coda")},     {0x19830326, QStringLiteral("BeeGFS")},
        {0x7461636F, QStringLiteral("OCFS2")},    {0x01161970, QStringLiteral("GFS2")},
    };
    static const QSet<QString> remoteFuse{
        QStringLiteral("sshfs"),     QStringLiteral("rclone"), QStringLiteral("s3fs"),         QStringLiteral("davfs"),
        QStringLiteral("davfs2"),    QStringLiteral("curlftpfs"), QStringLiteral("glusterfs"), QStringLiteral("ceph"),
        QStringLiteral("ceph-fuse"), QStringLiteral("smbnetfs"), QStringLiteral("gvfsd-fuse"), QStringLiteral("gcsfuse"),
        QStringLiteral("juicefs"),   QStringLiteral("moosefs"),
    };
    if (magic == fuseMagic) {
        const QString driver = mountType.section(QLatin1Char('.'), 1);
        return remoteFuse.contains(driver) ? driver : QString();
    }
    return names.value(magic);
}

QString networkFileSystemAt(const QString& path)
{
    const QFileInfo info(path);
    const QByteArray place = QFile::encodeName(info.exists() ? info.absoluteFilePath() : info.absolutePath());
    struct statfs fileSystem{};
    struct stat status{};
    if (statfs(place.constData(), &fileSystem) != 0 || stat(place.constData(), &status) != 0) {
        return {};
    }
    const auto magic = static_cast<quint32>(fileSystem.f_type);
    return networkFileSystem(magic, magic == fuseMagic ? mountTypeOf(status.st_dev) : QString());
}

} // namespace postil
