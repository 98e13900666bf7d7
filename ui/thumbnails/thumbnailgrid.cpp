// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/thumbnailgrid.h"

#include "ui/models/projectsession.h"
#include "ui/thumbnails/describeimage.h"
#include "ui/thumbnails/gridaccessible.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace postil::ui {

namespace {
constexpr int cellWider = 8;
constexpr int cellHigher = 24;
constexpr int scrollMs = 30;
} // namespace

ThumbnailGrid::ThumbnailGrid(ProjectSession& session, ImageLoader& images, const QString& accessibleName, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_session(session)
    , m_images(images)
{
    installGridAccessibility();
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the columns must not change while a filter is typed
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&images, &ImageLoader::ready, this, &ThumbnailGrid::imageReady);
}

qsizetype ThumbnailGrid::rowAt(qsizetype index) const
{
    const std::size_t section = m_layout.sectionOf(index);
    return m_sections[section].rows[static_cast<std::size_t>(index - m_layout.firstOf(section))];
}

qsizetype ThumbnailGrid::indexOf(qsizetype row) const
{
    for (std::size_t section = 0; section < m_sections.size(); ++section) {
        const auto& rows = m_sections[section].rows;
        const auto found = std::find(rows.begin(), rows.end(), row);
        if (found != rows.end()) {
            return m_layout.firstOf(section) + (found - rows.begin());
        }
    }
    return -1;
}

void ThumbnailGrid::setSections(std::vector<GridSection> sections)
{
    const qsizetype currentBefore = currentRow();
    std::vector<qsizetype> selectedBefore = selectedRows();
    m_sections = std::move(sections);
    pushSections();
    m_cursor.reset(m_layout.count());
    m_hovered = -1;
    if (const qsizetype index = currentBefore < 0 ? -1 : indexOf(currentBefore); index >= 0) {
        m_cursor.place(index, false);
    }
    if (!selectedBefore.empty()) {
        std::ranges::sort(selectedBefore);
        for (qsizetype i = 0; i < m_layout.count(); ++i) {
            if (std::ranges::binary_search(selectedBefore, rowAt(i))) {
                m_cursor.select(i);
            }
        }
    }
    viewport()->update();
    if (static_cast<qsizetype>(selectedBefore.size()) != selectedCount()) {
        emit selectionChanged();
    }
    if (currentRow() != currentBefore) {
        emit currentChanged(currentRow());
    }
}

void ThumbnailGrid::pushSections()
{
    std::vector<GridLayout::Section> layout;
    layout.reserve(m_sections.size());
    for (const GridSection& section : m_sections) {
        layout.push_back({static_cast<qsizetype>(section.rows.size()), section.folded, !section.title.isEmpty()});
    }
    m_layout.setSections(std::move(layout));
    relayout();
}

void ThumbnailGrid::setImageSize(int size)
{
    const qsizetype kept = currentIndex();
    m_imageSize = size;
    relayout();
    if (kept >= 0) {
        reveal(kept);
    }
    viewport()->update();
}

void ThumbnailGrid::relayout()
{
    m_layout.setGeometry(viewport()->width(), QSize(m_imageSize + cellWider, m_imageSize + cellHigher));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_imageSize + cellHigher);
    verticalScrollBar()->setRange(0, std::max(0, m_layout.height() - viewport()->height()));
}

QPoint ThumbnailGrid::toContent(const QPoint& point) const
{
    return point + QPoint(0, verticalScrollBar()->value());
}

QRect ThumbnailGrid::cellRect(qsizetype index) const
{
    return m_layout.cellRect(index).translated(0, -verticalScrollBar()->value());
}

QRect ThumbnailGrid::headerRect(std::size_t section) const
{
    return m_layout.headerRect(section).translated(0, -verticalScrollBar()->value());
}

void ThumbnailGrid::reveal(qsizetype index)
{
    const QRect cell = m_layout.cellRect(index);
    if (cell.isNull()) {
        return;
    }
    QScrollBar* bar = verticalScrollBar();
    if (cell.top() - GridLayout::headerHeight < bar->value()) {
        bar->setValue(cell.top() - GridLayout::headerHeight - GridLayout::padding);
    } else if (cell.bottom() > bar->value() + viewport()->height()) {
        bar->setValue(cell.bottom() + GridLayout::padding - viewport()->height());
    }
}

void ThumbnailGrid::setCurrentIndex(qsizetype index, bool select)
{
    if (index < 0 || index >= m_layout.count()) {
        return;
    }
    m_cursor.place(index, select);
    showCurrent(select);
}

std::vector<qsizetype> ThumbnailGrid::selectedRows() const
{
    std::vector<qsizetype> rows = m_cursor.selection().indices();
    for (qsizetype& index : rows) {
        index = rowAt(index);
    }
    return rows;
}

void ThumbnailGrid::selectAll()
{
    if (m_layout.count() > 0) {
        m_cursor.selectRange(0, m_layout.count(), true);
        viewport()->update();
        emit selectionChanged();
    }
}

void ThumbnailGrid::clearSelection()
{
    if (m_cursor.clear()) {
        viewport()->update();
        emit selectionChanged();
    }
}

std::vector<qsizetype> ThumbnailGrid::visibleRows() const
{
    std::vector<qsizetype> rows;
    const int top = verticalScrollBar()->value();
    const int bottom = top + viewport()->height() - 1;
    const auto [first, last] = m_layout.sectionsIn(top, bottom);
    for (std::size_t section = first; section < last; ++section) {
        for (const auto& [from, to] : m_layout.cellsIn(section, QRect(0, top, viewport()->width(), viewport()->height()))) {
            const QRect cell = m_layout.cellRect(from);
            if (cell.top() + m_imageSize / 2 >= top && cell.bottom() - m_imageSize / 2 <= bottom) {
                for (qsizetype i = from; i < to; ++i) {
                    rows.push_back(rowAt(i));
                }
            }
        }
    }
    return rows;
}

QString ThumbnailGrid::describe(qsizetype index) const
{
    const qsizetype row = rowAt(index);
    QStringList parts{describeImage(m_session.view(), row, m_session.answers())};
    if (isSelected(index)) {
        parts.append(tr("selected"));
    }
    return parts.join(QStringLiteral(", "));
}

void ThumbnailGrid::announceCurrent()
{
    if (QAccessible::isActive() && currentIndex() >= 0 && hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(static_cast<int>(currentIndex()));
        QAccessible::updateAccessibility(&event);
    }
}

void ThumbnailGrid::imageReady(ImageId id)
{
    const int top = verticalScrollBar()->value();
    const QRect area(0, top, viewport()->width(), viewport()->height());
    const auto [first, last] = m_layout.sectionsIn(area.top(), area.bottom());
    for (std::size_t section = first; section < last; ++section) {
        for (const auto& [from, to] : m_layout.cellsIn(section, area)) {
            for (qsizetype i = from; i < to; ++i) {
                if (m_session.view().images[static_cast<std::size_t>(rowAt(i))].id == id) {
                    viewport()->update(cellRect(i));
                }
            }
        }
    }
}

void ThumbnailGrid::paintEvent(QPaintEvent* event)
{
    const Theme& t = theme();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), t.canvas);
    const int offset = verticalScrollBar()->value();
    const QRect area = event->rect().translated(0, offset);
    const int box = qRound(m_imageSize * devicePixelRatioF());
    const auto [first, last] = m_layout.sectionsIn(area.top(), area.bottom());
    for (std::size_t section = first; section < last; ++section) {
        for (const auto& [from, to] : m_layout.cellsIn(section, area)) {
            for (qsizetype i = from; i < to; ++i) {
                const qsizetype row = rowAt(i);
                CellState state;
                state.selected = isSelected(i);
                state.focused = hasFocus();
                state.current = i == currentIndex();
                state.hovered = i == m_hovered;
                const QImage image = m_images.thumbnail(row, box);
                state.unreadable = image.isNull() && !m_images.failure(m_session.view().images[static_cast<std::size_t>(row)].id).isEmpty();
                paintCell(painter, cellRect(i), m_imageSize, image, m_look ? m_look(row) : CellLook{}, state, m_letters);
            }
        }
        if (const QRect header = headerRect(section); header.intersects(event->rect())) {
            paintHeader(painter, section, header);
        }
    }
    if (m_dragging) {
        const QRect band = QRect(m_pressPoint, m_dragPoint).normalized().translated(0, -offset);
        QColor fill = t.accent;
        fill.setAlpha(40);
        painter.fillRect(band, fill);
        painter.setPen(t.accent);
        painter.drawRect(band);
    }
}

GroupCheck ThumbnailGrid::selectedIn(std::size_t section) const
{
    if (selectedCount() == 0) {
        return GroupCheck::None;
    }
    const qsizetype first = m_layout.firstOf(section);
    const qsizetype count = m_layout.section(section).count;
    qsizetype selected = 0;
    for (qsizetype i = first; i < first + count; ++i) {
        selected += isSelected(i) ? 1 : 0;
    }
    return selected == 0 ? GroupCheck::None : selected < count ? GroupCheck::Some : GroupCheck::All;
}

void ThumbnailGrid::paintHeader(QPainter& painter, std::size_t index, const QRect& rect) const
{
    const GridSection& section = m_sections[index];
    painter.setFont(font());
    paintGroupHeader(painter, rect, section,
                     {m_headerNote ? m_headerNote(section) : QString(), static_cast<int>(index) == m_hoveredHeader, selectedIn(index)}, m_letters);
}

void ThumbnailGrid::resizeEvent(QResizeEvent*)
{
    relayout();
    emit scrolled();
}

void ThumbnailGrid::scrollContentsBy(int, int dy)
{
    viewport()->scroll(0, dy);
    emit scrolled();
}

void ThumbnailGrid::pressHeader(int section, const QPoint& point)
{
    const auto index = static_cast<std::size_t>(section);
    if (groupCheckRect(m_layout.headerRect(index)).adjusted(-6, -6, 6, 6).contains(point)) {
        if (m_layout.section(index).count > 0) {
            m_cursor.selectRange(m_layout.firstOf(index), m_layout.section(index).count, selectedIn(index) != GroupCheck::All);
            emit selectionChanged();
        }
    } else {
        m_sections[index].folded = !m_sections[index].folded;
        pushSections();
    }
    viewport()->update();
}

void ThumbnailGrid::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton) {
        return;
    }
    const QPoint point = toContent(event->pos());
    if (const int header = m_layout.headerAt(point); header >= 0) {
        pressHeader(header, point);
        return;
    }
    const qsizetype index = m_layout.cellAt(point);
    m_pressed = event->button() == Qt::LeftButton;
    m_dragging = false;
    m_pressPoint = point;
    m_cursor.press(index, event->modifiers(), m_pressed);
    if (index >= 0) {
        emit currentChanged(rowAt(index));
        announceCurrent();
    }
    viewport()->update();
    emit selectionChanged();
}

void ThumbnailGrid::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = toContent(event->pos());
    if (m_pressed && (m_dragging || (point - m_pressPoint).manhattanLength() >= QApplication::startDragDistance())) {
        if (!m_dragging) {
            m_dragging = true;
            m_cursor.beginDrag(event->modifiers());
        }
        if (viewport()->rect().contains(event->pos())) {
            m_autoScroll.stop();
        } else if (!m_autoScroll.isActive()) {
            m_autoScroll.start(scrollMs, this);
        }
        dragTo(point);
        return;
    }
    const qsizetype hovered = m_layout.cellAt(point);
    const int header = m_layout.headerAt(point);
    if (hovered != m_hovered || header != m_hoveredHeader) {
        m_hovered = hovered;
        m_hoveredHeader = header;
        viewport()->update();
    }
}

void ThumbnailGrid::dragTo(const QPoint& point)
{
    m_dragPoint = point;
    const QRect band = QRect(m_pressPoint, point).normalized();
    GridCursor::Ranges touched;
    const auto [first, last] = m_layout.sectionsIn(band.top(), band.bottom());
    for (std::size_t section = first; section < last; ++section) {
        const auto cells = m_layout.cellsIn(section, band);
        touched.insert(touched.end(), cells.begin(), cells.end());
    }
    m_cursor.drag(touched);
    viewport()->update();
    emit selectionChanged();
}

void ThumbnailGrid::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_autoScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    const int beyond = mouse.y() < 0 ? mouse.y() : mouse.y() - viewport()->height();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + std::clamp(beyond, -60, 60));
    dragTo(toContent(mouse));
}

void ThumbnailGrid::mouseReleaseEvent(QMouseEvent*)
{
    m_pressed = false;
    m_autoScroll.stop();
    if (m_dragging) {
        m_dragging = false;
        viewport()->update();
    }
}

void ThumbnailGrid::mouseDoubleClickEvent(QMouseEvent* event)
{
    const qsizetype index = m_layout.cellAt(toContent(event->pos()));
    if (index >= 0 && event->button() == Qt::LeftButton) {
        emit activated(rowAt(index));
    } else {
        mousePressEvent(event);
    }
}

void ThumbnailGrid::showCurrent(bool selectionMoved)
{
    reveal(currentIndex());
    viewport()->update();
    emit currentChanged(currentRow());
    if (selectionMoved) {
        emit selectionChanged();
    }
    announceCurrent();
}

void ThumbnailGrid::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    if (event->key() == Qt::Key_Escape && selectedCount() > 0) {
        clearSelection();
        return;
    }
    using Move = GridLayout::Move;
    static const std::pair<int, Move> moves[] = {
        {Qt::Key_Left, Move::Left}, {Qt::Key_Right, Move::Right},   {Qt::Key_Up, Move::Up},         {Qt::Key_Down, Move::Down},
        {Qt::Key_Home, Move::Home}, {Qt::Key_PageUp, Move::PageUp}, {Qt::Key_PageDown, Move::PageDown}, {Qt::Key_End, Move::End}};
    for (const auto& [key, move] : moves) {
        if (event->key() == key && (event->modifiers() & Qt::AltModifier) == 0 && m_layout.count() > 0) {
            const qsizetype from = currentIndex();
            const qsizetype to = from < 0 ? m_layout.moved(0, Move::Home, 0) : m_layout.moved(from, move, viewport()->height());
            m_cursor.step(to, event->modifiers());
            showCurrent(true);
            return;
        }
    }
    event->ignore(); // the page's keys
}

void ThumbnailGrid::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (currentIndex() < 0 && m_layout.count() > 0 && event->reason() != Qt::MouseFocusReason) {
        setCurrentIndex(m_layout.moved(0, GridLayout::Move::Home, 0));
    }
    viewport()->update();
    announceCurrent();
}

void ThumbnailGrid::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ThumbnailGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

bool ThumbnailGrid::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_hovered = -1;
        m_hoveredHeader = -1;
        viewport()->update();
    } else if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const qsizetype index = m_layout.cellAt(toContent(help->pos()));
        if (index >= 0) {
            const QString failure = m_images.failure(m_session.view().images[static_cast<std::size_t>(rowAt(index))].id);
            QToolTip::showText(help->globalPos(), failure.isEmpty() ? describe(index) : failure, this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace postil::ui
