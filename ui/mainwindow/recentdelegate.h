// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace postil::ui {

/// Data roles of a recent project.
enum RecentRole { PathRole = Qt::UserRole + 1, ImagesRole, DecidedRole, OpenedRole, ThumbnailsRole, MissingRole };

/// Thumbnails, name and folder, progress bar, age and image count; "Locate…" in place of the bar for a missing file.
class RecentDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;

signals:
    void locateWanted(const QString& path);
};

} // namespace postil::ui
