// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/tokenizerjson.h"

#include "core/base/text.h"
#include "core/inference/bpetokenizer.h"
#include "core/inference/wordpiecetokenizer.h"

#include <QJsonArray>

namespace postil {

namespace {

const QString typeKey = QStringLiteral("type");

QString typeOf(const QJsonValue& value)
{
    return value.toObject().value(typeKey).toString();
}

/// The parts of a "Sequence", or the one part that stands alone.
QJsonArray partsOf(const QJsonValue& value, const QString& list)
{
    if (typeOf(value) == QLatin1String("Sequence")) {
        return value.toObject().value(list).toArray();
    }
    return value.isObject() ? QJsonArray{value} : QJsonArray{};
}

tl::unexpected<Error> refused(const QString& path, const QString& field, const QString& why)
{
    return fail(Error::Code::Unsupported, path, QStringLiteral("%1: %2").arg(field, why));
}

/// A regular expression or a plain string of "Split" and "Replace".
QString patternOf(const QJsonObject& part)
{
    const QJsonObject pattern = part.value(QStringLiteral("pattern")).toObject();
    return pattern.value(QStringLiteral("Regex")).toString(pattern.value(QStringLiteral("String")).toString());
}

bool isEmptyOrNull(const QJsonValue& value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
}

/// Every special token of the file must be one that the tokenizer knows anyway: one of the vocabulary, and of `special` if that
/// is not empty.
Result<void> checkAddedTokens(const QJsonObject& json, const Vocabulary& vocabulary, const QStringList& special, const QString& path)
{
    for (const QJsonValue& value : json.value(QStringLiteral("added_tokens")).toArray()) {
        const QJsonObject token = value.toObject();
        const QString text = token.value(QStringLiteral("content")).toString();
        const auto known = vocabulary.find(text.toStdString());
        if (known == vocabulary.end() || known->second != token.value(QStringLiteral("id")).toInteger(-1)) {
            return refused(path, QStringLiteral("added_tokens"), Text::tr("'%1' is not in the vocabulary").arg(text.left(80)));
        }
        if (!special.isEmpty() && !special.contains(text)) {
            return refused(path, QStringLiteral("added_tokens"), Text::tr("'%1' is none of BERT's special tokens").arg(text.left(80)));
        }
    }
    return {};
}

/// Start, text, end: the one form that the towers take.
Result<void> checkPostProcessor(const QJsonValue& value, const QString& start, const QString& end, const QString& path)
{
    const QString field = QStringLiteral("post_processor");
    const QJsonObject processor = value.toObject();
    const QString type = typeOf(value);
    QStringList frame;
    if (value.isNull() || value.isUndefined() || type == QLatin1String("ByteLevel")) {
        return {}; // says nothing: start and end are the vocabulary's
    }
    if (type == QLatin1String("RobertaProcessing") || type == QLatin1String("BertProcessing")) {
        frame = {processor.value(QStringLiteral("cls")).toArray().at(0).toString(), processor.value(QStringLiteral("sep")).toArray().at(0).toString()};
    } else if (type == QLatin1String("TemplateProcessing")) {
        for (const QJsonValue& piece : processor.value(QStringLiteral("single")).toArray()) {
            const QJsonObject special = piece.toObject().value(QStringLiteral("SpecialToken")).toObject();
            frame.append(special.isEmpty() ? QString() : special.value(QStringLiteral("id")).toString());
        }
        if (frame.size() == 3 && frame[1].isEmpty()) {
            frame.removeAt(1);
        }
    } else {
        return refused(path, field, Text::tr("the type '%1' is not supported").arg(type));
    }
    if (frame != QStringList{start, end}) {
        return refused(path, field, Text::tr("texts are framed by '%1' instead of %2 and %3").arg(frame.join(QStringLiteral("', '")), start, end));
    }
    return {};
}

Result<void> checkClipNormalizer(const QJsonValue& value, const QString& path)
{
    QStringList types;
    for (const QJsonValue& part : partsOf(value, QStringLiteral("normalizers"))) {
        const QString pattern = patternOf(part.toObject());
        const bool spaces = typeOf(part) == QLatin1String("Replace") && pattern == QLatin1String("\\s+")
                            && part.toObject().value(QStringLiteral("content")).toString() == QLatin1String(" ");
        types.append(typeOf(part) == QLatin1String("Replace") && !spaces ? QStringLiteral("Replace '%1'").arg(pattern) : typeOf(part));
    }
    const QStringList clip{QStringLiteral("NFC"), QStringLiteral("Replace"), QStringLiteral("Lowercase")};
    if (types != clip) {
        return refused(path, QStringLiteral("normalizer"),
                       Text::tr("is '%1'; of byte-pair tokenizers only CLIP's (%2) are supported").arg(types.join(QStringLiteral(", ")), clip.join(QStringLiteral(", "))));
    }
    return {};
}

Result<void> checkClipSplit(const QJsonValue& value, const QString& path)
{
    const QString words = QStringLiteral(R"('s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+)");
    const QJsonArray parts = partsOf(value, QStringLiteral("pretokenizers"));
    const QJsonObject split = parts.at(0).toObject();
    const QJsonObject bytes = parts.at(1).toObject();
    const QString pattern = patternOf(split);
    const bool clip = parts.size() == 2 && typeOf(split) == QLatin1String("Split") && typeOf(bytes) == QLatin1String("ByteLevel")
                      && (pattern == words || pattern == QStringLiteral(R"(<\|startoftext\|>|<\|endoftext\|>|)") + words)
                      && split.value(QStringLiteral("behavior")).toString() == QLatin1String("Removed") && split.value(QStringLiteral("invert")).toBool()
                      && !bytes.value(QStringLiteral("add_prefix_space")).toBool(true);
    if (!clip) {
        return refused(path, QStringLiteral("pre_tokenizer"), Text::tr("splits words in another way than CLIP's byte-pair tokenizer"));
    }
    return {};
}

Result<std::vector<std::pair<std::string, std::string>>> mergesOf(const QJsonArray& array, const QString& path)
{
    std::vector<std::pair<std::string, std::string>> merges;
    merges.reserve(static_cast<std::size_t>(array.size()));
    for (const QJsonValue& value : array) {
        const QStringList pair = value.isArray() ? QStringList{value.toArray().at(0).toString(), value.toArray().at(1).toString()}
                                                 : value.toString().split(QLatin1Char(' '));
        if (pair.size() != 2 || pair[0].isEmpty() || pair[1].isEmpty() || (value.isArray() && value.toArray().size() != 2)) {
            return fail(Error::Code::Format, path, Text::tr("merges: entry %1 is no merge of two pieces").arg(merges.size() + 1));
        }
        merges.emplace_back(pair[0].toStdString(), pair[1].toStdString());
    }
    return merges;
}

Result<std::shared_ptr<const Tokenizer>> bytePair(const QJsonObject& json, const QJsonObject& model, const Vocabulary& vocabulary, const QString& path)
{
    if (model.value(QStringLiteral("end_of_word_suffix")).toString() != QLatin1String("</w>")) {
        return refused(path, QStringLiteral("model.end_of_word_suffix"), Text::tr("is not '</w>': no byte-pair tokenizer of CLIP's kind"));
    }
    for (const char* key : {"continuing_subword_prefix", "dropout"}) {
        if (!isEmptyOrNull(model.value(QString::fromLatin1(key)))) {
            return refused(path, QStringLiteral("model.") + QString::fromLatin1(key), Text::tr("is not supported"));
        }
    }
    for (const char* key : {"fuse_unk", "byte_fallback", "ignore_merges"}) {
        if (model.value(QString::fromLatin1(key)).toBool()) {
            return refused(path, QStringLiteral("model.") + QString::fromLatin1(key), Text::tr("is not supported"));
        }
    }
    const QString start = QStringLiteral("<|startoftext|>");
    const QString end = QStringLiteral("<|endoftext|>");
    const QJsonValue unknown = model.value(QStringLiteral("unk_token"));
    if (!isEmptyOrNull(unknown) && unknown.toString() != end) {
        return refused(path, QStringLiteral("model.unk_token"), Text::tr("is '%1' instead of %2").arg(unknown.toString(), end));
    }
    for (const auto& checked : {checkClipNormalizer(json.value(QStringLiteral("normalizer")), path), checkClipSplit(json.value(QStringLiteral("pre_tokenizer")), path),
                                checkPostProcessor(json.value(QStringLiteral("post_processor")), start, end, path)}) {
        if (!checked) {
            return failAs(checked);
        }
    }
    const auto merges = mergesOf(model.value(QStringLiteral("merges")).toArray(), path);
    if (!merges) {
        return failAs(merges);
    }
    Result<BpeTokenizer> tokenizer = BpeTokenizer::fromPieces(vocabulary, *merges, path);
    if (!tokenizer) {
        return failAs(tokenizer);
    }
    return std::make_shared<const BpeTokenizer>(std::move(*tokenizer));
}

Result<std::shared_ptr<const Tokenizer>> wordPiece(const QJsonObject& json, const QJsonObject& model, const Vocabulary& vocabulary, const QString& path)
{
    const QJsonObject normalizer = json.value(QStringLiteral("normalizer")).toObject();
    if (typeOf(normalizer) != QLatin1String("BertNormalizer")) {
        return refused(path, QStringLiteral("normalizer"), Text::tr("is '%1' instead of BertNormalizer").arg(typeOf(normalizer)));
    }
    if (typeOf(json.value(QStringLiteral("pre_tokenizer"))) != QLatin1String("BertPreTokenizer")) {
        return refused(path, QStringLiteral("pre_tokenizer"), Text::tr("is '%1' instead of BertPreTokenizer").arg(typeOf(json.value(QStringLiteral("pre_tokenizer")))));
    }
    if (model.value(QStringLiteral("unk_token")).toString() != QLatin1String("[UNK]")) {
        return refused(path, QStringLiteral("model.unk_token"), Text::tr("is '%1' instead of %2").arg(model.value(QStringLiteral("unk_token")).toString(), QStringLiteral("[UNK]")));
    }
    const auto framed = checkPostProcessor(json.value(QStringLiteral("post_processor")), QStringLiteral("[CLS]"), QStringLiteral("[SEP]"), path);
    if (!framed) {
        return failAs(framed);
    }
    WordPieceOptions options;
    options.cleanText = normalizer.value(QStringLiteral("clean_text")).toBool(true);
    options.splitCjk = normalizer.value(QStringLiteral("handle_chinese_chars")).toBool(true);
    options.lowerCase = normalizer.value(QStringLiteral("lowercase")).toBool(true);
    options.stripAccents = normalizer.value(QStringLiteral("strip_accents")).toBool(options.lowerCase); // null follows lowercase
    options.longestWord = model.value(QStringLiteral("max_input_chars_per_word")).toInt(options.longestWord);
    options.continuation = model.value(QStringLiteral("continuing_subword_prefix")).toString(options.continuation);
    Result<WordPieceTokenizer> tokenizer = WordPieceTokenizer::fromPieces(vocabulary, options, path);
    if (!tokenizer) {
        return failAs(tokenizer);
    }
    return std::make_shared<const WordPieceTokenizer>(std::move(*tokenizer));
}

} // namespace

Result<std::shared_ptr<const Tokenizer>> tokenizerFromJson(const QJsonObject& json, const QString& path)
{
    const QJsonObject model = json.value(QStringLiteral("model")).toObject();
    // Files of early versions name no type.
    const QString type = model.value(typeKey).toString(model.contains(QStringLiteral("merges")) ? QStringLiteral("BPE") : QString());
    if (type != QLatin1String("BPE") && type != QLatin1String("WordPiece")) {
        return refused(path, QStringLiteral("model.type"), Text::tr("'%1' is not supported (CLIP's BPE and WordPiece are)").arg(type));
    }
    const Result<Vocabulary> vocabulary = vocabularyOf(model.value(QStringLiteral("vocab")).toObject(), path);
    if (!vocabulary) {
        return failAs(vocabulary);
    }
    const QStringList special = type == QLatin1String("WordPiece") ? WordPieceTokenizer::specialTokens() : QStringList();
    if (const auto added = checkAddedTokens(json, *vocabulary, special, path); !added) {
        return failAs(added);
    }
    return type == QLatin1String("BPE") ? bytePair(json, model, *vocabulary, path) : wordPiece(json, model, *vocabulary, path);
}

} // namespace postil
