// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labelling/livescorer.h"

#include <algorithm>
#include <array>

namespace postil {

namespace {

/// The rows that come first in an order, found in one pass.
class Firsts
{
public:
    Firsts(std::size_t shown, bool largest)
        : m_shown(shown)
        , m_sign(largest ? 1.0F : -1.0F)
    {
    }

    void offer(std::size_t row, float margin)
    {
        const std::pair key(m_sign * margin, row);
        if (m_heap.size() < m_shown) {
            m_heap.push_back(key);
            std::ranges::push_heap(m_heap, before);
        } else if (m_shown > 0 && before(key, m_heap.front())) {
            std::ranges::pop_heap(m_heap, before);
            m_heap.back() = key;
            std::ranges::push_heap(m_heap, before);
        }
    }

    [[nodiscard]] std::vector<std::size_t> rows()
    {
        std::ranges::sort_heap(m_heap, before);
        std::vector<std::size_t> list;
        for (const auto& [margin, row] : m_heap) {
            list.push_back(row);
        }
        return list;
    }

private:
    using Key = std::pair<float, std::size_t>;
    /// Larger values first, of equals the smaller row: the heap's front is the one to go.
    static bool before(const Key& a, const Key& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; }

    std::size_t m_shown;
    float m_sign;
    std::vector<Key> m_heap;
};

/// A number that looks random (splitmix64's mixer), the same for a row at all times.
float lotOf(std::size_t row)
{
    std::uint64_t z = (static_cast<std::uint64_t>(row) + 1) * 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return static_cast<float>((z ^ (z >> 31)) >> 40);
}

} // namespace

std::optional<std::size_t> LiveScorer::setDirections(const Matrix& directions, const TaskContext& task)
{
    if (m_cosines.cols != directions.rows || m_directions.cols != directions.cols) {
        m_cosines = Matrix(m_rows.size(), directions.rows);
        m_directions = Matrix(directions.rows, directions.cols);
        m_valid.assign(directions.rows, false);
    }
    std::vector<std::size_t> columns;
    for (std::size_t k = 0; k < directions.rows; ++k) {
        if (!m_valid[k] || !std::ranges::equal(m_directions.row(k), directions.row(k))) {
            columns.push_back(k);
        }
    }
    if (columns.empty()) {
        return 0;
    }
    Matrix changed(columns.size(), directions.cols);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::ranges::copy(directions.row(columns[i]), changed.row(i).begin());
        m_valid[columns[i]] = false;
    }
    if (!projectRows(m_rows, changed, columns, m_cosines, task)) {
        return std::nullopt;
    }
    for (const std::size_t k : columns) {
        std::ranges::copy(directions.row(k), m_directions.row(k).begin());
        m_valid[k] = true;
    }
    return columns.size();
}

std::optional<Labelled> LiveScorer::labelsWith(std::size_t classPosition, std::span<const float> direction, const ScoringOptions& options,
                                               const TaskContext& task)
{
    Matrix one(1, direction.size());
    std::ranges::copy(direction, one.row(0).begin());
    std::vector<float> kept(m_cosines.rows);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        kept[i] = m_cosines.row(i)[classPosition];
    }
    const std::array columns{classPosition};
    std::optional<Labelled> labels;
    if (projectRows(m_rows, one, columns, m_cosines, task)) {
        labels = label(m_cosines, options);
    }
    for (std::size_t i = 0; i < kept.size(); ++i) {
        m_cosines.row(i)[classPosition] = kept[i];
    }
    return labels;
}

LabelSummary summarize(const Labelled& now, std::span<const int> before, std::size_t classes, std::size_t shown)
{
    LabelSummary summary;
    summary.perClass.resize(classes);
    std::vector<Firsts> surest(classes, Firsts(shown, true));
    std::vector<Firsts> doubtful(classes, Firsts(shown, false));
    std::vector<Firsts> random(classes, Firsts(shown, true));
    for (std::size_t i = 0; i < now.best.size(); ++i) {
        const int best = now.best[i];
        if (!before.empty() && before[i] != best && before[i] != unknownBefore) {
            summary.changes[{before[i], best}].push_back(i);
        }
        if (best < 0) {
            ++summary.none;
            continue;
        }
        const auto k = static_cast<std::size_t>(best);
        ++summary.perClass[k];
        surest[k].offer(i, now.margin[i]);
        doubtful[k].offer(i, now.margin[i]);
        random[k].offer(i, lotOf(i));
    }
    for (std::size_t k = 0; k < classes; ++k) {
        summary.surest.push_back(surest[k].rows());
        summary.doubtful.push_back(doubtful[k].rows());
        summary.random.push_back(random[k].rows());
    }
    return summary;
}

qint64 differences(std::span<const int> a, std::span<const int> b)
{
    qint64 count = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        count += a[i] != b[i] ? 1 : 0;
    }
    return count;
}

} // namespace postil
