// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/thumbnails/gridselection.h"

#include <Qt>

#include <utility>
#include <vector>

namespace postil::ui {

/// Which cell is current and which are selected, and what clicks, drags and steps make of it: no widget, no pixels.
/// A click selects one, Ctrl toggles it, Shift extends from the anchor; a step by key selects one, with Ctrl only moves,
/// with Shift extends.
class GridCursor
{
public:
    using Ranges = std::vector<std::pair<qsizetype, qsizetype>>; ///< half-open

    void reset(qsizetype cells); ///< nothing current, nothing selected

    [[nodiscard]] qsizetype current() const { return m_current; } ///< -1: none
    [[nodiscard]] const GridSelection& selection() const { return m_selection; }
    /// The selection is one cell and was made by moving with the keys.
    [[nodiscard]] bool isStepping() const { return m_stepping && m_selection.count() == 1; }

    void place(qsizetype index, bool select); ///< by the program
    void select(qsizetype index) { m_selection.set(index, true); }
    void selectRange(qsizetype first, qsizetype count, bool selected);
    /// False: nothing was selected.
    bool clear();
    /// On a cell, or -1 beside them. A right click leaves a selection that it hits alone.
    void press(qsizetype index, Qt::KeyboardModifiers modifiers, bool left);
    void step(qsizetype index, Qt::KeyboardModifiers modifiers);
    /// A rectangle is drawn: with Ctrl or Shift it adds to what was selected.
    void beginDrag(Qt::KeyboardModifiers modifiers);
    void drag(const Ranges& touched);

private:
    GridSelection m_selection;
    GridSelection m_beforeDrag;
    qsizetype m_current = -1;
    qsizetype m_anchor = -1;
    bool m_stepping = false;
};

} // namespace postil::ui
