// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewinspector.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace postil::ui {

namespace {
constexpr int pictureSize = 44;
constexpr int lineHeight = 48;
constexpr int left = 28;
} // namespace

MemberStrip::MemberStrip(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&context.images, &ImageLoader::ready, this, [this] { update(); });
}

void MemberStrip::setLines(std::vector<Line> lines)
{
    m_lines = std::move(lines);
    QStringList names;
    for (const Line& line : m_lines) {
        names.append(line.name);
    }
    setAccessibleName(tr("Surest members of %1").arg(names.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

QSize MemberStrip::sizeHint() const
{
    return {200, static_cast<int>(m_lines.size()) * lineHeight};
}

void MemberStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int box = qRound(pictureSize * devicePixelRatioF());
    int y = 0;
    for (const Line& line : m_lines) {
        paintBadge(painter, QRectF(0, y + (pictureSize - 16) / 2, 16, 16), line.position, line.letter, BadgeStyle::Outlined);
        int x = left;
        for (const qsizetype row : line.rows) {
            if (x + pictureSize > width()) {
                break;
            }
            const QImage image = m_context.images.thumbnail(row, box);
            if (image.isNull()) {
                painter.fillRect(QRect(x, y, pictureSize, pictureSize), theme().hairline);
            } else {
                const QSizeF size = QSizeF(image.size()) / devicePixelRatioF();
                painter.fillRect(QRect(x, y, pictureSize, pictureSize), theme().stage);
                painter.drawImage(QRectF(QPointF(x + (pictureSize - size.width()) / 2, y + (pictureSize - size.height()) / 2), size), image);
            }
            x += pictureSize + 3;
        }
        y += lineHeight;
    }
}

} // namespace postil::ui
