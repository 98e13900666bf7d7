// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"

#include <QDir>

namespace postil::test {

namespace {
QString existingDir(const char* variable, const QString& fallback)
{
    const QString path = qEnvironmentVariable(variable, fallback);
    return QDir(path).exists() ? QDir(path).absolutePath() : QString();
}
} // namespace

QString fixturesDir()
{
    return existingDir("POSTIL_FIXTURES", QStringLiteral(POSTIL_SOURCE_DIR "/../shared/fixtures"));
}

QString dataDir()
{
    return existingDir("POSTIL_DATA", QStringLiteral(POSTIL_SOURCE_DIR "/../shared/data"));
}

QString sourceDir()
{
    return QStringLiteral(POSTIL_SOURCE_DIR);
}

} // namespace postil::test
