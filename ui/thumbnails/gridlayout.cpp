// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/gridlayout.h"

#include <algorithm>

namespace postil::ui {

void GridLayout::setSections(std::vector<Section> sections)
{
    m_sections = std::move(sections);
    update();
}

void GridLayout::setGeometry(int width, const QSize& cell)
{
    m_width = width;
    m_cell = cell;
    m_columns = std::max(1, (width - 2 * margin) / cell.width());
    update();
}

void GridLayout::update()
{
    m_tops.assign(1, 0);
    m_firsts.assign(1, 0);
    for (const Section& section : m_sections) {
        const auto rows = static_cast<int>((section.count + m_columns - 1) / m_columns);
        const int body = section.folded ? 0 : 2 * padding + rows * m_cell.height();
        m_tops.push_back(m_tops.back() + (section.hasHeader ? headerHeight : 0) + body);
        m_firsts.push_back(m_firsts.back() + section.count);
    }
}

std::size_t GridLayout::sectionOf(qsizetype index) const
{
    const auto next = std::upper_bound(m_firsts.begin(), m_firsts.end(), index); // skips empty sections
    return static_cast<std::size_t>(next - m_firsts.begin()) - 1;
}

int GridLayout::bodyTop(std::size_t section) const
{
    return m_tops[section] + (m_sections[section].hasHeader ? headerHeight : 0) + padding;
}

int GridLayout::columnX(int column) const
{
    const int spare = std::max(0, m_width - 2 * margin - m_columns * m_cell.width());
    return margin + column * m_cell.width() + (m_columns > 1 ? spare * column / (m_columns - 1) : 0);
}

QRect GridLayout::cellRect(qsizetype index) const
{
    if (index < 0 || index >= count()) {
        return {};
    }
    const std::size_t section = sectionOf(index);
    if (m_sections[section].folded) {
        return {};
    }
    const qsizetype within = index - m_firsts[section];
    return {columnX(static_cast<int>(within % m_columns)), bodyTop(section) + static_cast<int>(within / m_columns) * m_cell.height(),
            m_cell.width(), m_cell.height()};
}

QRect GridLayout::headerRect(std::size_t section) const
{
    return m_sections[section].hasHeader ? QRect(0, m_tops[section], m_width, headerHeight) : QRect();
}

std::pair<std::size_t, std::size_t> GridLayout::sectionsIn(int top, int bottom) const
{
    if (m_sections.empty()) {
        return {0, 0};
    }
    const auto first = std::upper_bound(m_tops.begin(), m_tops.end() - 1, top);
    const auto last = std::upper_bound(m_tops.begin(), m_tops.end() - 1, bottom);
    return {static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, first - m_tops.begin() - 1)), static_cast<std::size_t>(last - m_tops.begin())};
}

int GridLayout::headerAt(const QPoint& point) const
{
    const auto [first, last] = sectionsIn(point.y(), point.y());
    for (std::size_t i = first; i < last; ++i) {
        if (headerRect(i).contains(point)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

qsizetype GridLayout::cellAt(const QPoint& point) const
{
    const auto [first, last] = sectionsIn(point.y(), point.y());
    for (std::size_t i = first; i < last; ++i) {
        for (const auto& [from, to] : cellsIn(i, QRect(point, QSize(1, 1)))) {
            if (from < to) {
                return from;
            }
        }
    }
    return -1;
}

std::vector<std::pair<qsizetype, qsizetype>> GridLayout::cellsIn(std::size_t section, const QRect& area) const
{
    std::vector<std::pair<qsizetype, qsizetype>> ranges;
    const Section& s = m_sections[section];
    if (s.folded || s.count == 0 || area.isEmpty()) {
        return ranges;
    }
    const int top = bodyTop(section);
    const auto rows = static_cast<int>((s.count + m_columns - 1) / m_columns);
    const int above = area.top() - top;
    const int firstRow = above < 0 ? 0 : above / m_cell.height();
    const int lastRow = area.bottom() < top ? -1 : std::min(rows - 1, (area.bottom() - top) / m_cell.height());
    int left = 0;
    while (left < m_columns && columnX(left) + m_cell.width() <= area.left()) {
        ++left;
    }
    int right = m_columns;
    while (right > 0 && columnX(right - 1) > area.right()) {
        --right;
    }
    for (int row = firstRow; row <= lastRow; ++row) {
        const qsizetype base = m_firsts[section] + static_cast<qsizetype>(row) * m_columns;
        const qsizetype end = m_firsts[section] + s.count;
        const qsizetype from = std::min(base + left, end);
        const qsizetype to = std::min(base + right, end);
        if (from < to) {
            ranges.emplace_back(from, to);
        }
    }
    return ranges;
}

qsizetype GridLayout::step(qsizetype index, int direction) const
{
    qsizetype next = index + direction;
    while (next >= 0 && next < count() && m_sections[sectionOf(next)].folded) {
        const std::size_t section = sectionOf(next);
        next = direction > 0 ? m_firsts[section + 1] : m_firsts[section] - 1;
    }
    return next >= 0 && next < count() ? next : index;
}

qsizetype GridLayout::vertical(qsizetype index, int direction) const
{
    const std::size_t section = sectionOf(index);
    const qsizetype within = index - m_firsts[section];
    const qsizetype column = within % m_columns;
    const qsizetype next = within + direction * m_columns;
    if (next >= 0 && next < m_sections[section].count) {
        return m_firsts[section] + next;
    }
    if (direction > 0 && within / m_columns < (m_sections[section].count - 1) / m_columns) {
        return m_firsts[section + 1] - 1; // the last row is short
    }
    const qsizetype edge = direction > 0 ? step(m_firsts[section + 1] - 1, 1) : step(m_firsts[section], -1);
    const std::size_t other = sectionOf(edge);
    if (other == section) {
        return index;
    }
    const qsizetype lastRow = (m_sections[other].count - 1) / m_columns;
    const qsizetype target = (direction > 0 ? 0 : lastRow * m_columns) + column;
    return m_firsts[other] + std::min(target, m_sections[other].count - 1);
}

qsizetype GridLayout::moved(qsizetype index, Move move, int page) const
{
    if (count() == 0) {
        return -1;
    }
    switch (move) {
    case Move::Left:
        return step(index, -1);
    case Move::Right:
        return step(index, 1);
    case Move::Up:
        return vertical(index, -1);
    case Move::Down:
        return vertical(index, 1);
    case Move::Home:
        return step(-1, 1) < 0 ? index : step(-1, 1);
    case Move::End:
        return step(count(), -1) >= count() ? index : step(count(), -1);
    case Move::PageUp:
    case Move::PageDown:
        break;
    }
    const int direction = move == Move::PageDown ? 1 : -1;
    qsizetype reached = index;
    const int from = cellRect(index).top();
    while (std::abs(cellRect(reached).top() - from) + m_cell.height() < page) {
        const qsizetype next = vertical(reached, direction);
        if (next == reached) {
            break;
        }
        reached = next;
    }
    return reached;
}

} // namespace postil::ui
