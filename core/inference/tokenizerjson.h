// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/tokenizer.h"

#include <QJsonObject>

#include <memory>

namespace postil {

/// Hugging Face's tokenizer.json, as far as it says exactly what BpeTokenizer or WordPieceTokenizer do: CLIP's byte-pair kind and
/// BERT's. Everything else is refused with the field that differs.
[[nodiscard]] Result<std::shared_ptr<const Tokenizer>> tokenizerFromJson(const QJsonObject& json, const QString& path);

} // namespace postil
