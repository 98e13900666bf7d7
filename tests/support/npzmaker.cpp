// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/npzmaker.h"

#include <QFile>
#include <QtEndian>

#include <zip.h>

#include <algorithm>

namespace postil::test {

QByteArray npyBytes(const QByteArray& literal, const QByteArray& data, char major)
{
    QByteArray bytes = QByteArray("\x93NUMPY") + major + '\0';
    if (major == 1) {
        const quint16 length = qToLittleEndian(static_cast<quint16>(literal.size()));
        bytes.append(reinterpret_cast<const char*>(&length), sizeof length);
    } else {
        const quint32 length = qToLittleEndian(static_cast<quint32>(literal.size()));
        bytes.append(reinterpret_cast<const char*>(&length), sizeof length);
    }
    return bytes + literal + data;
}

QByteArray npyArray(const QByteArray& descr, const QByteArray& shape, const QByteArray& data)
{
    return npyBytes("{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + shape + ", }\n", data);
}

void writeZip(const QString& path, const Entries& entries, bool compressed, bool encrypted)
{
    QFile::remove(path);
    int code = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    Q_ASSERT(archive != nullptr);
    for (const auto& [name, bytes] : entries) {
        const bool whole = name.contains(QLatin1Char('.')) || name.contains(QLatin1Char('/'));
        const QString file = whole ? name : name + QStringLiteral(".npy");
        zip_source_t* source = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, file.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        Q_ASSERT(index >= 0);
        const auto at = static_cast<zip_uint64_t>(index);
        zip_set_file_compression(archive, at, compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
        if (encrypted) {
            zip_file_set_encryption(archive, at, ZIP_EM_TRAD_PKWARE, "secret");
        }
    }
    [[maybe_unused]] const int closed = zip_close(archive);
    Q_ASSERT(closed == 0);
}

Entries smallSet()
{
    Entries entries;
    int seed = 0;
    for (const QString& split : {QStringLiteral("train"), QStringLiteral("val"), QStringLiteral("test")}) {
        QByteArray pixels;
        QByteArray labels;
        for (int i = 0; i < 10; ++i) {
            labels.append(static_cast<char>(i % 3));
            for (int p = 0; p < 24; ++p) {
                pixels.append(static_cast<char>((seed * 91 + i * 17 + p * 5) % 251));
            }
        }
        ++seed;
        entries.emplace_back(split + QStringLiteral("_images"), npyArray("|u1", "(10, 4, 6)", pixels));
        entries.emplace_back(split + QStringLiteral("_labels"), npyArray("|u1", "(10, 1)", labels));
    }
    return entries;
}

Entries with(Entries entries, const QString& name, const QByteArray& bytes)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == name; });
    if (found == entries.end()) {
        entries.emplace_back(name, bytes);
    } else {
        found->second = bytes;
    }
    return entries;
}

} // namespace postil::test
