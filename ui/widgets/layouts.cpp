// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/layouts.h"

#include "ui/widgets/iconlabel.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>

namespace postil::ui {

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->layout() != nullptr) {
            clearLayout(item->layout());
        }
        delete item->widget();
        delete item;
    }
}

QWidget* scrolling(QWidget* content, Qt::ScrollBarPolicy horizontal)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(horizontal);
    area->setWidget(content);
    return area;
}

QHBoxLayout* iconRow(const QString& icon, const QString& text, const QString& right, QLabel** rightLabel)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new IconLabel(themeIcon(icon)));
    row->addWidget(new QLabel(text), 1);
    auto* label = new QLabel(right);
    row->addWidget(label);
    if (rightLabel != nullptr) {
        *rightLabel = label;
    }
    return row;
}

} // namespace postil::ui
