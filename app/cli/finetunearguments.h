// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/encoderoptions.h"
#include "core/inference/finetuner.h"

namespace postil::cli {

/// The settings of a fine-tuning: of every command that fine-tunes.
struct FineTuneArguments
{
    EncoderArguments encoder;
    FineTuneOptions options;
    std::string towers = "both";
    std::string decay = "decoupled";
    std::string schedule = "constant";
    bool plainLoss = false;
    qint64 memoryMegabytes = 2000;

    void addTo(CLI::App* command);
    [[nodiscard]] Result<FineTuneOptions> make(const Context& context) const;
};

/// A line per epoch on stderr.
class FineTuneLog final : public FineTuneObserver
{
public:
    explicit FineTuneLog(TaskContext& task)
        : m_task(task)
    {
    }
    void epochDone(const FineTuneEpoch& row, bool isBest) override;
    void batchDone(qint64, qint64, double) override {}

private:
    TaskContext& m_task;
};

} // namespace postil::cli
