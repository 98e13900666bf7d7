// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/captionreports.h"
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"
#include "app/cli/projectanswer.h"

#include "core/workflow/embed.h"
#include "core/workflow/fewshot.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace postil::cli {

namespace {

struct Typed {
    std::string project;
    EncoderArguments encoder;
    FewShotOptions options;
    std::vector<std::string> methods;
    std::vector<std::string> trainSplits;
    std::string split;
    std::string out;
};

Result<FewShotOptions> optionsFrom(const Typed& typed, const Context& context, const ProjectDb& db)
{
    FewShotOptions options = typed.options;
    Result<EncoderOptions> encoder = typed.encoder.options(context);
    if (!encoder) {
        return failAs(encoder);
    }
    options.encoder = std::move(*encoder);
    options.encoder.backend.precision = projectPrecision(db, options.encoder.backend.precision);
    options.split = splitFromName(QString::fromStdString(typed.split));
    options.out = QString::fromStdString(typed.out);
    options.seed = context.globals.seed;
    options.threads = context.globals.threads;
    if (!typed.methods.empty()) {
        options.methods.clear();
        for (const auto& [method, name] : fewShotMethods()) {
            if (std::ranges::find(typed.methods, name.toStdString()) != typed.methods.end()) {
                options.methods.push_back(method);
            }
        }
    }
    if (!typed.trainSplits.empty()) {
        options.trainSplits.clear();
        for (const std::string& name : typed.trainSplits) {
            options.trainSplits.push_back(splitFromName(QString::fromStdString(name)).value_or(Split::Train));
        }
    }
    const Result<void> valid = options.validate();
    return valid ? Result<FewShotOptions>(std::move(options)) : failAs(valid);
}

QString meanText(const MeanInterval& mean)
{
    const auto points = [](double share) { return QString::number(100 * share, 'f', 1); };
    return std::isfinite(mean.low) ? QStringLiteral("%1 [%2, %3]").arg(points(mean.mean), points(mean.low), points(mean.high)) : points(mean.mean);
}

QString forPeople(const FewShotReport& report)
{
    QStringList head{QStringLiteral("per class")};
    for (const FewShotCurve& curve : report.curves) {
        head.append(fewShotTitle(curve.method));
    }
    std::vector<QStringList> table{head};
    for (std::size_t s = 0; s < report.curves.front().points.size(); ++s) {
        QStringList row{QString::number(report.curves.front().points[s].shots)};
        for (const FewShotCurve& curve : report.curves) {
            row.append(meanText(curve.points[s].accuracy));
        }
        table.push_back(row);
    }
    QString text = QStringLiteral("accuracy in % on %1, %2 images; mean and 95 % interval over the draws\nzero-shot %3\n")
                       .arg(report.yardstick)
                       .arg(report.testImages)
                       .arg(shareText(report.zeroShot.interval));
    if (report.supervised) {
        text += QStringLiteral("all %1 labels %2\n").arg(report.supervisedImages).arg(shareText(report.supervised->interval));
    }
    text += textTable(table);
    if (!report.leftOut.empty()) {
        QStringList numbers;
        std::ranges::transform(report.leftOut, std::back_inserter(numbers), [](int shots) { return QString::number(shots); });
        text += QStringLiteral("\nleft out, since a class has fewer labelled images: %1").arg(numbers.join(QStringLiteral(", ")));
    }
    if (!report.unlabelled.isEmpty()) {
        text += QStringLiteral("\nclasses without a labelled image to draw: %1").arg(report.unlabelled.join(QStringLiteral(", ")));
    }
    return text;
}

Result<Answer> run(const Typed& typed, Context& context)
{
    const auto db = openForWriting(typed.project);
    if (!db) {
        return failAs(db);
    }
    const Result<FewShotOptions> options = optionsFrom(typed, context, **db);
    if (!options) {
        return failAs(options);
    }
    const auto encoder = context.engine().encoders->load(options->encoder);
    if (!encoder) {
        return failAs(encoder);
    }
    const Result<FewShotReport> report = fewShot(**db, **encoder, *options, context.task);
    if (!report) {
        return failAs(report);
    }
    Answer answer;
    answer.json = report->toJson();
    answer.json.insert(QStringLiteral("files"), QJsonArray::fromStringList(report->files));
    answer.json.insert(QStringLiteral("skipped"), skippedJson(report->skipped));
    answer.text = forPeople(*report);
    return answer;
}

} // namespace

void addFewShot(Commands& commands)
{
    CLI::App* command = commands.add("few-shot", "What a few labelled images of each class bring over zero-shot: accuracy against their number");
    const auto typed = std::make_shared<Typed>();
    command->add_option("project", typed->project, "Project with captions, and labels that a person decided or reference labels")->required();
    typed->encoder.addTo(command);
    command->add_option("--shots", typed->options.shots, "Labelled images per class, ascending (default: 1,2,4,8,16,32,64); what a class has too few for is left out")
        ->delimiter(',');
    command->add_option("--draws", typed->options.draws, "Times that they are drawn anew")->capture_default_str();
    command->add_option("--methods", typed->methods, "probe (anchored on the captions), cache (Tip-Adapter), gda; default: all")
        ->delimiter(',')
        ->check(CLI::IsMember({"probe", "cache", "gda"}));
    command->add_option("--train-splits", typed->trainSplits, "Where they are drawn (default: train,none)")->delimiter(',')->check(CLI::IsMember({"train", "val", "test", "none"}));
    command->add_option("--split", typed->split, "Measure on the reference labels of train, val, test or none (default: test, or half of each class kept out)")
        ->check(CLI::IsMember({"train", "val", "test", "none"}));
    command->add_option("--supervised", typed->options.supervised, "Labelled images, at most, for the line of all labels; 0: no such line")->capture_default_str();
    command->add_option("--out", typed->out, "Folder to write: few-shot.json, few-shot.csv, few-shot.svg");
    command->add_flag("--overwrite", typed->options.overwrite, "Replace what an earlier few-shot wrote there");
    commands.run(command, [typed](Context& context) { return run(*typed, context); });
}

} // namespace postil::cli
