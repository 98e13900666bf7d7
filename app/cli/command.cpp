// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QJsonArray>

namespace postil::cli {

BackendOptions Context::backend(Precision precision) const
{
    BackendOptions options;
    options.device = QString::fromStdString(globals.device);
    options.precision = precision;
    options.threads = globals.threads;
    return options;
}

Commands::Commands(CLI::App& app)
    : m_app(app)
{
    app.require_subcommand(1);
    app.fallthrough();
    app.add_flag("--json", m_globals.json, "One JSON object on stdout");
    app.add_flag("--quiet", m_globals.quiet, "No progress on stderr");
    app.add_option("--threads", m_globals.threads, "Threads to use (default: every core)")->check(CLI::Range(1, 1024));
    app.add_option("--device", m_globals.device, "auto, cpu, cuda or cuda:N");
    app.add_option("--seed", m_globals.seed, "Seed of every random choice (default 0)");
}

CLI::App* Commands::add(const std::string& name, const std::string& help)
{
    return m_app.add_subcommand(name, help);
}

void Commands::run(CLI::App* command, Function function)
{
    m_functions.emplace_back(command, std::move(function));
}

Result<Answer> Commands::execute(Context& context) const
{
    for (const auto& [command, function] : m_functions) {
        if (command->parsed()) {
            return function(context);
        }
    }
    return fail(Error::Code::Internal, QString(), QStringLiteral("no command was chosen"));
}

QJsonArray skippedJson(const std::vector<Skipped>& skipped)
{
    QJsonArray array;
    for (const Skipped& item : skipped) {
        array.append(QJsonObject{{QStringLiteral("subject"), item.subject}, {QStringLiteral("reason"), item.reason}});
    }
    return array;
}

} // namespace postil::cli
