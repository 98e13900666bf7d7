// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <vector>

namespace postil {

/// An image that a repetition may draw.
struct PoolImage {
    std::size_t row = 0; ///< in LabelView::images
    int truth = 0;       ///< position of its reference class among the experiment's classes
    int clip = -1;       ///< what the teacher says; -1: nothing, or another class
    QString group = {};  ///< patient; images of one group never lie on both sides
};

/// Images that a repetition draws of one class.
struct Quota {
    int train = 0;
    int test = 0;
};

/// What the study draws of each class: 546 and 234, or 70 % and 30 % of a class that has fewer than 780 images.
/// `train` and `test` above 0 take the place of these numbers; together they must not ask for more than there is.
[[nodiscard]] Result<std::vector<Quota>> drawQuotas(const std::vector<PoolImage>& pool, const QStringList& classes, int train, int test);

/// Positions in the pool, in random order.
struct DrawnSets {
    std::vector<std::size_t> training;
    std::vector<std::size_t> test;
};

/// Draws both sets anew from all of the pool: equal seeds give equal sets. Where a class's images lie in few groups, fewer than its
/// quota may be drawn.
[[nodiscard]] DrawnSets drawSets(const std::vector<PoolImage>& pool, const std::vector<Quota>& quotas, std::uint64_t seed);

} // namespace postil
