// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resourcepath.h"

#include <QCoreApplication>
#include <QDir>

namespace postil {

QString resourcePath(const QString& name)
{
    const QStringList roots{qEnvironmentVariable("POSTIL_RESOURCES"),
                            QCoreApplication::applicationDirPath() + QStringLiteral("/../share/postil")};
    for (const QString& root : roots) {
        if (!root.isEmpty() && QFileInfo::exists(root + QLatin1Char('/') + name)) {
            return QDir::cleanPath(root + QLatin1Char('/') + name);
        }
    }
    return {};
}

} // namespace postil
