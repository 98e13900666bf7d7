// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"
#include "app/cli/projectanswer.h"
#include "core/base/text.h"
#include "core/project/classstore.h"
#include "core/workflow/embed.h"
#include "core/workflow/zeroshot.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Arguments {
    EncoderArguments encoder;
    std::string project;
    std::optional<double> logitScale;
    std::string proportions;
    std::optional<double> reject;
    bool noUse = false;
};

/// "equal", "unknown" or "a=.3,b=.7".
Result<void> readProportions(const QString& text, ProjectDb& db, ZeroShotOptions& options)
{
    if (text.isEmpty()) {
        return {};
    }
    if (text == QLatin1String("unknown")) {
        options.proportionsUnknown = true;
        return {};
    }
    if (text == QLatin1String("equal")) {
        const auto classes = ClassStore(db).list();
        if (!classes) {
            return failAs(classes);
        }
        for (const ClassRow& row : *classes) {
            options.proportions[row.name] = 1.0 / static_cast<double>(classes->size());
        }
        return {};
    }
    for (const QString& part : text.split(QLatin1Char(','))) {
        const qsizetype equals = part.lastIndexOf(QLatin1Char('='));
        bool ok = false;
        const double value = part.mid(equals + 1).toDouble(&ok);
        if (equals <= 0 || !ok) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--proportions"),
                        Text::tr("'%1' is not equal, unknown or class=share,…").arg(text));
        }
        options.proportions[part.left(equals).trimmed()] = value;
    }
    return {};
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

Result<ZeroShotOptions> zeroShotOptions(const Arguments& arguments, Context& context, ProjectDb& db)
{
    ZeroShotOptions options;
    Result<EncoderOptions> encoder = arguments.encoder.options(context);
    if (!encoder) {
        return failAs(encoder);
    }
    options.encoder = std::move(*encoder);
    options.encoder.backend.precision = projectPrecision(db, options.encoder.backend.precision);
    if (arguments.logitScale && !(*arguments.logitScale > 0)) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--logit-scale"), Text::tr("must be above 0"));
    }
    options.logitScale = arguments.logitScale.value_or(0);
    options.reject = arguments.reject;
    options.leaveAside = arguments.noUse;
    options.seed = context.globals.seed;
    if (const auto read = readProportions(QString::fromStdString(arguments.proportions), db, options); !read) {
        return failAs(read);
    }
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    return options;
}

Result<Answer> zeroshot(const Arguments& arguments, Context& context)
{
    const auto db = openForWriting(arguments.project);
    if (!db) {
        return failAs(db);
    }
    const Result<ZeroShotOptions> options = zeroShotOptions(arguments, context, **db);
    if (!options) {
        return failAs(options);
    }
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
                   {QStringLiteral("used"), report->run.used}};
    answer.text = reportText(*report);
    return answer;
}

} // namespace

void addZeroshot(Commands& commands)
{
    CLI::App* command = commands.add("zeroshot", "Label every image by its similarity to the classes' captions");
    auto arguments = std::make_shared<Arguments>();
    command->add_option("project", arguments->project, "Project file")->required();
    arguments->encoder.addTo(command);
    command->add_option("--logit-scale", arguments->logitScale, "softmax(scale x cosine); default: the preset's, else the encoder's own");
    command->add_option("--proportions", arguments->proportions, "equal, unknown, or a=.3,b=.7");
    command->add_option("--reject", arguments->reject, "Best cosine below this: none of these");
    command->add_flag("--no-use", arguments->noUse, "Keep the run aside: labels stay as they are");
    commands.run(command, [arguments](Context& context) { return zeroshot(*arguments, context); });
}

} // namespace postil::cli
