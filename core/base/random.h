// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace postil {

/// The program's only source of randomness: equal seeds give equal numbers on every platform and compiler
/// (std::mt19937_64 is fixed by the standard, std::shuffle and the std distributions are not).
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    /// Uniform in [0, bound), without modulo bias. bound > 0.
    std::uint64_t below(std::uint64_t bound)
    {
        const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
        std::uint64_t value = m_engine();
        while (value >= limit) {
            value = m_engine();
        }
        return value % bound;
    }

    /// Uniform in [0, 1), 53 bits.
    double unit() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }

    /// 64 random bits.
    std::uint64_t bits() { return m_engine(); }

    /// Standard normal (Box-Muller, one value per call).
    double normal();

    /// Fisher-Yates.
    template <class T>
    void shuffle(std::vector<T>& values)
    {
        for (std::size_t i = values.size(); i > 1; --i) {
            std::swap(values[i - 1], values[below(i)]);
        }
    }

    /// `count` different numbers of [0, population), in random order. count <= population.
    std::vector<std::int64_t> sample(std::int64_t population, std::int64_t count);

private:
    std::mt19937_64 m_engine;
};

/// A seed of its own for each numbered stream of one seed (splitmix64's mixing, Steele et al. 2014), so that a position in a
/// long job needs no stored state: the numbers of (seed, epoch, batch) are the same whoever comes there, and whenever.
[[nodiscard]] constexpr std::uint64_t streamSeed(std::uint64_t seed, std::uint64_t stream, std::uint64_t step = 0)
{
    std::uint64_t mixed = seed;
    for (const std::uint64_t part : {stream, step}) {
        mixed += (part + 1) * 0x9e3779b97f4a7c15U;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        mixed ^= mixed >> 31;
    }
    return mixed;
}

} // namespace postil
