// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/measure.h"

#include <array>

namespace postil::ui {

inline constexpr std::array<MeasuredVoice, 3> allVoices{MeasuredVoice::ZeroShot, MeasuredVoice::Refiner, MeasuredVoice::Label};
[[nodiscard]] QString voiceTitle(MeasuredVoice voice);

/// What one pass over the project found: a report per voice that has spoken, and how the voices agree.
struct MeasuredFigures {
    std::vector<std::pair<MeasuredVoice, MeasureReport>> reports;
    std::vector<Agreement> agreements;
    QString failure; ///< empty: none

    [[nodiscard]] const MeasureReport* of(MeasuredVoice voice) const; ///< nullptr: has not spoken
    [[nodiscard]] std::int64_t images() const;                        ///< with a yardstick
    /// Tab-separated, for a spreadsheet: a line per voice, then the confusion matrix of `voice`.
    [[nodiscard]] QString table(MeasuredVoice voice) const;
};

/// Blocking: on a connection of its own. No split: all of them.
[[nodiscard]] MeasuredFigures measureVoices(const ProjectDb& project, std::optional<Split> split);

} // namespace postil::ui
