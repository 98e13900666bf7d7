// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/brightness.h"

#include "core/dataset/imagefile.h"
#include "core/project/classstore.h"
#include "core/project/imagestore.h"

#include <QDir>
#include <QFile>

namespace postil::test {

bool writePictures(const QString& root, int count)
{
    for (const char* name : {"dark", "bright"}) {
        if (!QDir().mkpath(root + QLatin1Char('/') + QLatin1String(name))) {
            return false;
        }
    }
    for (int i = 0; i < count; ++i) {
        const bool bright = i % 2 == 1;
        const bool odd = i % 7 == 6;
        const int value = (bright != odd ? 150 + i : 20 + i);
        const Image image{3, 2, 1, std::vector<std::uint8_t>{static_cast<std::uint8_t>(value), static_cast<std::uint8_t>(i), 0, 0, 0, 0}};
        QFile file(QStringLiteral("%1/%2/%3.png").arg(root, bright ? QStringLiteral("bright") : QStringLiteral("dark")).arg(i, 3, 10, QLatin1Char('0')));
        const auto png = encodePng(image);
        if (!png || !file.open(QIODevice::WriteOnly) || file.write(*png) != png->size()) {
            return false;
        }
    }
    return true;
}

std::unique_ptr<ProjectDb> makeBrightnessProject(const QString& path, const QString& pictures, Task task)
{
    CreateOptions options;
    options.classes = {QStringLiteral("dark"), QStringLiteral("bright")};
    options.task = task;
    auto db = ProjectDb::create(path, options);
    SilentTask silent;
    const auto listing = listSource(pictures, silent);
    if (!db || !listing) {
        return nullptr;
    }
    const auto classes = ClassStore(**db).list();
    NewSource source{*listing, {}};
    for (int i = 0; i < listing->classNames.size(); ++i) {
        for (const ClassRow& row : *classes) {
            if (row.name == listing->classNames[i]) {
                source.classOfLabel[i] = row.id;
            }
        }
    }
    return ImageStore(**db).addSource(source) ? std::move(*db) : nullptr;
}

} // namespace postil::test
