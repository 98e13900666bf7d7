// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include <QJsonArray>

namespace postil::cli {

void addCheck(Commands& commands)
{
    CLI::App* command = commands.add("check", "Integrity of a project: the database, its history, its predictions");
    const auto project = std::make_shared<std::string>();
    command->add_option("project", *project, "The project")->required();
    commands.run(command, [project](Context&) -> Result<Answer> {
        const Result<std::unique_ptr<ProjectDb>> db = openForReading(*project);
        if (!db) {
            return failAs(db);
        }
        const Result<QStringList> problems = (*db)->check();
        if (!problems) {
            return failAs(problems);
        }
        Answer answer;
        answer.json = {{QStringLiteral("ok"), problems->isEmpty()}, {QStringLiteral("problems"), QJsonArray::fromStringList(*problems)}};
        answer.text = problems->isEmpty() ? QStringLiteral("the project is whole") : problems->join(QLatin1Char('\n'));
        answer.exitCode = problems->isEmpty() ? 0 : 1;
        return answer;
    });
}

} // namespace postil::cli
