// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/htmlentities.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <array>

namespace postil {

namespace {

// The HTML standard's table "numeric character reference end state" (equal to Windows-1252; the unassigned five stay).
constexpr std::array<char32_t, 32> c1Replacements{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

QString fromCodePoint(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

QHash<QString, QString> loadEntities()
{
    QHash<QString, QString> entities;
    QFile file(QStringLiteral(":/postil/text/html-entities.txt"));
    if (!file.open(QIODevice::ReadOnly)) {
        return entities;
    }
    for (const QString& line : QString::fromLatin1(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.startsWith(QLatin1Char('#'))) {
            continue;
        }
        const QStringList parts = line.split(QLatin1Char(' '));
        QString characters;
        for (qsizetype i = 1; i < parts.size(); ++i) {
            characters += fromCodePoint(parts[i].toUInt(nullptr, 16));
        }
        entities.insert(parts[0], characters);
    }
    return entities;
}

const QHash<QString, QString>& entities()
{
    static const QHash<QString, QString> table = loadEntities();
    return table;
}

/// Code points that the standard forbids and Python drops.
bool isInvalidReference(char32_t c)
{
    return (c >= 0x1 && c <= 0x8) || c == 0xB || (c >= 0xE && c <= 0x1F) || (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF)
           || (c & 0xFFFE) == 0xFFFE;
}

/// `digits` as in "#233" or "#xE9", without ';'.
QString numericReference(QStringView digits)
{
    digits = digits.mid(1);
    const bool hex = digits.startsWith(QLatin1Char('x'), Qt::CaseInsensitive);
    if (hex) {
        digits = digits.mid(1);
    }
    bool ok = false;
    const qulonglong number = digits.toULongLong(&ok, hex ? 16 : 10);
    if (!ok || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF) || number == 0) {
        return fromCodePoint(0xFFFD);
    }
    const auto c = static_cast<char32_t>(number);
    if (c == 0xD) {
        return QStringLiteral("\r");
    }
    if (c >= 0x80 && c <= 0x9F) {
        return fromCodePoint(windows1252(c));
    }
    return isInvalidReference(c) ? QString() : fromCodePoint(c);
}

template <class Replace>
QString replaceAll(const QString& text, const QRegularExpression& pattern, Replace replace)
{
    QString out;
    qsizetype done = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += QStringView(text).mid(done, match.capturedStart() - done);
        out += replace(match.captured());
        done = match.capturedEnd();
    }
    out += QStringView(text).mid(done);
    return out;
}

QString longestName(const QString& reference)
{
    const QString name = reference.mid(1);
    if (const auto whole = htmlEntity(name)) {
        return *whole;
    }
    for (qsizetype n = name.size() - 1; n > 1; --n) {
        if (const auto part = htmlEntity(name.left(n))) {
            return *part + name.mid(n);
        }
    }
    return reference;
}

} // namespace

char32_t windows1252(char32_t c1)
{
    return c1Replacements.at(c1 - 0x80);
}

std::optional<QString> htmlEntity(const QString& name)
{
    const auto found = entities().constFind(name);
    return found == entities().constEnd() ? std::nullopt : std::optional(*found);
}

QString htmlUnescape(const QString& text)
{
    if (!text.contains(QLatin1Char('&'))) {
        return text;
    }
    static const QRegularExpression pattern(QStringLiteral("&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\\t\\n\\f <&#;]{1,32};?)"));
    return replaceAll(text, pattern, [](const QString& reference) {
        if (reference.at(1) != QLatin1Char('#')) {
            return longestName(reference);
        }
        return numericReference(QStringView(reference).mid(1, reference.size() - 1 - (reference.endsWith(QLatin1Char(';')) ? 1 : 0)));
    });
}

QString htmlUnescapeStrict(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("&#?[0-9A-Za-z]{1,24};"));
    return replaceAll(text, pattern, [](const QString& reference) {
        if (reference.at(1) == QLatin1Char('#')) {
            const QString unescaped = htmlUnescape(reference);
            return unescaped.contains(QLatin1Char(';')) ? reference : unescaped;
        }
        const QString name = reference.mid(1);
        if (const auto exact = htmlEntity(name)) {
            return *exact;
        }
        if (name == name.toUpper()) {
            if (const auto lower = htmlEntity(name.toLower())) {
                return lower->toUpper();
            }
        }
        return reference;
    });
}

} // namespace postil
