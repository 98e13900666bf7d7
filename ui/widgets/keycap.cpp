// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keycap.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>

namespace postil::ui {

KeyCap::KeyCap(const QString& key, QWidget* parent)
    : QLabel(key, parent)
{
    setProperty("keycap", true);
    setFont(textFont(TextRole::Hint));
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QWidget* keyHintRow(const QStringList& keys, const QString& what, int badgePosition, const QString& letter)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    for (const QString& key : keys) {
        layout->addWidget(new KeyCap(key));
    }
    if (badgePosition >= 0) {
        auto* badge = new QLabel;
        badge->setPixmap(badgeIcon(badgePosition, letter, BadgeStyle::Filled, 14).pixmap(14, 14));
        layout->addWidget(badge);
    }
    auto* text = new QLabel(what);
    text->setProperty("role", QStringLiteral("text2"));
    text->setFont(textFont(TextRole::Hint));
    layout->addWidget(text);
    row->setAccessibleName(keys.join(QLatin1Char('+')) + QLatin1Char(' ') + what);
    return row;
}

} // namespace postil::ui
