// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/recentdelegate.h"

#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace postil::ui {

namespace {

constexpr int rowHeight = 56;
constexpr int thumbnail = 32;
constexpr int thumbnails = 4;

QRect locateButton(const QRect& row)
{
    return {row.right() - 236, row.center().y() - 13, 76, 26};
}

QString age(const QDateTime& when)
{
    const qint64 days = when.date().daysTo(QDate::currentDate());
    if (days == 0) {
        return RecentDelegate::tr("today %1").arg(QLocale().toString(when.time(), QStringLiteral("HH:mm")));
    }
    return days == 1 ? RecentDelegate::tr("yesterday") : QLocale().toString(when.date(), QStringLiteral("d MMM"));
}

QString shortFolder(const QString& path)
{
    const QString folder = QFileInfo(path).path();
    return folder.startsWith(QDir::homePath()) ? QLatin1Char('~') + folder.mid(QDir::homePath().size()) : folder;
}

} // namespace

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {400, rowHeight};
}

void RecentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    const QRect row = option.rect;
    const bool missing = index.data(MissingRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool keyboard = (option.state & QStyle::State_HasFocus) != 0;
    if ((option.state & QStyle::State_Selected) != 0 && keyboard) {
        painter->fillRect(row, t.tint);
    } else if ((option.state & QStyle::State_MouseOver) != 0) {
        painter->fillRect(row, t.hover);
    }
    if (index.row() > 0) {
        painter->fillRect(QRect(row.left(), row.top(), row.width(), 1), t.hairline);
    }
    const QPixmap strip = index.data(ThumbnailsRole).value<QPixmap>();
    for (int i = 0; i < thumbnails; ++i) {
        const QRect box(row.left() + 16 + i * (thumbnail + 4), row.center().y() - thumbnail / 2, thumbnail, thumbnail);
        if (!missing && !strip.isNull()) {
            painter->drawPixmap(box, strip, QRect(i * thumbnail, 0, thumbnail, thumbnail));
        } else if (missing) {
            painter->setPen(QPen(t.inputEdge, 1, Qt::DashLine));
            painter->drawRect(box.adjusted(0, 0, -1, -1));
        } else {
            painter->fillRect(box, t.track);
        }
    }
    const int textLeft = row.left() + 16 + thumbnails * (thumbnail + 4) + 8;
    const QRect text(textLeft, row.top(), row.right() - 250 - textLeft, rowHeight);
    const QFont strong = semibold(option.font);
    const QString path = index.data(PathRole).toString();
    painter->setFont(strong);
    painter->setPen(missing ? t.text2 : t.text);
    painter->drawText(text.adjusted(0, 8, 0, -28), Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->setFont(textFont(TextRole::Hint));
    painter->setPen(missing ? t.error : t.text2);
    const QString second = missing ? tr("File not found: %1").arg(path) : shortFolder(path);
    painter->drawText(text.adjusted(0, 28, 0, -8), Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(second, Qt::ElideMiddle, text.width()));
    const qint64 images = index.data(ImagesRole).toLongLong();
    const qint64 decided = index.data(DecidedRole).toLongLong();
    if (missing) {
        const QRect button = locateButton(row);
        painter->setPen(t.buttonEdge);
        painter->setBrush(t.base);
        painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setPen(t.text);
        painter->drawText(button, Qt::AlignCenter, tr("Locate…"));
    } else {
        const QRect progress(row.right() - 236, row.center().y() - 16, 112, 20);
        painter->setPen(t.text);
        painter->drawText(progress, Qt::AlignVCenter | Qt::AlignLeft, tr("%1 decided").arg(thousands(decided)));
        const QRectF track(progress.left(), progress.bottom() + 4, progress.width(), 4);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.track);
        painter->drawRoundedRect(track, 2, 2);
        if (images > 0 && decided > 0) {
            painter->setBrush(t.accent);
            painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(4.0, track.width() * double(decided) / double(images)), 4)), 2, 2);
        }
    }
    const QRect right(row.right() - 116, row.top(), 100, rowHeight);
    painter->setPen(t.text2);
    painter->drawText(right.adjusted(0, 8, 0, -28), Qt::AlignVCenter | Qt::AlignRight, age(index.data(OpenedRole).toDateTime()));
    if (!missing) {
        painter->drawText(right.adjusted(0, 28, 0, -8), Qt::AlignVCenter | Qt::AlignRight, thousands(images));
    }
    painter->restore();
}

bool RecentDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease && index.data(MissingRole).toBool()
        && locateButton(option.rect).contains(static_cast<QMouseEvent*>(event)->pos())) {
        emit locateWanted(index.data(PathRole).toString());
        return true;
    }
    return false;
}

} // namespace postil::ui
