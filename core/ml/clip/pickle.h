// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <cstdint>
#include <deque>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace postil::ml {

/// What a pickle describes, as a graph of plain values. Nothing that it names is looked up, made or called: a "call" stays a pair
/// of a name and arguments. Names have to be on the caller's list; operations that weight files have no use for are refused.
/// Values lie in one list and refer to each other by number, so that neither nesting nor cycles reach the program's own stack.
class Pickle
{
public:
    using Ref = std::uint32_t;
    enum class Kind : std::uint8_t {
        None,
        Bool,
        Integer,
        LongInteger, ///< beyond 64 bits: text() is its little-endian bytes
        Real,
        String,
        Bytes,
        Tuple,
        List,
        Dict,      ///< also an OrderedDict; items() alternates keys and values
        Global,    ///< text() is "module.name"
        Call,      ///< of first(), a Global, with second(), a Tuple
        Object,    ///< of the class first(), with the state second() where hasSecond()
        Persistent ///< something outside the pickle that first() tells
    };
    /// Says whether a pickle may name this global. Both parts count: no prefix, no attribute of an attribute.
    using Allowed = std::function<bool(std::string_view module, std::string_view name)>;

    static constexpr qsizetype longest = 8 << 20; ///< bytes: a thousand times what the largest CLIP takes

    /// Reads one pickle (protocols 2 to 5) from the beginning of `bytes`, which may be longer. The subject of errors is `path`.
    [[nodiscard]] static Result<Pickle> read(QByteArray bytes, const QString& path, const Allowed& allowed);

    [[nodiscard]] Ref root() const { return m_root; }
    [[nodiscard]] qsizetype length() const { return m_length; } ///< of the pickle, up to and with its STOP
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); } ///< values; every Ref is below

    [[nodiscard]] Kind kind(Ref ref) const { return m_nodes[ref].kind; }
    [[nodiscard]] bool isTrue(Ref ref) const { return kind(ref) == Kind::Bool && m_nodes[ref].integer != 0; }
    [[nodiscard]] std::int64_t integer(Ref ref) const { return m_nodes[ref].integer; }
    [[nodiscard]] std::string_view text(Ref ref) const;
    [[nodiscard]] std::span<const Ref> items(Ref ref) const { return m_nodes[ref].items; }
    [[nodiscard]] Ref first(Ref ref) const { return m_nodes[ref].pair.first; }
    [[nodiscard]] Ref second(Ref ref) const { return m_nodes[ref].pair.second; }
    [[nodiscard]] bool hasSecond(Ref ref) const { return second(ref) != none; }

private:
    friend class PickleReader;
    static constexpr Ref none = UINT32_MAX;
    struct Pair {
        Ref first;
        Ref second;
    };
    struct Node {
        Kind kind = Kind::None;
        std::uint32_t depth = 0; ///< of what is in it, as far as it was known when it was put in
        union {
            std::int64_t integer = 0;
            double real;
            Pair pair; ///< for text: offset and length in m_bytes; for a Global: its number
        };
        std::vector<Ref> items;
    };

    QByteArray m_bytes;
    std::deque<Node> m_nodes;
    std::vector<std::string> m_globals;
    Ref m_root = 0;
    qsizetype m_length = 0;
};

/// What kind of value that is, as a person says it: "a list".
[[nodiscard]] QString kindName(Pickle::Kind kind);

} // namespace postil::ml
