// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include "core/workflow/decidecsv.h"
#include "core/workflow/imagelookup.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Options {
    std::string project;
    std::vector<std::string> images;
    std::string csv;
    std::string className;
    bool confirm = false;
    bool exclude = false;
    bool noneOfThese = false;
    bool secondLook = false;
    bool clear = false;

    [[nodiscard]] int acts() const
    {
        return int(!className.empty()) + int(confirm) + int(exclude) + int(noneOfThese) + int(secondLook) + int(clear);
    }
};

Result<Decision> decisionOf(ProjectDb& db, const Options& options)
{
    if (!options.className.empty()) {
        const Result<ClassRow> row = ClassStore(db).find(QString::fromStdString(options.className));
        return row ? Result<Decision>(Decision{Decision::Kind::Class, row->id, false}) : Result<Decision>(failAs(row));
    }
    Decision decision;
    if (options.exclude) {
        decision.kind = Decision::Kind::Excluded;
    } else if (options.noneOfThese) {
        decision.kind = Decision::Kind::NoneOfThese;
    } else if (options.secondLook) {
        decision.kind = Decision::Kind::SecondLook;
    }
    return decision;
}

Result<Answer> decideNamed(ProjectDb& db, const Options& options)
{
    const Result<std::vector<ImageRow>> rows = ImageStore(db).images();
    if (!rows) {
        return failAs(rows);
    }
    const ImageLookup lookup(*rows);
    std::vector<ImageId> images;
    for (const std::string& name : options.images) {
        const Result<ImageId> image = lookup.find(QString::fromStdString(name));
        if (!image) {
            return failAs(image);
        }
        images.push_back(*image);
    }
    const Result<Decision> decision = decisionOf(db, options);
    if (!decision) {
        return failAs(decision);
    }
    const Result<Change> change = options.confirm ? History(db).confirm(images) : History(db).decide(images, *decision);
    return change ? Result<Answer>(changeAnswer(*change)) : Result<Answer>(failAs(change));
}

Result<Answer> run(const Options& options)
{
    const Result<std::unique_ptr<ProjectDb>> db = openForWriting(options.project);
    if (!db) {
        return failAs(db);
    }
    if (options.csv.empty()) {
        return decideNamed(**db, options);
    }
    const Result<DecideCsvReport> report = decideCsv(**db, QString::fromStdString(options.csv));
    if (!report) {
        return failAs(report);
    }
    Answer answer = changeAnswer(report->change);
    answer.json.insert(QStringLiteral("skipped"), skippedJson(report->skipped));
    return answer;
}

} // namespace

void addDecide(Commands& commands)
{
    CLI::App* command = commands.add("decide", "Decisions about images, as by key; one undo step");
    const auto options = std::make_shared<Options>();
    command->add_option("project", options->project, "The project")->required();
    command->add_option("images", options->images, "Image ids, or file names that only one image has");
    command->add_option("--csv", options->csv, "Table with the columns image and class");
    command->add_option("--class", options->className, "Give them this class");
    command->add_flag("--confirm", options->confirm, "The label that they have is right");
    command->add_flag("--exclude", options->exclude, "Leave them out of training and export");
    command->add_flag("--none-of-these", options->noneOfThese, "No class fits");
    command->add_flag("--second-look", options->secondLook, "Somebody should look again");
    command->add_flag("--clear", options->clear, "Take the decision back");
    command->callback([options] {
        if (options->csv.empty() && (options->images.empty() || options->acts() != 1)) {
            throw CLI::ValidationError("decide", "needs images and one of --class, --confirm, --exclude, --none-of-these, "
                                                 "--second-look, --clear; or --csv");
        }
        if (!options->csv.empty() && (!options->images.empty() || options->acts() != 0)) {
            throw CLI::ValidationError("decide", "--csv names images and classes itself");
        }
    });
    commands.run(command, [options](Context&) { return run(*options); });
}

} // namespace postil::cli
