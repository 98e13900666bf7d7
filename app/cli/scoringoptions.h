// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/encoderoptions.h"

#include "core/workflow/zeroshot.h"

namespace postil {
class ProjectDb;
}

namespace postil::cli {

/// How cosines become labels: `--encoder` and what goes with it, `--logit-scale` or `--temperature`, `--proportions`, `--reject`.
struct ScoringArguments {
    EncoderArguments encoder;
    std::optional<double> logitScale;
    std::optional<double> temperature;
    std::string proportions;
    std::optional<double> reject;

    void addTo(CLI::App* command, bool encoderRequired = true);
    /// Checked; the precision is the project's.
    [[nodiscard]] Result<ZeroShotOptions> options(const Context& context, ProjectDb& db) const;
};

} // namespace postil::cli
