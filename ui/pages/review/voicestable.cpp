// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/voicestable.h"

#include "ui/models/voicetables.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <cmath>

namespace postil::ui {

namespace {

constexpr int voiceRowHeight = 24;
constexpr int mostRows = 12;

class VoicesDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if ((option.state & QStyle::State_Selected) != 0 && (option.state & QStyle::State_Active) != 0
            && option.widget != nullptr && option.widget->hasFocus()) {
            painter->fillRect(option.rect, t.tint);
        }
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.hairline);
        painter->setFont(textFont(TextRole::Hint));
        switch (index.column()) {
        case VoicesModel::ClassColumn:
            paintClass(painter, option, index);
            break;
        case VoicesModel::PersonColumn:
            paintPerson(painter, option, index);
            break;
        default:
            paintBar(painter, option, index);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {60, voiceRowHeight}; }

private:
    static void paintClass(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const QRect r = option.rect.adjusted(16, 0, -4, 0);
        paintBadge(*painter, QRectF(r.left(), r.center().y() - 7, 14, 14), index.data(VoicesModel::PositionRole).toInt(),
                   index.data(VoicesModel::LetterRole).toString(), BadgeStyle::Outlined);
        painter->setPen(theme().text);
        const QRect text = r.adjusted(21, 0, 0, 0);
        painter->drawText(text, Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }

    static void paintBar(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const Theme& t = theme();
        const QVariant probability = index.data(VoicesModel::ProbabilityRole);
        const bool said = index.data(VoicesModel::SaidRole).toBool();
        const QRectF track(option.rect.left() + 2, option.rect.center().y() - 3, 34, 7);
        if (probability.isValid()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.track);
            painter->drawRoundedRect(track, 2, 2);
            painter->setBrush(said ? t.text : t.neutralBar);
            painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(1.5, track.width() * probability.toDouble()), 7)), 2, 2);
        } else if (said) {
            painter->drawPixmap(track.topLeft().toPoint(), themeIcon(QStringLiteral("check"), t.text).pixmap(12, 12));
        }
        QFont font = painter->font();
        font.setBold(said);
        painter->setFont(font);
        painter->setPen(said ? t.text : t.text2);
        painter->drawText(option.rect.adjusted(40, 0, 0, 0), Qt::AlignVCenter, index.data().toString());
    }

    static void paintPerson(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const Theme& t = theme();
        if (index.data(VoicesModel::SaidRole).toBool()) {
            paintBadge(*painter, QRectF(option.rect.left() + 3, option.rect.center().y() - 8, 16, 16),
                       index.data(VoicesModel::PositionRole).toInt(), index.data(VoicesModel::LetterRole).toString(), BadgeStyle::Filled);
            return;
        }
        if (index.data(VoicesModel::DeniedRole).toBool()) {
            painter->setPen(t.text);
            painter->drawText(option.rect.adjusted(4, 0, 0, 0), Qt::AlignVCenter, VoicesModel::tr("no"));
            return;
        }
        const QString key = index.data(VoicesModel::KeyCapRole).toString();
        if (key.isEmpty()) {
            return;
        }
        const QRectF cap(option.rect.left() + 2.5, option.rect.center().y() - 8.5, std::max(17, painter->fontMetrics().horizontalAdvance(key) + 10), 17);
        painter->setPen(t.buttonEdge);
        painter->setBrush(t.base);
        painter->drawRoundedRect(cap, 3, 3);
        painter->setPen(t.text2);
        painter->drawText(cap, Qt::AlignCenter, key);
    }
};

} // namespace

QString classKey(int position)
{
    if (position < 0 || position >= 20) {
        return {};
    }
    const QString digit = QString::number((position + 1) % 10);
    return position < 10 ? digit : QStringLiteral("⇧") + digit;
}

VoicesModel::VoicesModel(const ProjectSession& session, const VoiceTables& tables, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_tables(tables)
{
    refresh();
}

void VoicesModel::setRow(qsizetype row)
{
    m_row = row;
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void VoicesModel::refresh()
{
    beginResetModel();
    m_letters = classLetters(m_session.view().classes);
    if (m_row >= static_cast<qsizetype>(m_session.view().rows.size())) {
        m_row = -1;
    }
    endResetModel();
}

int VoicesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_session.view().classes.size());
}

int VoicesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VoicesModel::data(const QModelIndex& index, int role) const
{
    const auto position = static_cast<std::size_t>(index.row());
    if (!index.isValid() || position >= m_session.view().classes.size()) {
        return {};
    }
    const ClassRow& shown = m_session.view().classes[position];
    switch (role) {
    case PositionRole:
        return index.row();
    case LetterRole:
        return m_letters.value(index.row());
    case KeyCapRole:
        return classKey(index.row());
    default:
        break;
    }
    if (index.column() == ClassColumn) {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole ? shown.name : QVariant();
    }
    if (m_row < 0) {
        return {};
    }
    const LabelRow& label = m_session.view().rows[static_cast<std::size_t>(m_row)];
    if (const AnswerTable* answers = m_session.answers()) {
        return answerData(*answers, index, role);
    }
    if (index.column() == PersonColumn) {
        const bool said = label.decision.kind == Decision::Kind::Class && label.decision.classId == shown.id;
        if (role == SaidRole) {
            return said;
        }
        return role == Qt::AccessibleTextRole ? (said ? tr("decided: %1").arg(shown.name) : tr("key %1").arg(classKey(index.row()))) : QVariant();
    }
    const bool refiner = index.column() == RefinerColumn;
    const ClassId said = refiner ? label.refiner : label.zeroshot;
    if (role == SaidRole) {
        return said == shown.id;
    }
    const float p = m_tables.probability(refiner ? Voice::Refiner : Voice::ZeroShot, label.image, shown.id);
    if (role == ProbabilityRole) {
        return std::isnan(p) ? QVariant() : QVariant(static_cast<double>(p));
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        return std::isnan(p) ? QString() : QString::number(static_cast<double>(p), 'f', 2);
    }
    return {};
}

QVariant VoicesModel::answerData(const AnswerTable& answers, const QModelIndex& index, int role) const
{
    const auto image = static_cast<std::size_t>(m_row);
    const auto k = static_cast<std::size_t>(index.row());
    const QString name = m_session.view().classes[k].name;
    if (index.column() == PersonColumn) {
        const YesNo said = answers.human(image, k);
        if (role == SaidRole || role == DeniedRole) {
            return said == (role == SaidRole ? YesNo::Yes : YesNo::No);
        }
        if (role != Qt::AccessibleTextRole) {
            return {};
        }
        return said == YesNo::Unknown ? tr("key %1").arg(classKey(index.row())) : said == YesNo::Yes ? tr("%1: yes").arg(name) : tr("%1: no").arg(name);
    }
    const float p = index.column() == RefinerColumn ? answers.refiner(image, k) : answers.zeroshot(image, k);
    if (role == SaidRole) {
        return answerOf(p) == YesNo::Yes;
    }
    if (role == ProbabilityRole) {
        return std::isnan(p) ? QVariant() : QVariant(static_cast<double>(p));
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        return std::isnan(p) ? QString() : QString::number(static_cast<double>(p), 'f', 2);
    }
    return {};
}

QVariant VoicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    static const char* const icons[] = {"", "clip", "refiner", "person"};
    if (role == Qt::DecorationRole && section > 0) {
        return themeIcon(QString::fromLatin1(icons[section]), theme().text2);
    }
    if (role == Qt::FontRole) {
        QFont font = textFont(TextRole::Hint);
        font.setWeight(section > 0 ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case ClipColumn:
        return tr("CLIP");
    case RefinerColumn:
        return tr("Refiner");
    case PersonColumn:
        return tr("You");
    default:
        return QStringLiteral("   ") + tr("Class"); // in line with the rows' badges
    }
}

VoicesTable::VoicesTable(VoicesModel* model, QWidget* parent)
    : QTableView(parent)
    , m_voices(model)
{
    setModel(model);
    setItemDelegate(new VoicesDelegate(this));
    setAccessibleName(tr("Three voices"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(voiceRowHeight);
    verticalHeader()->setMinimumSectionSize(voiceRowHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(VoicesModel::ClassColumn, QHeaderView::Stretch);
    horizontalHeader()->resizeSection(VoicesModel::ClipColumn, 80);
    horizontalHeader()->resizeSection(VoicesModel::RefinerColumn, 84);
    horizontalHeader()->resizeSection(VoicesModel::PersonColumn, 58);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    viewport()->setAutoFillBackground(false);
    connect(model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) { emit classChosen(index.row()); });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (m_voices->hasAnswers() && index.column() == VoicesModel::PersonColumn) {
            emit classChosen(index.row());
        }
    });
}

/// Two quick clicks on an answer are two clicks.
void VoicesTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_voices->hasAnswers() && indexAt(event->position().toPoint()).column() == VoicesModel::PersonColumn) {
        mousePressEvent(event);
        return;
    }
    QTableView::mouseDoubleClickEvent(event);
}

QSize VoicesTable::sizeHint() const
{
    const int rows = std::clamp(model()->rowCount(), 1, mostRows);
    return {300, horizontalHeader()->sizeHint().height() + rows * voiceRowHeight + 1};
}

} // namespace postil::ui
