// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/floatrow.h"
#include "core/base/matrix.h"
#include "core/workflow/fewshot.h"

namespace postil {

struct Embedded;
struct LabelView;

/// Labelled images: where their embeddings lie, and which class they are of.
struct LabelledRows {
    std::vector<FloatRow> rows;
    std::vector<int> labels;
    [[nodiscard]] std::size_t size() const { return labels.size(); }
    /// The rows at these places, one after another.
    [[nodiscard]] Matrix gathered(std::span<const std::size_t> places) const;
    [[nodiscard]] std::vector<int> labelsAt(std::span<const std::size_t> places) const;
};

/// What is learned from, and what is measured on; no image in both, nor a copy of one.
struct FewShotParts {
    LabelledRows pool;
    LabelledRows test;
    QString yardstick;
};

[[nodiscard]] Result<FewShotParts> divideForFewShot(const LabelView& view, const Embedded& embedded, const FewShotOptions& options);

} // namespace postil
