// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/inference/engine.h"

#include <CLI/CLI.hpp>
#include <QJsonObject>

#include <functional>
#include <memory>

namespace postil::cli {

/// Options that every command has.
struct Globals {
    bool json = false;
    bool quiet = false;
    int threads = 0;      ///< 0: every core
    std::string device = "auto";
    std::uint64_t seed = 0;
};

/// What a command says: one JSON object, and the same for people.
struct Answer {
    QJsonObject json;
    QString text;
    int exitCode = 0; ///< 1 for an answer that is itself a failure (verify, check)
};

/// Handed to a command when it runs.
struct Context {
    const Globals& globals;
    TaskContext& task;          ///< progress on stderr, cancelled by Ctrl+C
    std::function<const Engine&()> engine; ///< loads LibTorch at the first call
    [[nodiscard]] BackendOptions backend(Precision precision = Precision::Auto) const;
};

using Function = std::function<Result<Answer>(Context&)>;

/// Collects the commands. A command's file defines `void addXxx(Commands&)`: it makes the subcommand, binds options to
/// a shared struct and gives the function that runs.
class Commands
{
public:
    explicit Commands(CLI::App& app);
    CLI::App* add(const std::string& name, const std::string& help);
    void run(CLI::App* command, Function function);
    /// Runs the one that was chosen.
    [[nodiscard]] Result<Answer> execute(Context& context) const;
    [[nodiscard]] const Globals& globals() const { return m_globals; }

private:
    CLI::App& m_app;
    Globals m_globals;
    std::vector<std::pair<CLI::App*, Function>> m_functions;
};

[[nodiscard]] QJsonArray skippedJson(const std::vector<Skipped>& skipped);

} // namespace postil::cli
