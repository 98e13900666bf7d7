// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/refine.h"

namespace postil {

/// What a person should know before trusting a run; empty if there is nothing to say. `labels` are the run's, `teacher` those
/// that it learned from, image by image; an invalid one is none.
[[nodiscard]] QString refineAdvice(const RefineReport& report, const RefinerOptions& options, const std::vector<ClassId>& labels,
                                   const std::vector<ClassId>& teacher);

} // namespace postil
