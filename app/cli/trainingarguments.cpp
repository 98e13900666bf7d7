// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trainingarguments.h"

#include "core/inference/optionnames.h"

namespace postil::cli {

namespace {

template <class From, class To>
void take(const std::optional<From>& typed, To& option)
{
    if (typed) {
        option = *typed;
    }
}

void take(const std::optional<std::string>& typed, QString& option)
{
    if (typed) {
        option = QString::fromStdString(*typed);
    }
}

/// The command line let only known names through.
template <class Option>
void takeNamed(const std::optional<std::string>& typed, Option& option)
{
    if (typed) {
        option = optionFromName<Option>(QString::fromStdString(*typed)).value_or(option);
    }
}

template <class Option>
CLI::IsMember named()
{
    std::vector<std::string> names;
    for (const char* name : OptionNames<Option>::names) {
        names.emplace_back(name);
    }
    return CLI::IsMember(names);
}

std::string refinersText()
{
    QStringList ids;
    for (const RefinerKind& kind : refinerKinds()) {
        ids.append(kind.id);
    }
    return "Network: " + ids.join(QStringLiteral(", ")).toStdString() + " (default shallow-cnn). The defaults below are shallow-cnn's, the study's";
}

} // namespace

void TrainingArguments::addTo(CLI::App* command)
{
    command->add_option("--preset", m_preset, "Settings of a study: auto-annotation");
    addNetTo(command);
    addStepsTo(command);
    addLabelsTo(command);
}

void TrainingArguments::addNetTo(CLI::App* command)
{
    command->add_option("--refiner", m_refiner, refinersText());
    command->add_option("--conv", m_conv, "shallow-cnn: channels x kernel of each convolution, or none (default 10x3,20x4)");
    command->add_option("--linear", m_linear, "shallow-cnn and mlp: outputs of each hidden layer, or none (default 250,50; mlp 256)");
    command->add_option("--dropout", m_dropout, "Before linear layers (default 0.5; linear 0)");
    command->add_option("--stem", m_stem, "alexnet, vgg11, vgg16, resnet18, resnet50: first layers for pictures of 28 or of 224 pixels (default auto: 224 from 96 pixels)")
        ->check(named<NetStem>());
    command->add_option("--weights", m_weights, "Begin with the weights of this file, safetensors or a torchvision state_dict");
    command->add_option("--input-size", m_inputSize, "Pixels, square (default 28; larger networks 0: the most frequent size, at most 224)");
    command->add_option("--input-scale", m_inputScale, "unit: pixels / 255, raw: 0 to 255, signed: -1 to 1, imagenet: torchvision's (default unit)")
        ->check(named<InputScale>());
    command->add_option("--channels", m_channels, "1 or 3 (default: 1 if every image is grey)");
}

void TrainingArguments::addStepsTo(CLI::App* command)
{
    command->add_option("--epochs", m_epochs, "At most (default 20)");
    command->add_option("--patience", m_patience, "Epochs without a better validation loss before it stops (default 10)");
    command->add_option("--batch", m_batch, "Images per step (default 8; larger networks 32, heads 128)");
    command->add_option("--optimizer", m_optimizer, "sgd, adam or adamw (default sgd; other refiners adam)")->check(named<OptimizerKind>());
    command->add_option("--learning-rate", m_learningRate, "Default 0.001");
    command->add_option("--schedule", m_schedule, "Of the learning rate: constant, multistep (x .1 at 50 % and 75 % of the epochs) or cosine (default constant; heads multistep)")
        ->check(named<ScheduleKind>());
    command->add_option("--momentum", m_momentum, "Of sgd (default 0.9)");
    command->add_option("--weight-decay", m_weightDecay, "Default 0");
    command->add_option("--label-smoothing", m_labelSmoothing, "Share spread over all classes (default 0)");
    command->add_option("--class-weights", m_classWeights, "balanced: rare classes weigh as much in the loss as frequent ones (default none)")
        ->check(CLI::IsMember({"none", "balanced"}));
    command->add_option("--flip", m_flip, "Training images are turned round at random: horizontal, vertical, or both with a comma")
        ->delimiter(',')
        ->check(CLI::IsMember({"horizontal", "vertical"}));
    command->add_option("--shift", m_shift, "Training images move by up to this share of the side (default 0)");
    command->add_option("--rotate", m_rotate, "Training images turn by up to so many degrees (default 0)");
    command->add_option("--intensity", m_intensity, "Contrast and brightness of training images change by up to this share (default 0)");
}

void TrainingArguments::addLabelsTo(CLI::App* command)
{
    command->add_option("--loss", m_loss, "ce: cross-entropy, gce and elr: for labels of which many are wrong (default ce)")->check(named<LossKind>());
    command->add_option("--gce-q", m_gceQ, "gce: 0 would be cross-entropy, 1 is mean absolute error (default 0.7)");
    command->add_option("--elr-beta", m_elrBeta, "elr: memory of the predictions (default 0.7)");
    command->add_option("--elr-lambda", m_elrLambda, "elr: weight of the regulariser (default 3)");
    command->add_option("--validation-part", m_validationPart, "Of the machine-labelled images (default 0.2)");
    command->add_option("--early-stopping", m_earlyStopping,
                       "validation: lowest loss on the validation part, with its zero-shot labels; human: agreement with a part of the decided images, which then do not "
                       "train; tuning: accuracy on tuning gold, else on reference labels of the val split (default validation)")
        ->check(named<StoppingRule>());
    command->add_flag("--ordinal", m_ordinal, "The classes are grades in this order: learn the steps between them");
}

void TrainingArguments::applyTo(RefinerOptions& options, const Context& context) const
{
    if (m_refiner && m_preset.empty()) {
        options = RefinerOptions::defaultsFor(QString::fromStdString(*m_refiner));
    }
    take(m_refiner, options.refiner);
    applyNet(options);
    applySteps(options);
    applyLabels(options);
    options.seed = context.globals.seed;
    options.backend = context.backend();
}

void TrainingArguments::applyNet(RefinerOptions& options) const
{
    take(m_conv, options.conv);
    take(m_linear, options.linear);
    take(m_weights, options.weights);
    takeNamed(m_stem, options.stem);
    take(m_dropout, options.dropout);
    take(m_inputSize, options.inputSize);
    take(m_channels, options.channels);
    takeNamed(m_inputScale, options.inputScale);
}

void TrainingArguments::applySteps(RefinerOptions& options) const
{
    take(m_epochs, options.epochs);
    take(m_patience, options.patience);
    take(m_batch, options.batch);
    take(m_learningRate, options.learningRate);
    take(m_momentum, options.momentum);
    take(m_weightDecay, options.weightDecay);
    takeNamed(m_optimizer, options.optimizer);
    takeNamed(m_schedule, options.schedule);
    take(m_labelSmoothing, options.labelSmoothing);
    if (m_classWeights) {
        options.balanceClasses = *m_classWeights == "balanced";
    }
    take(m_shift, options.augment.shift);
    take(m_rotate, options.augment.rotate);
    take(m_intensity, options.augment.intensity);
    for (const std::string& direction : m_flip) {
        (direction == "horizontal" ? options.augment.flipHorizontal : options.augment.flipVertical) = true;
    }
}

void TrainingArguments::applyLabels(RefinerOptions& options) const
{
    take(m_validationPart, options.validationPart);
    takeNamed(m_earlyStopping, options.earlyStopping);
    takeNamed(m_loss, options.loss);
    take(m_gceQ, options.gceQ);
    take(m_elrBeta, options.elrBeta);
    take(m_elrLambda, options.elrLambda);
    if (m_ordinal) {
        options.answers = AnswerKind::Ordinal;
    }
}

} // namespace postil::cli
