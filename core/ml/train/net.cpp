// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/net.h"

#include "core/base/random.h"
#include "core/inference/pixelscaling.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/adaptive_avg_pool2d.h>
#include <ATen/ops/batch_norm.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/max_pool2d.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <cmath>

namespace postil::ml {

namespace {

constexpr double normMomentum = 0.1; // PyTorch's
constexpr double normEpsilon = 1e-5;

template <class Draw>
at::Tensor drawn(const std::vector<qint64>& sizes, const Draw& draw)
{
    at::Tensor tensor = at::empty(std::vector<std::int64_t>(sizes.begin(), sizes.end()), at::kFloat);
    auto* values = tensor.mutable_data_ptr<float>();
    for (std::int64_t i = 0; i < tensor.numel(); ++i) {
        values[i] = static_cast<float>(draw());
    }
    return tensor;
}

/// A bias does not know the inputs of its layer: the weight came just before it.
class Initializer
{
public:
    Initializer(NetInit init, std::uint64_t seed)
        : m_init(init)
        , m_random(seed)
    {
    }

    at::Tensor operator()(const NetTensor& tensor)
    {
        switch (tensor.role) {
        case NetTensorRole::Weight:
            return weight(tensor);
        case NetTensorRole::Bias:
            return m_init == NetInit::KaimingFanOut && m_convolution ? zeros(tensor) : uniform(tensor);
        case NetTensorRole::NormWeight:
        case NetTensorRole::RunningVariance:
            return at::ones(std::vector<std::int64_t>(tensor.sizes.begin(), tensor.sizes.end()), at::kFloat);
        case NetTensorRole::NormBias:
        case NetTensorRole::RunningMean:
            break;
        }
        return zeros(tensor);
    }

private:
    at::Tensor weight(const NetTensor& tensor)
    {
        m_convolution = tensor.sizes.size() == 4;
        const qint64 area = m_convolution ? tensor.sizes[2] * tensor.sizes[3] : 1;
        m_fanIn = tensor.sizes[1] * area;
        if (m_init == NetInit::KaimingFanOut && m_convolution) {
            const double deviation = std::sqrt(2.0 / static_cast<double>(tensor.sizes[0] * area));
            return drawn(tensor.sizes, [&] { return deviation * m_random.normal(); });
        }
        return uniform(tensor);
    }
    at::Tensor uniform(const NetTensor& tensor)
    {
        const double bound = 1.0 / std::sqrt(static_cast<double>(m_fanIn));
        return drawn(tensor.sizes, [&] { return (2.0 * m_random.unit() - 1.0) * bound; });
    }
    static at::Tensor zeros(const NetTensor& tensor)
    {
        return at::zeros(std::vector<std::int64_t>(tensor.sizes.begin(), tensor.sizes.end()), at::kFloat);
    }

    const NetInit m_init;
    Random m_random;
    qint64 m_fanIn = 1;
    bool m_convolution = false;
};

class Runner
{
public:
    Runner(TensorMap& tensors, at::Generator* dropout, const std::string& prefix)
        : m_tensors(tensors)
        , m_dropout(dropout)
        , m_prefix(prefix)
    {
    }

    at::Tensor run(const NetLayer& layer, const at::Tensor& x)
    {
        const std::string name = layer.name.toStdString();
        switch (layer.kind) {
        case NetLayer::Kind::Conv:
            return at::conv2d(x, at(name + ".weight"), layer.bias ? at(name + ".bias") : at::Tensor(), {layer.stride, layer.stride},
                              {layer.padding, layer.padding});
        case NetLayer::Kind::BatchNorm:
            return norm(name, x);
        case NetLayer::Kind::Relu:
            return at::relu(x);
        case NetLayer::Kind::MaxPool:
            return at::max_pool2d(x, {layer.kernel, layer.kernel}, {layer.stride, layer.stride}, {layer.padding, layer.padding});
        case NetLayer::Kind::AveragePool:
            return at::adaptive_avg_pool2d(x, {layer.shape.height, layer.shape.width});
        case NetLayer::Kind::Flatten:
            return x.flatten(1);
        case NetLayer::Kind::Dropout:
            return dropped(x, layer.share);
        case NetLayer::Kind::Linear:
            return at::linear(x, at(name + ".weight"), at(name + ".bias"));
        case NetLayer::Kind::Branch:
            m_kept = x;
            return x;
        case NetLayer::Kind::Shortcut:
            m_kept = norm(name + ".1", at::conv2d(m_kept, at(name + ".0.weight"), {}, {layer.stride, layer.stride}));
            return x;
        case NetLayer::Kind::Join:
            break;
        }
        return x + m_kept;
    }

private:
    [[nodiscard]] at::Tensor& at(const std::string& name) { return m_tensors.at(m_prefix + name); }

    at::Tensor norm(const std::string& name, const at::Tensor& x)
    {
        return at::batch_norm(x, at(name + ".weight"), at(name + ".bias"), at(name + ".running_mean"), at(name + ".running_var"),
                              m_dropout != nullptr, normMomentum, normEpsilon, true);
    }
    at::Tensor dropped(const at::Tensor& x, double share)
    {
        if (m_dropout == nullptr) {
            return x;
        }
        const at::Tensor kept = at::empty(x.sizes(), at::kFloat).bernoulli_(1 - share, *m_dropout).div_(1 - share);
        return x * kept.to(x.device());
    }

    TensorMap& m_tensors;
    at::Generator* const m_dropout;
    const std::string& m_prefix;
    at::Tensor m_kept;
};

} // namespace

TensorMap randomNet(const NetPlan& plan, std::uint64_t seed)
{
    TensorMap tensors;
    Initializer draw(plan.init, seed);
    for (const NetTensor& tensor : plan.tensors()) {
        tensors.emplace(tensor.name.toStdString(), draw(tensor));
    }
    return tensors;
}

void prepareNet(const NetPlan& plan, TensorMap& tensors, const c10::Device& device)
{
    for (const NetTensor& tensor : plan.tensors()) {
        at::Tensor& value = tensors.at(tensor.name.toStdString());
        value = value.detach().to(device, at::kFloat);
        value.set_requires_grad(tensor.isTrained());
    }
}

TensorMap trainedTensors(const NetPlan& plan, const TensorMap& tensors)
{
    TensorMap trained;
    for (const NetTensor& tensor : plan.tensors()) {
        if (tensor.isTrained()) {
            trained.emplace(tensor.name.toStdString(), tensors.at(tensor.name.toStdString()));
        }
    }
    return trained;
}

at::Tensor runNet(const NetPlan& plan, TensorMap& tensors, at::Tensor x, at::Generator* dropout, const std::string& prefix)
{
    Runner runner(tensors, dropout, prefix);
    for (const NetLayer& layer : plan.layers) {
        x = runner.run(layer, x);
    }
    return x;
}

at::Generator seededGenerator(std::uint64_t seed)
{
    return at::detail::createCPUGenerator(seed);
}

at::Tensor scaledPixels(const at::Tensor& bytes, InputScale scale)
{
    const PixelScaling scaling = pixelScaling(scale, static_cast<int>(bytes.size(1)));
    const auto column = [&bytes](const std::vector<float>& values) {
        return at::tensor(at::ArrayRef<float>(values)).reshape({1, -1, 1, 1}).to(bytes.device());
    };
    at::Tensor x = bytes.to(at::kFloat);
    if (scaling.divisor != 1) {
        x.div_(static_cast<double>(scaling.divisor));
    }
    if (!scaling.offset.empty()) {
        x.sub_(column(scaling.offset));
    }
    return scaling.deviation.empty() ? x : x.div_(column(scaling.deviation));
}

} // namespace postil::ml
