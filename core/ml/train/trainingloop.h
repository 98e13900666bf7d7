// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskcontext.h"
#include "core/ml/train/optimizer.h"

#include <ATen/core/Generator.h>

#include <QJsonObject>

#include <optional>
#include <span>

namespace postil::ml {

/// Where a training is, for those who draw random numbers: they come from seed and position, so none has a state of its own.
struct LoopPosition {
    int epoch = 0; ///< from 1
    std::size_t batch = 0;
    std::size_t step = 0; ///< batches since the beginning
};

/// Sums over the batches of an epoch.
struct LoopSums {
    double loss = 0; ///< × images
    double right = 0;
    double images = 0;
};

struct LoopVerdict {
    QJsonObject row;  ///< what the curves show of this epoch; numbers alone
    double score = 0; ///< larger is better
    double tie = 0;   ///< between equal scores
};

/// What a loop trains: it knows data, network and loss, the loop knows steps, epochs, stopping and going on.
class LoopSubject
{
public:
    virtual ~LoopSubject() = default;
    /// Rows of the training data in this epoch's order.
    [[nodiscard]] virtual std::vector<std::uint32_t> order(int epoch) = 0;
    /// Loss of a batch, with its graph; adds to `sums`. Gradients that it adds to the trained tensors itself count too.
    [[nodiscard]] virtual Result<at::Tensor> loss(std::span<const std::uint32_t> rows, const LoopPosition& at, LoopSums& sums) = 0;
    /// After an epoch; empty when cancelled.
    [[nodiscard]] virtual Result<std::optional<LoopVerdict>> evaluate(int epoch, const LoopSums& sums) = 0;
    virtual void epochDone(const QJsonObject& row, bool isBest) = 0;
    virtual void batchDone(const LoopPosition& at, std::size_t batches) = 0;
    /// Asked at every batch, once an epoch is done: true ends the loop, and the best epoch so far is its result.
    [[nodiscard]] virtual bool isEnough() { return false; }
    /// Everything that the training changes, by name: parameters, running values, memories. The very tensors.
    [[nodiscard]] virtual TensorMap everything() = 0;
    [[nodiscard]] virtual TensorMap trained() = 0;   ///< those with gradients
    [[nodiscard]] virtual TensorMap network() = 0;   ///< those that make up the result, kept from the best epoch
};

struct LoopOptions {
    int epochs = 20;
    int patience = 0; ///< epochs without a better score before it stops; 0: never
    int batch = 8;
    double learningRate = 0.001;
    ScheduleKind schedule = ScheduleKind::Constant;
    OptimizerSettings optimizer;
    QString checkpoint;     ///< path; empty: none is kept
    QByteArray fingerprint; ///< of data and options: a checkpoint of another training is not taken
    QString name;           ///< for messages
};

struct LoopResult {
    std::vector<QJsonObject> rows;
    int bestEpoch = 0;
    double seconds = 0;
    bool stopped = false; ///< by a person; the same call goes on
    bool stoppedEarly = false;
    TensorMap best; ///< of network(), on the CPU
};

/// Epochs of mini-batches with an optimizer. `task.isCancelled()` is asked at every batch. A checkpoint is written when a person
/// stops, at the end, and after an epoch unless the last one is less than a second old; from it the same call with the same data,
/// options and thread count goes on to the bit. Throws what LibTorch throws.
[[nodiscard]] Result<LoopResult> runLoop(LoopSubject& subject, const LoopOptions& options, TaskContext& task);

/// Number of batches of `count` images. A rest of one image goes with the batch before it, since a batch norm needs two.
[[nodiscard]] std::size_t batchCount(std::size_t count, std::size_t batch);

} // namespace postil::ml
