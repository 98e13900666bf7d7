// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"
#include "core/base/text.h"
#include "core/dataset/imagefile.h"
#include "core/inference/clippreprocess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace postil::cli {

namespace {

struct Arguments {
    std::vector<std::string> images;
    int size = 224;
    std::string pipeline = "openai";
    std::string out;
    bool noExif = false;
};

Result<QString> preprocessOne(const QString& path, const Arguments& arguments, Pipeline pipeline)
{
    DecodeOptions decode;
    decode.applyExif = !arguments.noExif;
    const Result<Image> image = decodeImageFile(path, decode);
    if (!image) {
        return failAs(image);
    }
    const Result<QByteArray> png = encodePng(clipSquare(*image, arguments.size, pipeline));
    if (!png) {
        return failAs(png);
    }
    QString name = QFileInfo(path).fileName();
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    if (dot >= 0) {
        name[dot] = QLatin1Char('_');
    }
    const QString target = QDir(QString::fromStdString(arguments.out)).filePath(name + QStringLiteral(".png"));
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(*png) != png->size() || !file.flush()) {
        return fail(Error::Code::Io, target, file.errorString());
    }
    return target;
}

Result<Answer> preprocess(const Arguments& arguments)
{
    const QString out = QString::fromStdString(arguments.out);
    const std::optional<Pipeline> pipeline = pipelineFromName(QString::fromStdString(arguments.pipeline));
    if (!pipeline) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--pipeline"),
                    Text::tr("'%1' is none of openai, hf, squash").arg(QString::fromStdString(arguments.pipeline)));
    }
    if (!QDir().mkpath(out)) {
        return fail(Error::Code::Io, out, Text::tr("cannot be created"));
    }
    QJsonArray written;
    std::vector<Skipped> skipped;
    for (const QString& path : toStringList(arguments.images)) {
        const Result<QString> target = preprocessOne(path, arguments, *pipeline);
        if (target) {
            written.append(*target);
        } else {
            skipped.push_back({target.error().subject, target.error().reason});
        }
    }
    if (written.isEmpty()) {
        return fail(Error::Code::Format, skipped.front().subject, skipped.front().reason);
    }
    Answer answer;
    answer.json = {{QStringLiteral("written"), written}, {QStringLiteral("skipped"), skippedJson(skipped)}};
    answer.text = Text::tr("%1 pictures written to %2").arg(written.size()).arg(out);
    for (const Skipped& item : skipped) {
        answer.text += QStringLiteral("\n%1: %2").arg(item.subject, item.reason);
    }
    return answer;
}

} // namespace

void addPreprocess(Commands& commands)
{
    CLI::App* command = commands.add("preprocess", "The squares that an image tower sees, as PNG");
    auto arguments = std::make_shared<Arguments>();
    command->add_option("images", arguments->images, "Pictures")->required();
    command->add_option("--size", arguments->size, "Side in pixels (default 224)")->check(CLI::Range(1, 4096));
    command->add_option("--pipeline", arguments->pipeline, "openai (default), hf or squash");
    command->add_option("--out", arguments->out, "Folder to write to")->required();
    command->add_flag("--no-exif", arguments->noExif, "Ignore the EXIF orientation");
    commands.run(command, [arguments](Context&) { return preprocess(*arguments); });
}

} // namespace postil::cli
