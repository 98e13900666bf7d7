// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

namespace postil::cli {

namespace {

void addStep(Commands& commands, const std::string& name, const std::string& help, Result<Change> (History::*step)())
{
    CLI::App* command = commands.add(name, help);
    const auto project = std::make_shared<std::string>();
    command->add_option("project", *project, "The project")->required();
    commands.run(command, [project, step](Context&) -> Result<Answer> {
        const Result<std::unique_ptr<ProjectDb>> db = openForWriting(*project);
        if (!db) {
            return failAs(db);
        }
        History history(**db);
        const Result<Change> change = (history.*step)();
        return change ? Result<Answer>(changeAnswer(*change)) : Result<Answer>(failAs(change));
    });
}

} // namespace

void addUndo(Commands& commands)
{
    addStep(commands, "undo", "Takes back the last thing a person did", &History::undo);
    addStep(commands, "redo", "Brings back what was undone", &History::redo);
}

} // namespace postil::cli
