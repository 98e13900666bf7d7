// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace postil {

/// A byte-level byte-pair vocabulary in CLIP's form: the 256 byte symbols, the same with `</w>`, one piece
/// per merge,
/// `<|startoftext|>`, `<|endoftext|>`. The id of a piece is its place.
struct BpeVocabulary
{
    QStringList pieces;
    std::vector<std::pair<QString, QString>> merges; ///< by rank

    /// `vocab.json` and `merges.txt` of a Hugging Face layout.
    [[nodiscard]] Result<void> write(const QString& folder) const;
};

/// The smallest vocabulary that can spell every text: bytes, bytes at a word's end, start and end.
inline constexpr int bpeBaseSize = 2 * 256 + 2;

/// Learns merges from `texts` (Sennrich et al. 2016: the most frequent pair first; of equal ones the first in
/// alphabetical order), lower-cased and split into words as CLIP's tokenizer does. Gives fewer than `size`
/// pieces when every word has become one piece.
[[nodiscard]] Result<BpeVocabulary> learnBpe(const QStringList& texts, int size);

} // namespace postil
