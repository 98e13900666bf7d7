// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include "core/project/answers.h"
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
    std::vector<std::string> yes;
    std::vector<std::string> no;
    std::vector<std::string> unknown;
    bool confirm = false;
    bool exclude = false;
    bool noneOfThese = false;
    bool secondLook = false;
    bool clear = false;

    [[nodiscard]] bool hasAnswers() const { return !yes.empty() || !no.empty() || !unknown.empty(); }
    [[nodiscard]] int acts() const
    {
        return int(!className.empty()) + int(hasAnswers()) + int(confirm) + int(exclude) + int(noneOfThese) + int(secondLook) + int(clear);
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

/// Of a multi-label project: the same answers about every image.
Result<std::vector<ClassAnswer>> answersOf(ProjectDb& db, const Options& options, const std::vector<ImageId>& images)
{
    std::vector<ClassAnswer> answers;
    for (const auto& [names, answer] : {std::pair(&options.yes, YesNo::Yes), std::pair(&options.no, YesNo::No), std::pair(&options.unknown, YesNo::Unknown)}) {
        for (const std::string& name : *names) {
            const Result<ClassRow> row = ClassStore(db).find(QString::fromStdString(name));
            if (!row) {
                return failAs(row);
            }
            for (const ImageId image : images) {
                answers.push_back({image, row->id, answer});
            }
        }
    }
    return answers;
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
    if (options.hasAnswers()) {
        const Result<std::vector<ClassAnswer>> answers = answersOf(db, options, images);
        const Result<Change> given = answers ? AnswerStore(db).give(*answers) : Result<Change>(failAs(answers));
        return given ? Result<Answer>(changeAnswer(*given)) : Result<Answer>(failAs(given));
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
    command->add_option("--csv", options->csv, "Table with the columns image and class; in multi-label projects also answer (yes, no, unknown), or answer_<class> columns");
    command->add_option("--class", options->className, "Give them this class (multi-label projects: a yes to it)");
    command->add_option("--yes", options->yes, "Multi-label projects: yes to these classes, separated by commas")->delimiter(',');
    command->add_option("--no", options->no, "Multi-label projects: no to these classes")->delimiter(',');
    command->add_option("--unknown", options->unknown, "Multi-label projects: take the answers about these classes back")->delimiter(',');
    command->add_flag("--confirm", options->confirm, "The label that they have is right");
    command->add_flag("--exclude", options->exclude, "Leave them out of training and export");
    command->add_flag("--none-of-these", options->noneOfThese, "No class fits (multi-label projects: no to every class)");
    command->add_flag("--second-look", options->secondLook, "Somebody should look again");
    command->add_flag("--clear", options->clear, "Take the decision, or all answers, back");
    command->callback([options] {
        if (options->csv.empty() && (options->images.empty() || options->acts() != 1)) {
            throw CLI::ValidationError("decide", "needs images and one of --class, --confirm, --exclude, --none-of-these, "
                                                 "--second-look, --clear, or answers (--yes, --no, --unknown); or --csv");
        }
        if (!options->csv.empty() && (!options->images.empty() || options->acts() != 0)) {
            throw CLI::ValidationError("decide", "--csv names images and classes itself");
        }
    });
    commands.run(command, [options](Context&) { return run(*options); });
}

} // namespace postil::cli
