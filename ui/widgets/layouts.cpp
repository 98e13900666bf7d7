// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/layouts.h"

#include "ui/widgets/iconlabel.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStyle>

namespace postil::ui {

namespace {

/// Scrolls up and down only, so it is never narrower than its content and the scroll bar: longer words of another language widen the column.
class ColumnArea final : public QScrollArea {
public:
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
        return {widget()->minimumSizeHint().width() + bar, QScrollArea::minimumSizeHint().height()};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            updateGeometry();
        }
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

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
    QScrollArea* area = horizontal == Qt::ScrollBarAlwaysOff ? new ColumnArea : new QScrollArea;
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
