// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

namespace postil::ml {

/// CLIP's symmetric cross-entropy (Radford et al. 2021, figure 3): the mean of image → text and text → image over a batch.
/// logits [N, N]: scale · cosine, rows are images. positives [N, N]: 1 where a caption fits an image, else 0, with ones on
/// the diagonal; each row's and each column's target is spread evenly over its ones. The identity gives the plain loss.
[[nodiscard]] at::Tensor contrastiveLoss(const at::Tensor& logits, const at::Tensor& positives);

} // namespace postil::ml
