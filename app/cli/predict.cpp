// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"
#include "app/cli/projectanswer.h"

#include "core/workflow/predictnew.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Typed {
    std::vector<std::string> sources;
    std::string project;
    std::string run;
    std::string refiner;
    std::string out;
    EncoderArguments encoder;
};

Result<Answer> run(const Typed& typed, Context& context)
{
    PredictOptions options;
    options.run = QString::fromStdString(typed.run);
    options.refiner = QString::fromStdString(typed.refiner);
    options.out = QString::fromStdString(typed.out);
    options.backend = context.backend();
    for (const std::string& source : typed.sources) {
        options.sources.append(QString::fromStdString(source));
    }
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const Result<EncoderOptions> encoder = typed.encoder.options(context);
    if (!encoder) {
        return failAs(encoder);
    }
    options.encoder = *encoder;
    std::unique_ptr<ProjectDb> db;
    if (!typed.project.empty()) {
        Result<std::unique_ptr<ProjectDb>> opened = openForReading(typed.project);
        if (!opened) {
            return failAs(opened);
        }
        db = std::move(*opened);
    }
    const Result<PredictReport> report = predictNew(db.get(), *context.engine().refiners, options, context.task, context.engine().encoders.get());
    if (!report) {
        return failAs(report);
    }
    QJsonObject perClass;
    for (qsizetype k = 0; k < report->classes.size(); ++k) {
        perClass.insert(report->classes.at(k), report->perClass[static_cast<std::size_t>(k)]);
    }
    Answer answer;
    answer.json = {{QStringLiteral("images"), report->images},
                   {QStringLiteral("images_per_second"), report->imagesPerSecond},
                   {QStringLiteral("per_class"), perClass},
                   {QStringLiteral("file"), options.out},
                   {QStringLiteral("skipped"), skippedJson(report->skipped)}};
    answer.text = QStringLiteral("%1 images labelled in %2, %3 images/s, %4 skipped")
                      .arg(report->images)
                      .arg(options.out)
                      .arg(report->imagesPerSecond, 0, 'f', 0)
                      .arg(report->skipped.size());
    return answer;
}

} // namespace

void addPredict(Commands& commands)
{
    CLI::App* command = commands.add("predict", "Labels new images with a trained refiner, without adding them to the project");
    const auto typed = std::make_shared<Typed>();
    command->add_option("sources", typed->sources, "Image folders or MedMNIST-like npz files")->required();
    CLI::Option* project = command->add_option("--project", typed->project, "The project that has the run");
    CLI::Option* named = command->add_option("--run", typed->run, "Name or number of a refiner's run")->needs(project);
    command->add_option("--refiner", typed->refiner, "In place of a run: the folder that export-refiner wrote")->excludes(named);
    command->add_option("--out", typed->out, "CSV to write: file_name, label, confidence, prob_<class>")->required();
    typed->encoder.addTo(command, false);
    commands.run(command, [typed](Context& context) { return run(*typed, context); });
}

} // namespace postil::cli
