// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/picturestream.h"
#include "core/inference/encoder.h"
#include "core/workflow/refinerpixels.h"

namespace postil {

struct RefinerNetwork;

/// Embeddings of images that are in no project, as a head on embeddings reads them.
class NewEmbeddings
{
public:
    /// Loads the encoder. The network's file says which embeddings it learned from: another encoder is refused, and a precision that was
    /// left open is that one's.
    [[nodiscard]] static Result<NewEmbeddings> make(const EncoderLoader& encoders, EncoderOptions options, const RefinerNetwork& network);

    /// Reads on `threads` threads. Unreadable images are skipped.
    [[nodiscard]] Result<RefinerPixels> of(std::span<const PixelItem> items, int threads, TaskContext& task);
    [[nodiscard]] Result<TrainingImages> of(const PictureBlock& block);

private:
    explicit NewEmbeddings(std::unique_ptr<Encoder> encoder)
        : m_encoder(std::move(encoder))
    {
    }
    [[nodiscard]] Result<TrainingImages> encoded(std::span<const Image> images);

    std::unique_ptr<Encoder> m_encoder;
};

/// What a network on embeddings says in its file of where they came from; `config`: of the zero-shot run that taught it.
[[nodiscard]] QJsonObject embeddingOrigin(const QJsonObject& config);

} // namespace postil
