// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/labelledsetoptions.h"

#include "core/base/text.h"
#include "core/workflow/captionset.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Typed
{
    LabelledSetArguments data;
    std::string out;
    std::string format = "folder";
    int preview = 10;
    int shard = 10'000;
};

QString forPeople(const CaptionSetReport& report, const QString& out)
{
    QString text = Text::tr("%1 images, %2 different captions").arg(report.images).arg(report.captions);
    if (!out.isEmpty()) {
        text += Text::tr(", %1 files in %2").arg(report.files.size()).arg(out);
    }
    for (const CaptionPair& pair : report.preview) {
        text += QStringLiteral("\n%1 %2 (%3): %4").arg(pair.source, pair.file, pair.labels.join(QStringLiteral(", ")), pair.caption);
    }
    if (!report.skipped.empty()) {
        text += QLatin1Char('\n') + Text::tr("%1 images left out; the first: %2 (%3)")
                                        .arg(report.skipped.size())
                                        .arg(report.skipped.front().subject, report.skipped.front().reason);
    }
    return text;
}

Result<Answer> run(const Typed& typed, Context& context)
{
    CaptionSetOptions options;
    options.data = typed.data.options();
    options.out = QString::fromStdString(typed.out);
    options.format = *captionSetFormatFromName(QString::fromStdString(typed.format));
    options.preview = typed.preview;
    options.shardImages = typed.shard;
    options.seed = context.globals.seed;
    const auto report = captionsFromLabels(options, context.task);
    if (!report) {
        return failAs(report);
    }
    QJsonArray preview;
    for (const CaptionPair& pair : report->preview) {
        preview.append(pair.toJson());
    }
    Answer answer;
    answer.json = {{QStringLiteral("images"), report->images},
                   {QStringLiteral("captions"), report->captions},
                   {QStringLiteral("preview"), preview},
                   {QStringLiteral("texts"), textTargetsJson(report->texts).value(QLatin1String("sets"))},
                   {QStringLiteral("files"), QJsonArray::fromStringList(report->files)},
                   {QStringLiteral("out"), options.out.isEmpty() ? QJsonValue::Null : QJsonValue(options.out)},
                   {QStringLiteral("skipped"), skippedJson(report->skipped)}};
    answer.text = forPeople(*report, options.out);
    return answer;
}

} // namespace

void addCaptionsFromLabels(Commands& commands)
{
    CLI::App* command = commands.add("captions-from-labels", "Makes captions from labels and writes images with captions");
    const auto typed = std::make_shared<Typed>();
    typed->data.addTo(command);
    command->add_option("--out", typed->out, "Folder to make; without it only the preview is shown");
    command->add_option("--format", typed->format, "folder (pictures and metadata.jsonl) or tar (webdataset shards)")
        ->check(CLI::IsMember({"folder", "tar"}));
    command->add_option("--preview", typed->preview, "Random pairs to show (default 10)")->check(CLI::Range(0, 1000));
    command->add_option("--shard", typed->shard, "Images per tar (default 10000)")->check(CLI::Range(1, 10'000'000));
    commands.run(command, [typed](Context& context) { return run(*typed, context); });
}

} // namespace postil::cli
