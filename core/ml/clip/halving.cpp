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
at::Tensor tried(const at::Tensor& part, bool last, const std::function<at::Tensor(const at::Tensor&)>& embed)
{
    try {
        return embed(part);
    } catch (const c10::OutOfMemoryError&) {
        if (last) {
            throw;
        }
        return {};
    }
}

} // namespace

at::Tensor embedHalving(const at::Tensor& rows, std::int64_t& batch, const std::function<at::Tensor(const at::Tensor&)>& embed)
{
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < rows.size(0);) {
        const std::int64_t count = std::min(batch, rows.size(0) - first);
        const at::Tensor part = tried(rows.narrow(0, first, count), count == 1, embed);
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
