// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"
#include "app/cli/folderanswer.h"
#include "app/cli/labelledsetoptions.h"

#include "core/workflow/probe.h"

namespace postil::cli {

namespace {

struct Typed
{
    LabelledSetArguments data;
    std::vector<std::string> encoders;
    EncoderArguments encoder; ///< vocabulary and precision of all of them
    ProbeOptions options;
    std::string network = "linear";
    std::string against = "resnet18";
    std::string out;
};

Result<Answer> run(const Typed& typed, Context& context)
{
    ProbeOptions options = typed.options;
    options.data = typed.data.options();
    for (const std::string& path : typed.encoders) {
        EncoderArguments one = typed.encoder;
        one.encoder = path;
        const auto chosen = one.options(context);
        if (!chosen) {
            return failAs(chosen);
        }
        options.encoders.push_back(*chosen);
    }
    options.training.network = QString::fromStdString(typed.network);
    options.training.seed = context.globals.seed;
    options.training.backend = context.backend();
    options.withoutText = typed.against == "none" ? QString() : QString::fromStdString(typed.against);
    options.out = QString::fromStdString(typed.out);
    const Engine& engine = context.engine();
    return folderAnswer(probe(*engine.jointTrainer, *engine.encoders, options, context.task), options.out);
}

} // namespace

void addProbe(Commands& commands)
{
    CLI::App* command = commands.add("probe", "Trains classifiers on the embeddings of encoders and compares them with one that never saw text");
    const auto typed = std::make_shared<Typed>();
    typed->data.addTo(command);
    command->add_option("--encoder", typed->encoders, "Folder or file of a CLIP model, or postil-mini; may be given several times")->required()->take_all()->allow_extra_args(false);
    command->add_option("--vocab", typed->encoder.vocabulary, "Vocabulary of the encoders (default: beside the weights, POSTIL_VOCAB, the installed one)");
    command->add_option("--precision", typed->encoder.precision, "fp32, bf16, fp16 or auto");
    command->add_option("--network", typed->network, "On the embeddings: linear or mlp")->check(CLI::IsMember({"linear", "mlp"}))->capture_default_str();
    command->add_flag("--text-loss", typed->options.textLoss, "The loss is the mean of that of the image and that of its caption through the same layers");
    command->add_option("--against", typed->against, "Network that learns from the pixels alone: resnet18, resnet50 or none")->check(CLI::IsMember({"resnet18", "resnet50", "none"}))->capture_default_str();
    command->add_option("--input-size", typed->options.inputSize, "Pixels of that network's images, square")->check(CLI::Range(8, 1024))->capture_default_str();
    command->add_option("--epochs", typed->options.training.epochs, "All are trained; the best by validation AUC is kept")->capture_default_str();
    command->add_option("--batch", typed->options.training.batch, "Images per step")->capture_default_str();
    command->add_option("--learning-rate", typed->options.training.learningRate, "Adam's, x .1 at 50 % and 75 % of the epochs")->capture_default_str();
    command->add_option("--out", typed->out, "Folder for probe.json, probe.md and the classifiers; what is finished there is not done again")->required();
    commands.run(command, [typed](Context& context) { return run(*typed, context); });
}

} // namespace postil::cli
