// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/projectanswer.h"

#include "core/base/text.h"
#include "core/inference/optionnames.h"
#include "core/workflow/joint.h"

namespace postil::cli {

namespace {

struct Typed {
    std::vector<std::string> sources;
    std::string out;
    std::string network = "resnet18";
    std::string stem = "auto";
    std::string weights;
    std::string scale = "signed";
    std::string optimizer = "adam";
    std::string schedule = "multistep";
    std::string sampling = "proportional";
    JointOptions options;
    qint64 memoryMegabytes = 2000;
};

template <class Option>
CLI::IsMember named()
{
    return CLI::IsMember(std::vector<std::string>(OptionNames<Option>::names.begin(), OptionNames<Option>::names.end()));
}

template <class Option>
void take(const std::string& typed, Option& option)
{
    option = optionFromName<Option>(QString::fromStdString(typed)).value_or(option);
}

JointRunOptions optionsFrom(const Typed& typed, const Context& context)
{
    JointRunOptions options;
    options.training = typed.options;
    options.training.network = QString::fromStdString(typed.network);
    options.training.weights = QString::fromStdString(typed.weights);
    take(typed.stem, options.training.stem);
    take(typed.scale, options.training.inputScale);
    take(typed.optimizer, options.training.optimizer);
    take(typed.schedule, options.training.schedule);
    options.training.balanced = typed.sampling == "balanced";
    options.training.seed = context.globals.seed;
    options.training.backend = context.backend();
    for (const std::string& source : typed.sources) {
        options.sources.append(QString::fromStdString(source));
    }
    options.out = QString::fromStdString(typed.out);
    options.memory = typed.memoryMegabytes * 1'000'000;
    return options;
}

QString figure(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'f', 4) : QStringLiteral("-");
}

QString forPeople(const JointReport& report)
{
    const QJsonObject best = report.result.epochs.at(static_cast<std::size_t>(report.result.bestEpoch) - 1);
    std::vector<QStringList> table{{QStringLiteral("epoch %1").arg(report.result.bestEpoch), QStringLiteral("train AUC"), QStringLiteral("ACC"), QStringLiteral("val AUC"),
                                    QStringLiteral("ACC"), QStringLiteral("test AUC"), QStringLiteral("ACC")}};
    const auto row = [&](const QString& name, const auto& pick) {
        QStringList cells{name};
        for (const char* split : {"train", "val", "test"}) {
            const QJsonObject figures = pick(best.value(QLatin1String(split)).toObject());
            cells << figure(figures.value(QStringLiteral("auc"))) << figure(figures.value(QStringLiteral("accuracy")));
        }
        table.push_back(cells);
    };
    row(QStringLiteral("all"), [](const QJsonObject& split) { return split; });
    for (const JointSource& source : report.sources) {
        row(source.name, [&source](const QJsonObject& split) { return split.value(QStringLiteral("sources")).toObject().value(source.name).toObject(); });
    }
    return QStringLiteral("%1 parameters, %2 epochs in %3 s\n%4")
        .arg(report.result.parameters)
        .arg(report.result.epochs.size())
        .arg(report.result.seconds, 0, 'f', 1)
        .arg(textTable(table));
}

Result<Answer> run(const Typed& typed, Context& context)
{
    const JointRunOptions options = optionsFrom(typed, context);
    const Result<JointReport> report = trainJoint(*context.engine().jointTrainer, options, {}, context.task);
    if (!report) {
        return failAs(report);
    }
    if (report->result.stopped) {
        return fail(Error::Code::Cancelled, options.out, Text::tr("stopped after %1 epochs; the same command goes on").arg(report->result.epochs.size()));
    }
    QJsonObject json = report->toJson();
    json.insert(QStringLiteral("skipped"), skippedJson(report->skipped));
    return Answer{json, forPeople(*report)};
}

} // namespace

void addJoint(Commands& commands)
{
    CLI::App* command = commands.add("joint", "Trains one classifier over several labelled data sets: their classes side by side, multi-label sets with an output of their own");
    const auto typed = std::make_shared<Typed>();
    JointOptions& options = typed->options;
    command->add_option("sources", typed->sources, "Data sets with labels and splits: MedMNIST files, folders")->required();
    command->add_option("--out", typed->out, "Folder for history.json, history.csv and model.safetensors; an interrupted training there goes on")->required();
    command->add_option("--network", typed->network, "resnet18 or resnet50")->check(CLI::IsMember({"resnet18", "resnet50"}))->capture_default_str();
    command->add_option("--stem", typed->stem, "First layers for pictures of 28 or of 224 pixels; auto: 224 from 96 pixels")->check(named<NetStem>())->capture_default_str();
    command->add_option("--weights", typed->weights, "Begin with the weights of this file, safetensors or a torchvision state_dict");
    command->add_option("--input-size", options.inputSize, "Pixels, square; other images are resized by area")->capture_default_str();
    command->add_option("--input-scale", typed->scale, "unit, raw, signed or imagenet")->check(named<InputScale>())->capture_default_str();
    command->add_option("--epochs", options.epochs, "All are trained; the best by validation AUC is kept")->capture_default_str();
    command->add_option("--batch", options.batch, "Images per step")->capture_default_str();
    command->add_option("--optimizer", typed->optimizer, "sgd, adam or adamw")->check(named<OptimizerKind>())->capture_default_str();
    command->add_option("--learning-rate", options.learningRate, "At the beginning")->capture_default_str();
    command->add_option("--schedule", typed->schedule, "constant, multistep (x .1 at 50 % and 75 % of the epochs) or cosine")->check(named<ScheduleKind>())->capture_default_str();
    command->add_option("--weight-decay", options.weightDecay, "Decoupled with adamw")->capture_default_str();
    command->add_option("--sampling", typed->sampling, "proportional: every image once in an epoch; balanced: every source as often as every other")
        ->check(CLI::IsMember({"proportional", "balanced"}))
        ->capture_default_str();
    command->add_option("--measure-train", options.measuredTraining, "Training images that the training figures stand on; 0: all")->capture_default_str();
    command->add_option("--memory", typed->memoryMegabytes, "Megabytes of pixels kept in memory; what needs more is read from the disk")->capture_default_str();
    commands.run(command, [typed](Context& context) { return run(*typed, context); });
}

} // namespace postil::cli
