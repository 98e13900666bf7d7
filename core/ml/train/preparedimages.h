// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"
#include "core/inference/captionedimages.h"
#include "core/inference/encoder.h"

#include <ATen/core/Tensor.h>

#include <span>

namespace postil::ml {

/// Images as an encoder's tower sees them: bytes kept in memory where all of them fit, else read for every batch.
class PreparedImages
{
public:
    /// `images` must outlive this. Unreadable images are an error that names the file: they cannot be left out unnoticed.
    [[nodiscard]] static Result<PreparedImages> prepare(const CaptionedImages& images, const Encoder& encoder, qint64 memory, int threads,
                                                        TaskContext& task);

    /// uint8 [N, 3, S, S] of these images.
    [[nodiscard]] Result<at::Tensor> rows(const Encoder& encoder, std::span<const std::uint32_t> rows) const;

private:
    [[nodiscard]] Result<void> read(const Encoder& encoder, std::span<const std::uint32_t> rows, std::uint8_t* to) const;

    const CaptionedImages* m_images = nullptr;
    int m_threads = 1;
    at::Tensor m_kept; ///< [N, S, S, 3]; undefined: not kept
};

} // namespace postil::ml
