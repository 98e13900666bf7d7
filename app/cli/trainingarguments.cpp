// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trainingarguments.h"

namespace postil::cli {

namespace {

template <class From, class To>
void take(const std::optional<From>& typed, To& option)
{
    if (typed) {
        option = *typed;
    }
}

} // namespace

void TrainingArguments::addTo(CLI::App* command)
{
    command->add_option("--refiner", m_refiner, "Network: shallow-cnn");
    command->add_option("--preset", m_preset, "Settings of a study: auto-annotation");
    command->add_option("--epochs", m_epochs, "At most (default 20)");
    command->add_option("--patience", m_patience, "Epochs without a better validation loss before it stops (default 10)");
    command->add_option("--batch", m_batch, "Images per step (default 8)");
    command->add_option("--optimizer", m_optimizer, "sgd or adam (default sgd)")->check(CLI::IsMember({"sgd", "adam"}));
    command->add_option("--learning-rate", m_learningRate, "Default 0.001");
    command->add_option("--momentum", m_momentum, "Of sgd (default 0.9)");
    command->add_option("--weight-decay", m_weightDecay, "Default 0");
    command->add_option("--dropout", m_dropout, "Default 0.5");
    command->add_option("--validation-part", m_validationPart, "Of the machine-labelled images (default 0.2)");
    command->add_option("--input-size", m_inputSize, "Pixels, square (default 28)");
    command->add_option("--input-scale", m_inputScale, "unit: pixels / 255, raw: 0 to 255 (default unit)")->check(CLI::IsMember({"unit", "raw"}));
    command->add_option("--channels", m_channels, "1 or 3 (default: 1 if every image is grey)");
}

void TrainingArguments::applyTo(RefinerOptions& options, const Context& context) const
{
    if (m_refiner) {
        options.refiner = QString::fromStdString(*m_refiner);
    }
    if (m_optimizer) {
        options.optimizer = *m_optimizer == "adam" ? OptimizerKind::Adam : OptimizerKind::Sgd;
    }
    if (m_inputScale) {
        options.inputScale = *m_inputScale == "raw" ? InputScale::Raw : InputScale::Unit;
    }
    take(m_epochs, options.epochs);
    take(m_patience, options.patience);
    take(m_batch, options.batch);
    take(m_inputSize, options.inputSize);
    take(m_channels, options.channels);
    take(m_learningRate, options.learningRate);
    take(m_momentum, options.momentum);
    take(m_weightDecay, options.weightDecay);
    take(m_dropout, options.dropout);
    take(m_validationPart, options.validationPart);
    options.seed = context.globals.seed;
    options.backend = context.backend();
}

} // namespace postil::cli
