// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/tokenizer.h"

namespace postil {

Tokenizer::Ids Tokenizer::encodePadded(const QString& text, int contextLength, std::int64_t padId) const
{
    Ids ids = encode(text);
    ids.insert(ids.begin(), startId());
    ids.push_back(endId());
    if (ids.size() > static_cast<std::size_t>(contextLength)) {
        ids.resize(static_cast<std::size_t>(contextLength));
        ids.back() = endId();
    }
    ids.resize(static_cast<std::size_t>(contextLength), padId);
    return ids;
}

} // namespace postil
