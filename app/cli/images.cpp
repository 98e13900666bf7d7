// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answerrows.h"
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace postil::cli {

namespace {

struct Options {
    std::string project;
    std::string className;
    std::string split;
    std::string sort = "id";
    bool undecided = false;
};

QJsonObject rowJson(const LabelView& view, std::size_t i, const QHash<SourceId, QString>& sources)
{
    const ImageRow& image = view.images[i];
    const LabelRow& row = view.rows[i];
    return {{QStringLiteral("image"), image.name},
            {QStringLiteral("file_name"), image.fileName},
            {QStringLiteral("source"), sources.value(image.source)},
            {QStringLiteral("split"), splitName(image.split)},
            {QStringLiteral("label"), textOrNull(view.className(row.label))},
            {QStringLiteral("label_source"), textOrNull(labelSourceName(row.source))},
            {QStringLiteral("confidence"), numberOrNull(static_cast<double>(row.confidence))},
            {QStringLiteral("zeroshot"), textOrNull(view.className(row.zeroshot))},
            {QStringLiteral("refiner"), textOrNull(view.className(row.refiner))},
            {QStringLiteral("reference"), textOrNull(view.className(row.reference))},
            {QStringLiteral("decision"), decisionJson(row.decision, view)}};
}

/// Distance between the two best probabilities of the run in use, or of the least sure answer from a half; infinite where it has none.
Result<std::vector<float>> margins(ProjectDb& db, const LabelView& view)
{
    std::vector<float> margin(view.rows.size(), std::numeric_limits<float>::infinity());
    if (!view.chosenRun || !view.chosenRun->hasProbabilities || view.chosenRun->classes.size() < 2) {
        return margin;
    }
    const Result<PredictionTable> table = RunStore(db).predictions(view.chosenRun->id);
    if (!table) {
        return failAs(table);
    }
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const auto found = std::ranges::lower_bound(table->images, view.rows[i].image);
        if (found == table->images.end() || *found != view.rows[i].image) {
            continue;
        }
        const std::span<const float> probabilities = table->probabilities.row(static_cast<std::size_t>(found - table->images.begin()));
        if (view.task == Task::Multi) {
            margin[i] = answerMargin(probabilities);
            continue;
        }
        float best = 0;
        float second = 0;
        for (const float probability : probabilities) {
            second = std::max(second, std::min(best, probability));
            best = std::max(best, probability);
        }
        margin[i] = best - second;
    }
    return margin;
}

/// Least sure first; what has no score comes last. Equal scores keep the order of ids.
Result<std::vector<std::size_t>> ordered(ProjectDb& db, const LabelView& view, const std::string& sort)
{
    std::vector<std::size_t> order(view.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (sort == "file-name") {
        std::ranges::stable_sort(order, {}, [&view](std::size_t i) { return view.images[i].fileName; });
        return order;
    }
    if (sort == "id") {
        return order;
    }
    std::vector<float> score;
    if (sort == "margin") {
        Result<std::vector<float>> found = margins(db, view);
        if (!found) {
            return failAs(found);
        }
        score = *std::move(found);
    } else {
        for (const LabelRow& row : view.rows) {
            score.push_back(std::isnan(row.confidence) ? std::numeric_limits<float>::infinity() : row.confidence);
        }
    }
    std::ranges::stable_sort(order, {}, [&score](std::size_t i) { return score[i]; });
    return order;
}

Result<Answer> listImages(const Options& options)
{
    const Result<std::unique_ptr<ProjectDb>> db = openForReading(options.project);
    if (!db) {
        return failAs(db);
    }
    const Result<LabelView> view = LabelView::load(**db);
    if (!view) {
        return failAs(view);
    }
    ClassId wanted;
    if (!options.className.empty()) {
        const Result<ClassRow> row = ClassStore(**db).find(QString::fromStdString(options.className));
        if (!row) {
            return failAs(row);
        }
        wanted = row->id;
    }
    const std::optional<Split> split = splitFromName(QString::fromStdString(options.split));
    const Result<std::vector<std::size_t>> order = ordered(**db, *view, options.sort);
    if (!order) {
        return failAs(order);
    }
    std::optional<AnswerRows> answers;
    if (view->task == Task::Multi) {
        Result<AnswerRows> loaded = AnswerRows::load(**db, *view);
        if (!loaded) {
            return failAs(loaded);
        }
        answers.emplace(*std::move(loaded));
    }
    const auto isWanted = [&](std::size_t i) {
        return answers ? answers->table().label(i, static_cast<std::size_t>(view->classIndex(wanted))) == YesNo::Yes : view->rows[i].label == wanted;
    };
    QHash<SourceId, QString> sources;
    for (const SourceRow& row : view->sources) {
        sources.insert(row.id, row.name);
    }
    QJsonArray images;
    std::vector<QStringList> table{{QStringLiteral("image"), QStringLiteral("split"), QStringLiteral("label"), QStringLiteral("source"),
                                    QStringLiteral("confidence"), QStringLiteral("file name")}};
    for (const std::size_t i : *order) {
        const LabelRow& row = view->rows[i];
        if ((wanted.isValid() && !isWanted(i)) || (split && view->images[i].split != *split)
            || (options.undecided && row.decision.kind != Decision::Kind::None)) {
            continue;
        }
        QJsonObject json = rowJson(*view, i, sources);
        if (answers) {
            answers->describe(json, i);
        }
        const QJsonValue confidence = json.value(QStringLiteral("confidence"));
        table.push_back({view->images[i].name, splitName(view->images[i].split), json.value(QStringLiteral("label")).toString(), json.value(QStringLiteral("label_source")).toString(),
                         confidence.isNull() ? QString() : QString::number(confidence.toDouble(), 'f', 3), view->images[i].fileName});
        images.append(json);
    }
    Answer answer;
    answer.json = {{QStringLiteral("images"), images}};
    answer.text = textTable(table);
    return answer;
}

} // namespace

void addImages(Commands& commands)
{
    CLI::App* command = commands.add("images", "One row per image: its label and what each voice says");
    const auto options = std::make_shared<Options>();
    command->add_option("project", options->project, "The project")->required();
    command->add_option("--class", options->className, "Only images whose label is this class");
    command->add_option("--split", options->split, "train, val, test or none")->check(CLI::IsMember({"train", "val", "test", "none"}));
    command->add_option("--sort", options->sort, "id, file-name, confidence or margin; least sure first")
        ->check(CLI::IsMember({"id", "file-name", "confidence", "margin"}));
    command->add_flag("--undecided", options->undecided, "Only images that nobody decided about");
    commands.run(command, [options](Context&) { return listImages(*options); });
}

} // namespace postil::cli
