// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/finetunearguments.h"

#include "core/base/text.h"
#include "core/inference/optionnames.h"

namespace postil::cli {

void FineTuneArguments::addTo(CLI::App* command)
{
    encoder.addTo(command);
    command->add_flag("--from-scratch", options.fromScratch, "Begin with random weights in the encoder's shape, with its tokenizer");
    command->add_option("--train", towers, "both, image or text: the tower that learns; the other stays as it is")->check(CLI::IsMember({"both", "image", "text"}))->capture_default_str();
    command->add_option("--epochs", options.epochs, "All are trained; the best by validation loss is kept")->capture_default_str();
    command->add_option("--batch", options.batch, "Image-caption pairs that the loss compares")->capture_default_str();
    command->add_option("--accumulate", options.accumulate, "Parts that a batch is computed in, to save memory; the loss stays that of the whole batch")->capture_default_str();
    command->add_option("--learning-rate", options.learningRate, "At the beginning")->capture_default_str();
    command->add_option("--schedule", schedule, "constant, multistep (x .1 at 50 % and 75 % of the epochs) or cosine")->check(CLI::IsMember({"constant", "multistep", "cosine"}))->capture_default_str();
    command->add_option("--beta1", options.beta1, "Adam's")->capture_default_str();
    command->add_option("--beta2", options.beta2, "Adam's")->capture_default_str();
    command->add_option("--epsilon", options.epsilon, "Adam's")->capture_default_str();
    command->add_option("--weight-decay", options.weightDecay, "Of every weight")->capture_default_str();
    command->add_option("--decay", decay, "decoupled (AdamW, as CLIP was trained) or l2 (in the gradient, plain Adam)")->check(CLI::IsMember({"decoupled", "l2"}))->capture_default_str();
    command->add_flag("--plain-loss", plainLoss, "One caption per image is right, not every equal one of the batch");
    command->add_flag("--augment", options.augment, "Images are moved, turned, exposed a little");
    command->add_option("--memory", memoryMegabytes, "Megabytes of prepared images kept in memory; what needs more is read for every batch")->check(CLI::Range(0, 10'000'000))->capture_default_str();
}

Result<FineTuneOptions> FineTuneArguments::make(const Context& context) const
{
    const auto chosen = encoder.options(context);
    if (!chosen) {
        return failAs(chosen);
    }
    FineTuneOptions made = options;
    made.encoder = chosen->path;
    made.vocabulary = chosen->vocabulary;
    made.backend = chosen->backend;
    made.seed = context.globals.seed;
    made.towers = optionFromName<TrainedTowers>(QString::fromStdString(towers)).value_or(made.towers);
    made.decay = optionFromName<DecayKind>(QString::fromStdString(decay)).value_or(made.decay);
    made.schedule = optionFromName<ScheduleKind>(QString::fromStdString(schedule)).value_or(made.schedule);
    made.multiPositive = !plainLoss;
    made.memory = memoryMegabytes * 1'000'000;
    return made;
}

void FineTuneLog::epochDone(const FineTuneEpoch& row, bool isBest)
{
    QString line = QStringLiteral("epoch %1  loss %2").arg(row.epoch, 3).arg(row.trainLoss, 0, 'f', 4);
    if (row.validationLoss) {
        line += Text::tr("  validation loss %1, own caption nearest %2").arg(*row.validationLoss, 0, 'f', 4).arg(row.validationAccuracy.value_or(0), 0, 'f', 4);
    }
    m_task.note(isBest ? line + Text::tr("  best") : line);
}

} // namespace postil::cli
