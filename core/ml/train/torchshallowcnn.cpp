// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The shallow CNN on any device of LibTorch, by autograd. On the CPU it is what the hand-written one is compared with.
#include "core/ml/train/shallowcnn.h"
#include "core/ml/train/shallowcnnkernels.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/_softmax.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/max_pool2d.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/zeros_like.h>
#include <c10/core/GradMode.h>

#include <cmath>
#include <cstring>

namespace postil::ml {

namespace {

using Kept = std::array<at::Tensor, 3>; ///< dropout factors of features, hidden1, hidden2

class TorchShallowCnn final : public ShallowCnnNet
{
public:
    TorchShallowCnn(const ShallowCnnShape& shape, const RefinerOptions& options, const QString& device)
        : m_shape(shape)
        , m_options(options)
        , m_device(device.toStdString())
    {
    }

    void load(const NetState& state) override
    {
        m_weights = upload(state.weights);
        m_first = upload(state.first);
        m_second = upload(state.second);
        m_steps = state.steps;
        for (at::Tensor& weight : m_weights) {
            weight.set_requires_grad(true);
        }
    }

    NetState state() const override
    {
        return {download(m_weights), download(m_first), m_second.empty() ? std::vector<float>() : download(m_second), m_steps};
    }

    std::vector<float> gradients() const override
    {
        std::vector<at::Tensor> grads;
        for (const at::Tensor& weight : m_weights) {
            grads.push_back(weight.grad());
        }
        return download(grads);
    }

    std::optional<BatchResult> train(const Batch& batch, const TaskContext& task) override
    {
        if (task.isCancelled()) {
            return std::nullopt;
        }
        const auto images = static_cast<qint64>(batch.rows.size());
        std::vector<std::uint8_t> pixels(batch.rows.size() * m_shape.pixels());
        std::vector<std::int64_t> labels(batch.rows.size());
        for (std::size_t b = 0; b < batch.rows.size(); ++b) {
            std::memcpy(pixels.data() + b * m_shape.pixels(), batch.images.pixels.data() + batch.rows[b] * m_shape.pixels(),
                        m_shape.pixels());
            labels[b] = batch.images.labels[batch.rows[b]];
        }
        const at::Tensor truth = at::from_blob(labels.data(), {images}, at::kLong).to(m_device);
        const Kept kept = factors(batch.keep, images);
        const at::Tensor scores = forward(pixels.data(), images, &kept);
        const at::Tensor loss = at::cross_entropy_loss(scores, truth);
        for (at::Tensor& weight : m_weights) {
            weight.mutable_grad() = at::Tensor();
        }
        loss.backward();
        step();
        BatchResult result;
        result.lossSum = loss.item<double>() * static_cast<double>(images);
        result.correct = static_cast<int>(scores.argmax(1).eq(truth).sum().item<std::int64_t>());
        return result;
    }

    void logits(const std::uint8_t* pixels, std::size_t count, float* out) const override
    {
        constexpr std::size_t block = 1024;
        const c10::AutoGradMode off(false);
        const auto classes = static_cast<std::size_t>(m_shape.classes);
        for (std::size_t start = 0; start < count; start += block) {
            const std::size_t images = std::min(block, count - start);
            const at::Tensor scores = forward(pixels + start * m_shape.pixels(), static_cast<qint64>(images), nullptr).cpu().contiguous();
            std::memcpy(out + start * classes, scores.const_data_ptr<float>(), images * classes * sizeof(float));
        }
    }

private:
    [[nodiscard]] at::Tensor forward(const std::uint8_t* pixels, qint64 images, const Kept* kept) const
    {
        // from_blob wants no const; the tensor is only read.
        at::Tensor x = at::from_blob(const_cast<std::uint8_t*>(pixels), {images, m_shape.channels, m_shape.size, m_shape.size}, at::kByte)
                           .to(m_device, at::kFloat);
        if (m_options.inputScale == InputScale::Unit) {
            x = x.div(255.0);
        }
        const auto dropped = [kept](const at::Tensor& values, std::size_t i) { return kept != nullptr ? values.mul(kept->at(i)) : values; };
        x = at::max_pool2d(at::relu(at::conv2d(x, m_weights[0], m_weights[1])), {2, 2});
        x = at::max_pool2d(at::relu(at::conv2d(x, m_weights[2], m_weights[3])), {2, 2});
        x = dropped(x.flatten(1), 0);
        x = dropped(at::relu(at::linear(x, m_weights[4], m_weights[5])), 1);
        x = dropped(at::relu(at::linear(x, m_weights[6], m_weights[7])), 2);
        return at::linear(x, m_weights[8], m_weights[9]);
    }

    [[nodiscard]] Kept factors(std::span<const std::uint8_t> keep, qint64 images) const
    {
        const qint64 side = m_shape.pooled2();
        const qint64 features = m_shape.features();
        const at::Tensor all = at::from_blob(const_cast<std::uint8_t*>(keep.data()), {images, m_shape.dropoutUnits()}, at::kByte)
                                   .to(m_device, at::kFloat)
                                   .div(1.0 - m_options.dropout);
        return {all.slice(1, 0, features).reshape({images, side, side, kernels::channels2}).permute({0, 3, 1, 2}).flatten(1),
                all.slice(1, features, features + ShallowCnnShape::hidden1),
                all.slice(1, features + ShallowCnnShape::hidden1, m_shape.dropoutUnits())};
    }

    void step()
    {
        const c10::AutoGradMode off(false);
        ++m_steps;
        for (std::size_t i = 0; i < m_weights.size(); ++i) {
            const at::Tensor grad = m_weights[i].grad().add(m_weights[i], m_options.weightDecay);
            if (m_options.optimizer == OptimizerKind::Sgd) {
                m_first[i].mul_(m_options.momentum).add_(grad);
                m_weights[i].sub_(m_first[i], m_options.learningRate);
                continue;
            }
            const auto t = static_cast<double>(m_steps);
            m_first[i].mul_(0.9).add_(grad, 0.1);
            m_second[i].mul_(0.999).addcmul_(grad, grad, 0.001);
            const at::Tensor scale = m_second[i].sqrt().div_(std::sqrt(1.0 - std::pow(0.999, t))).add_(1e-8);
            m_weights[i].addcdiv_(m_first[i], scale, -m_options.learningRate / (1.0 - std::pow(0.9, t)));
        }
    }

    [[nodiscard]] std::vector<at::Tensor> upload(const std::vector<float>& values) const
    {
        std::vector<at::Tensor> tensors;
        if (values.empty()) {
            return tensors;
        }
        for (const ParameterInfo& parameter : m_shape.parameters()) {
            const std::vector<std::int64_t> shape(parameter.shape.begin(), parameter.shape.end());
            tensors.push_back(at::from_blob(const_cast<float*>(values.data() + parameter.offset), shape, at::kFloat)
                                  .to(m_device, at::kFloat, false, true));
        }
        return tensors;
    }

    [[nodiscard]] std::vector<float> download(const std::vector<at::Tensor>& tensors) const
    {
        std::vector<float> values(m_shape.parameterCount());
        const std::vector<ParameterInfo> parameters = m_shape.parameters();
        for (std::size_t i = 0; i < tensors.size(); ++i) {
            const at::Tensor here = tensors[i].detach().cpu().contiguous();
            std::memcpy(values.data() + parameters[i].offset, here.const_data_ptr<float>(), parameters[i].count * sizeof(float));
        }
        return values;
    }

    const ShallowCnnShape m_shape;
    const RefinerOptions m_options;
    const c10::Device m_device;
    std::vector<at::Tensor> m_weights; ///< in the order of ShallowCnnShape::parameters()
    std::vector<at::Tensor> m_first;
    std::vector<at::Tensor> m_second;
    qint64 m_steps = 0;
};

} // namespace

std::unique_ptr<ShallowCnnNet> makeTorchShallowCnn(const ShallowCnnShape& shape, const RefinerOptions& options, const QString& device)
{
    return std::make_unique<TorchShallowCnn>(shape, options, device);
}

} // namespace postil::ml
