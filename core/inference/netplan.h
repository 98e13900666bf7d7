// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"

namespace postil {

struct NetShape {
    int channels = 0; ///< or features
    int height = 1;
    int width = 1;
    [[nodiscard]] qint64 values() const { return static_cast<qint64>(channels) * height * width; }
    bool operator==(const NetShape&) const = default;
};

/// One step of a network. Names are torchvision's, so that its weights fit.
struct NetLayer {
    enum class Kind : std::uint8_t {
        Conv,
        BatchNorm,
        Relu,
        MaxPool,
        AveragePool, ///< adaptive: to shape
        Flatten,
        Dropout,
        Linear,
        Branch,   ///< keeps the values for the next Join
        Shortcut, ///< on what was kept: convolution 1 × 1 (NAME.0) and batch norm (NAME.1)
        Join      ///< adds what was kept
    };
    Kind kind = Kind::Relu;
    QString name; ///< of its tensors; empty: it has none
    int in = 0;   ///< channels or features
    int out = 0;
    int kernel = 0;
    int stride = 1;
    int padding = 0;
    bool bias = true;
    double share = 0; ///< Dropout: of the values that are set to 0
    NetShape shape;   ///< of what comes out
};

enum class NetTensorRole : std::uint8_t { Weight, Bias, NormWeight, NormBias, RunningMean, RunningVariance };

struct NetTensor {
    QString name; ///< "layer1.0.conv1.weight"
    std::vector<qint64> sizes;
    NetTensorRole role = NetTensorRole::Weight;
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] bool isTrained() const { return role != NetTensorRole::RunningMean && role != NetTensorRole::RunningVariance; }
};

/// How weights are drawn before the training.
enum class NetInit : std::uint8_t {
    Uniform,      ///< PyTorch's own: ± 1 / sqrt(inputs)
    KaimingFanOut ///< torchvision's for ResNets and VGGs
};

/// A network as a list of steps, without anything that computes it: for counting, drawing and refusing in the dialog, and for the
/// engine that runs it.
struct NetPlan {
    QString refiner;
    NetShape input;
    int outputs = 0; ///< of the last layer
    NetInit init = NetInit::Uniform;
    std::vector<NetLayer> layers;
    [[nodiscard]] std::vector<NetTensor> tensors() const; ///< in the order of the layers
    [[nodiscard]] qint64 parameters() const;              ///< trained ones
    [[nodiscard]] qint64 multiplications() const;         ///< of convolutions and linear layers, for one image
    [[nodiscard]] QString lastLayer() const;              ///< name of the layer that the class count decides
    /// Without the last linear layer: what several heads share.
    [[nodiscard]] NetPlan trunk() const;
};

/// Numbers that the last layer gives for `classes` classes.
[[nodiscard]] int outputsFor(AnswerKind answers, int classes);

/// The network that `options` describe, for images of options.inputSize (or embeddings of that length) with `channels` channels.
/// Refuses impossible shapes, and says which layer has what too little of.
[[nodiscard]] Result<NetPlan> planNet(const RefinerOptions& options, int channels, int classes);

/// Layers as a person draws them: a convolution or linear layer with what follows it, a residual block as one.
struct NetStage {
    QString text; ///< "conv 3 × 3, 10"
    NetShape shape;
    qint64 parameters = 0;
    int count = 1; ///< equal ones in a row
};
[[nodiscard]] std::vector<NetStage> netStages(const NetPlan& plan);

} // namespace postil
