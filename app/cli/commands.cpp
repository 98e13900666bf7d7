// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

namespace postil::cli {

void addAll(Commands& commands)
{
    addVersion(commands);
}

} // namespace postil::cli
