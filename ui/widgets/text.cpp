// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text.h"

#include "ui/widgets/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLocale>

#include <cmath>

namespace postil::ui {

QWidget* sectionHead(const QString& text, QLabel** hint)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* head = roleLabel(text);
    head->setFont(textFont(TextRole::Head));
    layout->addWidget(head);
    layout->addStretch(1);
    if (hint != nullptr) {
        *hint = roleLabel({});
        (*hint)->setFont(textFont(TextRole::Hint));
        layout->addWidget(*hint);
    }
    return row;
}

QLabel* roleLabel(const QString& text, const QString& role)
{
    auto* label = new QLabel(text);
    label->setProperty("role", role);
    return label;
}

QLabel* rightLabel(const QString& text)
{
    QLabel* label = roleLabel(text);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

QWidget* hairline()
{
    auto* line = new QFrame;
    line->setFixedHeight(1);
    line->setProperty("line", true);
    return line;
}

QString thousands(qint64 number)
{
    return QLocale().toString(number);
}

QString shortConfidence(float value)
{
    if (std::isnan(value)) {
        return {};
    }
    const int hundredths = static_cast<int>(std::floor(static_cast<double>(value) * 100 + 0.5));
    return hundredths >= 100 ? QStringLiteral("1.0") : QStringLiteral(".%1").arg(hundredths, 2, 10, QLatin1Char('0'));
}

QString clockTime(qint64 seconds)
{
    const qint64 hours = seconds / 3600;
    const QString tail = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, hours > 0 ? 2 : 1, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return hours > 0 ? QStringLiteral("%1:%2").arg(hours).arg(tail) : tail;
}

} // namespace postil::ui
