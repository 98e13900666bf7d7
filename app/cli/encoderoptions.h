// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace postil::cli {

/// `--encoder`, `--vocab`, `--precision`, `--backend`, `--block`: the options that every command with an encoder has.
struct EncoderArguments {
    std::string encoder = "postil-mini";
    std::string vocabulary;
    std::string precision = "auto";
    std::string library = "auto";
    int block = 0;

    void addTo(CLI::App* command, bool required = true);
    [[nodiscard]] Result<EncoderOptions> options(const Context& context) const;
    [[nodiscard]] Result<std::unique_ptr<Encoder>> load(const Context& context) const;
};

[[nodiscard]] QStringList toStringList(const std::vector<std::string>& words);
[[nodiscard]] QJsonArray rowsJson(const Matrix& matrix);
[[nodiscard]] QJsonArray idsJson(const std::vector<std::vector<std::int64_t>>& ids);

} // namespace postil::cli
