// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfields.h"

#include "ui/widgets/text.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

namespace postil::ui {

QSpinBox* spin(int low, int high)
{
    auto* box = new QSpinBox;
    box->setRange(low, high);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return box;
}

QDoubleSpinBox* decimal(double low, double high, int digits)
{
    auto* box = new QDoubleSpinBox;
    box->setRange(low, high);
    box->setDecimals(digits);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return box;
}

void addRow(QGridLayout* grid, const QString& name, QWidget* field, const QString& tip)
{
    const int row = grid->rowCount();
    QLabel* label = roleLabel(name);
    label->setBuddy(field);
    field->setAccessibleName(name);
    field->setToolTip(tip);
    label->setToolTip(tip);
    QSizePolicy givesWay = field->sizePolicy(); // a long choice must not widen the column
    givesWay.setHorizontalPolicy(QSizePolicy::Ignored);
    field->setSizePolicy(givesWay);
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
}

QGridLayout* formGrid()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(1, 112);
    return grid;
}

} // namespace postil::ui
