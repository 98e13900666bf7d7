// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/pagenames.h"

namespace postil::ui {

/// The one place that knows every page class.
[[nodiscard]] Page* makePage(PageId id, PageContext& context, QWidget* parent);

} // namespace postil::ui
