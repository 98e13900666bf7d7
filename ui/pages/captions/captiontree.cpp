// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/captiontree.h"

#include "core/workflow/captionfile.h"
#include "ui/charts/classbars.h"
#include "ui/pages/captions/captiondelegate.h"
#include "ui/widgets/badge.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimer>

#include <algorithm>

namespace postil::ui {

CaptionTree::CaptionTree(QWidget* parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("captionTree"));
    setAccessibleName(tr("Classes and their captions"));
    setColumnCount(1);
    header()->hide();
    auto* delegate = new CaptionDelegate(this);
    setItemDelegate(delegate);
    setIndentation(0);
    setRootIsDecorated(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setEditTriggers(DoubleClicked);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setExpandsOnDoubleClick(false);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem* item) { m_folded[item->data(0, IdRole).toLongLong()] = false; });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](QTreeWidgetItem* item) { m_folded[item->data(0, IdRole).toLongLong()] = true; });
    connect(itemDelegate(), &QAbstractItemDelegate::closeEditor, this, [this] { QTimer::singleShot(0, this, &CaptionTree::editorClosed); });
    connect(delegate, &CaptionDelegate::committed, this,
            [this](const QModelIndex& index, const QString& text, bool another) { committed(itemFromIndex(index), text, another); });
    connect(delegate, &CaptionDelegate::typed, this, [this](const QModelIndex& index, const QString& text) {
        const QTreeWidgetItem* item = itemFromIndex(index);
        if (item != nullptr && item->parent() != nullptr) {
            emit typing(item == m_new ? CaptionId{} : CaptionId{item->data(0, IdRole).toLongLong()},
                        ClassId{item->parent()->data(0, IdRole).toLongLong()}, text);
        }
    });
    connect(delegate, &CaptionDelegate::linesPasted, this, [this](const QModelIndex& index, const QStringList& lines) {
        if (const QTreeWidgetItem* item = itemFromIndex(index); item != nullptr) {
            const QTreeWidgetItem* of = item->parent() != nullptr ? item->parent() : item;
            QTimer::singleShot(0, this, [this, id = ClassId{of->data(0, IdRole).toLongLong()}, lines] { emit pasteWanted(id, lines); });
        }
    });
    connect(this, &QTreeWidget::currentItemChanged, this, [this] { emit currentCaptionChanged(currentCaption()); });
}

void CaptionTree::setPrompts(const std::vector<ClassRow>& classes, const PromptSet& prompts)
{
    const QTreeWidgetItem* current = currentItem();
    const auto kind = current == nullptr ? Kind::New : static_cast<Kind>(current->data(0, KindRole).toInt());
    const qint64 id = current == nullptr ? 0 : current->data(0, IdRole).toLongLong();
    const qint64 classOfNew = current != nullptr && current->parent() != nullptr ? current->parent()->data(0, IdRole).toLongLong() : 0;
    m_new = nullptr;
    QSignalBlocker block(this); // the current item comes back below
    clear();
    const QStringList letters = classLetters(classes);
    for (const ClassRow& row : classes) {
        auto* item = new QTreeWidgetItem(this, {row.name});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDropEnabled);
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
            child->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled);
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
    setCounts(m_counts, m_before);
    for (const auto& [caption, effect] : m_effects) {
        showEffect(caption, effect);
    }
    block.unblock();
    emit currentCaptionChanged(currentCaption());
}

void CaptionTree::setCounts(const std::vector<qint64>& counts, const std::vector<qint64>& before)
{
    m_counts = counts;
    m_before = before;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        topLevelItem(i)->setData(0, CountRole, at < counts.size() ? counts[at] : -1);
        topLevelItem(i)->setData(0, ChangeRole, at < counts.size() && at < before.size() ? QVariant(counts[at] - before[at]) : QVariant());
    }
}

void CaptionTree::setEffects(const std::vector<CaptionEffect>& effects)
{
    for (const auto& [caption, effect] : m_effects) {
        if (QTreeWidgetItem* item = itemOf(caption)) {
            item->setData(0, EffectRole, {});
        }
    }
    m_effects.clear();
    m_largestEffect = 0;
    for (const CaptionEffect& effect : effects) {
        m_effects[effect.caption.id] = {effect.changed, effect.net};
        m_largestEffect = std::max(m_largestEffect, effect.changed);
    }
    for (const auto& [caption, effect] : m_effects) {
        showEffect(caption, effect);
    }
    viewport()->update();
}

void CaptionTree::showEffect(CaptionId caption, const std::pair<qint64, qint64>& effect)
{
    QTreeWidgetItem* item = itemOf(caption);
    if (item == nullptr) {
        return;
    }
    item->setData(0, NetRole, effect.second);
    item->setData(0, EffectRole, effect.first);
    const bool on = item->data(0, EnabledRole).toBool();
    const QString text = on ? tr("without it %n label(s) would be others", nullptr, static_cast<int>(effect.first))
                            : tr("with it %n label(s) would be others", nullptr, static_cast<int>(effect.first));
    item->setToolTip(0, item->text(0) + QLatin1Char('\n') + text);
    item->setData(0, Qt::AccessibleDescriptionRole, text);
}

QTreeWidgetItem* CaptionTree::currentClass() const
{
    QTreeWidgetItem* item = currentItem();
    if (item == nullptr) {
        return topLevelItem(0);
    }
    return item->parent() != nullptr ? item->parent() : item;
}

CaptionId CaptionTree::currentCaption() const
{
    const QTreeWidgetItem* item = currentItem();
    const bool caption = item != nullptr && item != m_new && static_cast<Kind>(item->data(0, KindRole).toInt()) == Kind::Caption;
    return caption ? CaptionId{item->data(0, IdRole).toLongLong()} : CaptionId{};
}

void CaptionTree::pasteLines()
{
    const QTreeWidgetItem* of = currentClass();
    const QStringList lines = captionLines(QGuiApplication::clipboard()->text());
    if (of != nullptr && !m_readOnly && !lines.isEmpty()) {
        emit pasteWanted(ClassId{of->data(0, IdRole).toLongLong()}, lines);
    }
}

void CaptionTree::moveCurrent(int by)
{
    QTreeWidgetItem* item = currentItem();
    const CaptionId caption = currentCaption();
    if (!caption.isValid() || m_readOnly) {
        return;
    }
    QTreeWidgetItem* of = item->parent();
    int place = of->indexOfChild(item) + by;
    if (place < 0 || place >= of->childCount()) { // on to the neighbouring class
        of = topLevelItem(indexOfTopLevelItem(of) + by);
        if (of == nullptr) {
            return;
        }
        place = by < 0 ? of->childCount() : 0;
    }
    emit moveWanted(caption, ClassId{of->data(0, IdRole).toLongLong()}, place);
}

void CaptionTree::dropEvent(QDropEvent* event)
{
    const QTreeWidgetItem* dragged = currentItem();
    QTreeWidgetItem* under = itemAt(event->position().toPoint());
    const CaptionId caption = currentCaption();
    event->setDropAction(Qt::CopyAction); // the view must not take the row away itself
    event->accept();
    if (!caption.isValid() || m_readOnly) {
        return;
    }
    QTreeWidgetItem* of = under == nullptr ? topLevelItem(topLevelItemCount() - 1) : under->parent() != nullptr ? under->parent() : under;
    int place = of->childCount();
    if (under != nullptr && under->parent() != nullptr) {
        const bool below = event->position().y() > visualItemRect(under).center().y();
        place = of->indexOfChild(under) + (below ? 1 : 0);
    } else if (under != nullptr) {
        place = 0;
    }
    const int from = dragged->parent() == of ? of->indexOfChild(const_cast<QTreeWidgetItem*>(dragged)) : -1;
    place -= from >= 0 && from < place ? 1 : 0; // its own place comes free
    if (place != from) {
        QTimer::singleShot(0, this, [this, caption, id = ClassId{of->data(0, IdRole).toLongLong()}, place] { emit moveWanted(caption, id, place); });
    }
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
    emit typingEnded();
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
    } else if (event->matches(QKeySequence::Paste)) {
        pasteLines();
    } else if ((event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) && (event->modifiers() & Qt::AltModifier) != 0) {
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
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
        (kind == Kind::Caption && CaptionDelegate::switchArea(row).contains(event->pos()))) {
        toggle(item);
    }
}

} // namespace postil::ui
