// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include <QJsonArray>

#include <map>

namespace postil::cli {

namespace {

struct Counts {
    std::map<Decision::Kind, int> decisions;
    std::map<QString, int> splits;
    int labelled = 0;
    int confirmed = 0;
    int references = 0;
    QJsonObject perClass;
};

Counts count(const LabelView& view)
{
    Counts counts;
    std::vector<int> perClass(view.classes.size());
    for (const Split split : {Split::Train, Split::Val, Split::Test, Split::None}) {
        counts.splits[splitName(split)] = 0;
    }
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const LabelRow& row = view.rows[i];
        ++counts.decisions[row.decision.kind];
        ++counts.splits[splitName(view.images[i].split)];
        counts.confirmed += row.decision.confirmed ? 1 : 0;
        counts.references += row.reference.isValid() ? 1 : 0;
        if (const int index = view.classIndex(row.label); index >= 0) {
            ++counts.labelled;
            ++perClass[static_cast<std::size_t>(index)];
        }
    }
    for (std::size_t i = 0; i < perClass.size(); ++i) {
        counts.perClass.insert(view.classes[i].name, perClass[i]);
    }
    return counts;
}

QJsonArray sourcesJson(const LabelView& view)
{
    QJsonArray sources;
    for (const SourceRow& row : view.sources) {
        QJsonObject classes;
        for (qsizetype label = 0; label < row.classNames.size(); ++label) {
            const auto mapped = row.classOfLabel.find(static_cast<int>(label));
            classes.insert(row.classNames[label], mapped == row.classOfLabel.end() ? QJsonValue() : textOrNull(view.className(mapped->second)));
        }
        sources.append(QJsonObject{{QStringLiteral("id"), row.id.value},
                                   {QStringLiteral("kind"), sourceKindName(row.kind)},
                                   {QStringLiteral("name"), row.name},
                                   {QStringLiteral("path"), row.path},
                                   {QStringLiteral("images"), row.images},
                                   {QStringLiteral("dataset"), textOrNull(row.dataset)},
                                   {QStringLiteral("licence"), textOrNull(row.licence)},
                                   {QStringLiteral("official"), row.official},
                                   {QStringLiteral("classes"), classes}});
    }
    return sources;
}

Result<Answer> describe(ProjectDb& db)
{
    const Result<LabelView> view = LabelView::load(db);
    if (!view) {
        return failAs(view);
    }
    const Result<std::vector<RunRow>> runs = RunStore(db).list();
    if (!runs) {
        return failAs(runs);
    }
    const Result<std::vector<Skipped>> skipped = ImageStore(db).skipped();
    if (!skipped) {
        return failAs(skipped);
    }
    Counts counts = count(*view);
    const int images = static_cast<int>(view->images.size());
    const int decided = images - counts.decisions[Decision::Kind::None];
    QJsonArray names;
    for (const ClassRow& row : view->classes) {
        names.append(row.name);
    }
    QJsonObject splits;
    for (const auto& [name, n] : counts.splits) {
        splits.insert(name, n);
    }
    const auto runName = [](const std::optional<RunRow>& run) { return run ? QJsonValue(run->name) : QJsonValue(); };
    Answer answer;
    answer.json = {{QStringLiteral("project"), db.path()},
                   {QStringLiteral("task"), taskName(db.task())},
                   {QStringLiteral("images"), images},
                   {QStringLiteral("classes"), static_cast<int>(view->classes.size())},
                   {QStringLiteral("class_names"), names},
                   {QStringLiteral("decided"), decided},
                   {QStringLiteral("undecided"), images - decided},
                   {QStringLiteral("confirmed"), counts.confirmed},
                   {QStringLiteral("excluded"), counts.decisions[Decision::Kind::Excluded]},
                   {QStringLiteral("none_of_these"), counts.decisions[Decision::Kind::NoneOfThese]},
                   {QStringLiteral("second_look"), counts.decisions[Decision::Kind::SecondLook]},
                   {QStringLiteral("labelled"), counts.labelled},
                   {QStringLiteral("per_class"), counts.perClass},
                   {QStringLiteral("references"), counts.references},
                   {QStringLiteral("splits"), splits},
                   {QStringLiteral("sources"), sourcesJson(*view)},
                   {QStringLiteral("skipped"), skippedJson(*skipped)},
                   {QStringLiteral("runs"), static_cast<int>(runs->size())},
                   {QStringLiteral("run_in_use"), runName(view->chosenRun)},
                   {QStringLiteral("zeroshot_run"), runName(view->zeroshotRun)},
                   {QStringLiteral("refiner_run"), runName(view->refinerRun)}};
    std::vector<QStringList> table{{QStringLiteral("images"), QString::number(images)},
                                   {QStringLiteral("labelled"), QString::number(counts.labelled)},
                                   {QStringLiteral("decided"), QString::number(decided)},
                                   {QStringLiteral("runs"), QString::number(runs->size())},
                                   {QStringLiteral("run in use"), view->chosenRun ? view->chosenRun->name : QStringLiteral("–")}};
    for (const ClassRow& row : view->classes) {
        table.push_back({QStringLiteral("  ") + row.name, QString::number(counts.perClass.value(row.name).toInt())});
    }
    answer.text = textTable(table);
    return answer;
}

} // namespace

void addInfo(Commands& commands)
{
    CLI::App* command = commands.add("info", "Counts of a project");
    const auto project = std::make_shared<std::string>();
    command->add_option("project", *project, "The project")->required();
    commands.run(command, [project](Context&) -> Result<Answer> {
        const Result<std::unique_ptr<ProjectDb>> db = openForReading(*project);
        return db ? describe(**db) : Result<Answer>(failAs(db));
    });
}

} // namespace postil::cli
