// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/gridselection.h"

#include <algorithm>

namespace postil::ui {

void GridSelection::reset(qsizetype cells)
{
    m_bits.assign(static_cast<std::size_t>(cells), false);
    m_count = 0;
}

std::vector<qsizetype> GridSelection::indices() const
{
    std::vector<qsizetype> found;
    found.reserve(static_cast<std::size_t>(m_count));
    for (std::size_t i = 0; i < m_bits.size() && static_cast<qsizetype>(found.size()) < m_count; ++i) {
        if (m_bits[i]) {
            found.push_back(static_cast<qsizetype>(i));
        }
    }
    return found;
}

void GridSelection::set(qsizetype index, bool selected)
{
    if (contains(index) != selected) {
        m_bits[static_cast<std::size_t>(index)] = selected;
        m_count += selected ? 1 : -1;
    }
}

void GridSelection::setRange(qsizetype first, qsizetype last, bool selected)
{
    for (qsizetype i = std::min(first, last); i <= std::max(first, last); ++i) {
        set(i, selected);
    }
}

void GridSelection::clear()
{
    if (m_count > 0) {
        std::fill(m_bits.begin(), m_bits.end(), false);
        m_count = 0;
    }
}

} // namespace postil::ui
