// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/jsonfields.h"

#include "core/base/text.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace postil::ml {

namespace {

constexpr qint64 maxJson = 16 << 20;

bool saysNothing(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return !value.toBool();
    case QJsonValue::Double:
        return value.toDouble() == 0;
    case QJsonValue::String:
        return value.toString().isEmpty();
    case QJsonValue::Array:
        return value.toArray().isEmpty();
    case QJsonValue::Object:
        return value.toObject().isEmpty();
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return true;
}

} // namespace

Result<QJsonObject> readJsonObject(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(QFileInfo::exists(path) ? Error::Code::Io : Error::Code::NotFound, path, file.errorString());
    }
    if (file.size() > maxJson) {
        return fail(Error::Code::Format, path, Text::tr("is too large for a configuration"));
    }
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        return fail(Error::Code::Format, path, Text::tr("is no JSON object: %1").arg(error.errorString()));
    }
    return document.object();
}

JsonFields::JsonFields(QString path, QJsonObject object)
    : m_path(std::move(path))
    , m_object(std::move(object))
{
}

void JsonFields::integer(const char* key, std::int64_t& value, std::int64_t low, std::int64_t high)
{
    if (!has(key)) {
        return;
    }
    const double number = this->value(key).toDouble(NAN);
    if (!(number >= static_cast<double>(low) && number <= static_cast<double>(high)) || number != std::floor(number)) {
        wrong(key, Text::tr("must be a whole number from %1 to %2").arg(low).arg(high));
        return;
    }
    value = static_cast<std::int64_t>(number);
}

void JsonFields::number(const char* key, double& value)
{
    if (!has(key)) {
        return;
    }
    if (!this->value(key).isDouble()) {
        wrong(key, Text::tr("must be a number"));
        return;
    }
    value = this->value(key).toDouble();
}

void JsonFields::boolean(const char* key, bool& value)
{
    if (!has(key)) {
        return;
    }
    if (!this->value(key).isBool()) {
        wrong(key, Text::tr("must be true or false"));
        return;
    }
    value = this->value(key).toBool();
}

void JsonFields::side(const char* key, std::int64_t& value, std::int64_t low, std::int64_t high)
{
    if (this->value(key).isArray()) {
        const QJsonArray sides = this->value(key).toArray();
        if (sides.size() != 2 || sides[0] != sides[1]) {
            wrong(key, Text::tr("only square pictures are supported"));
            return;
        }
        m_object[QString::fromLatin1(key)] = sides[0];
    }
    integer(key, value, low, high);
}

QString JsonFields::text(const char* key, const QString& absent)
{
    if (!has(key)) {
        return absent;
    }
    if (!value(key).isString()) {
        wrong(key, Text::tr("must be a text"));
        return absent;
    }
    return value(key).toString();
}

bool JsonFields::has(const char* key) const
{
    const QJsonValue value = m_object.value(QString::fromLatin1(key));
    return !value.isUndefined() && !value.isNull();
}

void JsonFields::nothingBut(const QStringList& known)
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!known.contains(it.key()) && !saysNothing(it.value())) {
            wrong(it.key().toUtf8().constData(), Text::tr("is not supported"));
        }
    }
}

void JsonFields::wrong(const char* key, const QString& reason)
{
    if (!m_error) {
        m_error = Error{Error::Code::Format, m_path, QStringLiteral("%1: %2").arg(QString::fromUtf8(key), reason)};
    }
}

bool readTriple(const QJsonValue& value, std::array<float, 3>& triple)
{
    if (value.isUndefined() || value.isNull()) {
        return true;
    }
    const QJsonArray array = value.toArray();
    if (array.size() != 3) {
        return false;
    }
    for (qsizetype i = 0; i < 3; ++i) {
        if (!array[i].isDouble()) {
            return false;
        }
        triple[static_cast<std::size_t>(i)] = static_cast<float>(array[i].toDouble());
    }
    return true;
}

} // namespace postil::ml
