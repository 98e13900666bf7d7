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
    /// Seed and backend come from the options that every command has.
    void applyTo(RefinerOptions& options, const Context& context) const;
    /// Of `--preset`, empty without one.
    [[nodiscard]] QString preset() const { return QString::fromStdString(m_preset); }

private:
    std::string m_preset;
    std::optional<std::string> m_refiner;
    std::optional<std::string> m_optimizer;
    std::optional<std::string> m_inputScale;
    std::optional<int> m_epochs, m_patience, m_batch, m_inputSize, m_channels;
    std::optional<double> m_learningRate, m_momentum, m_weightDecay, m_dropout, m_validationPart;
};

} // namespace postil::cli
