// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Options {
    std::string project;
    std::string action;
    std::vector<std::string> names;
};

Result<Answer> answerWith(ProjectDb& db, const ClassChange& change)
{
    const Result<std::vector<ClassRow>> classes = ClassStore(db).list();
    if (!classes) {
        return failAs(classes);
    }
    QJsonArray list;
    std::vector<QStringList> table;
    for (const ClassRow& row : *classes) {
        list.append(QJsonObject{{QStringLiteral("id"), row.id.value}, {QStringLiteral("name"), row.name}, {QStringLiteral("position"), row.position}});
        table.push_back({QString::number(row.position + 1), row.name});
    }
    Answer answer;
    answer.json = {{QStringLiteral("classes"), list}};
    answer.text = textTable(table);
    if (!change.what.isEmpty()) {
        answer.json.insert(QStringLiteral("images"), change.images);
        answer.json.insert(QStringLiteral("what"), change.what);
        answer.text.prepend(QStringLiteral("%1 (%2 images)\n").arg(change.what).arg(change.images));
    }
    return answer;
}

Result<ClassChange> change(ProjectDb& db, const Options& options)
{
    ClassStore store(db);
    const QString first = QString::fromStdString(options.names.front());
    if (options.action == "add") {
        for (const std::string& name : options.names) {
            if (const Result<ClassId> added = store.add(QString::fromStdString(name)); !added) {
                return failAs(added);
            }
        }
        return ClassChange{0, QStringLiteral("%1 added").arg(options.names.size())};
    }
    const Result<ClassRow> row = store.find(first);
    if (!row) {
        return failAs(row);
    }
    if (options.action == "remove") {
        return store.remove(row->id);
    }
    const QString second = QString::fromStdString(options.names[1]);
    if (options.action == "rename") {
        return store.rename(row->id, second);
    }
    const Result<ClassRow> into = store.find(second);
    return into ? store.merge(row->id, into->id) : Result<ClassChange>(failAs(into));
}

Result<Answer> run(const Options& options)
{
    if (options.action == "list") {
        const Result<std::unique_ptr<ProjectDb>> db = openForReading(options.project);
        return db ? answerWith(**db, {}) : Result<Answer>(failAs(db));
    }
    const Result<std::unique_ptr<ProjectDb>> db = openForWriting(options.project);
    if (!db) {
        return failAs(db);
    }
    const Result<ClassChange> done = change(**db, options);
    return done ? answerWith(**db, *done) : Result<Answer>(failAs(done));
}

} // namespace

void addClasses(Commands& commands)
{
    CLI::App* command = commands.add("classes", "Classes: list | add NAME… | rename OLD NEW | merge FROM INTO | remove NAME");
    const auto options = std::make_shared<Options>();
    command->add_option("project", options->project, "The project")->required();
    command->add_option("action", options->action, "list, add, rename, merge or remove")
        ->required()
        ->check(CLI::IsMember({"list", "add", "rename", "merge", "remove"}));
    command->add_option("names", options->names, "Class names");
    command->callback([options] {
        const std::size_t n = options->names.size();
        const bool two = options->action == "rename" || options->action == "merge";
        if ((options->action == "list" && n != 0) || (options->action == "add" && n == 0) || (two && n != 2)
            || (options->action == "remove" && n != 1)) {
            throw CLI::ValidationError("classes " + options->action, two ? "needs two class names" : "has too few or too many class names");
        }
    });
    commands.run(command, [options](Context&) { return run(*options); });
}

} // namespace postil::cli
