// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/refine/flipfeed.h"

#include "ui/models/projectsession.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QStyledItemDelegate>

#include <deque>

namespace postil::ui {

namespace {
constexpr int rowHeight = 56;
constexpr int thumbnail = 48;
constexpr std::size_t keptEntries = 1000;
} // namespace

class FlipFeed::Model final : public QAbstractListModel
{
public:
    Model(ProjectSession& session, QObject* parent)
        : QAbstractListModel(parent)
        , m_session(session)
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_entries.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid()) {
            return {};
        }
        const Entry& entry = m_entries[std::size_t(index.row())];
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
            const LabelView& view = m_session.view();
            const qsizetype row = m_session.rowOf(entry.image);
            const QString file = row < 0 ? QString() : view.images[std::size_t(row)].fileName;
            return FlipFeed::tr("%1: %2, was %3, %4").arg(file, view.className(entry.to), view.className(entry.from), entry.right);
        }
        return {};
    }

    [[nodiscard]] const Entry& entry(int row) const { return m_entries[std::size_t(row)]; }

    void prepend(std::vector<Entry> entries)
    {
        if (entries.empty()) {
            return;
        }
        beginResetModel();
        m_entries.insert(m_entries.begin(), entries.begin(), entries.end());
        if (m_entries.size() > keptEntries) {
            m_entries.resize(keptEntries);
        }
        endResetModel();
    }

    void assign(std::vector<Entry> entries)
    {
        beginResetModel();
        m_entries.assign(entries.begin(), entries.begin() + std::ptrdiff_t(std::min(entries.size(), keptEntries)));
        endResetModel();
    }

private:
    ProjectSession& m_session;
    std::deque<Entry> m_entries;
};

class FlipFeed::Delegate final : public QStyledItemDelegate
{
public:
    Delegate(ProjectSession& session, ImageLoader& images, const Model& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_session(session)
        , m_images(images)
        , m_model(model)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, rowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const Entry& entry = m_model.entry(index.row());
        const LabelView& view = m_session.view();
        const QStringList letters = classLetters(view.classes);
        painter->save();
        if ((option.state & QStyle::State_Selected) != 0) {
            painter->fillRect(option.rect, t.tint);
        } else if ((option.state & QStyle::State_MouseOver) != 0) {
            painter->fillRect(option.rect, t.hover);
        }
        painter->setPen(t.hairline);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

        const QRect box(option.rect.left() + 12, option.rect.top() + 4, thumbnail, thumbnail);
        painter->fillRect(box, t.track);
        const qsizetype row = m_session.rowOf(entry.image);
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QImage image = row < 0 ? QImage() : m_images.thumbnail(row, int(thumbnail * ratio));
        if (!image.isNull()) {
            QSize size = image.size();
            size.scale(box.size(), Qt::KeepAspectRatio);
            QRect target(QPoint(0, 0), size);
            target.moveCenter(box.center());
            painter->drawImage(target, image);
        }

        int x = box.right() + 10;
        const int top = option.rect.top() + 9;
        const auto badge = [&](ClassId id) {
            const int position = view.classIndex(id);
            paintBadge(*painter, QRectF(x, top, 16, 16), position, position < 0 ? QString() : letters.value(position),
                       BadgeStyle::Outlined);
            x += 20;
        };
        badge(entry.from);
        painter->setPen(t.text2);
        painter->drawText(QRect(x - 2, top, 12, 16), Qt::AlignCenter, QStringLiteral("›"));
        x += 12;
        badge(entry.to);
        const int right = option.rect.right() - 12;
        painter->setFont(textFont(TextRole::Hint));
        painter->setPen(t.text2);
        const int rightWidth = painter->fontMetrics().horizontalAdvance(entry.right) + 6;
        painter->drawText(QRect(right - rightWidth, top, rightWidth, 16), Qt::AlignRight | Qt::AlignVCenter, entry.right);
        painter->setFont(textFont(TextRole::Body));
        painter->setPen(t.text);
        const QRect name(x + 2, top - 2, right - rightWidth - x - 4, 20);
        painter->drawText(name, Qt::AlignVCenter, painter->fontMetrics().elidedText(view.className(entry.to), Qt::ElideRight, name.width()));
        painter->setFont(textFont(TextRole::Hint));
        painter->setPen(t.text2);
        const QRect was(box.right() + 10, top + 20, right - box.right() - 10, 18);
        painter->drawText(was, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(FlipFeed::tr("was %1").arg(view.className(entry.from)), Qt::ElideRight,
                                                            was.width()));
        if ((option.state & QStyle::State_HasFocus) != 0) {
            painter->setPen(QPen(t.accent, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    ProjectSession& m_session;
    ImageLoader& m_images;
    const Model& m_model;
};

FlipFeed::FlipFeed(ProjectSession& session, ImageLoader& images, QWidget* parent)
    : QListView(parent)
    , m_model(new Model(session, this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(session, images, *m_model, this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Corrections"));
    connect(&images, &ImageLoader::ready, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListView::activated, this, [this](const QModelIndex& index) { emit opened(m_model->entry(index.row()).image); });
    connect(this, &QListView::clicked, this, [this](const QModelIndex& index) { emit opened(m_model->entry(index.row()).image); });
}

void FlipFeed::prepend(std::vector<Entry> entries)
{
    m_model->prepend(std::move(entries));
}

void FlipFeed::setEntries(std::vector<Entry> entries)
{
    m_model->assign(std::move(entries));
}

} // namespace postil::ui
