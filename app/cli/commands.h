// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace postil::cli {

// One line per file of this folder; main.cpp calls them in this order, which is the order of the help.
void addVersion(Commands& commands);

void addAll(Commands& commands);

} // namespace postil::cli
