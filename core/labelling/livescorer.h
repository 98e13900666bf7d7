// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labelling/embeddingrows.h"
#include "core/labelling/scoring.h"

#include <map>
#include <optional>

namespace postil {

/// Cosines of every image with every class, kept while captions change: only the columns of classes whose direction differs are
/// computed again. Used by one thread at a time; works on all.
class LiveScorer
{
public:
    explicit LiveScorer(EmbeddingRows rows)
        : m_rows(std::move(rows))
    {
    }

    /// One direction per class (rows). Gives the number of columns that were computed, nothing when cancelled: then the next call
    /// computes what is missing.
    [[nodiscard]] std::optional<std::size_t> setDirections(const Matrix& directions, const TaskContext& task);
    [[nodiscard]] const Matrix& cosines() const { return m_cosines; }
    [[nodiscard]] const EmbeddingRows& rows() const { return m_rows; }
    /// Labels as they would be with another direction of one class. Nothing when cancelled.
    [[nodiscard]] std::optional<Labelled> labelsWith(std::size_t classPosition, std::span<const float> direction, const ScoringOptions& options,
                                                     const TaskContext& task);

private:
    EmbeddingRows m_rows;
    Matrix m_directions; ///< of the columns that are valid
    std::vector<bool> m_valid;
    Matrix m_cosines;
};

/// What labels come to, and how they differ from those before.
struct LabelSummary {
    std::vector<qint64> perClass;
    qint64 none = 0;                                  ///< rejected
    std::map<std::pair<int, int>, std::vector<std::size_t>> changes; ///< (class before, class now) -> rows
    std::vector<std::vector<std::size_t>> surest;     ///< per class, largest margin first
    std::vector<std::vector<std::size_t>> doubtful;   ///< per class, smallest margin first
    std::vector<std::vector<std::size_t>> random;     ///< per class, drawn by the row alone: an image keeps its place while labels change
};

constexpr int unknownBefore = -2; ///< an image that was not labelled before: no change

/// `before` is empty, or has a class position, -1 (rejected) or unknownBefore per row. `shown`: length of surest, doubtful and random.
[[nodiscard]] LabelSummary summarize(const Labelled& now, std::span<const int> before, std::size_t classes, std::size_t shown);

/// Rows whose labels differ.
[[nodiscard]] qint64 differences(std::span<const int> a, std::span<const int> b);

} // namespace postil
