// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace postil {

/// body(i) for every i of [0, count), on up to `threads` threads, the caller's among them; returns when all are done. Which
/// thread takes which i is open, so body(i) must not depend on it. body must not throw.
template <class Body>
void parallelFor(std::size_t count, int threads, Body body)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&next, &body, count] {
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            body(i);
        }
    };
    std::vector<std::jthread> helpers;
    const std::size_t workers = std::min(count, static_cast<std::size_t>(std::max(threads, 1)));
    for (std::size_t i = 1; i < workers; ++i) {
        helpers.emplace_back(work);
    }
    work();
}

} // namespace postil
