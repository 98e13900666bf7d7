// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/gridheader.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace postil::ui {

QRect groupCheckRect(const QRect& header)
{
    return {header.right() - 28, header.center().y() - 7, 15, 15};
}

void paintGroupHeader(QPainter& painter, const QRect& rect, const GridSection& section, const GroupHeaderState& state, const QStringList& letters)
{
    const Theme& t = theme();
    const QFont plain = painter.font();
    painter.fillRect(rect, state.hovered ? t.hover : t.panel);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.hairline);
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), t.hairline);
    int x = rect.left() + 14;
    const int y = rect.center().y();
    painter.drawPixmap(x, y - 6, themeIcon(section.folded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), t.text2).pixmap(14, 14));
    x += 22;
    if (section.position != CellLook::noClass) {
        paintBadge(painter, QRectF(x, y - 7, 16, 16), section.position, letters.value(section.position), BadgeStyle::Outlined);
        x += 24;
    }
    const auto say = [&](const QString& text, const QColor& colour, bool bold) {
        painter.setFont(bold ? semibold(plain) : plain);
        painter.setPen(colour);
        painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += painter.fontMetrics().horizontalAdvance(text) + 8;
    };
    say(section.title, t.text, true);
    say(section.rows.size() == 1 ? QCoreApplication::translate("postil::ui::ThumbnailGrid", "1 image") : QCoreApplication::translate("postil::ui::ThumbnailGrid", "%1 images").arg(thousands(static_cast<qint64>(section.rows.size()))), t.text2, false);
    const int right = groupCheckRect(rect).left() - 12;
    const int noteWidth = QFontMetrics(plain).horizontalAdvance(state.note);
    if (!section.breakdown.empty()) {
        painter.fillRect(QRect(x + 2, y - 7, 1, 15), t.hairline);
        x += 12;
        say(section.breakdownTitle, t.text2, false);
        for (const auto& [position, count] : section.breakdown) {
            const QString number = thousands(count);
            if (x + 24 + QFontMetrics(plain).horizontalAdvance(number) > right - noteWidth - 12) {
                break;
            }
            paintBadge(painter, QRectF(x, y - 6, 14, 14), position, position >= 0 ? letters.value(position) : QString(), BadgeStyle::Outlined);
            x += 19;
            say(number, t.text2, false);
        }
    }
    painter.setPen(t.text2);
    painter.setFont(plain);
    painter.drawText(QRect(rect.left(), rect.top(), right - rect.left(), rect.height()), Qt::AlignVCenter | Qt::AlignRight, state.note);
    const QRectF check = QRectF(groupCheckRect(rect)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(state.check == GroupCheck::All ? t.accentFill : t.inputEdge);
    painter.setBrush(state.check == GroupCheck::All ? t.accentFill : t.base);
    painter.drawRoundedRect(check, 3, 3);
    if (state.check == GroupCheck::All) {
        painter.drawPixmap(check.toRect().adjusted(2, 2, -2, -2), themeIcon(QStringLiteral("check"), Qt::white).pixmap(22, 22));
    } else if (state.check == GroupCheck::Some) {
        painter.fillRect(QRectF(check.left() + 3, check.center().y() - 1, check.width() - 6, 2), t.accent);
    }
    painter.restore();
}

} // namespace postil::ui
