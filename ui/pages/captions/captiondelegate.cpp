// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/captiondelegate.h"

#include "core/workflow/captionfile.h"
#include "ui/charts/classbars.h"
#include "ui/pages/captions/captiontree.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace postil::ui {

namespace {

constexpr int captionHeight = 28;
constexpr int classHeight = 32;
constexpr int switchLeft = 26;
constexpr int switchWidth = 24;
constexpr int switchHeight = 14;
constexpr int textLeft = 58;
constexpr int padding = 12;
constexpr int effectWidth = 92;
constexpr int effectNumber = 56;

using Kind = CaptionTree::Kind;

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(CaptionTree::KindRole).toInt());
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

CaptionDelegate::CaptionDelegate(CaptionTree* tree)
    : QStyledItemDelegate(tree)
    , m_tree(tree)
{
}

QRect CaptionDelegate::switchArea(const QRect& row)
{
    return switchBox(QRect(0, row.top(), 100, row.height())).toAlignedRect().adjusted(-6, -6, 6, 6);
}

QSize CaptionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {200, kindOf(index) == Kind::Class ? classHeight : captionHeight};
}

void CaptionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
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

QWidget* CaptionDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* editor = new QLineEdit(parent);
    editor->setAccessibleName(kindOf(index) == Kind::Class ? CaptionTree::tr("Class name") : CaptionTree::tr("Caption"));
    if (kindOf(index) == Kind::New) {
        editor->setPlaceholderText(CaptionTree::tr("what a radiologist, or a layman, would call such a picture"));
    }
    if (kindOf(index) != Kind::Class) {
        connect(editor, &QLineEdit::textEdited, this, [this, at = QPersistentModelIndex(index)](const QString& text) { emit typed(at, text); });
    }
    return editor;
}

void CaptionDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* line = static_cast<QLineEdit*>(editor);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (!line->isModified() && line->text() != text) { // the view asks again whenever the row's figures change
        line->setText(text);
    }
}

void CaptionDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const
{
    emit committed(index, static_cast<QLineEdit*>(editor)->text().simplified(), m_another);
    m_another = false;
}

void CaptionDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isClass = kindOf(index) == Kind::Class;
    const int left = isClass ? 48 : textLeft - 8;
    editor->setGeometry(left, option.rect.top(), m_tree->viewport()->width() - left - padding - (isClass ? 0 : effectWidth - padding),
                        option.rect.height());
}

bool CaptionDelegate::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        auto* editor = qobject_cast<QLineEdit*>(object);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && (key->modifiers() & Qt::ControlModifier) != 0) {
            m_another = true;
            emit commitData(editor);
            emit closeEditor(editor, NoHint);
            return true;
        }
        const QStringList lines = key->matches(QKeySequence::Paste) ? captionLines(QGuiApplication::clipboard()->text()) : QStringList();
        if (lines.size() > 1 && editor != nullptr) { // several captions; the one being typed stays what it was
            const QModelIndex at = m_tree->currentIndex();
            emit closeEditor(editor, RevertModelCache);
            emit linesPasted(at, lines);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

void CaptionDelegate::paintClass(QPainter& painter, const QRect& row, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    painter.setPen(t.hairline);
    painter.drawLine(row.topLeft(), row.topRight());
    const bool open = m_tree->isExpanded(index);
    painter.drawPixmap(QPointF(row.left() + padding, row.center().y() - 6.5),
                       themeIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), t.text2).pixmap(14, 14));
    paintBadge(painter, QRectF(row.left() + 34, row.center().y() - 7.5, 16, 16), index.data(CaptionTree::PositionRole).toInt(),
               index.data(CaptionTree::LetterRole).toString(), BadgeStyle::Outlined);
    int right = row.right() - padding;
    const auto put = [&](const QString& text, const QColor& colour, int width) {
        painter.setPen(colour);
        painter.drawText(QRect(right - width, row.top(), width, row.height()), Qt::AlignRight | Qt::AlignVCenter, text);
        right -= width;
    };
    painter.setFont(option.font);
    if (const QVariant change = index.data(CaptionTree::ChangeRole); change.isValid()) {
        painter.setFont(semibold(option.font));
        put(signedThousands(change.toLongLong()), t.text, effectNumber);
        painter.setFont(option.font);
    }
    if (const qint64 count = index.data(CaptionTree::CountRole).toLongLong(); count >= 0) {
        put(thousands(count), t.text2, painter.fontMetrics().horizontalAdvance(thousands(count)) + 12);
    }
    painter.setFont(semibold(option.font));
    painter.setPen(t.text);
    const int left = row.left() + textLeft;
    const QString hint = index.data(CaptionTree::HintRole).toString();
    const int hintWidth = QFontMetrics(textFont(TextRole::Hint)).horizontalAdvance(hint) + 8;
    const QString name = painter.fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, right - left - hintWidth);
    painter.drawText(QRect(left, row.top(), right - left, row.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
    const int after = left + painter.fontMetrics().horizontalAdvance(name) + 8;
    painter.setFont(textFont(TextRole::Hint));
    painter.setPen(t.text2);
    painter.drawText(QRect(after, row.top(), right - after, row.height()), Qt::AlignLeft | Qt::AlignVCenter, hint);
}

/// The bar and number at the right: how many labels are others because of this caption; outlined: would be, if it were on.
int CaptionDelegate::paintEffect(QPainter& painter, const QRect& row, const QModelIndex& index) const
{
    const QVariant changed = index.data(CaptionTree::EffectRole);
    if (!changed.isValid()) {
        return effectWidth;
    }
    const Theme& t = theme();
    const bool on = index.data(CaptionTree::EnabledRole).toBool();
    const qint64 labels = changed.toLongLong();
    const qint64 net = index.data(CaptionTree::NetRole).toLongLong();
    const QRect number(row.right() - padding - effectNumber, row.top(), effectNumber, row.height());
    painter.setPen(on ? t.text : t.text2);
    painter.drawText(number, Qt::AlignRight | Qt::AlignVCenter, labels == 0 ? QStringLiteral("·") : signedThousands(net < 0 ? -labels : labels));
    const auto most = static_cast<double>(std::max<qint64>(m_tree->largestEffect(), 1));
    const double width = labels == 0 ? 0 : std::max(2.0, (effectWidth - effectNumber - 4) * std::sqrt(static_cast<double>(labels) / most));
    const QRectF bar(number.left() - width, row.center().y() - 2.0, width, 6);
    painter.setPen(on ? Qt::NoPen : QPen(t.neutralBar, 1));
    painter.setBrush(on ? QBrush(t.neutralBar) : QBrush(Qt::NoBrush));
    if (labels > 0) {
        painter.drawRoundedRect(bar, 2, 2);
    }
    return effectWidth;
}

void CaptionDelegate::paintCaption(QPainter& painter, const QRect& row, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    const bool on = index.data(CaptionTree::EnabledRole).toBool();
    painter.setFont(option.font);
    if (kindOf(index) == Kind::Caption) {
        paintSwitch(painter, switchBox(row), on);
    }
    const int taken = paintEffect(painter, row, index);
    painter.setPen(on || (option.state & QStyle::State_Selected) != 0 ? (on ? t.text : t.text2) : t.text3);
    const QRect box(row.left() + textLeft, row.top(), row.width() - textLeft - padding - taken, row.height());
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, box.width()));
}

} // namespace postil::ui
