// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/bpetrainer.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <map>

namespace postil {

namespace {

const QString wordEnd = QStringLiteral("</w>");

/// OpenAI's bytes_to_unicode: printable Latin-1 bytes stand for themselves, the other 68 for U+0100 and up;
/// listed in the order of their ids.
struct ByteSymbols
{
    QStringList ordered;
    std::array<QString, 256> ofByte;

    ByteSymbols()
    {
        const auto printable = [](int byte) {
            return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) ||
                   (byte >= 0xAE && byte <= 0xFF);
        };
        for (int byte = 0; byte < 256; ++byte) {
            if (printable(byte)) {
                ofByte.at(static_cast<std::size_t>(byte)) = QChar(byte);
                ordered.append(QChar(byte));
            }
        }
        int next = 0x100;
        for (int byte = 0; byte < 256; ++byte) {
            if (!printable(byte)) {
                ofByte.at(static_cast<std::size_t>(byte)) = QChar(next);
                ordered.append(QChar(next++));
            }
        }
    }
};

using Pair = std::pair<QString, QString>;

struct Word
{
    QStringList pieces;
    qint64 count = 0;
};

std::vector<Word> countWords(const QStringList& texts, const ByteSymbols& symbols)
{
    static const QRegularExpression pattern(
        QStringLiteral("'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+"),
        QRegularExpression::UseUnicodePropertiesOption);
    std::map<QString, qint64> counts;
    for (const QString& text : texts) {
        for (auto words = pattern.globalMatch(text.toLower()); words.hasNext();) {
            ++counts[words.next().captured()];
        }
    }
    std::vector<Word> words;
    words.reserve(counts.size());
    for (const auto& [text, count] : counts) {
        Word word{{}, count};
        for (const char byte : text.toUtf8()) {
            word.pieces.append(symbols.ofByte.at(static_cast<unsigned char>(byte)));
        }
        word.pieces.last() += wordEnd;
        words.push_back(std::move(word));
    }
    return words;
}

std::map<Pair, qint64> countPairs(const std::vector<Word>& words)
{
    std::map<Pair, qint64> pairs;
    for (const Word& word : words) {
        for (qsizetype i = 0; i + 1 < word.pieces.size(); ++i) {
            pairs[{word.pieces[i], word.pieces[i + 1]}] += word.count;
        }
    }
    return pairs;
}

void merge(Word& word, const Pair& pair)
{
    for (qsizetype i = 0; i + 1 < word.pieces.size(); ++i) {
        if (word.pieces[i] == pair.first && word.pieces[i + 1] == pair.second) {
            word.pieces[i] += word.pieces[i + 1];
            word.pieces.removeAt(i + 1);
        }
    }
}

} // namespace

Result<void> BpeVocabulary::write(const QString& folder) const
{
    QJsonObject vocabulary;
    for (qsizetype id = 0; id < pieces.size(); ++id) {
        vocabulary.insert(pieces[id], id);
    }
    QString lines = QStringLiteral("#version: 0.2\n");
    for (const auto& [left, right] : merges) {
        lines += left + QLatin1Char(' ') + right + QLatin1Char('\n');
    }
    const QDir dir(folder);
    if (const auto written = writeWholeFile(dir.filePath(QStringLiteral("vocab.json")),
                                       QJsonDocument(vocabulary).toJson(QJsonDocument::Compact));
        !written) {
        return written;
    }
    return writeWholeFile(dir.filePath(QStringLiteral("merges.txt")), lines.toUtf8());
}

Result<BpeVocabulary> learnBpe(const QStringList& texts, int size)
{
    if (size < bpeBaseSize) {
        return fail(
            Error::Code::InvalidArgument, Text::tr("vocabulary"),
            Text::tr("%1 pieces are fewer than the %2 that spell every text").arg(size).arg(bpeBaseSize));
    }
    const ByteSymbols symbols;
    BpeVocabulary vocabulary;
    vocabulary.pieces = symbols.ordered;
    for (const QString& symbol : symbols.ordered) {
        vocabulary.pieces.append(symbol + wordEnd);
    }
    std::vector<Word> words = countWords(texts, symbols);
    while (static_cast<int>(vocabulary.pieces.size()) + 2 < size) {
        const std::map<Pair, qint64> pairs = countPairs(words);
        if (pairs.empty()) {
            break;
        }
        // The map is sorted, and max_element gives the first of equal ones.
        const Pair best = std::max_element(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
                              return a.second < b.second;
                          })->first;
        for (Word& word : words) {
            merge(word, best);
        }
        vocabulary.merges.push_back(best);
        vocabulary.pieces.append(best.first + best.second);
    }
    vocabulary.pieces.append(QStringLiteral("<|startoftext|>"));
    vocabulary.pieces.append(QStringLiteral("<|endoftext|>"));
    return vocabulary;
}

} // namespace postil
