// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/encoder.h"
#include "core/ml/clip/tensormap.h"

#include <c10/core/Device.h>

#include <functional>
#include <memory>

namespace postil::ml {

struct Checkpoint;
struct VisionConfig;

/// Normalised pixels of squares, as ImageTower::embed() takes them.
using PixelsOf = std::function<at::Tensor(const at::Tensor& squares)>;

/// A model's image tower, ready for inference. Used by one thread at a time.
class ImageTower
{
public:
    ImageTower() = default;
    virtual ~ImageTower() = default;
    ImageTower(const ImageTower&) = delete;
    ImageTower& operator=(const ImageTower&) = delete;

    /// pixels [N, 3, S, S], normalised, on the tower's device and in its type; gives [N, projection], not L2-normalised.
    /// Throws c10::Error.
    [[nodiscard]] virtual at::Tensor embed(const at::Tensor& pixels) const = 0;
    /// The same of squares [N, S, S, 3], bytes on the processor. Towers that need no normalised pixels override it.
    [[nodiscard]] virtual at::Tensor embedSquares(const at::Tensor& squares, const PixelsOf& pixels) const { return embed(pixels(squares)); }
    /// Called between layers, some ten milliseconds apart or more; may throw to end the embedding.
    void setBetweenLayers(std::function<void()> act) { m_betweenLayers = std::move(act); }

protected:
    void betweenLayers() const
    {
        if (m_betweenLayers) {
            m_betweenLayers();
        }
    }

private:
    std::function<void()> m_betweenLayers;
};

/// What a tower computes with.
struct TowerOptions {
    c10::Device device = c10::kCPU;
    at::ScalarType type = at::kFloat;
    MatrixLibrary library = MatrixLibrary::Auto; ///< on the processor; Auto: machinePlan()
    int images = 32;                             ///< of a block
};

/// The tower that suits the model's vision configuration and the options. Takes copies of the weights.
[[nodiscard]] std::unique_ptr<ImageTower> makeImageTower(const Checkpoint& checkpoint, const TowerOptions& options);

/// What a transformer of this configuration is multiplied with: `options.library`, or for Auto what was faster with such blocks (oneDNN for
/// small ones, unmeasured), where it can multiply in `options.type`.
[[nodiscard]] MatrixLibrary towerLibrary(const VisionConfig& config, const TowerOptions& options);

/// Whether makeImageTower() gives a packed one, whose bits depend on the library.
[[nodiscard]] bool isPacked(const Checkpoint& checkpoint);

} // namespace postil::ml
