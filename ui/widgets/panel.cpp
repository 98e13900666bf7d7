// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace postil::ui {

Panel::Panel(const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout)
    , m_title(new QLabel(title))
    , m_hint(roleLabel({}))
{
    setProperty("panel", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    m_title->setFont(semibold(textFont(TextRole::Body)));
    m_head->setSpacing(8);
    m_head->addWidget(m_title);
    m_head->addStretch(1);
    m_head->addWidget(m_hint);
    column->addLayout(m_head);
    m_body->setSpacing(4);
    column->addLayout(m_body, 1);
    setAccessibleName(title);
}

void Panel::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Panel::setHint(const QString& hint)
{
    m_hint->setText(hint);
}

void Panel::addToHead(QWidget* widget)
{
    m_head->addWidget(widget);
}

FigureTile::FigureTile(const QString& what, QWidget* parent)
    : QWidget(parent)
    , m_what(what)
    , m_figure(new QLabel(QStringLiteral("–")))
    , m_hint(roleLabel({}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(2);
    column->addWidget(roleLabel(what));
    m_figure->setFont(textFont(TextRole::Number));
    column->addWidget(m_figure);
    m_hint->setFont(textFont(TextRole::Hint));
    column->addWidget(m_hint);
    setAccessibleName(what);
}

void FigureTile::setFigure(const QString& figure, const QString& hint)
{
    m_figure->setText(figure);
    m_hint->setText(hint);
    setAccessibleDescription(figure + QLatin1Char(' ') + hint);
}

} // namespace postil::ui
