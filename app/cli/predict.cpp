// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include "core/workflow/refine.h"

namespace postil::cli {

namespace {

struct Typed {
    std::vector<std::string> sources;
    std::string project;
    std::string run;
    std::string out;
};

Result<Answer> run(const Typed& typed, Context& context)
{
    const Result<std::unique_ptr<ProjectDb>> db = openForReading(typed.project);
    if (!db) {
        return failAs(db);
    }
    QStringList sources;
    for (const std::string& source : typed.sources) {
        sources.append(QString::fromStdString(source));
    }
    const QString out = QString::fromStdString(typed.out);
    const Result<PredictReport> report
        = predictNew(**db, *context.engine().refiners, QString::fromStdString(typed.run), sources, out, context.task);
    if (!report) {
        return failAs(report);
    }
    Answer answer;
    answer.json = {{QStringLiteral("images"), report->images},
                   {QStringLiteral("images_per_second"), report->imagesPerSecond},
                   {QStringLiteral("file"), out},
                   {QStringLiteral("skipped"), skippedJson(report->skipped)}};
    answer.text = QStringLiteral("%1 images labelled in %2, %3 images/s, %4 skipped")
                      .arg(report->images)
                      .arg(out)
                      .arg(report->imagesPerSecond, 0, 'f', 0)
                      .arg(report->skipped.size());
    return answer;
}

} // namespace

void addPredict(Commands& commands)
{
    CLI::App* command = commands.add("predict", "Labels new images with a trained refiner, without adding them to the project");
    const auto typed = std::make_shared<Typed>();
    command->add_option("sources", typed->sources, "Image folders or MedMNIST files")->required();
    command->add_option("--project", typed->project, "The project that has the run")->required();
    command->add_option("--run", typed->run, "Name or number of a refiner's run")->required();
    command->add_option("--out", typed->out, "CSV to write: file_name, label, confidence, prob_<class>")->required();
    commands.run(command, [typed](Context& context) { return run(*typed, context); });
}

} // namespace postil::cli
