// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/cellpainter.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace postil::ui {

namespace {

constexpr int pad = 4;
constexpr int stripHeight = 18;
constexpr int badgeSize = 14;
constexpr int markSize = 16;
constexpr double excludedOpacity = 0.28;
constexpr int smallestWithBar = 96; ///< a smaller cell has no room for the bar beside two badges and a number

void paintFrame(QPainter& painter, const QRect& cell, const CellState& state)
{
    const Theme& t = theme();
    if (!state.selected && !state.current && !state.hovered) {
        return;
    }
    const double width = state.current ? 2 : 1;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(state.selected || state.current ? t.accent : t.inputEdge, width));
    painter.setBrush(state.selected ? t.tint : state.hovered ? t.base : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(cell).adjusted(width / 2, width / 2, -width / 2, -width / 2), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintPicture(QPainter& painter, const QRect& box, const QImage& image, const CellLook& look, const CellState& state)
{
    const Theme& t = theme();
    if (state.unreadable) {
        painter.setPen(QPen(t.inputEdge, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0, 0, -1, -1));
        painter.drawPixmap(box.center() - QPoint(9, 9), themeIcon(QStringLiteral("error"), t.error).pixmap(20, 20));
        return;
    }
    if (image.isNull()) {
        painter.fillRect(box, t.hairline);
        return;
    }
    const QSizeF size = QSizeF(image.size()) / painter.device()->devicePixelRatioF();
    const QRectF target(box.x() + (box.width() - size.width()) / 2, box.y() + (box.height() - size.height()) / 2, size.width(),
                        size.height());
    const bool excluded = look.mark == CellLook::Mark::Excluded;
    if (excluded) {
        painter.setOpacity(excludedOpacity);
    }
    painter.drawImage(QRectF(target.toAlignedRect().topLeft(), size), image);
    painter.setOpacity(1);
}

void paintMark(QPainter& painter, const QRect& box, CellLook::Mark mark)
{
    if (mark == CellLook::Mark::None) {
        return;
    }
    const QString icon = mark == CellLook::Mark::Decided      ? QStringLiteral("check")
                         : mark == CellLook::Mark::SecondLook ? QStringLiteral("flag")
                                                              : QStringLiteral("ban");
    const QRect square(box.right() - markSize + 1, box.top(), markSize, markSize);
    const Theme dark = Theme::darkMode(); // lies on an image: the same in both themes
    painter.fillRect(square, dark.panel);
    painter.drawPixmap(square.adjusted(2, 2, -2, -2), themeIcon(icon, dark.text).pixmap(24, 24));
}

/// Badges as far as there is room, then how many more there are.
void paintFurther(QPainter& painter, const QRect& strip, int x, const std::vector<std::pair<int, bool>>& also, const QStringList& letters)
{
    const int step = badgeSize + 2;
    const int y = strip.top() + (strip.height() - badgeSize) / 2;
    for (std::size_t i = 0; i < also.size(); ++i) {
        const bool isLast = i + 1 == also.size();
        const int wanted = isLast ? badgeSize : step + painter.fontMetrics().horizontalAdvance(QStringLiteral("+00"));
        if (x + wanted > strip.right() + 1) {
            painter.setPen(theme().text2);
            painter.drawText(QRect(x, strip.top(), strip.right() + 1 - x, strip.height()), Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("+%1").arg(also.size() - i));
            return;
        }
        paintBadge(painter, QRectF(x, y, badgeSize, badgeSize), also[i].first, letters.value(also[i].first), also[i].second ? BadgeStyle::Filled : BadgeStyle::Outlined);
        x += step;
    }
}

void paintStrip(QPainter& painter, const QRect& strip, int imageSize, const CellLook& look, const CellState& state,
                const QStringList& letters)
{
    const Theme& t = theme();
    painter.setFont(textFont(TextRole::Strip));
    const QColor ink = state.selected || state.current || state.hovered ? t.text : t.text2;
    if (state.unreadable) {
        painter.setPen(t.text2);
        painter.drawText(strip, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(QCoreApplication::translate("Thumbnails", "unreadable"), Qt::ElideRight, strip.width()));
        return;
    }
    int x = strip.left();
    const int y = strip.top() + (strip.height() - badgeSize) / 2;
    const auto badge = [&](int position, BadgeStyle style) {
        paintBadge(painter, QRectF(x, y, badgeSize, badgeSize), position, position >= 0 ? letters.value(position) : QString(), style);
        x += badgeSize;
    };
    if (look.from != CellLook::noClass) {
        badge(look.from, BadgeStyle::Outlined);
        painter.drawPixmap(x, y + 3, themeIcon(QStringLiteral("chevron-right"), t.text2).pixmap(8, 8));
        x += 8;
    }
    if (look.label != CellLook::noClass) {
        badge(look.label, look.filled ? BadgeStyle::Filled : BadgeStyle::Outlined);
        x += 3;
    }
    int right = strip.right() + 1;
    if (!look.also.empty()) {
        paintFurther(painter, strip, x, look.also, letters);
        return;
    }
    if (!look.right.isEmpty()) {
        painter.setPen(ink);
        painter.drawText(strip, Qt::AlignVCenter | Qt::AlignRight, look.right);
        right -= painter.fontMetrics().horizontalAdvance(look.right) + 4;
    }
    if (imageSize >= smallestWithBar && !std::isnan(look.confidence) && !look.filled && look.label >= 0 && right - x > 26) {
        const QRectF track(right - 22, strip.center().y(), 18, 3);
        painter.fillRect(track, t.track);
        painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * static_cast<double>(look.confidence), 3)), t.neutralBar);
        right -= 26;
    }
    if (look.doubtful && right - x >= 12) {
        painter.drawPixmap(x, strip.top() + (strip.height() - 12) / 2, themeIcon(QStringLiteral("half"), t.warning).pixmap(12, 12));
        x += 14;
    }
    if (!look.word.isEmpty() && right - x >= painter.fontMetrics().horizontalAdvance(look.word)) {
        painter.setPen(ink);
        painter.drawText(QRect(x, strip.top(), right - x, strip.height()), Qt::AlignVCenter | Qt::AlignLeft, look.word);
    }
}

} // namespace

void paintCell(QPainter& painter, const QRect& cell, int imageSize, const QImage& image, const CellLook& look,
               const CellState& state, const QStringList& letters)
{
    paintFrame(painter, cell, state);
    const QRect box(cell.left() + pad, cell.top() + pad, imageSize, imageSize);
    paintPicture(painter, box, image, look, state);
    paintMark(painter, box, look.mark);
    paintStrip(painter, QRect(box.left(), box.bottom() + 2, box.width(), stripHeight), imageSize, look, state, letters);
}

} // namespace postil::ui
