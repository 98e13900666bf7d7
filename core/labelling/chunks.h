// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parallel.h"
#include "core/base/threads.h"

#include <algorithm>

namespace postil {

/// Rows that one thread takes at a time. Fixed, so that sums over chunks, added in order, have the same bits at any thread count.
constexpr std::size_t chunkRows = 4096;

[[nodiscard]] constexpr std::size_t chunkCount(std::size_t rows)
{
    return (rows + chunkRows - 1) / chunkRows;
}

/// body(chunk, first, last) for every chunk of [0, rows), over the program's thread budget.
template <class Body>
void forChunks(std::size_t rows, Body body)
{
    parallelFor(chunkCount(rows), threadBudget(),
                [&](std::size_t chunk) { body(chunk, chunk * chunkRows, std::min(rows, (chunk + 1) * chunkRows)); });
}

} // namespace postil
