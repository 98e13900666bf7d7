// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/bpetokenizer.h"

#include "core/base/text.h"
#include "core/inference/captiontext.h"

#include <QList>

#include <algorithm>
#include <array>
#include <string_view>

namespace postil {

namespace {

constexpr std::string_view startToken = "<|startoftext|>";
constexpr std::string_view endToken = "<|endoftext|>";
constexpr std::string_view wordEnd = "</w>";
constexpr std::int64_t openAiMerges = 49152 - 256 - 2; // simple_tokenizer.py takes lines 1 … 48894
constexpr std::int64_t basePieces = 2 * 256 + 2;       // bytes, bytes at a word's end, start and end

/// GPT-2's bytes_to_unicode(): a printable character for every byte, UTF-8 encoded.
const std::array<std::string, 256>& byteSymbols()
{
    static const std::array<std::string, 256> symbols = [] {
        std::array<std::string, 256> table;
        char16_t next = 0x100;
        for (int b = 0; b < 256; ++b) {
            const bool printable = (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE;
            table[static_cast<std::size_t>(b)] = QString(QChar(printable ? static_cast<char16_t>(b) : next++)).toStdString();
        }
        return table;
    }();
    return symbols;
}

/// The order in which OpenAI numbers the bytes: the printable ones, then the others.
std::vector<int> byteOrder()
{
    std::vector<int> printable;
    std::vector<int> others;
    for (int b = 0; b < 256; ++b) {
        const bool isPrintable = (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE;
        (isPrintable ? printable : others).push_back(b);
    }
    printable.insert(printable.end(), others.begin(), others.end());
    return printable;
}

std::optional<std::pair<std::string, std::string>> mergeOf(std::string_view line)
{
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos || space == 0 || space + 1 >= line.size() || line.find(' ', space + 1) != std::string_view::npos) {
        return std::nullopt;
    }
    return std::pair(std::string(line.substr(0, space)), std::string(line.substr(space + 1)));
}

/// The tokenizer's pattern: special tokens, English endings, runs of letters, single digits, runs of the rest.
class WordScanner
{
public:
    explicit WordScanner(const QString& cleaned)
        : m_text(cleaned.toUcs4())
    {
    }

    /// Next word, or nothing at the end.
    std::optional<QString> next()
    {
        while (m_at < m_text.size() && isPythonSpace(m_text[m_at])) {
            ++m_at;
        }
        if (m_at >= m_text.size()) {
            return std::nullopt;
        }
        const qsizetype start = m_at;
        m_at += length();
        return QString::fromUcs4(reinterpret_cast<const char32_t*>(m_text.constData() + start), m_at - start);
    }

private:
    [[nodiscard]] bool startsWith(std::string_view what) const
    {
        if (m_text.size() - m_at < static_cast<qsizetype>(what.size())) {
            return false;
        }
        for (std::size_t i = 0; i < what.size(); ++i) {
            const uint c = m_text[m_at + static_cast<qsizetype>(i)];
            // The pattern ignores case, and the long s folds to s.
            if ((c == 0x17F ? uint{'s'} : c) != static_cast<unsigned char>(what[i])) {
                return false;
            }
        }
        return true;
    }

    template <class Predicate>
    [[nodiscard]] qsizetype run(Predicate belongs) const
    {
        qsizetype n = 0;
        while (m_at + n < m_text.size() && belongs(m_text[m_at + n])) {
            ++n;
        }
        return n;
    }

    [[nodiscard]] qsizetype length() const
    {
        for (const std::string_view token : {startToken, endToken, std::string_view("'s"), std::string_view("'t"), std::string_view("'re"),
                                             std::string_view("'ve"), std::string_view("'m"), std::string_view("'ll"), std::string_view("'d")}) {
            if (startsWith(token)) {
                return static_cast<qsizetype>(token.size());
            }
        }
        if (const qsizetype letters = run([](uint c) { return QChar::isLetter(c); }); letters > 0) {
            return letters;
        }
        if (QChar::isNumber(m_text[m_at])) {
            return 1;
        }
        return run([](uint c) { return !isPythonSpace(c) && !QChar::isLetter(c) && !QChar::isNumber(c); });
    }

    QList<uint> m_text;
    qsizetype m_at = 0;
};

} // namespace

int BpeTokenizer::piece(const std::string& text)
{
    return m_pieces.try_emplace(text, static_cast<int>(m_pieces.size())).first->second;
}

bool BpeTokenizer::addMerge(const std::string& left, const std::string& right, int rank)
{
    const auto key = static_cast<std::uint64_t>(piece(left)) << 32 | static_cast<std::uint64_t>(piece(right));
    return m_merges.try_emplace(key, Merge{rank, piece(left + right)}).second;
}

Result<void> BpeTokenizer::finish(const QString& path, const Vocabulary& vocabulary)
{
    for (const char* end : {"", "</w>"}) {
        for (const std::string& symbol : byteSymbols()) {
            m_bytes.push_back(piece(symbol + end));
        }
    }
    const auto start = vocabulary.find(std::string(startToken));
    const auto end = vocabulary.find(std::string(endToken));
    if (start == vocabulary.end() || end == vocabulary.end()) {
        return fail(Error::Code::Format, path, Text::tr("the vocabulary lacks <|startoftext|> or <|endoftext|>"));
    }
    m_start = start->second;
    m_end = end->second;
    for (const auto& [token, id] : vocabulary) {
        piece(token);
        m_largest = std::max(m_largest, id);
    }
    m_ids.assign(m_pieces.size(), -1);
    for (const auto& [token, id] : vocabulary) {
        m_ids[static_cast<std::size_t>(m_pieces.at(token))] = id;
    }
    return {};
}

Result<BpeTokenizer> BpeTokenizer::fromMergeList(const QString& path, std::optional<std::int64_t> pieces)
{
    const Result<QByteArray> bytes = readVocabularyFile(path);
    if (!bytes) {
        return failAs(bytes);
    }
    const std::vector<std::string_view> all = linesOf(*bytes);
    const std::int64_t merges = pieces.value_or(openAiMerges + basePieces) - basePieces;
    if (merges < 0 || merges > openAiMerges) {
        return fail(Error::Code::Model, path, Text::tr("a vocabulary of OpenAI's has %1 to %2 pieces, not %3").arg(basePieces).arg(openAiMerges + basePieces).arg(*pieces));
    }
    if (all.size() < openAiMerges + 1) {
        return fail(Error::Code::Format, path, Text::tr("is no vocabulary of OpenAI's: %1 lines instead of %2").arg(all.size()).arg(openAiMerges + 1));
    }
    std::vector<std::pair<std::string, std::string>> list;
    for (std::int64_t i = 0; i < merges; ++i) {
        auto merge = mergeOf(all[static_cast<std::size_t>(i) + 1]);
        if (!merge) {
            return fail(Error::Code::Format, path, Text::tr("line %1 is no merge of two pieces").arg(i + 2));
        }
        list.push_back(std::move(*merge));
    }
    Vocabulary vocabulary;
    const auto number = [&vocabulary](const std::string& token) {
        const auto id = static_cast<std::int64_t>(vocabulary.size());
        vocabulary.try_emplace(token, id);
    };
    for (const std::string_view end : {std::string_view(), wordEnd}) {
        for (const int b : byteOrder()) {
            number(byteSymbols()[static_cast<std::size_t>(b)] + std::string(end));
        }
    }
    for (const auto& [left, right] : list) {
        number(left + right);
    }
    number(std::string(startToken));
    number(std::string(endToken));
    return fromPieces(vocabulary, list, path);
}

Result<BpeTokenizer> BpeTokenizer::fromVocabulary(const QString& vocabJson, const QString& mergesTxt)
{
    const Result<QByteArray> json = readVocabularyFile(vocabJson);
    if (!json) {
        return failAs(json);
    }
    const Result<QJsonObject> object = jsonObjectOf(*json, vocabJson);
    if (!object) {
        return failAs(object);
    }
    const Result<Vocabulary> vocabulary = vocabularyOf(*object, vocabJson);
    if (!vocabulary) {
        return failAs(vocabulary);
    }
    const Result<QByteArray> bytes = readVocabularyFile(mergesTxt);
    if (!bytes) {
        return failAs(bytes);
    }
    std::vector<std::pair<std::string, std::string>> merges;
    int lineNumber = 0;
    for (const std::string_view line : linesOf(*bytes)) {
        ++lineNumber;
        if (line.empty() || (lineNumber == 1 && line.starts_with("#version"))) {
            continue;
        }
        auto merge = mergeOf(line);
        if (!merge) {
            return fail(Error::Code::Format, mergesTxt, Text::tr("line %1 is no merge of two pieces").arg(lineNumber));
        }
        merges.push_back(std::move(*merge));
    }
    return fromPieces(*vocabulary, merges, vocabJson);
}

Result<BpeTokenizer> BpeTokenizer::fromPieces(const Vocabulary& vocabulary, const std::vector<std::pair<std::string, std::string>>& merges,
                                              const QString& path)
{
    BpeTokenizer tokenizer;
    int rank = 0;
    for (const auto& [left, right] : merges) {
        tokenizer.addMerge(left, right, rank++);
    }
    if (const auto done = tokenizer.finish(path, vocabulary); !done) {
        return failAs(done);
    }
    return tokenizer;
}

QString BpeTokenizer::description() const
{
    return Text::tr("byte-pair, %1 pieces").arg(m_largest + 1);
}

std::optional<std::int64_t> BpeTokenizer::idOf(const QString& token) const
{
    const auto found = m_pieces.find(token.toStdString());
    if (found == m_pieces.end() || m_ids[static_cast<std::size_t>(found->second)] < 0) {
        return std::nullopt;
    }
    return m_ids[static_cast<std::size_t>(found->second)];
}

void BpeTokenizer::encodeWord(const std::string& utf8, Ids& ids) const
{
    if (utf8 == startToken || utf8 == endToken) {
        ids.push_back(utf8 == startToken ? m_start : m_end);
        return;
    }
    std::vector<int> word;
    for (const char c : utf8) {
        word.push_back(m_bytes[static_cast<unsigned char>(c)]);
    }
    word.back() = m_bytes[256 + static_cast<std::size_t>(static_cast<unsigned char>(utf8.back()))];
    const auto mergeAt = [this](int left, int right) -> const Merge* {
        const auto found = m_merges.find(static_cast<std::uint64_t>(left) << 32 | static_cast<std::uint64_t>(right));
        return found == m_merges.end() ? nullptr : &found->second;
    };
    while (word.size() > 1) {
        const Merge* best = nullptr;
        for (std::size_t i = 0; i + 1 < word.size(); ++i) {
            const Merge* merge = mergeAt(word[i], word[i + 1]);
            if (merge != nullptr && (best == nullptr || merge->rank < best->rank)) {
                best = merge;
            }
        }
        if (best == nullptr) {
            break;
        }
        std::size_t to = 0;
        for (std::size_t i = 0; i < word.size(); ++to) {
            const Merge* merge = i + 1 < word.size() ? mergeAt(word[i], word[i + 1]) : nullptr;
            if (merge == best) {
                word[to] = best->joined;
                i += 2;
            } else {
                word[to] = word[i++];
            }
        }
        word.resize(to);
    }
    for (const int p : word) {
        const std::int64_t id = m_ids[static_cast<std::size_t>(p)];
        ids.push_back(id < 0 ? m_end : id); // the end token is the unknown token too
    }
}

BpeTokenizer::Ids BpeTokenizer::encode(const QString& text) const
{
    Ids ids;
    WordScanner scanner(cleanCaption(text));
    while (const auto word = scanner.next()) {
        encodeWord(word->toStdString(), ids);
    }
    return ids;
}

} // namespace postil
