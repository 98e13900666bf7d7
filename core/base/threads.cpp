// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/threads.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace postil {

namespace {
std::atomic<int> budget = 0;
}

void setThreadBudget(int threads)
{
    budget.store(threads);
}

int threadBudget()
{
    const int asked = budget.load();
    return asked > 0 ? asked : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

} // namespace postil
