// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace postil {

/// What a model's text tower was trained with.
enum class TokenizerKind : std::uint8_t {
    BytePair,     ///< OpenAI's
    WordPiece,    ///< BERT's
    SentencePiece ///< SigLIP's: only by a tokenizer.json that this program can read
};

/// Texts to token ids. Immutable after loading: safe from several threads.
class Tokenizer
{
public:
    using Ids = std::vector<std::int64_t>;
    virtual ~Tokenizer() = default;

    /// Ids of the text without start, end and padding.
    [[nodiscard]] virtual Ids encode(const QString& text) const = 0;
    [[nodiscard]] virtual std::int64_t startId() const = 0;
    [[nodiscard]] virtual std::int64_t endId() const = 0;
    [[nodiscard]] virtual std::int64_t largestId() const = 0;
    [[nodiscard]] virtual std::optional<std::int64_t> idOf(const QString& token) const = 0;
    /// The id that fills up where the model does not name another one.
    [[nodiscard]] virtual std::int64_t padId() const = 0;
    [[nodiscard]] virtual TokenizerKind kind() const = 0;
    /// "byte-pair, 49408 pieces", for people.
    [[nodiscard]] virtual QString description() const = 0;

    /// Start, ids, end, then padding up to `contextLength`; too long: cut, with the end id last.
    [[nodiscard]] Ids encodePadded(const QString& text, int contextLength, std::int64_t padId) const;

protected:
    Tokenizer() = default;
    Tokenizer(const Tokenizer&) = default;
    Tokenizer& operator=(const Tokenizer&) = default;
    Tokenizer(Tokenizer&&) = default;
    Tokenizer& operator=(Tokenizer&&) = default;
};

} // namespace postil
