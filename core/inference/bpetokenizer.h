// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/tokenizer.h"
#include "core/inference/vocabularyfile.h"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace postil {

/// OpenAI's byte-pair tokenizer with any vocabulary of its kind.
class BpeTokenizer final : public Tokenizer
{
public:
    /// OpenAI's merge list ("bpe_simple_vocab_16e6.txt", .gz or plain): 48,894 merges, 49,408 ids. A model that knows fewer
    /// `pieces` was trained with the list's beginning.
    [[nodiscard]] static Result<BpeTokenizer> fromMergeList(const QString& path, std::optional<std::int64_t> pieces = {});
    /// Hugging Face's vocab.json and merges.txt.
    [[nodiscard]] static Result<BpeTokenizer> fromVocabulary(const QString& vocabJson, const QString& mergesTxt);
    /// Merges by rank. `path` is for the error.
    [[nodiscard]] static Result<BpeTokenizer> fromPieces(const Vocabulary& vocabulary, const std::vector<std::pair<std::string, std::string>>& merges,
                                                         const QString& path);

    [[nodiscard]] Ids encode(const QString& text) const override; ///< of the cleaned text
    [[nodiscard]] std::int64_t startId() const override { return m_start; }
    [[nodiscard]] std::int64_t endId() const override { return m_end; }
    [[nodiscard]] std::int64_t largestId() const override { return m_largest; }
    [[nodiscard]] std::optional<std::int64_t> idOf(const QString& token) const override;
    [[nodiscard]] std::int64_t padId() const override { return m_end; }
    [[nodiscard]] TokenizerKind kind() const override { return TokenizerKind::BytePair; }
    [[nodiscard]] QString description() const override;

private:
    struct Merge {
        int rank = 0;
        int joined = 0; ///< piece number
    };

    BpeTokenizer() = default;
    int piece(const std::string& text);
    bool addMerge(const std::string& left, const std::string& right, int rank);
    [[nodiscard]] Result<void> finish(const QString& path, const Vocabulary& vocabulary);
    void encodeWord(const std::string& utf8, Ids& ids) const;

    std::unordered_map<std::string, int> m_pieces; ///< text in byte symbols -> piece number
    std::unordered_map<std::uint64_t, Merge> m_merges; ///< left << 32 | right
    std::vector<std::int64_t> m_ids;               ///< per piece; -1 = not in the vocabulary
    std::vector<int> m_bytes;                      ///< piece of byte b, and at 256 + b of b at the end of a word
    std::int64_t m_start = 0;
    std::int64_t m_end = 0;
    std::int64_t m_largest = 0;
};

} // namespace postil
