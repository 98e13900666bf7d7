// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/labelview.h"

namespace postil::ui {

/// One image in words, as a screen reader and a tooltip say it: file, label, who gave it, marks.
[[nodiscard]] QString describeImage(const LabelView& view, qsizetype row);

} // namespace postil::ui
