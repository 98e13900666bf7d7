// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"

#include <functional>
#include <memory>
#include <mutex>

namespace postil::ui {

/// Keeps the encoder that was used last, so that a second zero-shot run or a look at an image does not load it again.
/// Thread-safe; an encoder serves one caller at a time, so a call waits while another thread uses it. Call it from
/// jobs, never on the GUI thread.
class EncoderCache
{
public:
    explicit EncoderCache(const EncoderLoader& loader)
        : m_loader(loader)
    {
    }

    template <class T>
    [[nodiscard]] Result<T> use(const EncoderOptions& options, const std::function<Result<T>(Encoder&)>& work)
    {
        const std::lock_guard lock(m_mutex);
        const Result<Encoder*> encoder = get(options);
        if (!encoder) {
            return failAs(encoder);
        }
        return work(**encoder);
    }

private:
    [[nodiscard]] Result<Encoder*> get(const EncoderOptions& options);

    const EncoderLoader& m_loader;
    std::mutex m_mutex;
    EncoderOptions m_options;
    std::unique_ptr<Encoder> m_encoder;
};

} // namespace postil::ui
