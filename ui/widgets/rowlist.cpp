// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowlist.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>

namespace postil::ui {

namespace {
constexpr int rowHeight = 28;
constexpr int denseHeight = 24;
constexpr int padding = 16;
constexpr int iconSize = 16;
constexpr int barWidth = 72;
constexpr int countColumn = 60; ///< room for the count beside a bar
} // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    const bool enabled = (index.flags() & Qt::ItemIsEnabled) != 0;
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    if (selected) {
        painter->fillRect(option.rect, t.tint);
    } else if (enabled && (option.state & QStyle::State_MouseOver) != 0) {
        painter->fillRect(option.rect, t.hover);
    }
    if ((option.state & QStyle::State_HasFocus) != 0 && (option.state & QStyle::State_KeyboardFocusChange) != 0) {
        painter->save();
        painter->setPen(QPen(t.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        painter->restore();
    }
    QRect inner = option.rect.adjusted(padding, 0, -padding, 0);
    const QColor ink = enabled ? t.text : t.disabledText;
    const QVariant badge = index.data(BadgePositionRole);
    const QString icon = index.data(IconNameRole).toString();
    const QRectF iconBox(inner.left(), inner.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    if (badge.isValid()) {
        paintBadge(*painter, iconBox, badge.toInt(), index.data(BadgeLetterRole).toString(), BadgeStyle::Outlined);
        inner.setLeft(inner.left() + iconSize + 8);
    } else if (!icon.isEmpty()) {
        painter->drawPixmap(iconBox.topLeft(), themeIcon(icon, ink).pixmap(iconSize, iconSize));
        inner.setLeft(inner.left() + iconSize + 8);
    }
    const QString count = index.data(CountRole).toString();
    painter->setFont(option.font);
    if (!count.isEmpty()) {
        painter->setPen(enabled ? (selected ? t.text : t.text2) : t.disabledText);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, count);
        inner.setRight(inner.right() - option.fontMetrics.horizontalAdvance(count) - 8);
    }
    if (const QVariant bar = index.data(BarRole); bar.isValid()) {
        const int right = option.rect.right() - padding - countColumn;
        const QRectF track(right - barWidth, inner.center().y() - 3, barWidth, 7);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.track);
        painter->drawRoundedRect(track, 2, 2);
        painter->setBrush(badge.isValid() && badge.toInt() >= 0 ? classColour(badge.toInt()) : t.neutralBar);
        painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(2.0, track.width() * bar.toDouble()), 7)), 2, 2);
        painter->restore();
        inner.setRight(right - barWidth - 8);
    }
    painter->setPen(index.data(HintRole).isValid() ? t.text2 : ink);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, inner.width()));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {80, m_dense ? denseHeight : rowHeight};
}

RowList::RowList(const QString& accessibleName, QWidget* parent, bool dense)
    : QListWidget(parent)
{
    setItemDelegate(new RowDelegate(this, dense));
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setMouseTracking(true);
    setUniformItemSizes(true);
    viewport()->setAutoFillBackground(false);
}

QListWidgetItem* RowList::addRow(const QString& icon, const QString& text, const QString& count, const QVariant& key)
{
    auto* item = new QListWidgetItem(text, this);
    item->setData(IconNameRole, icon);
    item->setData(CountRole, count);
    item->setData(KeyRole, key);
    item->setData(Qt::AccessibleTextRole, text + QLatin1Char(' ') + count);
    updateGeometry();
    return item;
}

QListWidgetItem* RowList::addClassRow(int position, const QString& letter, const QString& text, const QString& count, const QVariant& key)
{
    auto* item = addRow({}, text, count, key);
    item->setData(BadgePositionRole, position);
    item->setData(BadgeLetterRole, letter);
    return item;
}

QListWidgetItem* RowList::rowOf(const QVariant& key) const
{
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(KeyRole) == key) {
            return item(i);
        }
    }
    return nullptr;
}

QSize RowList::sizeHint() const
{
    const int row = count() > 0 ? sizeHintForRow(0) : rowHeight;
    return {160, std::max(count(), 1) * row + (objectName().isEmpty() ? 0 : 2)}; // a named list has the style sheet's frame
}

void RowList::clearRows()
{
    clear();
    updateGeometry();
}

bool RowList::event(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        viewport()->update();
    }
    return QListWidget::event(event);
}

} // namespace postil::ui
