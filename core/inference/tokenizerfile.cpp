// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/tokenizerfile.h"

#include "core/base/resourcepath.h"
#include "core/base/text.h"
#include "core/inference/bpetokenizer.h"
#include "core/inference/tokenizerjson.h"
#include "core/inference/wordpiecetokenizer.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace postil {

namespace {

using Answer = Result<std::shared_ptr<const Tokenizer>>;

constexpr int longestContext = 1 << 14; // transformers writes 10^30 for "no limit"

QJsonObject configBeside(const QString& vocabulary)
{
    const QString path = QFileInfo(vocabulary).dir().filePath(QStringLiteral("tokenizer_config.json"));
    const Result<QByteArray> bytes = readVocabularyFile(path);
    return bytes ? jsonObjectOf(*bytes, path).value_or(QJsonObject()) : QJsonObject();
}

WordPieceOptions wordPieceOptions(const QString& vocabulary)
{
    const QJsonObject config = configBeside(vocabulary);
    WordPieceOptions options;
    options.lowerCase = config.value(QStringLiteral("do_lower_case")).toBool(true);
    options.stripAccents = config.value(QStringLiteral("strip_accents")).toBool(options.lowerCase);
    options.splitCjk = config.value(QStringLiteral("tokenize_chinese_chars")).toBool(true);
    return options;
}

template <class T>
Answer shared(Result<T> tokenizer)
{
    if (!tokenizer) {
        return failAs(tokenizer);
    }
    return std::make_shared<const T>(std::move(*tokenizer));
}

Answer fromJson(const QString& path)
{
    const Result<QByteArray> bytes = readVocabularyFile(path);
    if (!bytes) {
        return failAs(bytes);
    }
    const Result<QJsonObject> object = jsonObjectOf(*bytes, path);
    if (!object) {
        return failAs(object);
    }
    if (object->value(QStringLiteral("model")).isObject()) {
        return tokenizerFromJson(*object, path);
    }
    return shared(BpeTokenizer::fromVocabulary(path, QFileInfo(path).dir().filePath(QStringLiteral("merges.txt"))));
}

/// A vocabulary that does not belong to the model would index beyond the embedding, or mean other words.
Answer fitting(Answer tokenizer, const TokenizerSearch& search, const QString& path)
{
    if (tokenizer && search.kind != TokenizerKind::SentencePiece && (*tokenizer)->kind() != search.kind) {
        return fail(Error::Code::Model, path,
                    search.kind == TokenizerKind::WordPiece ? Text::tr("is no WordPiece vocabulary, which the model's text tower needs")
                                                            : Text::tr("is no byte-pair vocabulary, which the model's text tower needs"));
    }
    if (tokenizer && (*tokenizer)->largestId() >= search.pieces) {
        return fail(Error::Code::Model, path, Text::tr("the vocabulary has ids up to %1, the model knows %2").arg((*tokenizer)->largestId()).arg(search.pieces));
    }
    return tokenizer;
}

QStringList candidates(const TokenizerSearch& search)
{
    const QDir dir(search.folder);
    const QString openAi = QStringLiteral("bpe_simple_vocab_16e6.txt.gz");
    switch (search.kind) {
    case TokenizerKind::BytePair:
        return {dir.filePath(QStringLiteral("vocab.json")), dir.filePath(QStringLiteral("tokenizer.json")), dir.filePath(openAi),
                qEnvironmentVariable("POSTIL_VOCAB"), resourcePath(openAi)};
    case TokenizerKind::WordPiece:
        return {dir.filePath(QStringLiteral("vocab.txt")), dir.filePath(QStringLiteral("tokenizer.json"))};
    case TokenizerKind::SentencePiece:
        return {dir.filePath(QStringLiteral("tokenizer.json"))};
    }
    return {};
}

QString advice(TokenizerKind kind)
{
    switch (kind) {
    case TokenizerKind::BytePair:
        return Text::tr("no vocabulary: give one with --vocab or POSTIL_VOCAB, or put vocab.json and merges.txt beside the weights");
    case TokenizerKind::WordPiece:
        return Text::tr("no vocabulary: put the model's own vocab.txt beside the weights, or give it with --vocab");
    case TokenizerKind::SentencePiece:
        return Text::tr("texts cannot be encoded: SentencePiece models are not read, and there is no tokenizer.json");
    }
    return {};
}

} // namespace

Answer readTokenizer(const QString& path, std::optional<std::int64_t> pieces)
{
    if (path.endsWith(QLatin1String(".json"))) {
        return fromJson(path);
    }
    const Result<QByteArray> bytes = readVocabularyFile(path);
    if (!bytes) {
        return failAs(bytes);
    }
    const std::vector<std::string_view> lines = linesOf(*bytes);
    if (std::ranges::find(lines, std::string_view("[UNK]")) != lines.end()) {
        return shared(WordPieceTokenizer::fromVocabulary(path, wordPieceOptions(path)));
    }
    return shared(BpeTokenizer::fromMergeList(path, pieces));
}

std::optional<int> maxLengthBeside(const QString& vocabulary)
{
    const double length = configBeside(vocabulary).value(QStringLiteral("model_max_length")).toDouble();
    return length >= 3 && length <= longestContext ? std::optional(static_cast<int>(length)) : std::nullopt;
}

Answer findTokenizer(const TokenizerSearch& search)
{
    const std::optional<std::int64_t> pieces = search.cutMergeList ? std::optional(search.pieces) : std::nullopt;
    if (!search.asked.isEmpty()) {
        return fitting(readTokenizer(search.asked, pieces), search, search.asked);
    }
    for (const QString& path : candidates(search)) {
        if (!path.isEmpty() && QFileInfo::exists(path)) {
            return fitting(readTokenizer(path, pieces), search, search.folder);
        }
    }
    return fail(Error::Code::NotFound, search.folder, advice(search.kind));
}

} // namespace postil
