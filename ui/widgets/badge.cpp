// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

#include <algorithm>

namespace postil::ui {

namespace {

constexpr int squareClasses = 8; ///< classes 9 to 16 repeat the colours with a round badge, 17 to 20 with a cut corner
constexpr int roundClasses = 16;
constexpr int greyPosition = 7; ///< Okabe-Ito's eighth

QPainterPath outline(const QRectF& box, int position)
{
    QPainterPath path;
    if (position < squareClasses) {
        path.addRoundedRect(box, 3, 3);
    } else if (position < roundClasses) {
        path.addEllipse(box);
    } else {
        const double cut = box.width() / 3;
        path.moveTo(box.left(), box.top());
        path.lineTo(box.right() - cut, box.top());
        path.lineTo(box.right(), box.top() + cut);
        path.lineTo(box.bottomRight());
        path.lineTo(box.bottomLeft());
        path.closeSubpath();
    }
    return path;
}

void drawBadge(QPainter& painter, const QRectF& box, int position, const QString& letter, BadgeStyle style, const Theme& mode)
{
    const bool none = position < 0;
    const QColor colour = classColour(none ? greyPosition : position);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ink;
    if (style == BadgeStyle::Filled) {
        painter.fillPath(outline(box, none ? 0 : position), colour);
        ink = none ? classTextColour(greyPosition) : classTextColour(position);
    } else {
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(mode.base);
        painter.drawPath(outline(box.adjusted(0.75, 0.75, -0.75, -0.75), none ? 0 : position));
        ink = mode.text;
    }
    QFont font = QApplication::font();
    font.setBold(true);
    font.setPixelSize(std::max(8, qRound(box.height() * 0.62)));
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, none ? QStringLiteral("–") : letter);
    painter.restore();
}

/// Draws the badge in the theme that is in use then, never larger than asked for.
class BadgeIconEngine final : public QIconEngine
{
public:
    BadgeIconEngine(int position, QString letter, BadgeStyle style, int size)
        : m_position(position)
        , m_letter(std::move(letter))
        , m_style(style)
        , m_size(size)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        const qreal side = std::min({m_size, rect.width(), rect.height()});
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(rect).center());
        drawBadge(*painter, box, m_position, m_letter, m_style, theme());
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        const qreal scale = static_cast<qreal>(std::min(size.width(), size.height())) / std::max(1, m_size);
        painter.scale(scale, scale); // a larger picture is the same badge at a screen's higher resolution
        paint(&painter, QRect(QPoint(), (QSizeF(size) / scale).toSize()), mode, state);
        return picture;
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override { return pixmap(size, mode, state); }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size.boundedTo(QSize(m_size, m_size)); }
    [[nodiscard]] QIconEngine* clone() const override { return new BadgeIconEngine(*this); }

private:
    int m_position;
    QString m_letter;
    BadgeStyle m_style;
    int m_size;
};

} // namespace

QStringList classLetters(const std::vector<ClassRow>& classes)
{
    QStringList letters;
    for (const ClassRow& row : classes) {
        QString letter;
        for (const QChar c : row.name) {
            const QString upper = QString(c.toUpper());
            if (c.isLetterOrNumber() && !letters.contains(upper)) {
                letter = upper;
                break;
            }
        }
        if (letter.isEmpty()) {
            letter = row.name.left(1).toUpper();
        }
        letters.append(letter);
    }
    return letters;
}

void paintBadge(QPainter& painter, const QRectF& box, int position, const QString& letter, BadgeStyle style, const Theme& mode)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QString key = QStringLiteral("badge/%1/%2/%3/%4/%5/%6")
                            .arg(position)
                            .arg(letter)
                            .arg(static_cast<int>(style))
                            .arg(box.height())
                            .arg(ratio)
                            .arg(mode.base.rgb());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap((box.size() * ratio).toSize());
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter badge(&pixmap);
        drawBadge(badge, QRectF(QPointF(0, 0), box.size()), position, letter, style, mode);
        badge.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(box.topLeft(), pixmap);
}

QIcon badgeIcon(int position, const QString& letter, BadgeStyle style, int size)
{
    return QIcon(new BadgeIconEngine(position, letter, style, size));
}

} // namespace postil::ui
