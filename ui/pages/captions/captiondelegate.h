// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace postil::ui {

class CaptionTree;

/// Paints the rows of the tree of captions and opens their editors: badge, name, counts of a class; switch, text and effect of a
/// caption.
class CaptionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CaptionDelegate(CaptionTree* tree);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool eventFilter(QObject* object, QEvent* event) override;

    /// The part of a row that switches the caption.
    [[nodiscard]] static QRect switchArea(const QRect& row);

signals:
    void typed(const QModelIndex& index, const QString& text) const;
    void committed(const QModelIndex& index, const QString& text, bool addAnother) const;
    void linesPasted(const QModelIndex& index, const QStringList& lines) const;

private:
    void paintClass(QPainter& painter, const QRect& row, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintCaption(QPainter& painter, const QRect& row, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    int paintEffect(QPainter& painter, const QRect& row, const QModelIndex& index) const;

    CaptionTree* m_tree;
    mutable bool m_another = false;
};

} // namespace postil::ui
