// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime.h"

#include "core/base/resourcepath.h"
#include "core/base/threads.h"
#include "postil_version.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdlib>
#include <malloc.h>
#include <unistd.h>

namespace postil {

void prepareRuntime(char** argv)
{
    if (getenv("OMP_WAIT_POLICY") == nullptr) {
        setenv("OMP_WAIT_POLICY", "passive", 0);
        execv("/proc/self/exe", argv); // comes back only if it failed; then we go on without
    }
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
}

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("postil"));
    QCoreApplication::setApplicationName(QStringLiteral("postil"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTIL_VERSION));
}

void installTranslations()
{
    const std::pair<QString, QString> catalogues[]{
        {QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {QStringLiteral("postil"), resourcePath(QStringLiteral("translations"))}};
    for (const auto& [name, folder] : catalogues) {
        auto* translator = new QTranslator(QCoreApplication::instance());
        if (!folder.isEmpty() && translator->load(QLocale(), name, QStringLiteral("_"), folder)) {
            QCoreApplication::installTranslator(translator);
        } else {
            delete translator;
        }
    }
}

void applyThreads(int threads)
{
    setThreadBudget(threads);
}

} // namespace postil
