// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace postil {

/// Row-major floats. Rows are images, captions or classes; columns say what the owner says.
struct Matrix {
    std::size_t rows = 0;
    std::size_t cols = 0;
    std::vector<float> values; ///< rows × cols

    Matrix() = default;
    Matrix(std::size_t r, std::size_t c)
        : rows(r)
        , cols(c)
        , values(r * c)
    {
    }

    [[nodiscard]] std::span<float> row(std::size_t i) { return {values.data() + i * cols, cols}; }
    [[nodiscard]] std::span<const float> row(std::size_t i) const { return {values.data() + i * cols, cols}; }
};

/// The column of a row's largest value, the first of several; a row of probabilities names its class so.
[[nodiscard]] inline std::size_t largestColumn(std::span<const float> row)
{
    return static_cast<std::size_t>(std::max_element(row.begin(), row.end()) - row.begin());
}

} // namespace postil
