// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/jointtrainer.h"

namespace postil::ml {

/// What the network said of one split, gathered row by row, and what that is worth.
class JointScores
{
public:
    JointScores(const JointImages& images, Split split);
    /// `probabilities`: over the classes of all single-label sources, or over those of the row's own multi-label source.
    void add(std::size_t row, std::span<const float> probabilities);
    [[nodiscard]] JointSplitFigures figures() const;

private:
    /// All rows of one output layer.
    struct Head {
        std::size_t columns = 0;
        std::vector<double> scores;
        std::vector<std::size_t> rows;
    };
    [[nodiscard]] JointFigures ofSource(std::size_t source) const;

    const JointImages& m_images;
    const Split m_split;
    std::vector<Head> m_heads; ///< that of the single-label sources, then one per source; empty where there is none
};

} // namespace postil::ml
