// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/encodercache.h"

namespace postil::ui {

namespace {

bool isSame(const EncoderOptions& a, const EncoderOptions& b)
{
    return a.path == b.path && a.vocabulary == b.vocabulary && a.backend.device == b.backend.device
           && a.backend.precision == b.backend.precision && a.backend.threads == b.backend.threads;
}

} // namespace

Result<Encoder*> EncoderCache::get(const EncoderOptions& options)
{
    if (m_encoder && isSame(m_options, options)) {
        return m_encoder.get();
    }
    m_encoder.reset(); // two large models would not fit side by side
    auto loaded = m_loader.load(options);
    if (!loaded) {
        return failAs(loaded);
    }
    m_encoder = std::move(*loaded);
    m_options = options;
    return m_encoder.get();
}

} // namespace postil::ui
