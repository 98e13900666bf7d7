// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/captionreports.h"
#include "app/cli/projectanswer.h"
#include "app/cli/scoringoptions.h"

#include "core/base/text.h"
#include "core/project/captionstore.h"
#include "core/workflow/livecaptions.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Arguments {
    ScoringArguments scoring;
    std::string project;
    bool noUse = false;
};

/// One class has swallowed the data: what would help, tried on the same embeddings.
Result<BiasReport> biasOf(ProjectDb& db, Encoder& encoder, const ZeroShotOptions& options, TaskContext& task)
{
    const auto live = LiveCaptions::open(db, encoder.info());
    const auto prompts = CaptionStore(db).current();
    if (!live || !prompts) {
        return live ? failAs(prompts) : failAs(live);
    }
    const auto scoring = scoringOptions(db, options, (*live)->view().classes, encoder.info());
    return scoring ? (*live)->bias({*prompts, *scoring}, encoder, task) : Result<BiasReport>(failAs(scoring));
}

QString reportText(const ZeroShotReport& report)
{
    QStringList lines{Text::tr("run %1: %2 images").arg(report.run.name).arg(report.images)};
    for (const auto& [name, count] : report.perClass) {
        lines.append(QStringLiteral("  %1  %2").arg(count, 8).arg(name));
    }
    if (report.rejected > 0) {
        lines.append(Text::tr("  %1  none of these").arg(report.rejected, 8));
    }
    if (report.accuracy) {
        lines.append(Text::tr("accuracy %1 % [%2, %3] on %4 images, %5")
                         .arg(100 * report.accuracy->interval.value, 0, 'f', 1)
                         .arg(100 * report.accuracy->interval.low, 0, 'f', 1)
                         .arg(100 * report.accuracy->interval.high, 0, 'f', 1)
                         .arg(report.accuracy->n)
                         .arg(report.accuracy->yardstick));
    }
    if (!report.skipped.empty()) {
        lines.append(Text::tr("%1 images skipped, first %2: %3")
                         .arg(report.skipped.size())
                         .arg(report.skipped.front().subject, report.skipped.front().reason));
    }
    return lines.join(QLatin1Char('\n'));
}

Result<Answer> zeroshot(const Arguments& arguments, Context& context)
{
    const auto db = openForWriting(arguments.project);
    if (!db) {
        return failAs(db);
    }
    Result<ZeroShotOptions> options = arguments.scoring.options(context, **db);
    if (!options) {
        return failAs(options);
    }
    options->leaveAside = arguments.noUse;
    const auto encoder = context.engine().encoders->load(options->encoder);
    if (!encoder) {
        return failAs(encoder);
    }
    const Result<ZeroShotReport> report = zeroShot(**db, **encoder, *options, context.task);
    if (!report) {
        return failAs(report);
    }
    QJsonObject perClass;
    for (const auto& [name, count] : report->perClass) {
        perClass[name] = count;
    }
    Answer answer;
    answer.json = {{QStringLiteral("run"), report->run.name},
                   {QStringLiteral("images"), report->images},
                   {QStringLiteral("per_class"), perClass},
                   {QStringLiteral("rejected"), report->rejected},
                   {QStringLiteral("skipped"), skippedJson(report->skipped)},
                   {QStringLiteral("accuracy"), accuracyJson(report->accuracy)},
                   {QStringLiteral("encoded"), report->encoded},
                   {QStringLiteral("seconds_encoding"), report->secondsEncoding},
                   {QStringLiteral("used"), report->run.used},
                   {QStringLiteral("warning"), QJsonValue()}};
    answer.text = reportText(*report);
    if (report->collapse) {
        const Result<BiasReport> bias = biasOf(**db, **encoder, *options, context.task);
        const auto classes = ClassStore(**db).list();
        if (!bias || !classes) {
            return bias ? failAs(classes) : failAs(bias);
        }
        answer.json[QStringLiteral("warning")] = biasJson(*bias, *classes);
        answer.text += QLatin1Char('\n') + biasText(*bias, *classes);
    }
    return answer;
}

} // namespace

void addZeroshot(Commands& commands)
{
    CLI::App* command = commands.add("zeroshot", "Label every image by its similarity to the classes' captions");
    auto arguments = std::make_shared<Arguments>();
    command->add_option("project", arguments->project, "Project file")->required();
    arguments->scoring.addTo(command);
    command->add_flag("--no-use", arguments->noUse, "Keep the run aside: labels stay as they are");
    commands.run(command, [arguments](Context& context) { return zeroshot(*arguments, context); });
}

} // namespace postil::cli
