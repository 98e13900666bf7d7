// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postil::ui {

/// Makes thumbnail grids readable for assistive technology: a list whose items are the cells, described by
/// ThumbnailGrid::describe(). Installs itself once per program.
void installGridAccessibility();

} // namespace postil::ui
