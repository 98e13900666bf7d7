// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The shallow CNN on one processor core, with the kernels of shallowcnnkernels.h. What makes it fast: convolution, ReLU and
// pooling are one pass that never stores what the pool drops; the backward pass follows only the positions that won a pool and
// were kept by ReLU and dropout (about a tenth); all parameters lie in one block that the optimizer walks once.
#include "core/ml/train/alignedfloats.h"
#include "core/ml/train/shallowcnn.h"
#include "core/ml/train/shallowcnnkernels.h"

#include <cmath>

namespace postil::ml {

namespace {

using kernels::channels1;
using kernels::channels2;
using kernels::padded1;
using kernels::padded2;
using kernels::slack;
using kernels::taps2;

constexpr std::size_t inferenceBlock = 32; ///< images whose rows of the linear layers are computed together

constexpr int toLanes(int count)
{
    return (count + kernels::lanes - 1) / kernels::lanes * kernels::lanes;
}

/// Where things lie in the block of parameters, in floats.
struct Layout {
    ShallowCnnShape shape;
    int outputs1 = toLanes(ShallowCnnShape::hidden1);
    int outputs2 = toLanes(ShallowCnnShape::hidden2);
    int outputs3 = 0;
    std::size_t conv1 = 0, conv1Bias = 0, conv2 = 0, conv2Bias = 0;
    std::size_t linear1 = 0, linear1Bias = 0, linear2 = 0, linear2Bias = 0, linear3 = 0, linear3Bias = 0;
    std::size_t size = 0;

    explicit Layout(const ShallowCnnShape& s)
        : shape(s)
        , outputs3(toLanes(s.classes))
    {
        const auto take = [this](int rows, int columns) {
            const std::size_t at = size;
            size += AlignedFloats::rounded(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns));
            return at;
        };
        conv1 = take(s.channels * kernels::side1 * kernels::side1, padded1);
        conv1Bias = take(1, padded1);
        conv2 = take(channels2, taps2);
        conv2Bias = take(1, padded2);
        linear1 = take(s.features(), outputs1);
        linear1Bias = take(1, outputs1);
        linear2 = take(ShallowCnnShape::hidden1, outputs2);
        linear2Bias = take(1, outputs2);
        linear3 = take(ShallowCnnShape::hidden2, outputs3);
        linear3Bias = take(1, outputs3);
    }

    /// visit(i, place) for every parameter: its index in PyTorch's layout and its place in the block.
    template <class Visit>
    void forEach(Visit visit) const
    {
        std::size_t i = 0;
        const auto at = [](int value) { return static_cast<std::size_t>(value); };
        const auto bias = [&](std::size_t base, int count) {
            for (int o = 0; o < count; ++o) {
                visit(i++, base + at(o));
            }
        };
        const auto linear = [&](std::size_t base, int inputs, int outputs, int stride) {
            for (int o = 0; o < outputs; ++o) {
                for (int in = 0; in < inputs; ++in) {
                    visit(i++, base + at(in) * at(stride) + at(o));
                }
            }
        };
        for (int o = 0; o < channels1; ++o) {
            for (int tap = 0; tap < shape.channels * kernels::side1 * kernels::side1; ++tap) {
                visit(i++, conv1 + at(tap * padded1 + o));
            }
        }
        bias(conv1Bias, channels1);
        for (int o = 0; o < channels2; ++o) {
            for (int c = 0; c < channels1; ++c) {
                for (int tap = 0; tap < kernels::side2 * kernels::side2; ++tap) {
                    visit(i++, conv2 + at(o * taps2 + tap * channels1 + c));
                }
            }
        }
        bias(conv2Bias, channels2);
        const int area = shape.pooled2() * shape.pooled2();
        for (int o = 0; o < ShallowCnnShape::hidden1; ++o) {
            for (int c = 0; c < channels2; ++c) {
                for (int p = 0; p < area; ++p) {
                    visit(i++, linear1 + at(p * channels2 + c) * at(outputs1) + at(o));
                }
            }
        }
        bias(linear1Bias, ShallowCnnShape::hidden1);
        linear(linear2, ShallowCnnShape::hidden1, ShallowCnnShape::hidden2, outputs2);
        bias(linear2Bias, ShallowCnnShape::hidden2);
        linear(linear3, ShallowCnnShape::hidden2, shape.classes, outputs3);
        bias(linear3Bias, shape.classes);
    }
};

/// What enters the linear layers, or its gradients. The feature rows' stride leaves room for the last vector's slack.
struct LinearRows {
    std::size_t featureStride;
    AlignedFloats features, hidden1, hidden2, logits;

    LinearRows(const Layout& layout, std::size_t images)
        : featureStride(AlignedFloats::rounded(static_cast<std::size_t>(layout.shape.features()) + slack))
        , features(images * featureStride)
        , hidden1(images * static_cast<std::size_t>(layout.outputs1))
        , hidden2(images * static_cast<std::size_t>(layout.outputs2))
        , logits(images * static_cast<std::size_t>(layout.outputs3))
    {
    }
};

struct Activations : LinearRows {
    std::size_t inputStride, pool1Stride, winner1Stride, winner2Stride;
    AlignedFloats input, pool1;
    std::vector<signed char> winner1, winner2;

    Activations(const Layout& layout, std::size_t images)
        : LinearRows(layout, images)
    {
        const ShallowCnnShape& shape = layout.shape;
        const auto area1 = static_cast<std::size_t>(shape.pooled1()) * static_cast<std::size_t>(shape.pooled1());
        const auto area2 = static_cast<std::size_t>(shape.pooled2()) * static_cast<std::size_t>(shape.pooled2());
        inputStride = AlignedFloats::rounded(shape.pixels());
        pool1Stride = AlignedFloats::rounded(area1 * channels1 + slack);
        winner1Stride = area1 * padded1;
        winner2Stride = area2 * padded2;
        input = AlignedFloats(images * inputStride);
        pool1 = AlignedFloats(images * pool1Stride);
        winner1.resize(images * winner1Stride);
        winner2.resize(images * winner2Stride);
    }
};

void relu(float* values, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = values[i] > 0.0F ? values[i] : 0.0F;
    }
}

/// Dropout of values that are 0 or positive.
void drop(float* values, const std::uint8_t* keep, std::size_t count, float scale)
{
    for (std::size_t i = 0; i < count; ++i) {
        values[i] *= static_cast<float>(keep[i]) * scale;
    }
}

class CpuShallowCnn final : public ShallowCnnNet
{
public:
    CpuShallowCnn(const ShallowCnnShape& shape, const RefinerOptions& options)
        : m_layout(shape)
        , m_conv{shape.channels, shape.size, shape.pooled1(), shape.pooled2()}
        , m_options(options)
        , m_divisor(options.inputScale == InputScale::Unit ? 255.0F : 1.0F)
        , m_keepScale(static_cast<float>(1.0 / (1.0 - options.dropout)))
        , m_weights(m_layout.size)
        , m_grad(m_layout.size)
        , m_first(m_layout.size)
        , m_second(options.optimizer == OptimizerKind::Adam ? m_layout.size : 0)
        , m_filters2(static_cast<std::size_t>(taps2) * padded2)
        , m_pool1Grad(AlignedFloats::rounded(static_cast<std::size_t>(shape.pooled1() * shape.pooled1() * channels1 + slack)))
    {
    }

    void load(const NetState& state) override
    {
        m_weights.clear();
        m_first.clear();
        m_second.clear();
        m_layout.forEach([&](std::size_t i, std::size_t place) {
            m_weights.data()[place] = state.weights[i];
            if (!state.first.empty()) {
                m_first.data()[place] = state.first[i];
            }
            if (m_second.size() != 0 && !state.second.empty()) {
                m_second.data()[place] = state.second[i];
            }
        });
        m_steps = state.steps;
        updateFilters();
    }

    NetState state() const override
    {
        NetState state;
        state.weights = unpacked(m_weights);
        state.first = unpacked(m_first);
        if (m_second.size() != 0) {
            state.second = unpacked(m_second);
        }
        state.steps = m_steps;
        return state;
    }

    std::vector<float> gradients() const override { return unpacked(m_grad); }

    BatchSums sums() const override { return m_sums; }
    void setSums(const BatchSums& sums) override { m_sums = sums; }

    bool train(const Batch& batch, const TaskContext& task) override
    {
        const std::size_t images = batch.rows.size();
        if (!m_forward || m_capacity < images) {
            m_forward = std::make_unique<Activations>(m_layout, images);
            m_backward = std::make_unique<LinearRows>(m_layout, images);
            m_capacity = images;
        }
        for (std::size_t b = 0; b < images; ++b) {
            if (task.isCancelled()) {
                return false;
            }
            convolve(batch.images.pixels.data() + batch.rows[b] * m_layout.shape.pixels(), *m_forward, b);
        }
        classify(*m_forward, images, batch.keep.data());
        const BatchSums mine = lossGradient(batch);
        backwardLinear(images);
        if (!backwardConvolutions(images, task)) {
            return false;
        }
        step();
        m_sums.loss += mine.loss;
        m_sums.correct += mine.correct;
        return true;
    }

    void logits(const std::uint8_t* pixels, std::size_t count, float* out) const override
    {
        Activations work(m_layout, std::min(count, inferenceBlock));
        const auto classes = static_cast<std::size_t>(m_layout.shape.classes);
        const auto stride = static_cast<std::size_t>(m_layout.outputs3);
        for (std::size_t start = 0; start < count; start += inferenceBlock) {
            const std::size_t images = std::min(inferenceBlock, count - start);
            for (std::size_t b = 0; b < images; ++b) {
                convolve(pixels + (start + b) * m_layout.shape.pixels(), work, b);
            }
            classify(work, images, nullptr);
            for (std::size_t b = 0; b < images; ++b) {
                std::copy_n(work.logits.data() + b * stride, classes, out + (start + b) * classes);
            }
        }
    }

private:
    [[nodiscard]] std::vector<float> unpacked(const AlignedFloats& block) const
    {
        std::vector<float> values(m_layout.shape.parameterCount());
        m_layout.forEach([&](std::size_t i, std::size_t place) { values[i] = block.data()[place]; });
        return values;
    }

    /// The forward pass wants the second layer's filters with the outputs innermost.
    void updateFilters()
    {
        const float* filters = m_weights.data() + m_layout.conv2;
        for (int o = 0; o < channels2; ++o) {
            for (int tap = 0; tap < taps2; ++tap) {
                m_filters2.data()[tap * padded2 + o] = filters[o * taps2 + tap];
            }
        }
    }

    /// Pixels to features of image `b`.
    void convolve(const std::uint8_t* pixels, Activations& work, std::size_t b) const
    {
        float* input = work.input.data() + b * work.inputStride;
        for (std::size_t i = 0; i < m_layout.shape.pixels(); ++i) {
            input[i] = static_cast<float>(pixels[i]) / m_divisor;
        }
        const float* weights = m_weights.data();
        float* pool1 = work.pool1.data() + b * work.pool1Stride;
        m_kernels.conv1(m_conv, input, weights + m_layout.conv1, weights + m_layout.conv1Bias, pool1,
                        work.winner1.data() + b * work.winner1Stride);
        m_kernels.conv2(m_conv, pool1, m_filters2.data(), weights + m_layout.conv2Bias, work.features.data() + b * work.featureStride,
                        work.winner2.data() + b * work.winner2Stride);
    }

    /// Features to logits; `keep` is null in evaluation mode.
    void classify(Activations& work, std::size_t images, const std::uint8_t* keep) const
    {
        const ShallowCnnShape& shape = m_layout.shape;
        const auto dropRows = [&](float* rows, std::size_t stride, int first, int count) {
            for (std::size_t b = 0; keep != nullptr && b < images; ++b) {
                drop(rows + b * stride, keep + b * static_cast<std::size_t>(shape.dropoutUnits()) + first,
                     static_cast<std::size_t>(count), m_keepScale);
            }
        };
        const int n = static_cast<int>(images);
        const float* weights = m_weights.data();
        dropRows(work.features.data(), work.featureStride, 0, shape.features());
        m_kernels.linear(work.features.data(), n, static_cast<int>(work.featureStride), shape.features(), weights + m_layout.linear1,
                         weights + m_layout.linear1Bias, m_layout.outputs1, work.hidden1.data());
        relu(work.hidden1.data(), images * static_cast<std::size_t>(m_layout.outputs1));
        dropRows(work.hidden1.data(), static_cast<std::size_t>(m_layout.outputs1), shape.features(), ShallowCnnShape::hidden1);
        m_kernels.linear(work.hidden1.data(), n, m_layout.outputs1, ShallowCnnShape::hidden1, weights + m_layout.linear2,
                         weights + m_layout.linear2Bias, m_layout.outputs2, work.hidden2.data());
        relu(work.hidden2.data(), images * static_cast<std::size_t>(m_layout.outputs2));
        dropRows(work.hidden2.data(), static_cast<std::size_t>(m_layout.outputs2), shape.features() + ShallowCnnShape::hidden1,
                 ShallowCnnShape::hidden2);
        m_kernels.linear(work.hidden2.data(), n, m_layout.outputs2, ShallowCnnShape::hidden2, weights + m_layout.linear3,
                         weights + m_layout.linear3Bias, m_layout.outputs3, work.logits.data());
    }

    /// Mean cross-entropy over the batch; its gradient goes to m_backward's logits.
    BatchSums lossGradient(const Batch& batch)
    {
        BatchSums result;
        const int classes = m_layout.shape.classes;
        const auto images = static_cast<float>(batch.rows.size());
        for (std::size_t b = 0; b < batch.rows.size(); ++b) {
            const float* row = m_forward->logits.data() + b * static_cast<std::size_t>(m_layout.outputs3);
            float* grad = m_backward->logits.data() + b * static_cast<std::size_t>(m_layout.outputs3);
            const int label = batch.images.labels[batch.rows[b]];
            const float* largest = std::max_element(row, row + classes);
            float sum = 0;
            for (int c = 0; c < classes; ++c) {
                grad[c] = std::exp(row[c] - *largest);
                sum += grad[c];
            }
            for (int c = 0; c < classes; ++c) {
                grad[c] = (grad[c] / sum - (c == label ? 1.0F : 0.0F)) / images;
            }
            result.loss += std::log(static_cast<double>(sum)) - static_cast<double>(row[label] - *largest);
            result.correct += largest - row == label ? 1 : 0;
        }
        return result;
    }

    void backwardLinear(std::size_t images)
    {
        const int n = static_cast<int>(images);
        const float* weights = m_weights.data();
        float* grad = m_grad.data();
        m_kernels.linearBackward(m_forward->hidden2.data(), n, m_layout.outputs2, ShallowCnnShape::hidden2, weights + m_layout.linear3,
                                 m_layout.outputs3, m_backward->logits.data(), m_keepScale, grad + m_layout.linear3,
                                 grad + m_layout.linear3Bias, m_backward->hidden2.data());
        m_kernels.linearBackward(m_forward->hidden1.data(), n, m_layout.outputs1, ShallowCnnShape::hidden1, weights + m_layout.linear2,
                                 m_layout.outputs2, m_backward->hidden2.data(), m_keepScale, grad + m_layout.linear2,
                                 grad + m_layout.linear2Bias, m_backward->hidden1.data());
        m_kernels.linearBackward(m_forward->features.data(), n, static_cast<int>(m_forward->featureStride), m_layout.shape.features(),
                                 weights + m_layout.linear1, m_layout.outputs1, m_backward->hidden1.data(), m_keepScale,
                                 grad + m_layout.linear1, grad + m_layout.linear1Bias, m_backward->features.data());
    }

    bool backwardConvolutions(std::size_t images, const TaskContext& task)
    {
        float* grad = m_grad.data();
        std::fill_n(grad + m_layout.conv1, m_layout.linear1 - m_layout.conv1, 0.0F);
        for (std::size_t b = 0; b < images; ++b) {
            if (task.isCancelled()) {
                return false;
            }
            m_kernels.conv2Backward(m_conv, m_forward->pool1.data() + b * m_forward->pool1Stride,
                                    m_backward->features.data() + b * m_backward->featureStride,
                                    m_forward->winner2.data() + b * m_forward->winner2Stride, m_weights.data() + m_layout.conv2,
                                    grad + m_layout.conv2, grad + m_layout.conv2Bias, m_pool1Grad.data());
            m_kernels.conv1Backward(m_conv, m_forward->input.data() + b * m_forward->inputStride, m_pool1Grad.data(),
                                    m_forward->winner1.data() + b * m_forward->winner1Stride, grad + m_layout.conv1,
                                    grad + m_layout.conv1Bias);
        }
        return true;
    }

    void step()
    {
        ++m_steps;
        const auto count = static_cast<long>(m_layout.size);
        if (m_options.optimizer == OptimizerKind::Sgd) {
            m_kernels.sgd(m_weights.data(), m_grad.data(), m_first.data(), count, static_cast<float>(m_options.learningRate),
                          static_cast<float>(m_options.momentum), static_cast<float>(m_options.weightDecay));
        } else {
            // PyTorch's defaults (Kingma and Ba 2015).
            constexpr double beta1 = 0.9;
            constexpr double beta2 = 0.999;
            const auto t = static_cast<double>(m_steps);
            m_kernels.adam(m_weights.data(), m_grad.data(), m_first.data(), m_second.data(), count,
                           {static_cast<float>(m_options.learningRate / (1.0 - std::pow(beta1, t))),
                            static_cast<float>(1.0 / std::sqrt(1.0 - std::pow(beta2, t))), static_cast<float>(beta1),
                            static_cast<float>(beta2), 1e-8F, static_cast<float>(m_options.weightDecay)});
        }
        updateFilters();
    }

    const kernels::Table& m_kernels = kernels::table();
    const Layout m_layout;
    const kernels::ConvShape m_conv;
    const RefinerOptions m_options;
    const float m_divisor;
    const float m_keepScale;
    AlignedFloats m_weights;
    AlignedFloats m_grad;
    AlignedFloats m_first;
    AlignedFloats m_second;
    AlignedFloats m_filters2; ///< taps × 24
    AlignedFloats m_pool1Grad;
    std::unique_ptr<Activations> m_forward;
    std::unique_ptr<LinearRows> m_backward; ///< gradients of the same
    std::size_t m_capacity = 0;
    qint64 m_steps = 0;
    BatchSums m_sums;
};

} // namespace

namespace kernels {

const Table& table()
{
#if defined(POSTIL_KERNELS_X86)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")
        && __builtin_cpu_supports("avx512bw")) {
        return avx512Table();
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
        return avx2Table();
    }
#endif
    return baselineTable();
}

} // namespace kernels

std::unique_ptr<ShallowCnnNet> makeCpuShallowCnn(const ShallowCnnShape& shape, const RefinerOptions& options)
{
    return std::make_unique<CpuShallowCnn>(shape, options);
}

} // namespace postil::ml
