// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"
#include "app/cli/experimentlog.h"
#include "app/cli/finetunearguments.h"
#include "app/cli/labelledsetoptions.h"
#include "app/cli/trainingarguments.h"

#include "core/base/text.h"
#include "core/workflow/autoannotation.h"
#include "core/workflow/captionpretraining.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct TypedAnnotation
{
    std::vector<std::string> sources;
    EncoderArguments encoder;
    TrainingArguments training;
    std::string caption;
    double logitScale = AutoAnnotationOptions().logitScale;
    int repeats = AutoAnnotationOptions().repeats;
    int train = AutoAnnotationOptions().train;
    int test = AutoAnnotationOptions().test;
    std::string out;
};

struct TypedPretraining
{
    LabelledSetArguments data;
    FineTuneArguments training;
    std::string against = "resnet18";
    int inputSize = 28;
    int classifierEpochs = JointOptions().epochs;
    bool textLoss = false;
    std::string out;
};

Answer answerOf(const QJsonObject& json, const QStringList& files, const QString& out)
{
    Answer answer;
    answer.json = json;
    answer.json.insert(QStringLiteral("files"), QJsonArray::fromStringList(files));
    answer.json.insert(QStringLiteral("out"), out);
    answer.text = Text::tr("%1/report.md and %2 other files").arg(out).arg(files.size() - 1);
    return answer;
}

Result<Answer> stopped(const QString& out)
{
    return fail(Error::Code::Cancelled, out, Text::tr("stopped; the same command goes on"));
}

Result<Answer> annotate(const TypedAnnotation& typed, Context& context)
{
    AutoAnnotationOptions options;
    options.sources = toStringList(typed.sources);
    const auto encoder = typed.encoder.options(context);
    if (!encoder) {
        return failAs(encoder);
    }
    options.encoder = *encoder;
    const auto preset = refinePreset(QStringLiteral("auto-annotation"));
    if (!preset) {
        return failAs(preset);
    }
    options.refine = *preset;
    typed.training.applyTo(options.refine.training, context);
    options.logitScale = typed.logitScale;
    if (!typed.caption.empty()) {
        options.captions = QString::fromStdString(typed.caption);
    }
    options.repeats = typed.repeats;
    options.train = typed.train;
    options.test = typed.test;
    options.seed = context.globals.seed;
    options.out = QString::fromStdString(typed.out);
    const Engine& engine = context.engine();
    ExperimentLog log(context.task);
    const auto report = autoAnnotation(*engine.encoders, *engine.refiners, options, &log, context.task);
    if (!report) {
        return failAs(report);
    }
    if (report->stopped) {
        return stopped(options.out);
    }
    Answer answer = answerOf(report->toJson(), report->files, options.out);
    answer.json.insert(QStringLiteral("skipped"), skippedJson(report->skipped));
    return answer;
}

Result<Answer> pretrain(const TypedPretraining& typed, Context& context)
{
    CaptionPretrainingOptions options;
    const auto training = typed.training.make(context);
    if (!training) {
        return failAs(training);
    }
    options.training = *training;
    const auto encoder = typed.training.encoder.options(context);
    if (!encoder) {
        return failAs(encoder);
    }
    options.encoder = *encoder;
    options.data = typed.data.options();
    options.classifier.epochs = typed.classifierEpochs;
    options.classifier.seed = context.globals.seed;
    options.classifier.backend = context.backend();
    options.withoutText = typed.against == "none" ? QString() : QString::fromStdString(typed.against);
    options.inputSize = typed.inputSize;
    options.textLoss = typed.textLoss;
    options.out = QString::fromStdString(typed.out);
    const Engine& engine = context.engine();
    FineTuneLog log(context.task);
    const auto report = captionPretraining(*engine.fineTuner, *engine.jointTrainer, *engine.encoders, options, &log, context.task);
    if (!report) {
        return failAs(report);
    }
    if (report->stopped) {
        return stopped(options.out);
    }
    Answer answer = answerOf(report->toJson(), report->files, options.out);
    answer.text = report->probe.table() + answer.text;
    return answer;
}

void addAnnotation(Commands& commands, CLI::App* study)
{
    CLI::App* command = study->add_subcommand("auto-annotation", "Zero-shot labels for sources that are one class each, a CNN trained on them, and the experiment repeated: table, curves, box plots, pictures");
    const auto typed = std::make_shared<TypedAnnotation>();
    command->add_option("sources", typed->sources, "Files or folders, one per class; PATH=CLASS names the class")->required();
    typed->encoder.addTo(command, false);
    command->add_option("--caption", typed->caption, "Of every class, with {class} (default: the study's)");
    command->add_option("--logit-scale", typed->logitScale, "softmax(scale * cosine)")->capture_default_str();
    command->add_option("--repeats", typed->repeats, "Repetitions of the experiment")->capture_default_str();
    command->add_option("--train", typed->train, "Training images per class; a source with fewer images than both gives 70 %")->capture_default_str();
    command->add_option("--test", typed->test, "Test images per class")->capture_default_str();
    command->add_option("--out", typed->out, "Folder for the report and all that it stands on; what is finished there is not done again")->required();
    typed->training.addTo(command);
    commands.run(command, [typed](Context& context) { return annotate(*typed, context); });
}

void addPretraining(Commands& commands, CLI::App* study)
{
    CLI::App* command = study->add_subcommand("caption-pretraining", "Captions from labels, CLIP tuned on them, and classifiers on its embeddings beside a network that never saw text");
    const auto typed = std::make_shared<TypedPretraining>();
    typed->data.addTo(command);
    typed->training.addTo(command);
    command->add_option("--against", typed->against, "Network that learns from the pixels alone: resnet18, resnet50 or none")->check(CLI::IsMember({"resnet18", "resnet50", "none"}))->capture_default_str();
    command->add_option("--input-size", typed->inputSize, "Pixels of that network's images, square")->check(CLI::Range(8, 1024))->capture_default_str();
    command->add_option("--classifier-epochs", typed->classifierEpochs, "Epochs of the classifiers")->check(CLI::PositiveNumber)->capture_default_str();
    command->add_flag("--text-loss", typed->textLoss, "The classifiers' loss is the mean of that of the image and that of its caption");
    command->add_option("--out", typed->out, "Folder for the report and all that it stands on; what is finished there is not done again")->required();
    commands.run(command, [typed](Context& context) { return pretrain(*typed, context); });
}

} // namespace

void addStudy(Commands& commands)
{
    CLI::App* study = commands.add("study", "A whole study from its sources to the report: auto-annotation | caption-pretraining");
    study->require_subcommand(1);
    addAnnotation(commands, study);
    addPretraining(commands, study);
}

} // namespace postil::cli
