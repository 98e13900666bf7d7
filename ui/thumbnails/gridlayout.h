// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

#include <utility>
#include <vector>

namespace postil::ui {

/// Where everything of a thumbnail grid is, without a widget. Cells have one size and are numbered through all sections;
/// positions come from prefix sums, so that a million images cost no more than their sections. Content coordinates.
class GridLayout
{
public:
    struct Section {
        qsizetype count = 0;
        bool folded = false;
        bool hasHeader = true;
    };
    enum class Move { Left, Right, Up, Down, PageUp, PageDown, Home, End };

    void setSections(std::vector<Section> sections);
    void setGeometry(int width, const QSize& cell);

    [[nodiscard]] int height() const { return m_tops.empty() ? 0 : m_tops.back(); }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] qsizetype count() const { return m_firsts.empty() ? 0 : m_firsts.back(); }
    [[nodiscard]] std::size_t sectionCount() const { return m_sections.size(); }
    [[nodiscard]] std::size_t sectionOf(qsizetype index) const;
    [[nodiscard]] qsizetype firstOf(std::size_t section) const { return m_firsts[section]; }
    [[nodiscard]] const Section& section(std::size_t index) const { return m_sections[index]; }

    [[nodiscard]] QRect cellRect(qsizetype index) const;    ///< null if its section is folded
    [[nodiscard]] QRect headerRect(std::size_t section) const;
    [[nodiscard]] qsizetype cellAt(const QPoint& point) const; ///< -1: none
    [[nodiscard]] int headerAt(const QPoint& point) const;     ///< -1: none
    /// Sections that touch [top, bottom], as a half-open range.
    [[nodiscard]] std::pair<std::size_t, std::size_t> sectionsIn(int top, int bottom) const;
    /// Cells of one section whose rectangles touch `area`, as half-open index ranges, one per row of cells.
    [[nodiscard]] std::vector<std::pair<qsizetype, qsizetype>> cellsIn(std::size_t section, const QRect& area) const;
    /// The cell reached from `index`; folded sections are jumped over. `page` is the height of a page.
    [[nodiscard]] qsizetype moved(qsizetype index, Move move, int page) const;

    static constexpr int headerHeight = 28;
    static constexpr int margin = 12;
    static constexpr int padding = 8; ///< above and below a section's cells

private:
    void update();
    [[nodiscard]] int bodyTop(std::size_t section) const;
    [[nodiscard]] int columnX(int column) const;
    [[nodiscard]] qsizetype step(qsizetype index, int direction) const;
    [[nodiscard]] qsizetype vertical(qsizetype index, int direction) const;

    std::vector<Section> m_sections;
    std::vector<int> m_tops;         ///< of each section, and the end
    std::vector<qsizetype> m_firsts; ///< first cell of each section, and the end
    QSize m_cell{72, 88};
    int m_width = 0;
    int m_columns = 1;
};

} // namespace postil::ui
