// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/encoderoptions.h"
#include "core/base/text.h"
#include "core/inference/tokenizerfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace postil::cli {

namespace {

constexpr int openAiContext = 77;
constexpr int bertContext = 512;

struct Arguments {
    EncoderArguments encoder;
    std::vector<std::string> texts;
    std::string textsFile;
    bool bare = false;
};

Result<QStringList> readTexts(const Arguments& arguments)
{
    QStringList texts = toStringList(arguments.texts);
    if (arguments.textsFile.empty()) {
        return texts;
    }
    const QString path = QString::fromStdString(arguments.textsFile);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isArray()) {
        return fail(Error::Code::Format, path, Text::tr("is no JSON list of texts"));
    }
    for (const QJsonValue& value : document.array()) {
        texts.append(value.toString());
    }
    return texts;
}

QStringList asText(const std::vector<std::vector<std::int64_t>>& ids)
{
    QStringList lines;
    for (const auto& list : ids) {
        QStringList words;
        for (const std::int64_t id : list) {
            words.append(QString::number(id));
        }
        lines.append(words.join(QLatin1Char(' ')));
    }
    return lines;
}

Result<Answer> tokenize(const Arguments& arguments, Context& context)
{
    const Result<QStringList> texts = readTexts(arguments);
    if (!texts) {
        return failAs(texts);
    }
    std::vector<std::vector<std::int64_t>> ids;
    if (arguments.encoder.encoder.empty()) {
        // Without an encoder there is no model: the vocabulary alone answers.
        const QString vocabulary = QString::fromStdString(arguments.encoder.vocabulary);
        const auto tokenizer = readTokenizer(vocabulary);
        if (!tokenizer) {
            return failAs(tokenizer);
        }
        const bool bytePair = (*tokenizer)->kind() == TokenizerKind::BytePair;
        const int length = maxLengthBeside(vocabulary).value_or(bytePair ? openAiContext : bertContext);
        const std::int64_t pad = bytePair ? 0 : (*tokenizer)->padId();
        for (const QString& text : *texts) {
            ids.push_back(arguments.bare ? (*tokenizer)->encode(text) : (*tokenizer)->encodePadded(text, length, pad));
        }
    } else {
        const auto encoder = arguments.encoder.load(context);
        if (!encoder) {
            return failAs(encoder);
        }
        auto answer = arguments.bare ? (*encoder)->tokenizeBare(*texts) : (*encoder)->tokenize(*texts);
        if (!answer) {
            return failAs(answer);
        }
        ids = std::move(*answer);
    }
    Answer answer;
    answer.json = {{QStringLiteral("ids"), idsJson(ids)}};
    answer.text = asText(ids).join(QLatin1Char('\n'));
    return answer;
}

} // namespace

void addTokenize(Commands& commands)
{
    CLI::App* command = commands.add("tokenize", "Token ids of texts");
    auto arguments = std::make_shared<Arguments>();
    arguments->encoder.encoder.clear();
    arguments->encoder.addTo(command, false);
    command->add_option("--text,--texts", arguments->texts, "Texts");
    command->add_option("--texts-file", arguments->textsFile, "JSON list of texts");
    command->add_flag("--bare", arguments->bare, "Without start, end, padding and truncation");
    command->callback([arguments] {
        if (arguments->encoder.encoder.empty() && arguments->encoder.vocabulary.empty()) {
            throw CLI::RequiredError("--encoder or --vocab");
        }
        if (arguments->texts.empty() && arguments->textsFile.empty()) {
            throw CLI::RequiredError("--text or --texts-file");
        }
    });
    commands.run(command, [arguments](Context& context) { return tokenize(*arguments, context); });
}

} // namespace postil::cli
