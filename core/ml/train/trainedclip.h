// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/finetuner.h"
#include "core/ml/clip/checkpoint.h"

#include <c10/core/Device.h>

namespace postil::ml {

/// A CLIP model whose towers are computed with gradients, from weights by name.
class TrainedClip
{
public:
    /// The model that `options` begin with, on `device`; an error for towers that cannot be trained here.
    [[nodiscard]] static Result<TrainedClip> load(const FineTuneOptions& options, c10::Device device);

    /// pixels [N, 3, S, S], normalised; ids [N, tokens]. Rows L2-normalised, fp32.
    [[nodiscard]] at::Tensor imageRows(const at::Tensor& pixels) const;
    [[nodiscard]] at::Tensor textRows(const at::Tensor& ids) const;
    /// scale · cosine; the scale with its gradient.
    [[nodiscard]] at::Tensor logits(const at::Tensor& imageRows, const at::Tensor& textRows) const;
    void limitScale(); ///< to 100

    [[nodiscard]] const TensorMap& weights() const { return m_checkpoint.weights; }
    [[nodiscard]] TensorMap trained() const; ///< those that learn: the very tensors
    [[nodiscard]] const Checkpoint& checkpoint() const { return m_checkpoint; }

    /// Writes Hugging Face's layout with `weights` in place of the trained ones: weights in fp32, the settings and the tokenizer of
    /// the model that it began with; `vocabulary` is that of EncoderOptions.
    [[nodiscard]] Result<void> save(const QString& folder, const QString& vocabulary, const TensorMap& weights) const;

private:
    explicit TrainedClip(Checkpoint checkpoint)
        : m_checkpoint(std::move(checkpoint))
    {
    }
    Checkpoint m_checkpoint;
};

} // namespace postil::ml
