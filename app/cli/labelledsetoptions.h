// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/workflow/labelledset.h"

namespace postil::cli {

/// Sources and the texts of their labels: the options that every command over labelled sources has.
struct LabelledSetArguments
{
    std::vector<std::string> sources;
    std::vector<std::string> presets;
    std::string text;
    bool namesAlone = false;
    qint64 take = 0;
    double heldOut = 0.2;

    void addTo(CLI::App* command);
    [[nodiscard]] LabelledSetOptions options() const;
};

} // namespace postil::cli
