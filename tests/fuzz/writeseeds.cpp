// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/seeds.h"

#include <QDir>
#include <QFile>

#include <cstdio>

/// `postil-fuzz-seeds TARGET FOLDER` writes the target's seeds there.
int main(int argc, char** argv)
{
    if (argc != 3 || !QDir().mkpath(QFile::decodeName(argv[2]))) {
        std::fputs("usage: postil-fuzz-seeds TARGET FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(QFile::decodeName(argv[2]));
    int number = 0;
    for (const QByteArray& seed : postil::fuzz::seeds(QString::fromLocal8Bit(argv[1]))) {
        QFile file(folder.filePath(QStringLiteral("seed-%1").arg(number++, 2, 10, QLatin1Char('0'))));
        if (!file.open(QIODevice::WriteOnly) || file.write(seed) != seed.size()) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(file.fileName()));
            return 1;
        }
    }
    return 0;
}
