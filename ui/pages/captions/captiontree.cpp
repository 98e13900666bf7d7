// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/captiontree.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>

namespace postil::ui {

namespace {

constexpr int captionHeight = 28;
constexpr int classHeight = 32;
constexpr int switchLeft = 26;
constexpr int switchWidth = 24;
constexpr int switchHeight = 14;
constexpr int textLeft = 58;
constexpr int padding = 12;

CaptionTree::Kind kindOf(const QModelIndex& index)
{
    return static_cast<CaptionTree::Kind>(index.data(CaptionTree::KindRole).toInt());
}

QRectF switchBox(const QRect& row)
{
    return {row.left() + switchLeft + 0.0, row.center().y() - switchHeight / 2 + 0.5, switchWidth, switchHeight};
}

void paintSwitch(QPainter& painter, const QRectF& box, bool on)
{
    const Theme& t = theme();
    painter.setPen(Qt::NoPen);
    painter.setBrush(on ? t.accentFill : t.inputEdge);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setBrush(QColor(Qt::white));
    const double knob = box.height() - 4;
    painter.drawEllipse(QRectF(on ? box.right() - knob - 2 : box.left() + 2, box.top() + 2, knob, knob));
}

} // namespace

class CaptionTree::Delegate final : public QStyledItemDelegate
{
public:
    explicit Delegate(CaptionTree* tree)
        : QStyledItemDelegate(tree)
        , m_tree(tree)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {200, kindOf(index) == Kind::Class ? classHeight : captionHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const QRect row(0, option.rect.top(), m_tree->viewport()->width(), option.rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if ((option.state & QStyle::State_Selected) != 0) {
            painter->fillRect(row, t.tint);
        } else if ((option.state & QStyle::State_MouseOver) != 0) {
            painter->fillRect(row, t.hover);
        } else if (kindOf(index) == Kind::Class) {
            painter->fillRect(row, t.window);
        }
        kindOf(index) == Kind::Class ? paintClass(*painter, row, option, index) : paintCaption(*painter, row, option, index);
        if ((option.state & QStyle::State_HasFocus) != 0 && (option.state & QStyle::State_KeyboardFocusChange) != 0) {
            painter->setPen(QPen(t.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(row.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        auto* editor = new QLineEdit(parent);
        editor->setAccessibleName(kindOf(index) == Kind::Class ? CaptionTree::tr("Class name") : CaptionTree::tr("Caption"));
        if (kindOf(index) == Kind::New) {
            editor->setPlaceholderText(CaptionTree::tr("what a radiologist, or a layman, would call such a picture"));
        }
        return editor;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        static_cast<QLineEdit*>(editor)->setText(index.data(Qt::DisplayRole).toString());
    }

    void setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const override
    {
        m_tree->committed(m_tree->itemFromIndex(index), static_cast<QLineEdit*>(editor)->text().simplified(), m_another);
        m_another = false;
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int left = kindOf(index) == Kind::Class ? 48 : textLeft - 8;
        editor->setGeometry(left, option.rect.top(), m_tree->viewport()->width() - left - padding, option.rect.height());
    }

    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && (key->modifiers() & Qt::ControlModifier) != 0) {
                m_another = true;
                auto* editor = qobject_cast<QWidget*>(object);
                emit commitData(editor);
                emit closeEditor(editor, NoHint);
                return true;
            }
        }
        return QStyledItemDelegate::eventFilter(object, event);
    }

private:
    void paintClass(QPainter& painter, const QRect& row, const QStyleOptionViewItem& option, const QModelIndex& index) const
    {
        const Theme& t = theme();
        painter.setPen(t.hairline);
        painter.drawLine(row.topLeft(), row.topRight());
        const bool open = m_tree->isExpanded(index);
        painter.drawPixmap(QPointF(row.left() + padding, row.center().y() - 6.5),
                           themeIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), t.text2).pixmap(14, 14));
        paintBadge(painter, QRectF(row.left() + 34, row.center().y() - 7.5, 16, 16), index.data(PositionRole).toInt(),
                   index.data(LetterRole).toString(), BadgeStyle::Outlined);
        int right = row.right() - padding;
        if (const qint64 count = index.data(CountRole).toLongLong(); count >= 0) {
            painter.setFont(option.font);
            painter.setPen(t.text2);
            const QString text = thousands(count);
            painter.drawText(QRect(row.left(), row.top(), right - row.left(), row.height()), Qt::AlignRight | Qt::AlignVCenter, text);
            right -= painter.fontMetrics().horizontalAdvance(text) + 12;
        }
        painter.setFont(semibold(option.font));
        painter.setPen(t.text);
        const int left = row.left() + 58;
        const QString hint = index.data(HintRole).toString();
        const int hintWidth = QFontMetrics(textFont(TextRole::Hint)).horizontalAdvance(hint) + 8;
        const QString name = painter.fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, right - left - hintWidth);
        painter.drawText(QRect(left, row.top(), right - left, row.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
        const int after = left + painter.fontMetrics().horizontalAdvance(name) + 8;
        painter.setFont(textFont(TextRole::Hint));
        painter.setPen(t.text2);
        painter.drawText(QRect(after, row.top(), right - after, row.height()), Qt::AlignLeft | Qt::AlignVCenter, hint);
    }

    void paintCaption(QPainter& painter, const QRect& row, const QStyleOptionViewItem& option, const QModelIndex& index) const
    {
        const Theme& t = theme();
        const bool on = index.data(EnabledRole).toBool();
        if (kindOf(index) == Kind::Caption) {
            paintSwitch(painter, switchBox(row), on);
        }
        painter.setFont(option.font);
        painter.setPen(on || (option.state & QStyle::State_Selected) != 0 ? (on ? t.text : t.text2) : t.text3);
        const QRect box(row.left() + textLeft, row.top(), row.width() - textLeft - padding, row.height());
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, box.width()));
    }

    CaptionTree* m_tree;
    mutable bool m_another = false;
};

CaptionTree::CaptionTree(QWidget* parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("captionTree"));
    setAccessibleName(tr("Classes and their captions"));
    setColumnCount(1);
    header()->hide();
    setItemDelegate(new Delegate(this));
    setIndentation(0);
    setRootIsDecorated(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setEditTriggers(DoubleClicked);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setExpandsOnDoubleClick(false);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem* item) { m_folded[item->data(0, IdRole).toLongLong()] = false; });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](QTreeWidgetItem* item) { m_folded[item->data(0, IdRole).toLongLong()] = true; });
    connect(itemDelegate(), &QAbstractItemDelegate::closeEditor, this, [this] { QTimer::singleShot(0, this, &CaptionTree::editorClosed); });
}

void CaptionTree::setPrompts(const std::vector<ClassRow>& classes, const PromptSet& prompts)
{
    const QTreeWidgetItem* current = currentItem();
    const auto kind = current == nullptr ? Kind::New : static_cast<Kind>(current->data(0, KindRole).toInt());
    const qint64 id = current == nullptr ? 0 : current->data(0, IdRole).toLongLong();
    const qint64 classOfNew = current != nullptr && current->parent() != nullptr ? current->parent()->data(0, IdRole).toLongLong() : 0;
    m_new = nullptr;
    clear();
    const QStringList letters = classLetters(classes);
    for (const ClassRow& row : classes) {
        auto* item = new QTreeWidgetItem(this, {row.name});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
        item->setData(0, KindRole, int(Kind::Class));
        item->setData(0, IdRole, row.id.value);
        item->setData(0, PositionRole, row.position);
        item->setData(0, LetterRole, letters.value(row.position));
        item->setData(0, CountRole, -1);
        int on = 0;
        int all = 0;
        for (const CaptionRow& caption : prompts.captions) {
            if (caption.classId != row.id) {
                continue;
            }
            ++all;
            on += caption.enabled ? 1 : 0;
            auto* child = new QTreeWidgetItem(item, {caption.text});
            child->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
            child->setData(0, KindRole, int(Kind::Caption));
            child->setData(0, IdRole, caption.id.value);
            child->setData(0, EnabledRole, caption.enabled);
            child->setData(0, Qt::AccessibleTextRole, tr("%1, %2").arg(caption.text, caption.enabled ? tr("on") : tr("off")));
            child->setToolTip(0, caption.text);
            if (kind == Kind::Caption && caption.id.value == id) {
                setCurrentItem(child);
            }
        }
        item->setData(0, HintRole, all == 0 ? tr("speaks with its name") : tr("%1 of %2 on").arg(on).arg(all));
        item->setExpanded(!m_folded[row.id.value]);
        if ((kind == Kind::Class && row.id.value == id) || (kind == Kind::New && row.id.value == classOfNew)) {
            setCurrentItem(item);
        }
    }
    setCounts(m_counts);
}

void CaptionTree::setCounts(const std::vector<qint64>& counts)
{
    m_counts = counts;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        topLevelItem(i)->setData(0, CountRole, at < counts.size() ? counts[at] : -1);
    }
}

QTreeWidgetItem* CaptionTree::currentClass() const
{
    QTreeWidgetItem* item = currentItem();
    if (item == nullptr) {
        return topLevelItem(0);
    }
    return item->parent() != nullptr ? item->parent() : item;
}

void CaptionTree::beginCaption()
{
    QTreeWidgetItem* parent = currentClass();
    if (parent == nullptr || m_readOnly || m_new != nullptr) {
        return;
    }
    parent->setExpanded(true);
    m_new = new QTreeWidgetItem(parent);
    m_new->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
    m_new->setData(0, KindRole, int(Kind::New));
    m_new->setData(0, EnabledRole, true);
    setCurrentItem(m_new);
    scrollToItem(m_new);
    editItem(m_new);
}

void CaptionTree::committed(QTreeWidgetItem* item, const QString& text, bool addAnother)
{
    if (item == nullptr || text.isEmpty()) {
        return;
    }
    const auto kind = static_cast<Kind>(item->data(0, KindRole).toInt());
    const qint64 id = item->data(0, IdRole).toLongLong();
    const qint64 classId = item->parent() != nullptr ? item->parent()->data(0, IdRole).toLongLong() : 0;
    // Afterwards: who listens fills the tree again, and the editor is still one of its children.
    QTimer::singleShot(0, this, [this, kind, id, classId, text, addAnother, before = item->text(0)] {
        if (kind == Kind::New) {
            emit addWanted(ClassId{classId}, text);
        } else if (text != before) {
            kind == Kind::Class ? emit renameWanted(ClassId{id}, text) : emit textChanged(CaptionId{id}, text);
        }
        if (addAnother) {
            beginCaption();
        }
    });
}

void CaptionTree::editorClosed()
{
    if (state() == EditingState) {
        return; // the next caption is being typed already
    }
    if (m_new != nullptr) {
        QTreeWidgetItem* parent = m_new->parent();
        delete m_new;
        m_new = nullptr;
        setCurrentItem(parent);
    }
    setFocus();
}

void CaptionTree::removeCurrent()
{
    const QTreeWidgetItem* item = currentItem();
    if (!m_readOnly && item != nullptr && static_cast<Kind>(item->data(0, KindRole).toInt()) == Kind::Caption) {
        emit removeWanted(CaptionId{item->data(0, IdRole).toLongLong()});
    }
}

void CaptionTree::toggle(QTreeWidgetItem* item)
{
    if (static_cast<Kind>(item->data(0, KindRole).toInt()) == Kind::Class) {
        item->setExpanded(!item->isExpanded());
    } else if (!m_readOnly && item != m_new) {
        emit enabledChanged(CaptionId{item->data(0, IdRole).toLongLong()}, !item->data(0, EnabledRole).toBool());
    }
}

QTreeWidgetItem* CaptionTree::itemOf(CaptionId id) const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        for (int k = 0; k < topLevelItem(i)->childCount(); ++k) {
            if (topLevelItem(i)->child(k)->data(0, IdRole).toLongLong() == id.value) {
                return topLevelItem(i)->child(k);
            }
        }
    }
    return nullptr;
}

QTreeWidgetItem* CaptionTree::classItem(ClassId id) const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->data(0, IdRole).toLongLong() == id.value) {
            return topLevelItem(i);
        }
    }
    return nullptr;
}

void CaptionTree::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier) != 0) {
        beginCaption();
    } else if ((enter || event->key() == Qt::Key_F2) && currentItem() != nullptr) {
        if (!m_readOnly) {
            editItem(currentItem());
        }
    } else if (event->key() == Qt::Key_Space && currentItem() != nullptr) {
        toggle(currentItem());
    } else if (event->key() == Qt::Key_Delete) {
        removeCurrent();
    } else {
        QTreeWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void CaptionTree::mouseReleaseEvent(QMouseEvent* event)
{
    QTreeWidgetItem* item = itemAt(event->pos());
    const QRect row = item != nullptr ? visualItemRect(item) : QRect();
    QTreeWidget::mouseReleaseEvent(event);
    if (item == nullptr || event->button() != Qt::LeftButton || state() == EditingState) {
        return;
    }
    const auto kind = static_cast<Kind>(item->data(0, KindRole).toInt());
    if ((kind == Kind::Class && event->pos().x() < 30) ||
        (kind == Kind::Caption && switchBox(QRect(0, row.top(), 100, row.height())).adjusted(-6, -6, 6, 6).contains(event->pos()))) {
        toggle(item);
    }
}

} // namespace postil::ui
