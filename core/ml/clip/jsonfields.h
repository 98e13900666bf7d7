// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/clippreprocess.h"

#include <QJsonObject>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace postil::ml {

/// A configuration file: one JSON object of a sensible size.
[[nodiscard]] Result<QJsonObject> readJsonObject(const QString& path);

/// Reads values of one JSON object of a configuration and keeps the first thing that is wrong. An absent value, or null, leaves the
/// default.
class JsonFields
{
public:
    JsonFields(QString path, QJsonObject object);

    void integer(const char* key, std::int64_t& value, std::int64_t low, std::int64_t high);
    void number(const char* key, double& value);
    void boolean(const char* key, bool& value);
    /// n, or [n, n].
    void side(const char* key, std::int64_t& value, std::int64_t low, std::int64_t high);
    [[nodiscard]] QString text(const char* key, const QString& absent = {});
    [[nodiscard]] bool has(const char* key) const; ///< and not null
    [[nodiscard]] QJsonObject object(const char* key) const { return m_object.value(QString::fromLatin1(key)).toObject(); }
    [[nodiscard]] QJsonValue value(const char* key) const { return m_object.value(QString::fromLatin1(key)); }
    /// Everything but these keys must be absent, null, false, 0 or empty: what this program does not know could change an embedding.
    void nothingBut(const QStringList& known);
    void wrong(const char* key, const QString& reason);
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    QString m_path;
    QJsonObject m_object;
    std::optional<Error> m_error;
};

/// Three numbers per channel, or an absent value: then the default stays. False: neither.
[[nodiscard]] bool readTriple(const QJsonValue& value, std::array<float, 3>& triple);

} // namespace postil::ml
