// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

namespace postil::ui {

Segments::Segments(const QString& accessibleName, const QList<int>& values, int chosenValue, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const int value : values) {
        QToolButton* button = makeSegment(QString::number(value), QStringLiteral("%1 %2").arg(accessibleName).arg(value), value == values.constLast());
        button->setChecked(value == chosenValue);
        m_group->addButton(button, value);
        row->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

int Segments::value() const
{
    return m_group->checkedId();
}

QToolButton* makeSegment(const QString& text, const QString& accessibleName, bool last)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setCheckable(true);
    button->setAccessibleName(accessibleName);
    button->setProperty("segment", last ? QVariant(QStringLiteral("last")) : QVariant(true));
    return button;
}

QFrame* makeFilterFrame(QHBoxLayout** row)
{
    auto* bar = new QFrame;
    bar->setObjectName(QStringLiteral("filterBar"));
    bar->setFixedHeight(36);
    *row = new QHBoxLayout(bar);
    (*row)->setContentsMargins(12, 0, 12, 0);
    (*row)->setSpacing(8);
    auto* icon = new QLabel;
    icon->setPixmap(themeIcon(QStringLiteral("filter"), theme().text2).pixmap(16, 16));
    (*row)->addWidget(icon);
    return bar;
}

QToolButton* makeChip(const QString& text, QWidget* parent)
{
    auto* chip = new QToolButton(parent);
    chip->setText(text);
    chip->setAccessibleName(text);
    chip->setProperty("chip", true);
    chip->setToolButtonStyle(Qt::ToolButtonTextOnly);
    chip->setPopupMode(QToolButton::InstantPopup);
    return chip;
}

} // namespace postil::ui
