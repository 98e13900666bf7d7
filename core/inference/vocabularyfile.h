// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace postil {

/// Token -> id.
using Vocabulary = std::unordered_map<std::string, std::int64_t>;

/// A vocabulary's bytes, plain or gzipped, up to a size far above any real one.
[[nodiscard]] Result<QByteArray> readVocabularyFile(const QString& path);

/// Lines without their ends (\n or \r\n). They point into `bytes`.
[[nodiscard]] std::vector<std::string_view> linesOf(const QByteArray& bytes);

[[nodiscard]] Result<QJsonObject> jsonObjectOf(const QByteArray& bytes, const QString& path);

/// {"token": id, …}. `path` is for the error.
[[nodiscard]] Result<Vocabulary> vocabularyOf(const QJsonObject& object, const QString& path);

} // namespace postil
