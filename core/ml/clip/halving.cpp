// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/halving.h"

#include <ATen/ops/cat.h>
#include <c10/util/Exception.h>

#include <algorithm>

namespace postil::ml {

namespace {

/// Undefined if memory ran out. Nothing of the attempt is alive when this returns, or the next one would find no more room; what the
/// allocator kept for reuse it has given back before it threw.
at::Tensor tried(std::int64_t first, std::int64_t count, const std::function<at::Tensor(std::int64_t, std::int64_t)>& embed)
{
    try {
        return embed(first, count);
    } catch (const c10::OutOfMemoryError&) {
        if (count == 1) {
            throw;
        }
        return {};
    }
}

} // namespace

at::Tensor embedHalving(std::int64_t rows, std::int64_t& batch, const std::function<at::Tensor(std::int64_t, std::int64_t)>& embed)
{
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < rows;) {
        const std::int64_t count = std::min(batch, rows - first);
        const at::Tensor part = tried(first, count, embed);
        if (part.defined()) {
            parts.push_back(part);
            first += count;
        } else {
            batch = count / 2;
        }
    }
    return parts.size() == 1 ? parts.front() : at::cat(parts);
}

} // namespace postil::ml
