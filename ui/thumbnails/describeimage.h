// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/answertable.h"

namespace postil::ui {

/// One image in words, as a screen reader and a tooltip say it: file, label, who gave it, marks.
/// `answers`: of a multi-label project, which then names every class with a yes.
[[nodiscard]] QString describeImage(const LabelView& view, qsizetype row, const AnswerTable* answers = nullptr);

} // namespace postil::ui
