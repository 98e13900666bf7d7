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
    std::string shard; ///< "2/16"
    std::string out;
    std::string merge;
};

Result<EmbedShard> shardOf(const Arguments& arguments)
{
    const QStringList words = QString::fromStdString(arguments.shard).split(QLatin1Char('/'));
    bool first = false;
    bool second = false;
    EmbedShard shard;
    shard.number = words.value(0).toInt(&first);
    shard.count = words.value(1).toInt(&second);
    shard.out = QString::fromStdString(arguments.out);
    if (words.size() != 2 || !first || !second) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--shard"), Text::tr("'%1' is not of the form 1/4").arg(QString::fromStdString(arguments.shard)));
    }
    if (const auto valid = shard.validate(); !valid) {
        return failAs(valid);
    }
    return shard;
}

Result<std::unique_ptr<Encoder>> loadFor(const ProjectDb& db, const Arguments& arguments, Context& context)
{
    Result<EncoderOptions> options = arguments.encoder.options(context);
    if (!options) {
        return failAs(options);
    }
    options->backend.precision = projectPrecision(db, options->backend.precision);
    if (options->backend.precision == Precision::Auto) { // exact unless told otherwise, on a GPU too
        options->backend.precision = Precision::Fp32;
    }
    return context.engine().encoders->load(*options);
}

Result<Answer> embedPart(const Arguments& arguments, Context& context)
{
    const Result<EmbedShard> shard = shardOf(arguments);
    if (!shard) {
        return failAs(shard);
    }
    const auto db = openForReading(arguments.project);
    if (!db) {
        return failAs(db);
    }
    const auto encoder = loadFor(**db, arguments, context);
    if (!encoder) {
        return failAs(encoder);
    }
    const auto done = embedShard(**db, **encoder, *shard, context.task);
    if (!done) {
        return failAs(done);
    }
    return Answer{{{QStringLiteral("shard"), QString::fromStdString(arguments.shard)},
                   {QStringLiteral("images"), done->part.images},
                   {QStringLiteral("encoded"), done->part.encoded},
                   {QStringLiteral("skipped"), skippedJson(done->part.skipped)},
                   {QStringLiteral("seconds"), done->part.seconds},
                   {QStringLiteral("precision"), (*encoder)->info().precision},
                   {QStringLiteral("backend"), (*encoder)->info().backend},
                   {QStringLiteral("file"), done->file}},
                  Text::tr("part %1: %2 images, %3 encoded in %4 s")
                      .arg(QString::fromStdString(arguments.shard))
                      .arg(done->part.images)
                      .arg(done->part.encoded)
                      .arg(done->part.seconds, 0, 'f', 1)};
}

Result<Answer> merge(const Arguments& arguments, Context& context)
{
    const auto db = openForWriting(arguments.project);
    if (!db) {
        return failAs(db);
    }
    const auto encoder = loadFor(**db, arguments, context);
    if (!encoder) {
        return failAs(encoder);
    }
    const auto merged = mergeShards(**db, (*encoder)->info(), QString::fromStdString(arguments.merge), context.task);
    if (!merged) {
        return failAs(merged);
    }
    return Answer{{{QStringLiteral("added"), merged->added}, {QStringLiteral("missing"), merged->missing}, {QStringLiteral("parts"), merged->parts}},
                  Text::tr("%1 embeddings from %2 parts; %3 images are in none").arg(merged->added).arg(merged->parts).arg(merged->missing)};
}

Result<Answer> embed(const Arguments& arguments, Context& context)
{
    const auto db = openForWriting(arguments.project);
    if (!db) {
        return failAs(db);
    }
    const auto encoder = loadFor(**db, arguments, context);
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
    CLI::Option* shard = command->add_option("--shard", arguments->shard, "I/N: encode this part of N into --out and leave the project alone, for array jobs");
    shard->needs(command->add_option("--out", arguments->out, "Folder for the parts"));
    command->add_option("--merge", arguments->merge, "Folder of parts: take their embeddings into the project")->excludes(shard);
    commands.run(command, [arguments](Context& context) {
        if (!arguments->merge.empty()) {
            return merge(*arguments, context);
        }
        return arguments->shard.empty() ? embed(*arguments, context) : embedPart(*arguments, context);
    });
}

} // namespace postil::cli
