// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include "core/workflow/exportrefiner.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Typed {
    std::string project;
    std::string run;
    std::string out;
    bool withoutOnnx = false;
    bool overwrite = false;
};

Result<Answer> run(const Typed& typed, Context& context)
{
    ExportRefinerOptions options;
    options.run = QString::fromStdString(typed.run);
    options.out = QString::fromStdString(typed.out);
    options.onnx = !typed.withoutOnnx;
    options.overwrite = typed.overwrite;
    const Result<std::unique_ptr<ProjectDb>> db = openForReading(typed.project);
    if (!db) {
        return failAs(db);
    }
    const Result<ExportRefinerReport> report = exportRefiner(**db, *context.engine().refiners, options);
    if (!report) {
        return failAs(report);
    }
    Answer answer;
    answer.json = {{QStringLiteral("run"), report->run},
                   {QStringLiteral("out"), options.out},
                   {QStringLiteral("files"), QJsonArray::fromStringList(report->files)},
                   {QStringLiteral("classes"), QJsonArray::fromStringList(report->classes)},
                   {QStringLiteral("parameters"), report->parameters},
                   {QStringLiteral("opset"), report->opset > 0 ? QJsonValue(report->opset) : QJsonValue()}};
    answer.text = QStringLiteral("%1, %2 parameters, in %3: %4").arg(report->run).arg(report->parameters).arg(options.out, report->files.join(QStringLiteral(", ")));
    return answer;
}

} // namespace

void addExportRefiner(Commands& commands)
{
    CLI::App* command = commands.add("export-refiner", "Writes a refiner's network for use elsewhere: safetensors with JSON, and ONNX");
    const auto typed = std::make_shared<Typed>();
    command->add_option("project", typed->project, "The project that has the run")->required();
    command->add_option("--run", typed->run, "Name or number of a refiner's run")->required();
    command->add_option("--out", typed->out, "Folder to write: model.safetensors, refiner.json, model.onnx (pixels in, probabilities out)")->required();
    command->add_flag("--no-onnx", typed->withoutOnnx, "Leave out model.onnx");
    command->add_flag("--overwrite", typed->overwrite, "Replace an exported refiner that is there");
    commands.run(command, [typed](Context& context) { return run(*typed, context); });
}

} // namespace postil::cli
