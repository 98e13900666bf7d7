// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/finetunearguments.h"
#include "app/cli/labelledsetoptions.h"

#include "core/base/text.h"
#include "core/workflow/finetune.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Typed
{
    LabelledSetArguments data;
    FineTuneArguments training;
    std::vector<std::string> without;
    std::string out;
};

/// What the card says of how the model was made: what differs from the defaults in the order typed matters little.
QString commandLine(const FineTuneRunOptions& options)
{
    QString command = QStringLiteral("postil-cli fine-tune %1 --encoder %2 --out %3 --epochs %4 --batch %5 --learning-rate %6")
                          .arg(options.data.sources.join(QLatin1Char(' ')), options.training.encoder, options.out)
                          .arg(options.training.epochs)
                          .arg(options.training.batch)
                          .arg(options.training.learningRate);
    const std::pair<bool, QString> flags[]{{options.training.fromScratch, QStringLiteral(" --from-scratch")},
                                           {options.training.decay == DecayKind::L2, QStringLiteral(" --decay l2")},
                                           {!options.training.multiPositive, QStringLiteral(" --plain-loss")},
                                           {options.training.augment, QStringLiteral(" --augment")},
                                           {options.data.texts.namesAlone, QStringLiteral(" --names-only")},
                                           {options.data.take > 0, QStringLiteral(" --take %1").arg(options.data.take)},
                                           {!options.without.isEmpty(), QStringLiteral(" --without %1").arg(options.without.join(QLatin1Char(',')))}};
    for (const auto& [given, text] : flags) {
        command += given ? text : QString();
    }
    return command + QStringLiteral(" --seed %1").arg(options.training.seed);
}

QString forPeople(const FineTuneReport& report, const QString& out)
{
    return Text::tr("%1 images, %2 different captions, %3 trained parameters, %4 epochs in %5 s, kept: epoch %6\n%7\n%8: %9")
        .arg(report.trainingImages)
        .arg(report.captions)
        .arg(report.result.trainedParameters)
        .arg(report.result.epochs.size())
        .arg(report.result.seconds, 0, 'f', 1)
        .arg(report.result.bestEpoch)
        .arg(beforeAfterTable(report.scores), out, report.files.join(QStringLiteral(", ")));
}

Result<Answer> run(const Typed& typed, Context& context)
{
    FineTuneRunOptions options;
    const auto training = typed.training.make(context);
    if (!training) {
        return failAs(training);
    }
    options.training = *training;
    options.data = typed.data.options();
    options.without = toStringList(typed.without);
    options.out = QString::fromStdString(typed.out);
    options.command = commandLine(options);
    const Engine& engine = context.engine();
    FineTuneLog log(context.task);
    const auto report = fineTune(*engine.fineTuner, *engine.encoders, options, &log, context.task);
    if (!report) {
        return failAs(report);
    }
    if (report->result.stopped) {
        return fail(Error::Code::Cancelled, options.out, Text::tr("stopped after %1 epochs; the same command goes on").arg(report->result.epochs.size()));
    }
    Answer answer;
    answer.json = report->toJson();
    answer.json.insert(QStringLiteral("out"), options.out);
    answer.json.insert(QStringLiteral("files"), QJsonArray::fromStringList(report->files));
    answer.json.insert(QStringLiteral("skipped"), skippedJson(report->skipped));
    answer.text = forPeople(*report, options.out);
    return answer;
}

} // namespace

void addFineTune(Commands& commands)
{
    CLI::App* command = commands.add("fine-tune", "Trains a CLIP model on captions made from labels, and measures it before and after");
    const auto typed = std::make_shared<Typed>();
    typed->data.addTo(command);
    typed->training.addTo(command);
    command->add_option("--without", typed->without, "Classes whose images do not train, separated by commas")->delimiter(',');
    command->add_option("--out", typed->out, "Folder for the model; an interrupted training there goes on")->required();
    commands.run(command, [typed](Context& context) { return run(*typed, context); });
}

} // namespace postil::cli
