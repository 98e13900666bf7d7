// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/tokenizer.h"
#include "core/inference/vocabularyfile.h"

#include <QStringList>

namespace postil {

/// What BERT's tokenizer does to a text before it looks words up. Defaults: uncased models.
struct WordPieceOptions {
    bool cleanText = true;      ///< drop control characters
    bool splitCjk = true;       ///< spaces around CJK ideographs
    bool stripAccents = true;   ///< NFD without nonspacing marks
    bool lowerCase = true;
    int longestWord = 100;      ///< characters; a longer word is unknown
    QString continuation = QStringLiteral("##"); ///< before every piece but a word's first
};

/// BERT's tokenizer: words and punctuation, each word greedily by its longest known pieces.
class WordPieceTokenizer final : public Tokenizer
{
public:
    /// [UNK], [CLS] … in the order in which fromVocabulary() needs them.
    [[nodiscard]] static QStringList specialTokens();
    /// vocab.txt, a token per line. Needs [UNK], [CLS], [SEP] and [PAD].
    [[nodiscard]] static Result<WordPieceTokenizer> fromVocabulary(const QString& path, const WordPieceOptions& options = {});
    /// `path` is for the error.
    [[nodiscard]] static Result<WordPieceTokenizer> fromPieces(const Vocabulary& vocabulary, const WordPieceOptions& options, const QString& path);

    /// Special tokens in the text, spelled exactly, are themselves.
    [[nodiscard]] Ids encode(const QString& text) const override;
    [[nodiscard]] std::int64_t startId() const override { return m_start; }
    [[nodiscard]] std::int64_t endId() const override { return m_end; }
    [[nodiscard]] std::int64_t largestId() const override { return m_largest; }
    [[nodiscard]] std::optional<std::int64_t> idOf(const QString& token) const override;
    [[nodiscard]] std::int64_t padId() const override { return m_pad; }
    [[nodiscard]] TokenizerKind kind() const override { return TokenizerKind::WordPiece; }
    [[nodiscard]] QString description() const override;

private:
    WordPieceTokenizer() = default;
    void encodePlain(const QString& text, Ids& ids) const;
    void encodeWord(const std::u32string& word, Ids& ids) const;

    WordPieceOptions m_options;
    Vocabulary m_vocabulary;
    std::string m_continuation;
    QStringList m_special; ///< those that the vocabulary has
    std::int64_t m_unknown = 0;
    std::int64_t m_start = 0;
    std::int64_t m_end = 0;
    std::int64_t m_pad = 0;
    std::int64_t m_largest = 0;
};

} // namespace postil
