// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/floatrow.h"
#include "core/base/matrix.h"
#include "core/base/taskcontext.h"

#include <cstdint>
#include <span>
#include <vector>

namespace postil {

/// L2-normalised embeddings that lie elsewhere, as floats or as halves: rows of a mapped cache. The memory must outlive this.
class EmbeddingRows
{
public:
    explicit EmbeddingRows(std::size_t dimension)
        : m_dimension(dimension)
    {
    }

    void add(std::span<const float> row) { m_floats.push_back(row.data()); }
    void add(std::span<const std::uint16_t> row) { m_halves.push_back(row.data()); } ///< all rows are of one kind
    void add(const FloatRow& row)
    {
        if (row.halves.empty()) {
            add(row.floats);
        } else {
            add(row.halves);
        }
    }
    [[nodiscard]] std::size_t size() const { return m_floats.size() + m_halves.size(); }
    [[nodiscard]] std::size_t dimension() const { return m_dimension; }
    /// A row as floats: where it lies, or in `buffer`.
    [[nodiscard]] std::span<const float> row(std::size_t i, std::vector<float>& buffer) const;

private:
    std::size_t m_dimension;
    std::vector<const float*> m_floats;
    std::vector<const std::uint16_t*> m_halves;
};

/// Cosines of every row with every direction into the given columns of `out` (rows × at least max(columns) + 1), over all threads.
/// The bits are those of cosine(). False: cancelled, the columns hold a mixture.
[[nodiscard]] bool projectRows(const EmbeddingRows& rows, const Matrix& directions, std::span<const std::size_t> columns, Matrix& out,
                               const TaskContext& task);

/// The same into a matrix of its own, rows × directions.
[[nodiscard]] Matrix projectRows(const EmbeddingRows& rows, const Matrix& directions);

} // namespace postil
