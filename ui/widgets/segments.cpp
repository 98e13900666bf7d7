// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>

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
        auto* button = new QToolButton;
        button->setText(QString::number(value));
        button->setCheckable(true);
        button->setChecked(value == chosenValue);
        button->setAccessibleName(QStringLiteral("%1 %2").arg(accessibleName).arg(value));
        button->setProperty("segment", value == values.constLast() ? QVariant(QStringLiteral("last")) : QVariant(true));
        m_group->addButton(button, value);
        row->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

int Segments::value() const
{
    return m_group->checkedId();
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
