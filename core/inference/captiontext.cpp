// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/captiontext.h"

#include "core/inference/htmlentities.h"

#include <QHash>
#include <QList>
#include <QRegularExpression>

namespace postil {

namespace {

QString fromCodePoint(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

/// ftfy's fix_latin_ligatures: only what stands for letters that have a plain spelling.
const QHash<char32_t, QString>& ligatures()
{
    static const QHash<char32_t, QString> table{
        {0x0132, QStringLiteral("IJ")},      {0x0133, QStringLiteral("ij")},      {0x0149, QStringLiteral("\u02BCn")},
        {0x01F1, QStringLiteral("DZ")},      {0x01F2, QStringLiteral("Dz")},      {0x01F3, QStringLiteral("dz")},
        {0x01C4, QStringLiteral("D\u017D")}, {0x01C5, QStringLiteral("D\u017E")}, {0x01C6, QStringLiteral("d\u017E")},
        {0x01C7, QStringLiteral("LJ")},      {0x01C8, QStringLiteral("Lj")},      {0x01C9, QStringLiteral("lj")},
        {0x01CA, QStringLiteral("NJ")},      {0x01CB, QStringLiteral("Nj")},      {0x01CC, QStringLiteral("nj")},
        {0xFB00, QStringLiteral("ff")},      {0xFB01, QStringLiteral("fi")},      {0xFB02, QStringLiteral("fl")},
        {0xFB03, QStringLiteral("ffi")},     {0xFB04, QStringLiteral("ffl")},     {0xFB05, QStringLiteral("\u017Ft")},
        {0xFB06, QStringLiteral("st")}};
    return table;
}

bool isDropped(char32_t c)
{
    return c <= 0x08 || c == 0x0B || (c >= 0x0E && c <= 0x1F) || c == 0x7F || (c >= 0x206A && c <= 0x206F) || c == 0xFEFF
           || (c >= 0xFFF9 && c <= 0xFFFC);
}

/// One character after the repairs that work character by character.
QString repaired(char32_t c)
{
    if (c >= 0x80 && c <= 0x9F) {
        c = windows1252(c);
    }
    if (const auto ligature = ligatures().constFind(c); ligature != ligatures().constEnd()) {
        return QString(*ligature).replace(QChar(0x02BC), QLatin1Char('\''));
    }
    if (c == 0x3000) {
        return QStringLiteral(" ");
    }
    if (c >= 0xFF01 && c <= 0xFFEF) {
        return fromCodePoint(c).normalized(QString::NormalizationForm_KC);
    }
    if ((c >= 0x2018 && c <= 0x201B) || c == 0x02BC) {
        return QStringLiteral("'");
    }
    if (c >= 0x201C && c <= 0x201F) {
        return QStringLiteral("\"");
    }
    if (c == 0x2028 || c == 0x2029 || c == 0x85) {
        return QStringLiteral("\n");
    }
    return isDropped(c) ? QString() : fromCodePoint(c);
}

QString repairedOnce(const QString& line, bool unescape)
{
    static const QRegularExpression terminalEscape(QStringLiteral("\\x{1B}\\[[0-9;]*[a-zA-Z]"));
    QString text = unescape ? htmlUnescapeStrict(line) : line;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.remove(terminalEscape);
    QString out;
    for (const char32_t c : text.toUcs4()) {
        out += c < 0x7F && c >= 0x20 ? QString(QChar(static_cast<char16_t>(c))) : repaired(c);
    }
    return out.normalized(QString::NormalizationForm_C);
}

/// ftfy.fix_text without the guessing of encodings: line by line, each until nothing changes. From the first line with a '<'
/// on, entities are left alone, since the text may be HTML.
QString fixText(const QString& text)
{
    QString out;
    bool unescape = true;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), start) + 1;
        if (end == 0) {
            end = text.size();
        }
        QString line = text.mid(start, end - start);
        start = end;
        unescape = unescape && !line.contains(QLatin1Char('<'));
        for (int rounds = 0; rounds < 8; ++rounds) { // a nested entity loses one level per round
            const QString before = line;
            line = repairedOnce(before, unescape);
            if (line == before) {
                break;
            }
        }
        out += line;
    }
    return out;
}

QString collapsed(const QString& text)
{
    QString out;
    bool pending = false;
    for (const char32_t c : text.toUcs4()) {
        if (isPythonSpace(c)) {
            pending = !out.isEmpty();
            continue;
        }
        if (pending) {
            out += QLatin1Char(' ');
            pending = false;
        }
        out += fromCodePoint(c);
    }
    return out;
}

bool isCased(char32_t c)
{
    return QChar::isUpper(c) || QChar::isLower(c) || QChar::isTitleCase(c);
}

/// Unicode's Case_Ignorable, as far as categories tell.
bool isCaseIgnorable(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Letter_Modifier:
    case QChar::Symbol_Modifier:
        return true;
    default:
        return c == '\'' || c == '.' || c == ':' || c == 0xB7 || c == 0x2018 || c == 0x2019 || c == 0x2024 || c == 0x2027;
    }
}

/// Python's str.lower(): Σ is ς after a cased letter and not before one.
QString lowered(const QString& text)
{
    constexpr char32_t capitalSigma = 0x3A3;
    if (!text.contains(QChar(static_cast<char16_t>(capitalSigma)))) {
        return text.toLower();
    }
    const QList<uint> points = text.toUcs4();
    const auto casedFrom = [&points](qsizetype i, int step) {
        for (; i >= 0 && i < points.size(); i += step) {
            if (!isCaseIgnorable(points[i])) {
                return isCased(points[i]);
            }
        }
        return false;
    };
    QString out;
    for (qsizetype i = 0; i < points.size(); ++i) {
        if (points[i] == capitalSigma && casedFrom(i - 1, -1) && !casedFrom(i + 1, 1)) {
            out += QChar(0x3C2);
        } else {
            out += fromCodePoint(points[i]).toLower();
        }
    }
    return out;
}

} // namespace

bool isPythonSpace(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A)
           || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

QString cleanCaption(const QString& text)
{
    return lowered(collapsed(htmlUnescape(htmlUnescape(fixText(text)))));
}

} // namespace postil
