// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/answertable.h"
#include "ui/thumbnails/cellpainter.h"

namespace postil::ui {

/// Turns a cell of a multi-label project into badges of every class with a yes, those that a person gave filled; "none" where every
/// answer is a no. Excluded images keep their look.
void showFindings(CellLook& cell, const AnswerTable& answers, qsizetype row);

} // namespace postil::ui
