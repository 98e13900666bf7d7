// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>

namespace postil::ml {

/// Zeroed floats that start at a cache line, so that no vector of 32 bytes straddles two.
class AlignedFloats
{
public:
    static constexpr std::size_t line = 64;

    AlignedFloats() = default;
    explicit AlignedFloats(std::size_t count)
        : m_size(count)
        , m_data(static_cast<float*>(::operator new[](std::max<std::size_t>(count, 1) * sizeof(float), std::align_val_t(line))))
    {
        clear();
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] float* data() { return m_data.get(); }
    [[nodiscard]] const float* data() const { return m_data.get(); }
    void clear() { std::fill_n(m_data.get(), m_size, 0.0F); }

    /// `count` rounded up to whole cache lines.
    [[nodiscard]] static constexpr std::size_t rounded(std::size_t count)
    {
        constexpr std::size_t floats = line / sizeof(float);
        return (count + floats - 1) / floats * floats;
    }

private:
    struct Free {
        void operator()(float* p) const { ::operator delete[](p, std::align_val_t(line)); }
    };
    std::size_t m_size = 0;
    std::unique_ptr<float[], Free> m_data;
};

} // namespace postil::ml
