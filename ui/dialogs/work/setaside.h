// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace postil::ui {

/// What a job's thread puts aside until the GUI thread looks. Shared by both; safe from any thread.
template <class T>
class SetAside
{
public:
    template <class Change>
    void change(const Change& change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_value);
        m_isNew = true;
    }
    /// Empty when nothing changed since the last look.
    [[nodiscard]] std::optional<T> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_isNew, false) ? std::optional(m_value) : std::nullopt;
    }

private:
    std::mutex m_mutex;
    T m_value{};
    bool m_isNew = false;
};

} // namespace postil::ui
