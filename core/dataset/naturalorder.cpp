// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/foldersource.h"

namespace postil {

namespace {

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// The run of digits at `at`, without leading zeros; moves `at` behind it.
QStringView takeNumber(QStringView text, qsizetype& at)
{
    while (at < text.size() && text[at] == QLatin1Char('0')) {
        ++at;
    }
    const qsizetype start = at;
    while (at < text.size() && isDigit(text[at])) {
        ++at;
    }
    return text.sliced(start, at - start);
}

} // namespace

bool naturalLess(const QString& a, const QString& b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const QStringView left = takeNumber(a, i);
            const QStringView right = takeNumber(b, j);
            if (left.size() != right.size()) {
                return left.size() < right.size();
            }
            if (const int order = left.compare(right); order != 0) {
                return order < 0;
            }
            continue;
        }
        const char16_t left = a[i].toCaseFolded().unicode();
        const char16_t right = b[j].toCaseFolded().unicode();
        if (left != right) {
            return left < right;
        }
        ++i;
        ++j;
    }
    if (a.size() - i != b.size() - j) {
        return a.size() - i < b.size() - j;
    }
    return a < b;
}

} // namespace postil
