// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labelling/embeddingrows.h"

#include "core/labelling/chunks.h"
#include "core/labelling/scoring.h"

#include <atomic>
#include <numeric>

namespace postil {

std::span<const float> EmbeddingRows::row(std::size_t i, std::vector<float>& buffer) const
{
    if (m_halves.empty()) {
        return {m_floats[i], m_dimension};
    }
    buffer.resize(m_dimension);
    halvesToFloats({m_halves[i], m_dimension}, buffer.data());
    return buffer;
}

bool projectRows(const EmbeddingRows& rows, const Matrix& directions, std::span<const std::size_t> columns, Matrix& out, const TaskContext& task)
{
    std::atomic<bool> cancelled = false;
    forChunks(rows.size(), [&](std::size_t, std::size_t first, std::size_t last) {
        if (cancelled.load(std::memory_order_relaxed) || task.isCancelled()) {
            cancelled.store(true, std::memory_order_relaxed);
            return;
        }
        std::vector<float> buffer;
        for (std::size_t i = first; i < last; ++i) {
            const auto image = rows.row(i, buffer);
            const auto target = out.row(i);
            for (std::size_t k = 0; k < columns.size(); ++k) {
                target[columns[k]] = cosine(image, directions.row(k));
            }
        }
    });
    return !cancelled.load();
}

Matrix projectRows(const EmbeddingRows& rows, const Matrix& directions)
{
    Matrix out(rows.size(), directions.rows);
    std::vector<std::size_t> columns(directions.rows);
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    const SilentTask silent;
    return projectRows(rows, directions, columns, out, silent) ? out : Matrix();
}

} // namespace postil
