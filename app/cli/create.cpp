// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include <QJsonArray>

namespace postil::cli {

namespace {
struct Options {
    std::string project;
    std::vector<std::string> classes;
    std::string task = "single";
};
} // namespace

void addCreate(Commands& commands)
{
    CLI::App* command = commands.add("create", "Makes a new project");
    const auto options = std::make_shared<Options>();
    command->add_option("project", options->project, "File to make, NAME.postil")->required();
    command->add_option("--classes", options->classes, "Class names, a,b,… (default: those of the first source)")->delimiter(',');
    command->add_option("--task", options->task, "single, multi or ordinal")->check(CLI::IsMember({"single", "multi", "ordinal"}));
    commands.run(command, [options](Context&) -> Result<Answer> {
        CreateOptions create;
        for (const std::string& name : options->classes) {
            create.classes.append(QString::fromStdString(name).trimmed());
        }
        create.task = taskFromName(QString::fromStdString(options->task)).value_or(Task::Single);
        const Result<std::unique_ptr<ProjectDb>> db = ProjectDb::create(QString::fromStdString(options->project), create);
        if (!db) {
            return failAs(db);
        }
        Answer answer;
        answer.json = {{QStringLiteral("project"), (*db)->path()},
                       {QStringLiteral("task"), taskName((*db)->task())},
                       {QStringLiteral("classes"), QJsonArray::fromStringList(create.classes)}};
        answer.text = QStringLiteral("made %1").arg((*db)->path());
        return answer;
    });
}

} // namespace postil::cli
