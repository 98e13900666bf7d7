// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/tokenizerfile.h"
#include "tests/fuzz/target.h"

#include <algorithm>

namespace postil::fuzz {

namespace {

constexpr int contextLength = 24;
constexpr qsizetype longestText = 2000;

} // namespace

void tokenizer(const QByteArray& bytes)
{
    const auto read = readTokenizer(asFile(bytes, QStringLiteral("tokenizer.json")));
    if (!read) {
        require(!read.error().reason.isEmpty(), "a refusal has a reason");
        return;
    }
    const Tokenizer& tokenizer = **read;
    const QString itself = QString::fromUtf8(bytes).left(longestText);
    for (const QString& text : {QString(), QStringLiteral("A photo of a cat."), QStringLiteral("na\u00efve caf\u00e9 \u4e2d\u6587 \U0001F600 12's"), itself}) {
        const Tokenizer::Ids ids = tokenizer.encode(text);
        require(std::ranges::all_of(ids, [&](std::int64_t id) { return id >= 0 && id <= tokenizer.largestId(); }), "ids are in the vocabulary");
        require(tokenizer.encodePadded(text, contextLength, tokenizer.padId()).size() == contextLength, "padded texts have one length");
    }
    require(!tokenizer.description().isEmpty(), "a tokenizer has a description");
}

} // namespace postil::fuzz
