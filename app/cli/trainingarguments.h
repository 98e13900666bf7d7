// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/inference/refiner.h"

namespace postil::cli {

/// The options of a refiner's training, the same for every command that trains one. What was not typed stays as the preset or the
/// default says.
class TrainingArguments
{
public:
    void addTo(CLI::App* command);
    /// With another refiner and without a preset, its defaults first. Seed and backend come from the options that every command has.
    void applyTo(RefinerOptions& options, const Context& context) const;
    /// Of `--preset`, empty without one.
    [[nodiscard]] QString preset() const { return QString::fromStdString(m_preset); }

private:
    void addNetTo(CLI::App* command);
    void addStepsTo(CLI::App* command);
    void addLabelsTo(CLI::App* command);
    void applyNet(RefinerOptions& options) const;
    void applySteps(RefinerOptions& options) const;
    void applyLabels(RefinerOptions& options) const;

    std::string m_preset;
    std::optional<std::string> m_refiner, m_conv, m_linear, m_weights;
    std::optional<std::string> m_stem, m_optimizer, m_schedule, m_loss, m_inputScale, m_earlyStopping, m_classWeights;
    std::vector<std::string> m_flip;
    std::optional<int> m_epochs, m_patience, m_batch, m_inputSize, m_channels;
    std::optional<double> m_learningRate, m_momentum, m_weightDecay, m_dropout, m_validationPart, m_labelSmoothing;
    std::optional<double> m_gceQ, m_elrBeta, m_elrLambda, m_shift, m_rotate, m_intensity;
    bool m_ordinal = false;
};

} // namespace postil::cli
