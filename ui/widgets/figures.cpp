// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figures.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace postil::ui {

QString percent(std::optional<double> share, int digits)
{
    return share ? QLocale().toString(*share * 100.0, 'f', digits) + QStringLiteral(" %") : QStringLiteral("–");
}

QString percentRange(const std::optional<Interval>& interval, int digits)
{
    if (!interval) {
        return {};
    }
    const QLocale locale;
    return QCoreApplication::translate("Figures", "%1 to %2")
        .arg(locale.toString(interval->low * 100.0, 'f', digits), locale.toString(interval->high * 100.0, 'f', digits));
}

QString signedPoints(double difference)
{
    const QString figure = QLocale().toString(std::abs(100 * difference), 'f', 1);
    const bool none = std::abs(100 * difference) < 0.05;
    return none ? figure : (difference > 0 ? QLatin1Char('+') : QChar(0x2212)) + figure;
}

QString decimalFigure(std::optional<double> value, int digits)
{
    return value ? QLocale().toString(*value, 'f', digits) : QStringLiteral("–");
}

} // namespace postil::ui
