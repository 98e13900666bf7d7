// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace postil {

/// Images by what is true of one label and what was said.
struct YesNoCounts {
    std::int64_t trueNo = 0;
    std::int64_t falseYes = 0;
    std::int64_t falseNo = 0;
    std::int64_t trueYes = 0;
};

/// Yes/no answers per image and label, by MedMNIST's convention: yes where the score is above .5 (strictly).
struct MultiLabelScores {
    std::vector<YesNoCounts> counts; ///< per label
    std::vector<double> accuracy; ///< per label
    std::vector<double> f1;       ///< per label, of "yes"; 0 where undefined
    std::optional<double> meanAccuracy; ///< MedMNIST's ACC: mean over the labels
    std::optional<double> macroF1;
    std::optional<double> microF1;       ///< of all answers together
    std::optional<double> subsetAccuracy; ///< images whose answers are all right
    std::optional<double> hammingLoss;   ///< share of wrong answers
};

/// `scores` and `truth` (0 or 1) are images × labels, row by row.
[[nodiscard]] MultiLabelScores multiLabelScores(std::span<const double> scores, std::size_t labels, std::span<const std::uint8_t> truth);

} // namespace postil
