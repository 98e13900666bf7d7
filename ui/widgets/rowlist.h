// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QStyledItemDelegate>

namespace postil::ui {

/// Data roles of a row in a side column.
enum RowRole {
    IconNameRole = Qt::UserRole + 1, ///< QString: SVG of resources/icons
    BadgePositionRole,               ///< int: class position, -1 = none of these
    BadgeLetterRole,                 ///< QString
    CountRole,                       ///< QString, right-aligned
    HintRole,                        ///< QString: second line's text in text 3 (row gets no icon)
    BarRole,                         ///< double of [0, 1]: a bar in the class's colour before the count
    KeyRole                          ///< QVariant: what the row stands for
};

/// Icon or badge, text, right-aligned count; 28 px high (dense 24).
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject* parent, bool dense = false)
        : QStyledItemDelegate(parent)
        , m_dense(dense)
    {
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    bool m_dense;
};

/// A list of such rows as high as its content: queues, sources, classes.
class RowList final : public QListWidget
{
    Q_OBJECT

public:
    explicit RowList(const QString& accessibleName, QWidget* parent = nullptr, bool dense = false);

    QListWidgetItem* addRow(const QString& icon, const QString& text, const QString& count, const QVariant& key);
    QListWidgetItem* addClassRow(int position, const QString& letter, const QString& text, const QString& count, const QVariant& key);
    [[nodiscard]] QListWidgetItem* rowOf(const QVariant& key) const; ///< nullptr: no such row
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    void clearRows();

protected:
    bool event(QEvent* event) override;
};

} // namespace postil::ui
