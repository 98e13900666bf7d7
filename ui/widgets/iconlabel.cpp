// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconlabel.h"

#include <QPainter>

namespace postil::ui {

IconLabel::IconLabel(const QIcon& icon, int size, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
{
    setFixedSize(size, size);
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace postil::ui
