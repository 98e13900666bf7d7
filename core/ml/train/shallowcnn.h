// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/inference/refiner.h"

#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace postil::ml {

/// One parameter tensor, in PyTorch's layout and order.
struct ParameterInfo {
    QString name;                  ///< "conv1.weight"
    std::vector<qint64> shape;
    std::size_t offset = 0;        ///< into NetState's vectors
    std::size_t count = 0;
    qint64 fanIn = 0;              ///< inputs of one output, for the initialisation
};

/// The first study's network (original-method A.5) at one input geometry and class count:
/// conv 3 × 3 → 10, ReLU, pool 2, conv 4 × 4 → 20, ReLU, pool 2, flatten, dropout, linear 250, ReLU, dropout, linear 50, ReLU,
/// dropout, linear K.
struct ShallowCnnShape {
    static constexpr int hidden1 = 250;
    static constexpr int hidden2 = 50;

    int size = 28;    ///< of the input, pixels
    int channels = 1;
    int classes = 2;

    /// Refuses what leaves no pixel after the second pool, and what would not fit into memory.
    [[nodiscard]] static Result<ShallowCnnShape> make(int size, int channels, int classes);
    [[nodiscard]] int pooled1() const { return (size - 2) / 2; }
    [[nodiscard]] int pooled2() const { return (pooled1() - 3) / 2; }
    [[nodiscard]] int features() const; ///< after flattening
    /// Places per image where dropout decides: features, hidden1, hidden2.
    [[nodiscard]] int dropoutUnits() const { return features() + hidden1 + hidden2; }
    [[nodiscard]] std::size_t pixels() const; ///< bytes of one image
    [[nodiscard]] std::vector<ParameterInfo> parameters() const;
    [[nodiscard]] std::size_t parameterCount() const;
    bool operator==(const ShallowCnnShape&) const = default;
};

/// All that changes while training, in the layout of ShallowCnnShape::parameters().
struct NetState {
    std::vector<float> weights;
    std::vector<float> first;  ///< SGD: momentum; Adam: first moment
    std::vector<float> second; ///< Adam: second moment; else empty
    qint64 steps = 0;          ///< optimizer steps so far
};

/// PyTorch's default initialisation (Kaiming uniform with a = sqrt 5: weights and biases uniform in ± 1 / sqrt(fan-in)), drawn
/// from the seed, so that the same seed gives the same network on every machine.
[[nodiscard]] NetState initialState(const ShallowCnnShape& shape, OptimizerKind optimizer, std::uint64_t seed);

/// One mini-batch. `rows` index `images`; `keep` holds one 0/1 per image and dropout unit, in the order features (row, column,
/// channel), hidden1, hidden2. A device keeps a copy of `images`: they stay the same ones, unchanged, while a network lives.
struct Batch {
    const TrainingImages& images;
    std::span<const std::uint32_t> rows;
    std::span<const std::uint8_t> keep;
};

/// What a number of batches came to.
struct BatchSums {
    double loss = 0; ///< cross-entropy, summed over the images
    qint64 correct = 0;
};

/// The network on a device.
class ShallowCnnNet
{
public:
    virtual ~ShallowCnnNet() = default;
    virtual void load(const NetState& state) = 0;
    [[nodiscard]] virtual NetState state() const = 0;
    /// Forward, backward and one optimizer step, added to the sums. False if `task` was cancelled on the way: then nothing has changed.
    /// A device may still be at work when it comes back.
    [[nodiscard]] virtual bool train(const Batch& batch, const TaskContext& task) = 0;
    /// Of all batches since setSums(), on top of what that was given; waits for a device.
    [[nodiscard]] virtual BatchSums sums() const = 0;
    virtual void setSums(const BatchSums& sums) = 0;
    /// Of the last train(), in the layout of ShallowCnnShape::parameters().
    [[nodiscard]] virtual std::vector<float> gradients() const = 0;
    /// Evaluation mode, any number of images; logits: count × classes. Thread-safe while nobody trains.
    virtual void logits(const std::uint8_t* pixels, std::size_t count, float* logits) const = 0;
    /// Whether logits() is the faster the more images it gets, and gains nothing from several threads.
    [[nodiscard]] virtual bool likesMany() const { return false; }
};

/// Hand-written for one core: at batches of 8 small images, an interpreter of operations spends more time between them than in them.
[[nodiscard]] std::unique_ptr<ShallowCnnNet> makeCpuShallowCnn(const ShallowCnnShape& shape, const RefinerOptions& options);
/// ATen and autograd on any device of LibTorch ("cpu", "cuda:0"). On a GPU the images lie there once and for all, the step of the usual
/// batch size is recorded as a graph (unless `graphs` is false, for comparison) and nobody waits for it. May throw what LibTorch throws,
/// as may the net's methods.
[[nodiscard]] std::unique_ptr<ShallowCnnNet> makeTorchShallowCnn(const ShallowCnnShape& shape, const RefinerOptions& options,
                                                                const QString& device, bool graphs = true);

} // namespace postil::ml
