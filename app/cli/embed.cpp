// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"
#include "app/cli/projectanswer.h"
#include "core/base/text.h"
#include "core/workflow/embed.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Arguments {
    EncoderArguments encoder;
    std::string project;
};

Result<Answer> embed(const Arguments& arguments, Context& context)
{
    const auto db = openForWriting(arguments.project);
    if (!db) {
        return failAs(db);
    }
    Result<EncoderOptions> options = arguments.encoder.options(context);
    if (!options) {
        return failAs(options);
    }
    options->backend.precision = projectPrecision(**db, options->backend.precision);
    if (options->backend.precision == Precision::Auto) { // exact unless told otherwise, on a GPU too
        options->backend.precision = Precision::Fp32;
    }
    const auto encoder = context.engine().encoders->load(*options);
    if (!encoder) {
        return failAs(encoder);
    }
    const auto embedded = embedImages(**db, **encoder, context.task);
    if (!embedded) {
        return failAs(embedded);
    }
    const EmbedReport& report = embedded->report;
    Answer answer;
    answer.json = {{QStringLiteral("images"), report.images},
                   {QStringLiteral("encoded"), report.encoded},
                   {QStringLiteral("cached"), report.images - report.encoded},
                   {QStringLiteral("skipped"), skippedJson(report.skipped)},
                   {QStringLiteral("seconds"), report.seconds},
                   {QStringLiteral("images_per_second"), report.encoded > 0 && report.seconds > 0 ? QJsonValue(static_cast<double>(report.encoded) / report.seconds) : QJsonValue()},
                   {QStringLiteral("precision"), (*encoder)->info().precision},
                   {QStringLiteral("backend"), (*encoder)->info().backend},
                   {QStringLiteral("cache"), embedded->cache->path()}};
    answer.text = Text::tr("%1 images, %2 encoded in %3 s, %4 skipped")
                      .arg(report.images)
                      .arg(report.encoded)
                      .arg(report.seconds, 0, 'f', 1)
                      .arg(report.skipped.size());
    return answer;
}

} // namespace

void addEmbed(Commands& commands)
{
    CLI::App* command = commands.add("embed", "Encode the images of a project that are not cached");
    auto arguments = std::make_shared<Arguments>();
    command->add_option("project", arguments->project, "Project file")->required();
    arguments->encoder.addTo(command);
    commands.run(command, [arguments](Context& context) { return embed(*arguments, context); });
}

} // namespace postil::cli
