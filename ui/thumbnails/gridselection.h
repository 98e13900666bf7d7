// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace postil::ui {

/// Which of a grid's cells are selected: one bit a cell, so that "all of the filter" is cheap at any size.
class GridSelection
{
public:
    void reset(qsizetype cells);
    [[nodiscard]] bool contains(qsizetype index) const { return m_bits[static_cast<std::size_t>(index)]; }
    [[nodiscard]] qsizetype count() const { return m_count; }
    [[nodiscard]] std::vector<qsizetype> indices() const; ///< ascending
    void set(qsizetype index, bool selected);
    void setRange(qsizetype first, qsizetype last, bool selected); ///< inclusive, in either order
    void clear();

private:
    std::vector<bool> m_bits;
    qsizetype m_count = 0;
};

} // namespace postil::ui
