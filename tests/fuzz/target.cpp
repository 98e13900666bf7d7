// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace postil::fuzz {

std::span<const Target> targets()
{
    static const std::array<Target, 7> all{{{"safetensors", safetensors},
                                            {"pickle", pickle},
                                            {"torchfile", torchFile},
                                            {"npz", npz},
                                            {"npy", npy},
                                            {"tokenizer", tokenizer},
                                            {"config", config}}};
    return all;
}

const Target* targetByName(const QString& name)
{
    const auto found = std::ranges::find_if(targets(), [&name](const Target& target) { return name == QLatin1String(target.name); });
    return found == targets().end() ? nullptr : &*found;
}

void require(bool holds, const char* what)
{
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

QString asFile(const QByteArray& bytes, const QString& name)
{
    static const QTemporaryDir dir((QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/postil-fuzz-XXXXXX"));
    QFile file(dir.filePath(name));
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size(), "the input can be written");
    return file.fileName();
}

} // namespace postil::fuzz
