// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/imagerows.h"

#include "ui/pages/pagecontext.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace postil::ui {

namespace {
constexpr int gap = 4;
constexpr int rowCell = 60;
constexpr int groupCell = 48;
constexpr int groupLabel = 22;
constexpr int groupGap = 14;
constexpr int groupPictures = 4;
constexpr int labelWidth = 108;
} // namespace

ImageRows::ImageRows(PageContext& context, Flow flow, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_flow(flow)
{
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&context.images, &ImageLoader::ready, this, qOverload<>(&QWidget::update));
}

void ImageRows::setRows(std::vector<Row> rows, const QStringList& letters)
{
    m_rows = std::move(rows);
    m_letters = letters;
    m_focused = 0;
    QStringList said;
    for (const Row& row : m_rows) {
        said.append(row.from == Row::noClass ? row.text
                                             : tr("%1 to %2: %3").arg(m_letters.value(row.from, QStringLiteral("–")),
                                                                      m_letters.value(row.to, QStringLiteral("–")), row.text));
    }
    setAccessibleDescription(said.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int ImageRows::cellSize() const
{
    return m_flow == Flow::Rows ? rowCell : groupCell;
}

QSize ImageRows::sizeHint() const
{
    return m_flow == Flow::Rows ? QSize(480, std::max<int>(1, int(m_rows.size())) * (rowCell + gap)) : QSize(480, groupLabel + groupCell);
}

std::vector<ImageRows::Place> ImageRows::places() const
{
    std::vector<Place> found;
    const int cell = cellSize();
    int x = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Place place;
        const auto pictures = static_cast<int>(m_rows[i].pictures.size());
        if (m_flow == Flow::Rows) {
            const int top = static_cast<int>(i) * (cell + gap);
            place.whole = QRect(0, top, width(), cell);
            place.label = QPoint(0, top + cell / 2 - 8);
            const int fit = std::max(0, (width() - labelWidth + gap) / (cell + gap));
            for (int k = 0; k < std::min(fit, pictures); ++k) {
                place.cells.emplace_back(labelWidth + k * (cell + gap), top, cell, cell);
            }
        } else {
            const int shown = std::min(pictures, groupPictures);
            const int group = std::max(shown * (cell + gap) - gap, 84);
            if (x + group > width() && i > 0) {
                break; // the rest is in "open all"
            }
            place.whole = QRect(x, 0, group, groupLabel + cell);
            place.label = QPoint(x, 0);
            for (int k = 0; k < shown; ++k) {
                place.cells.emplace_back(x + k * (cell + gap), groupLabel, cell, cell);
            }
            x += group + groupGap;
        }
        found.push_back(std::move(place));
    }
    return found;
}

void ImageRows::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    const qreal ratio = devicePixelRatioF();
    const auto where = places();
    for (std::size_t i = 0; i < where.size(); ++i) {
        const Row& row = m_rows[i];
        int x = where[i].label.x();
        const int y = where[i].label.y();
        const auto badge = [&](int position) {
            paintBadge(painter, QRectF(x, y, 16, 16), position, position < 0 ? QString() : m_letters.value(position), BadgeStyle::Outlined);
            x += 16;
        };
        painter.setPen(t.text2);
        if (row.from != Row::noClass) {
            badge(row.from);
            painter.setFont(textFont(TextRole::Body));
            painter.drawText(QRect(x, y, 14, 16), Qt::AlignCenter, QStringLiteral("›"));
            x += 14;
        }
        badge(row.to);
        x += 8;
        QFont font = textFont(TextRole::Body);
        font.setWeight(m_flow == Flow::Groups ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(t.text);
        const int room = m_flow == Flow::Rows ? labelWidth - 8 - x : where[i].whole.right() - x;
        painter.drawText(QRect(x, y - 2, room, 20), Qt::AlignVCenter, painter.fontMetrics().elidedText(row.text, Qt::ElideRight, room));
        for (std::size_t k = 0; k < where[i].cells.size(); ++k) {
            const QRect cell = where[i].cells[k];
            const QImage image = m_context.images.thumbnail(row.pictures[k], static_cast<int>(cell.width() * ratio));
            if (image.isNull()) {
                painter.fillRect(cell, t.track);
                continue;
            }
            painter.fillRect(cell, t.stage);
            QRectF target(QPointF(0, 0), QSizeF(image.size()) / ratio);
            target.moveCenter(QRectF(cell).center());
            painter.drawImage(target, image);
        }
        if (hasFocus() && static_cast<int>(i) == m_focused) {
            painter.setPen(QPen(t.accent, 2));
            painter.drawRect(where[i].whole.adjusted(1, 1, -1, -1));
        }
    }
}

void ImageRows::mouseReleaseEvent(QMouseEvent* event)
{
    const auto where = places();
    for (std::size_t i = 0; i < where.size(); ++i) {
        if (where[i].whole.contains(event->pos())) {
            emit opened(static_cast<int>(i));
            return;
        }
    }
}

void ImageRows::keyPressEvent(QKeyEvent* event)
{
    const int count = static_cast<int>(places().size());
    const bool back = event->key() == Qt::Key_Up || event->key() == Qt::Key_Left;
    const bool on = event->key() == Qt::Key_Down || event->key() == Qt::Key_Right;
    if (count > 0 && (back || on)) {
        m_focused = std::clamp(m_focused + (on ? 1 : -1), 0, count - 1);
        update();
    } else if (count > 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)) {
        emit opened(m_focused);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace postil::ui
