// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

EmptyState::EmptyState(const QString& icon, const QString& what, const QString& why, const QString& button, QWidget* parent)
    : QWidget(parent)
    , m_iconName(icon)
    , m_icon(new QLabel)
    , m_what(new QLabel)
    , m_why(new QLabel)
    , m_button(new QPushButton)
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(2);
    m_what->setFont(semibold(font()));
    m_why->setProperty("role", QStringLiteral("text2"));
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignCenter);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_what, 0, Qt::AlignHCenter);
    column->addWidget(m_why, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    setTexts(what, why, button);
    retint();
}

void EmptyState::setTexts(const QString& what, const QString& why, const QString& button)
{
    m_what->setText(what);
    m_why->setText(why);
    const int width = std::clamp(m_why->fontMetrics().horizontalAdvance(why) + 8, 240, 420);
    m_why->setFixedWidth(width); // a stack asks no child for its height at a width: it is said here
    m_why->setMinimumHeight(why.isEmpty() ? 0 : m_why->heightForWidth(width));
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
}

void EmptyState::retint()
{
    m_icon->setPixmap(themeIcon(m_iconName, theme().text2).pixmap(28, 28));
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        retint();
    }
    QWidget::changeEvent(event);
}

} // namespace postil::ui
