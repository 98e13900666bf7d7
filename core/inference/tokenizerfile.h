// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/tokenizer.h"

#include <memory>

namespace postil {

/// Reads a vocabulary of any kind, known by its contents: tokenizer.json, vocab.json (with merges.txt beside it), BERT's vocab.txt
/// (with tokenizer_config.json, where there is one) or OpenAI's merge list. `pieces`: see BpeTokenizer::fromMergeList().
[[nodiscard]] Result<std::shared_ptr<const Tokenizer>> readTokenizer(const QString& path, std::optional<std::int64_t> pieces = {});

/// model_max_length of the tokenizer_config.json beside a vocabulary, if it says one that is meant.
[[nodiscard]] std::optional<int> maxLengthBeside(const QString& vocabulary);

struct TokenizerSearch {
    TokenizerKind kind = TokenizerKind::BytePair;
    QString folder; ///< of the weights
    QString asked;  ///< `--vocab`; empty: beside the weights, POSTIL_VOCAB, the installed one (the last two for BytePair)
    std::int64_t pieces = 0; ///< how many ids the text tower knows
    bool cutMergeList = false; ///< a shorter vocabulary than OpenAI's is the beginning of its list
};

/// The tokenizer of a model, or why it has none.
[[nodiscard]] Result<std::shared_ptr<const Tokenizer>> findTokenizer(const TokenizerSearch& search);

} // namespace postil
