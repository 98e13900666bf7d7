// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace postil::ui {

[[nodiscard]] QString pageTitle(PageId id);
[[nodiscard]] QString pageIcon(PageId id); ///< name of an SVG in resources/icons

} // namespace postil::ui
