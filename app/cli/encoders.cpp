// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"
#include "app/cli/encodersget.h"
#include "app/cli/projectanswer.h"
#include "core/base/text.h"
#include "core/workflow/encoders.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

struct Arguments {
    EncoderArguments encoder;
    std::string action;
    std::string out;
    [[nodiscard]] QString name() const { return QString::fromStdString(encoder.encoder); }
};

QJsonObject entryJson(const ListedEncoder& entry)
{
    QJsonObject object = entry.info ? encoderInfoJson(*entry.info) : QJsonObject();
    object[QStringLiteral("name")] = entry.name();
    object[QStringLiteral("path")] = entry.path;
    object[QStringLiteral("bundled")] = entry.bundled;
    object[QStringLiteral("present")] = entry.isPresent();
    object[QStringLiteral("verified")] = textOrNull(entry.verified.toString(Qt::ISODate));
    object[QStringLiteral("published_as")] = textOrNull(entry.published);
    object[QStringLiteral("problem")] = textOrNull(entry.problem);
    return object;
}

QString shortText(const EncoderInfo& info)
{
    return Text::tr("%1, %2 px, %3 tokens, %4 dimensions, %5 M parameters, scale %6")
        .arg(info.architecture)
        .arg(info.imageSize)
        .arg(info.contextLength)
        .arg(info.dimension)
        .arg(static_cast<double>(info.parameters) / 1e6, 0, 'f', 1)
        .arg(info.logitScale, 0, 'f', 2);
}

QString infoText(const EncoderInfo& info)
{
    QStringList lines{QStringLiteral("%1: %2").arg(info.name, shortText(info)),
                      info.path,
                      Text::tr("image tower: %1").arg(info.imageTower),
                      Text::tr("text tower: %1").arg(info.textTower),
                      Text::tr("tokenizer: %1").arg(info.tokenizer.isEmpty() ? info.tokenizerProblem : info.tokenizer),
                      Text::tr("layout %1, stored as %2").arg(info.layout, info.storedType),
                      Text::tr("licence file: %1").arg(info.licence.isEmpty() ? Text::tr("none beside the weights") : info.licence)};
    if (!info.choice.isEmpty()) {
        lines.append(Text::tr("encodes here with %1").arg(info.choice));
    }
    for (const WeightFile& file : info.files) {
        lines.append(Text::tr("sha256 %1  %2").arg(QString::fromLatin1(file.sha256), file.path));
    }
    return (lines + info.warnings).join(QLatin1Char('\n'));
}

QString stateText(const ListedEncoder& entry)
{
    if (!entry.isPresent()) {
        return Text::tr("is not there any more");
    }
    if (!entry.problem.isEmpty()) {
        return entry.problem;
    }
    return entry.info ? shortText(*entry.info) : Text::tr("not loaded yet: 'encoders verify %1'").arg(entry.name());
}

Result<Answer> list()
{
    const Result<std::vector<ListedEncoder>> entries = EncoderList().entries();
    if (!entries) {
        return failAs(entries);
    }
    QJsonArray encoders;
    QStringList lines;
    for (const ListedEncoder& entry : *entries) {
        encoders.append(entryJson(entry));
        lines.append(QStringLiteral("%1  %2\n  %3").arg(entry.name(), entry.path, stateText(entry)));
    }
    Answer answer;
    answer.json = {{QStringLiteral("encoders"), encoders}};
    answer.text = lines.isEmpty() ? Text::tr("no encoder; 'encoders add FOLDER' or 'encoders get' brings one") : lines.join(QLatin1Char('\n'));
    return answer;
}

Result<Answer> info(const Arguments& arguments, Context& context)
{
    const auto encoder = arguments.encoder.load(context);
    if (!encoder) {
        return failAs(encoder);
    }
    const EncoderInfo& info = (*encoder)->info();
    Answer answer;
    answer.json = encoderInfoJson(info);
    answer.json[QStringLiteral("name")] = info.name;
    answer.json[QStringLiteral("path")] = info.path;
    answer.json[QStringLiteral("precision")] = info.precision;
    answer.json[QStringLiteral("backend")] = info.backend;
    answer.json[QStringLiteral("block")] = info.blockImages;
    answer.json[QStringLiteral("card")] = info.card;
    answer.text = infoText(info);
    if (!info.card.isEmpty()) {
        answer.text += QStringLiteral("\n\n") + info.card;
    }
    return answer;
}

using Act = Result<ListedEncoder> (*)(const EncoderOptions&, const EncoderLoader&, EncoderList&);

Result<Answer> checked(Act act, const QString& words, const Arguments& arguments, Context& context)
{
    const Result<EncoderOptions> options = arguments.encoder.options(context);
    if (!options) {
        return failAs(options);
    }
    EncoderList list;
    const Result<ListedEncoder> entry = act(*options, *context.engine().encoders, list);
    if (!entry) {
        return failAs(entry);
    }
    Answer answer;
    answer.json = entryJson(*entry);
    answer.json[QStringLiteral("ok")] = true;
    answer.text = QStringLiteral("%1\n%2").arg(words, infoText(*entry->info));
    if (!entry->published.isEmpty()) {
        answer.text += QLatin1Char('\n') + Text::tr("equals what was published as %1").arg(entry->published);
    }
    return answer;
}

Result<Answer> remove(const QString& name)
{
    const Result<ListedEncoder> entry = EncoderList().remove(name);
    if (!entry) {
        return failAs(entry);
    }
    Answer answer;
    answer.json = {{QStringLiteral("name"), entry->name()}, {QStringLiteral("path"), entry->path}, {QStringLiteral("removed"), true}};
    answer.text = Text::tr("%1 is in the list no more; its files stay in %2").arg(entry->name(), entry->path);
    return answer;
}

Result<Answer> get(const Arguments& arguments, Context& context)
{
    const Result<EncoderOptions> options = arguments.encoder.options(context);
    return options ? getEncoder(arguments.name(), QString::fromStdString(arguments.out), *options, context) : failAs(options);
}

Result<Answer> act(const Arguments& arguments, Context& context)
{
    if (arguments.action == "list") {
        return list();
    }
    if (arguments.action == "get") {
        return get(arguments, context);
    }
    if (arguments.action == "remove") {
        return remove(arguments.name());
    }
    if (arguments.action == "add") {
        return checked(&addEncoder, Text::tr("complete and finite, in the list"), arguments, context);
    }
    return arguments.action == "verify" ? checked(&verifyEncoder, Text::tr("complete and finite"), arguments, context) : info(arguments, context);
}

} // namespace

void addEncoders(Commands& commands)
{
    CLI::App* command = commands.add("encoders", "CLIP models: list, info, verify, add, remove, get");
    auto arguments = std::make_shared<Arguments>();
    arguments->encoder.encoder.clear();
    command->add_option("action", arguments->action, "list, info, verify, add, remove or get")
        ->required()
        ->check(CLI::IsMember({"list", "info", "verify", "add", "remove", "get"}));
    command->add_option("encoder", arguments->encoder.encoder, "Folder or file of a model, or its name in the list; with get: a name of the catalogue, none lists it");
    command->add_option("--vocab", arguments->encoder.vocabulary, "Byte-pair vocabulary");
    command->add_option("--out", arguments->out, "get: folder for the files (default: the user's data folder)");
    command->callback([arguments] {
        if (arguments->action != "list" && arguments->action != "get" && arguments->encoder.encoder.empty()) {
            throw CLI::RequiredError("encoder");
        }
    });
    commands.run(command, [arguments](Context& context) { return act(*arguments, context); });
}

} // namespace postil::cli
