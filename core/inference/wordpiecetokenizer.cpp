// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/wordpiecetokenizer.h"

#include "core/base/text.h"
#include "core/inference/captiontext.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>

namespace postil {

namespace {

bool isControl(char32_t c)
{
    if (c == '\t' || c == '\n' || c == '\r') {
        return false; // white space to BERT
    }
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_PrivateUse;
}

/// The blocks that BERT calls Chinese: ideographs, not kana or hangul.
bool isCjk(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2A6DF) || (c >= 0x2A700 && c <= 0x2B73F)
           || (c >= 0x2B740 && c <= 0x2B81F) || (c >= 0x2B820 && c <= 0x2CEAF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

bool isPunctuation(char32_t c)
{
    if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126)) {
        return true;
    }
    switch (QChar::category(c)) {
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
        return true;
    default:
        return false;
    }
}

QString cleaned(const QString& text, bool dropControls, bool splitCjk)
{
    QString out;
    for (const char32_t c : text.toUcs4()) {
        if (dropControls && (c == 0 || c == 0xFFFD || isControl(c))) {
            continue;
        }
        const bool ideograph = splitCjk && isCjk(c);
        if (ideograph) {
            out += QLatin1Char(' ');
        }
        out += QString::fromUcs4(&c, 1);
        if (ideograph) {
            out += QLatin1Char(' ');
        }
    }
    return out;
}

/// Words and single punctuation characters.
std::vector<std::u32string> wordsOf(const QString& text)
{
    std::vector<std::u32string> words;
    std::u32string word;
    const auto finish = [&words, &word] {
        if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    };
    for (const char32_t c : text.toUcs4()) {
        if (isPythonSpace(c)) {
            finish();
        } else if (isPunctuation(c)) {
            finish();
            words.emplace_back(1, c);
        } else {
            word += c;
        }
    }
    finish();
    return words;
}

} // namespace

QStringList WordPieceTokenizer::specialTokens()
{
    return {QStringLiteral("[UNK]"), QStringLiteral("[CLS]"), QStringLiteral("[SEP]"), QStringLiteral("[PAD]"), QStringLiteral("[MASK]")};
}

Result<WordPieceTokenizer> WordPieceTokenizer::fromVocabulary(const QString& path, const WordPieceOptions& options)
{
    const Result<QByteArray> bytes = readVocabularyFile(path);
    if (!bytes) {
        return failAs(bytes);
    }
    Vocabulary vocabulary;
    std::int64_t id = 0;
    for (const std::string_view line : linesOf(*bytes)) {
        vocabulary[std::string(line)] = id++; // of equal lines the last counts, as in transformers
    }
    vocabulary.erase(std::string());
    return fromPieces(vocabulary, options, path);
}

Result<WordPieceTokenizer> WordPieceTokenizer::fromPieces(const Vocabulary& vocabulary, const WordPieceOptions& options, const QString& path)
{
    WordPieceTokenizer tokenizer;
    tokenizer.m_options = options;
    tokenizer.m_vocabulary = vocabulary;
    tokenizer.m_continuation = options.continuation.toStdString();
    const std::array<std::int64_t*, 4> required{&tokenizer.m_unknown, &tokenizer.m_start, &tokenizer.m_end, &tokenizer.m_pad};
    auto next = required.begin();
    for (const QString& special : specialTokens()) {
        const auto found = vocabulary.find(special.toStdString());
        if (found != vocabulary.end()) {
            tokenizer.m_special.append(special);
        } else if (next != required.end()) {
            return fail(Error::Code::Format, path, Text::tr("the vocabulary lacks %1: it is none of BERT's").arg(special));
        }
        if (next != required.end()) {
            **next++ = found->second;
        }
    }
    tokenizer.m_largest = std::ranges::max_element(vocabulary, {}, &Vocabulary::value_type::second)->second;
    return tokenizer;
}

std::optional<std::int64_t> WordPieceTokenizer::idOf(const QString& token) const
{
    const auto found = m_vocabulary.find(token.toStdString());
    return found == m_vocabulary.end() ? std::nullopt : std::optional(found->second);
}

QString WordPieceTokenizer::description() const
{
    return m_options.lowerCase ? Text::tr("WordPiece, lower case, %1 pieces").arg(m_largest + 1) : Text::tr("WordPiece, %1 pieces").arg(m_largest + 1);
}

Tokenizer::Ids WordPieceTokenizer::encode(const QString& text) const
{
    Ids ids;
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype at = text.size();
        QString token;
        for (const QString& special : m_special) {
            const qsizetype found = text.indexOf(special, from);
            if (found >= 0 && found < at) {
                at = found;
                token = special;
            }
        }
        encodePlain(text.mid(from, at - from), ids);
        if (!token.isEmpty()) {
            ids.push_back(m_vocabulary.at(token.toStdString()));
        }
        from = at + token.size();
    }
    return ids;
}

void WordPieceTokenizer::encodePlain(const QString& text, Ids& ids) const
{
    QString plain = cleaned(text, m_options.cleanText, m_options.splitCjk);
    if (m_options.stripAccents) {
        plain = plain.normalized(QString::NormalizationForm_D);
    }
    QString out;
    for (char32_t c : plain.toUcs4()) {
        if (m_options.stripAccents && QChar::category(c) == QChar::Mark_NonSpacing) {
            continue;
        }
        out += m_options.lowerCase ? QString::fromUcs4(&c, 1).toLower() : QString::fromUcs4(&c, 1); // character by character: Σ is always σ
    }
    for (const std::u32string& word : wordsOf(out)) {
        encodeWord(word, ids);
    }
}

void WordPieceTokenizer::encodeWord(const std::u32string& word, Ids& ids) const
{
    if (word.size() > static_cast<std::size_t>(m_options.longestWord)) {
        ids.push_back(m_unknown);
        return;
    }
    const std::size_t before = ids.size();
    for (std::size_t start = 0; start < word.size();) {
        std::size_t end = word.size();
        for (; end > start; --end) {
            const QString piece = QString::fromUcs4(word.data() + start, static_cast<qsizetype>(end - start));
            const auto found = m_vocabulary.find((start > 0 ? m_continuation : std::string()) + piece.toStdString());
            if (found != m_vocabulary.end()) {
                ids.push_back(found->second);
                break;
            }
        }
        if (end == start) { // one unknown piece makes the whole word unknown
            ids.resize(before);
            ids.push_back(m_unknown);
            return;
        }
        start = end;
    }
}

} // namespace postil
