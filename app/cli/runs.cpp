// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include "core/workflow/findings.h"
#include "core/workflow/importrun.h"
#include "core/workflow/steering.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

Result<Answer> listRuns(ProjectDb& db)
{
    const Result<LabelView> view = LabelView::load(db);
    const Result<std::vector<RunRow>> runs = RunStore(db).list();
    if (!view || !runs) {
        return view ? failAs(runs) : failAs(view);
    }
    const Result<RunAccuracy> accuracies = RunAccuracy::of(db, *view);
    if (!accuracies) {
        return failAs(accuracies);
    }
    QHash<RunId, QString> names;
    QJsonArray list;
    std::vector<QStringList> table{{QString(), QStringLiteral("run"), QStringLiteral("voice"), QStringLiteral("created"), QStringLiteral("accuracy")}};
    for (const RunRow& run : *runs) {
        names.insert(run.id, run.name);
        const Result<PredictionTable> labels = RunStore(db).labels(run.id);
        if (!labels) {
            return failAs(labels);
        }
        const Result<std::optional<Accuracy>> found = accuracies->find(db, *view, run.id, *labels);
        if (!found) {
            return failAs(found);
        }
        const std::optional<Accuracy>& accuracy = *found;
        list.append(QJsonObject{{QStringLiteral("run"), run.id.value},
                                {QStringLiteral("voice"), voiceName(run.voice)},
                                {QStringLiteral("name"), run.name},
                                {QStringLiteral("created"), run.created},
                                {QStringLiteral("used"), run.used},
                                {QStringLiteral("accuracy"), accuracyJson(accuracy)},
                                {QStringLiteral("images"), static_cast<qint64>(labels->images.size())},
                                {QStringLiteral("imported"), run.imported},
                                {QStringLiteral("probabilities"), run.hasProbabilities},
                                {QStringLiteral("teacher"), textOrNull(names.value(run.teacher))},
                                {QStringLiteral("config"), run.config},
                                {QStringLiteral("metrics"), run.metrics}});
        table.push_back({run.used ? QStringLiteral("*") : QString(), run.name, voiceName(run.voice), run.created,
                         accuracy ? QStringLiteral("%1 [%2, %3] %4")
                                        .arg(accuracy->interval.value, 0, 'f', 3)
                                        .arg(accuracy->interval.low, 0, 'f', 3)
                                        .arg(accuracy->interval.high, 0, 'f', 3)
                                        .arg(accuracy->yardstick)
                                  : QStringLiteral("–")});
    }
    Answer answer;
    answer.json = {{QStringLiteral("runs"), list}};
    answer.text = textTable(table);
    return answer;
}

Result<Answer> useRun(ProjectDb& db, const QString& name)
{
    RunStore store(db);
    const Result<RunRow> run = store.find(name);
    if (!run) {
        return failAs(run);
    }
    const Result<int> changed = store.use(run->id);
    if (!changed) {
        return failAs(changed);
    }
    Answer answer;
    answer.json = {{QStringLiteral("run"), run->id.value}, {QStringLiteral("name"), run->name}, {QStringLiteral("labels_changed"), *changed}};
    answer.text = QStringLiteral("%1 in use, %2 labels changed").arg(run->name).arg(*changed);
    return answer;
}

struct ImportCommand {
    std::string project;
    std::string file;
    std::string voice;
    std::string name;
    bool noUse = false;
};

Result<Answer> importLabels(const ImportCommand& command, TaskContext& task)
{
    const Result<std::unique_ptr<ProjectDb>> db = openForWriting(command.project);
    if (!db) {
        return failAs(db);
    }
    ImportRunOptions options;
    options.path = QString::fromStdString(command.file);
    options.voice = voiceFromName(QString::fromStdString(command.voice)).value_or(Voice::ZeroShot);
    options.name = QString::fromStdString(command.name);
    options.leaveAside = command.noUse;
    const Result<ImportRunReport> report = importRun(**db, options, task);
    if (!report) {
        return failAs(report);
    }
    Answer answer;
    answer.json = {{QStringLiteral("run"), report->run.id.value},
                   {QStringLiteral("name"), report->run.name},
                   {QStringLiteral("images"), report->images},
                   {QStringLiteral("used"), report->run.used},
                   {QStringLiteral("skipped"), skippedJson(report->skipped)}};
    answer.text = QStringLiteral("%1: %2 images, %3 rows skipped").arg(report->run.name).arg(report->images).arg(report->skipped.size());
    return answer;
}

} // namespace

void addRuns(Commands& commands)
{
    CLI::App* list = commands.add("runs", "Runs of a project; * marks the one whose labels count");
    const auto listed = std::make_shared<std::string>();
    list->add_option("project", *listed, "The project")->required();
    commands.run(list, [listed](Context&) -> Result<Answer> {
        const Result<std::unique_ptr<ProjectDb>> db = openForReading(*listed);
        return db ? listRuns(**db) : Result<Answer>(failAs(db));
    });

    CLI::App* use = commands.add("use", "Makes a run's labels the labels of everything undecided");
    const auto used = std::make_shared<std::pair<std::string, std::string>>();
    use->add_option("project", used->first, "The project")->required();
    use->add_option("--run", used->second, "Name or number of the run")->required();
    commands.run(use, [used](Context&) -> Result<Answer> {
        const Result<std::unique_ptr<ProjectDb>> db = openForWriting(used->first);
        return db ? useRun(**db, QString::fromStdString(used->second)) : Result<Answer>(failAs(db));
    });

    CLI::App* import = commands.add("import-run", "Stores labels made elsewhere as a run");
    const auto options = std::make_shared<ImportCommand>();
    import->add_option("project", options->project, "The project")->required();
    import->add_option("file", options->file, "CSV: image,label, optional confidence and prob_<class>. In multi-label projects prob_<class> or answer_<class> (yes, no) of every class, else label: each class with a yes, | between them")->required();
    import->add_option("--voice", options->voice, "zeroshot or refiner")->required()->check(CLI::IsMember({"zeroshot", "refiner"}));
    import->add_option("--name", options->name, "Name of the run");
    import->add_flag("--no-use", options->noUse, "Do not put it in use");
    commands.run(import, [options](Context& context) { return importLabels(*options, context.task); });
}

} // namespace postil::cli
