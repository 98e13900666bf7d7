// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace postil {

/// A database key that cannot be mixed up with another table's. 0 means "none".
template <class Tag>
struct Id {
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

template <class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return std::hash<qint64>{}(id.value) ^ seed;
}

using ImageId = Id<struct ImageTag>; ///< key of `image`; a person sees ImageRow::name, e.g. "s1-000123"
using SourceId = Id<struct SourceTag>;
using ClassId = Id<struct ClassTag>;
using CaptionId = Id<struct CaptionTag>;
using PromptSetId = Id<struct PromptSetTag>;
using RunId = Id<struct RunTag>;
using EventId = Id<struct EventTag>;

} // namespace postil

template <class Tag>
struct std::hash<postil::Id<Tag>> {
    size_t operator()(postil::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
