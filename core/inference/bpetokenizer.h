// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace postil {

/// OpenAI's byte-pair tokenizer with any vocabulary of its kind. Immutable after loading: safe from several threads.
class BpeTokenizer
{
public:
    using Ids = std::vector<std::int64_t>;

    /// OpenAI's merge list ("bpe_simple_vocab_16e6.txt", .gz or plain): 48,894 merges, 49,408 ids.
    [[nodiscard]] static Result<BpeTokenizer> fromMergeList(const QString& path);
    /// Hugging Face's vocab.json and merges.txt.
    [[nodiscard]] static Result<BpeTokenizer> fromVocabulary(const QString& vocabJson, const QString& mergesTxt);

    /// Ids of the cleaned text without start, end and padding.
    [[nodiscard]] Ids encode(const QString& text) const;
    /// Start, ids, end, then padding up to `contextLength`; too long: cut, with the end id last.
    [[nodiscard]] Ids encodePadded(const QString& text, int contextLength, std::int64_t padId) const;

    [[nodiscard]] std::int64_t startId() const { return m_start; }
    [[nodiscard]] std::int64_t endId() const { return m_end; }
    [[nodiscard]] std::int64_t largestId() const { return m_largest; }
    [[nodiscard]] std::optional<std::int64_t> idOf(const QString& token) const;

private:
    struct Merge {
        int rank = 0;
        int joined = 0; ///< piece number
    };

    BpeTokenizer() = default;
    int piece(const std::string& text);
    bool addMerge(const std::string& left, const std::string& right, int rank);
    [[nodiscard]] Result<void> finish(const QString& path, const std::unordered_map<std::string, std::int64_t>& vocabulary);
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
