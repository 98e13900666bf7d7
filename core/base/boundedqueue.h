// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace postil {

/// Hand-over between pipeline stages with bounded memory. push() waits while full, pop() while empty.
/// close() wakes everybody: later pushes are dropped, pops drain what is left and then give nullopt.
template <class T>
class BoundedQueue
{
public:
    explicit BoundedQueue(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// False if the queue was closed; the value is then dropped.
    bool push(T value)
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_closed || m_values.size() < m_capacity; });
        if (m_closed) {
            return false;
        }
        m_values.push_back(std::move(value));
        m_filled.notify_one();
        return true;
    }

    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return m_closed || !m_values.empty(); });
        if (m_values.empty()) {
            return std::nullopt;
        }
        T value = std::move(m_values.front());
        m_values.pop_front();
        m_room.notify_one();
        return value;
    }

    /// Waits no longer than `patience`; nullopt also where nothing came.
    std::optional<T> popFor(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait_for(lock, patience, [this] { return m_closed || !m_values.empty(); });
        if (m_values.empty()) {
            return std::nullopt;
        }
        T value = std::move(m_values.front());
        m_values.pop_front();
        m_room.notify_one();
        return value;
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_room.notify_all();
        m_filled.notify_all();
    }

private:
    const std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_room;
    std::condition_variable m_filled;
    std::deque<T> m_values;
    bool m_closed = false;
};

} // namespace postil
