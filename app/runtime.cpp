// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime.h"

#include "core/base/threads.h"
#include "postil_version.h"

#include <QCoreApplication>

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

void applyThreads(int threads)
{
    setThreadBudget(threads);
}

} // namespace postil
