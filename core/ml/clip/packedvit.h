// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/clippreprocess.h"
#include "core/ml/clip/clipconfig.h"
#include "core/ml/clip/imagetower.h"
#include "core/ml/clip/packedlinear.h"
#include "core/ml/clip/tensormap.h"

#include <c10/core/Device.h>

#include <vector>

namespace postil::ml {

struct PackOptions {
    c10::Device device = c10::kCPU;
    at::ScalarType type = at::kFloat;
    MatrixLibrary library = MatrixLibrary::OneDnn; ///< on the processor
    std::int64_t images = 32;                      ///< of a block
};

/// A matrix multiplication of a tower: [rows, in] × [in, out], `count` times per block.
struct MatrixShape {
    std::int64_t rows = 0;
    std::int64_t in = 0;
    std::int64_t out = 0;
    int count = 1;
};

/// What a block of images costs: every multiplication that runs, and those of attention besides.
struct TowerWork {
    std::vector<MatrixShape> matrices;
    double attentionFlops = 0;
    [[nodiscard]] double flops() const; ///< 2 × multiply-add
};

[[nodiscard]] TowerWork vitWork(const VisionConfig& config, std::int64_t projection, std::int64_t images, bool grey);

/// CLIP's vision transformer for inference alone: computes what vitEmbed() does, without work whose result nobody reads (only the
/// class token leaves the last block; grey pictures have one channel) and with weights in the order that the matrix library likes.
/// An image's bits depend on its place in the block and on the block's size, not on the other images.
class PackedVit final : public ImageTower
{
public:
    /// Takes weights in any type; folding is done in fp32.
    PackedVit(const TensorMap& weights, const VisionConfig& config, const Normalization& normalization, const PackOptions& options);

    [[nodiscard]] at::Tensor embed(const at::Tensor& pixels) const override;
    [[nodiscard]] at::Tensor embedSquares(const at::Tensor& squares, const PixelsOf& pixels) const override;

private:
    struct Norm {
        at::Tensor weight;
        at::Tensor bias;
    };
    struct Layer {
        Norm norm1;
        Norm norm2;
        PackedLinear qkv; ///< of the last layer: keys and values alone
        PackedLinear out;
        PackedLinear hidden;
        PackedLinear back;
    };
    [[nodiscard]] at::Tensor norm(const at::Tensor& x, const Norm& n) const;
    /// Patches of the squares through the first layer, [N · grid², width].
    [[nodiscard]] at::Tensor embedded(const at::Tensor& squares, bool grey) const;
    /// The same of squares of both kinds.
    [[nodiscard]] at::Tensor embedded(const at::Tensor& squares) const;
    [[nodiscard]] at::Tensor afterPatches(const at::Tensor& embedded, std::int64_t images) const;
    [[nodiscard]] at::Tensor mlp(const Layer& layer, const at::Tensor& x) const;

    VisionConfig m_config;
    PackOptions m_options;
    Normalization m_normalization;
    PackedLinear m_patch;
    PackedLinear m_greyPatch; ///< the three channels' filters in one
    at::Tensor m_position;    ///< [1 + grid², width], the class token added to its first row
    Norm m_before;
    std::vector<Layer> m_layers;
    PackedLinear m_lastQuery;
    Norm m_after;
    PackedLinear m_projection;
    Follow m_follow = Follow::Swish;
};

} // namespace postil::ml
