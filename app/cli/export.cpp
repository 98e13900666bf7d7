// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "core/project/projectdb.h"
#include "core/workflow/exportproject.h"

#include <QJsonArray>

#include <memory>

namespace postil::cli {

namespace {

struct Options {
    std::string project;
    std::string out;
    std::string format;
    bool overwrite = false;
    bool noGold = false;
    int size = 0;
};

std::vector<std::string> formatNames()
{
    std::vector<std::string> names;
    for (const QString& name : exportFormatNames()) {
        names.push_back(name.toStdString());
    }
    return names;
}

Result<Answer> run(const Options& options, Context& context)
{
    const Result<ExportFormat> format = exportFormatFromName(QString::fromStdString(options.format));
    if (!format) {
        return failAs(format);
    }
    const auto db = ProjectDb::open(QString::fromStdString(options.project), ProjectDb::Access::ReadOnly);
    if (!db) {
        return failAs(db);
    }
    const ExportOptions what{*format, QString::fromStdString(options.out), options.overwrite, options.size, !options.noGold};
    const Result<ExportReport> report = exportProject(**db, what, context.task);
    if (!report) {
        return failAs(report);
    }
    Answer answer;
    answer.json = {{QStringLiteral("files"), QJsonArray::fromStringList(report->files)},
                   {QStringLiteral("images"), report->images},
                   {QStringLiteral("skipped"), skippedJson(report->skipped)},
                   {QStringLiteral("format"), exportFormatName(*format)},
                   {QStringLiteral("out"), what.out}};
    answer.text = QStringLiteral("%1 labelled images in %2 files written to %3 and read back")
                      .arg(report->images)
                      .arg(report->files.size())
                      .arg(what.out);
    if (!report->skipped.empty()) {
        answer.text += QStringLiteral("\n%1 images without a label here; the first: %2 (%3)")
                           .arg(report->skipped.size())
                           .arg(report->skipped.front().subject, report->skipped.front().reason);
    }
    return answer;
}

} // namespace

void addExport(Commands& commands)
{
    CLI::App* command = commands.add("export", "Writes the labels as a data set and reads it back");
    const auto options = std::make_shared<Options>();
    command->add_option("project", options->project, "Project file")->required();
    command->add_option("out", options->out, "Folder to make")->required();
    command->add_option("--format", options->format, "csv, folders or medmnist")->required()->check(CLI::IsMember(formatNames()));
    command->add_option("--size", options->size, "medmnist: square side in pixels (default: the most frequent size)")
        ->check(CLI::Range(1, 4096));
    command->add_flag("--overwrite", options->overwrite, "Replace an earlier export in that folder");
    command->add_flag("--no-gold", options->noGold, "Leave gold answers out: images of the gold set carry the label that they have otherwise");
    commands.run(command, [options](Context& context) { return run(*options, context); });
}

} // namespace postil::cli
