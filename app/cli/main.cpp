// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/engine.h"
#include "app/runtime.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <optional>

using namespace postil;
using namespace postil::cli;

namespace {

void print(const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fputc('\n', stdout);
}

int sayError(const Error& error, bool json, int status)
{
    if (json) {
        const QJsonObject inner{{QStringLiteral("message"), error.message()},
                                {QStringLiteral("subject"), error.subject},
                                {QStringLiteral("reason"), error.reason}};
        print(QJsonDocument(QJsonObject{{QStringLiteral("error"), inner}}).toJson(QJsonDocument::Compact));
    }
    std::fprintf(stderr, "postil-cli: %s\n", error.message().toUtf8().constData());
    return status;
}

bool asksForJson(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char* word) { return std::string_view(word) == "--json"; });
}

} // namespace

int main(int argc, char** argv)
{
    prepareRuntime(argv);
    QCoreApplication application(argc, argv);
    nameApplication();
    ConsoleTask::installSignalHandlers();

    CLI::App app("Postil: captions to labels", "postil-cli");
    Commands commands(app);
    addAll(commands);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) { // --help
            return app.exit(error);
        }
        const QString command = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("postil-cli");
        return sayError(Error{Error::Code::InvalidArgument, command, QString::fromUtf8(error.what())},
                        asksForJson(argc, argv), 2);
    }

    const Globals& globals = commands.globals();
    applyThreads(globals.threads);
    std::optional<Engine> loaded;
    const auto engine = [&loaded]() -> const Engine& {
        if (!loaded) {
            loaded = makeEngine();
        }
        return *loaded;
    };
    ConsoleTask task(globals.quiet);
    Context context{globals, task, engine};
    const Result<Answer> answer = commands.execute(context);
    if (!answer) {
        return sayError(answer.error(), globals.json, answer.error().code == Error::Code::Cancelled ? 130 : 1);
    }
    print(globals.json ? QJsonDocument(answer->json).toJson(QJsonDocument::Compact) : answer->text.toUtf8());
    return answer->exitCode;
}
