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

} // namespace postil::ui
