// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "postil_version.h"

namespace postil::cli {

void addVersion(Commands& commands)
{
    CLI::App* command = commands.add("version", "Version of Postil and of its engine");
    commands.run(command, [](Context& context) -> Result<Answer> {
        Answer answer;
        answer.json = {{QStringLiteral("version"), QStringLiteral(POSTIL_VERSION)},
                       {QStringLiteral("engine"), context.engine().version}};
        answer.text = QStringLiteral("postil %1, %2").arg(QStringLiteral(POSTIL_VERSION), context.engine().version);
        return answer;
    });
}

} // namespace postil::cli
