// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/gridcursor.h"

namespace postil::ui {

void GridCursor::reset(qsizetype cells)
{
    m_selection.reset(cells);
    m_beforeDrag.reset(cells);
    m_current = -1;
    m_anchor = -1;
    m_stepping = false;
}

void GridCursor::place(qsizetype index, bool select)
{
    m_current = index;
    m_anchor = index;
    if (select) {
        m_selection.clear();
        m_selection.set(index, true);
        m_stepping = true;
    }
}

void GridCursor::selectRange(qsizetype first, qsizetype count, bool selected)
{
    if (count > 0) {
        m_selection.setRange(first, first + count - 1, selected);
        m_stepping = false;
    }
}

bool GridCursor::clear()
{
    const bool had = m_selection.count() > 0;
    m_selection.clear();
    return had;
}

void GridCursor::press(qsizetype index, Qt::KeyboardModifiers modifiers, bool left)
{
    m_stepping = false;
    const bool toggle = (modifiers & Qt::ControlModifier) != 0;
    const bool extend = (modifiers & Qt::ShiftModifier) != 0;
    if (index < 0) {
        if (!toggle && !extend) {
            m_selection.clear();
        }
    } else if (extend && m_anchor >= 0) {
        if (!toggle) {
            m_selection.clear();
        }
        m_selection.setRange(m_anchor, index, true);
    } else if (toggle) {
        m_selection.set(index, !m_selection.contains(index));
        m_anchor = index;
    } else if (left || !m_selection.contains(index)) {
        m_selection.clear();
        m_selection.set(index, true);
        m_anchor = index;
    }
    if (index >= 0) {
        m_current = index;
    }
    m_beforeDrag = m_selection;
}

void GridCursor::step(qsizetype index, Qt::KeyboardModifiers modifiers)
{
    if ((modifiers & Qt::ShiftModifier) != 0) {
        m_selection.clear();
        m_selection.setRange(m_anchor < 0 ? index : m_anchor, index, true);
        m_stepping = false;
    } else {
        m_anchor = index;
        if ((modifiers & Qt::ControlModifier) == 0) {
            m_selection.clear();
            m_selection.set(index, true);
            m_stepping = true;
        }
    }
    m_current = index;
}

void GridCursor::beginDrag(Qt::KeyboardModifiers modifiers)
{
    if ((modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) == 0) {
        m_beforeDrag.clear();
    }
}

void GridCursor::drag(const Ranges& touched)
{
    m_selection = m_beforeDrag;
    for (const auto& [from, to] : touched) {
        m_selection.setRange(from, to - 1, true);
    }
}

} // namespace postil::ui
