// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"
#include "app/cli/encodersget.h"
#include "app/cli/projectanswer.h"
#include "core/base/resourcepath.h"
#include "core/base/text.h"

#include <QDir>
#include <QJsonArray>

namespace postil::cli {

namespace {

QJsonObject infoJson(const EncoderInfo& info)
{
    return {{QStringLiteral("name"), info.name},
            {QStringLiteral("path"), info.path},
            {QStringLiteral("architecture"), info.architecture},
            {QStringLiteral("sha256"), info.sha256},
            {QStringLiteral("image_size"), info.imageSize},
            {QStringLiteral("context_length"), info.contextLength},
            {QStringLiteral("dimension"), info.dimension},
            {QStringLiteral("logit_scale"), info.logitScale},
            {QStringLiteral("parameters"), info.parameters},
            {QStringLiteral("precision"), info.precision},
            {QStringLiteral("backend"), info.backend},
            {QStringLiteral("tokenizer_problem"), textOrNull(info.tokenizerProblem)}};
}

QString infoText(const EncoderInfo& info)
{
    QString text = Text::tr("%1: %2, %3 px, %4 tokens, %5 dimensions, %6 M parameters, scale %7")
                       .arg(info.name, info.architecture)
                       .arg(info.imageSize)
                       .arg(info.contextLength)
                       .arg(info.dimension)
                       .arg(static_cast<double>(info.parameters) / 1e6, 0, 'f', 1)
                       .arg(info.logitScale, 0, 'f', 2);
    text += QStringLiteral("\n%1\nsha256 %2").arg(info.path, info.sha256);
    return info.tokenizerProblem.isEmpty() ? text : text + QLatin1Char('\n') + info.tokenizerProblem;
}

/// The encoders that ship with the program; others are folders that the person names.
Result<Answer> list()
{
    Answer answer;
    QJsonArray encoders;
    const QString mini = resourcePath(QStringLiteral("postil-mini"));
    if (!mini.isEmpty()) {
        encoders.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("postil-mini")}, {QStringLiteral("path"), mini}});
        answer.text = QStringLiteral("postil-mini  %1").arg(mini);
    } else {
        answer.text = Text::tr("no bundled encoder; give a folder with --encoder");
    }
    answer.json = {{QStringLiteral("encoders"), encoders}};
    return answer;
}

Result<Answer> info(const EncoderArguments& arguments, Context& context)
{
    const auto encoder = arguments.load(context);
    if (!encoder) {
        return failAs(encoder);
    }
    Answer answer;
    answer.json = infoJson((*encoder)->info());
    answer.json[QStringLiteral("card")] = (*encoder)->info().card;
    answer.text = infoText((*encoder)->info());
    if (!(*encoder)->info().card.isEmpty()) {
        answer.text += QStringLiteral("\n\n") + (*encoder)->info().card;
    }
    return answer;
}

/// Loading is the check: every tensor there, of the right shape and finite. A missing tokenizer is told, no failure.
Result<Answer> verify(const EncoderArguments& arguments, Context& context)
{
    const auto encoder = arguments.load(context);
    if (!encoder) {
        return failAs(encoder);
    }
    Answer answer;
    answer.json = infoJson((*encoder)->info());
    answer.json[QStringLiteral("ok")] = true;
    answer.text = Text::tr("complete and finite\n%1").arg(infoText((*encoder)->info()));
    return answer;
}

} // namespace

void addEncoders(Commands& commands)
{
    struct Arguments {
        EncoderArguments encoder;
        std::string action;
        std::string out;
    };
    CLI::App* command = commands.add("encoders", "CLIP models: list, info, verify, get");
    auto arguments = std::make_shared<Arguments>();
    arguments->encoder.encoder.clear();
    command->add_option("action", arguments->action, "list, info, verify or get")->required()->check(CLI::IsMember({"list", "info", "verify", "get"}));
    command->add_option("encoder", arguments->encoder.encoder, "Folder of a model, or postil-mini; with get: a name of the catalogue, none lists it");
    command->add_option("--vocab", arguments->encoder.vocabulary, "Byte-pair vocabulary");
    command->add_option("--out", arguments->out, "get: folder for the files (default: the user's data folder)");
    command->callback([arguments] {
        if (arguments->action != "list" && arguments->action != "get" && arguments->encoder.encoder.empty()) {
            throw CLI::RequiredError("encoder");
        }
    });
    commands.run(command, [arguments](Context& context) -> Result<Answer> {
        if (arguments->action == "list") {
            return list();
        }
        if (arguments->action == "get") {
            return getEncoder(QString::fromStdString(arguments->encoder.encoder), QString::fromStdString(arguments->out), context);
        }
        return arguments->action == "info" ? info(arguments->encoder, context) : verify(arguments->encoder, context);
    });
}

} // namespace postil::cli
