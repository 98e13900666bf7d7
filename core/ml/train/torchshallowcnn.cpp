// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The shallow CNN on any device of LibTorch, by autograd. On the CPU it is what the hand-written one is compared with.
#include "core/ml/devicegraph.h"
#include "core/ml/train/shallowcnn.h"
#include "core/ml/train/shallowcnnkernels.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/_foreach_add.h>
#include <ATen/ops/_foreach_addcmul.h>
#include <ATen/ops/_foreach_mul.h>
#include <ATen/ops/conv2d.h>
#include <ATen/ops/cross_entropy_loss.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/max_pool2d.h>
#include <ATen/ops/pow.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/zeros.h>
#include <c10/core/GradMode.h>
#include <c10/core/StreamGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace postil::ml {

namespace {

using Kept = std::array<at::Tensor, 3>; ///< dropout factors of features, hidden1, hidden2

constexpr std::size_t mostQueued = 64;    ///< steps that a GPU may be behind: what a stop has to wait for
constexpr int stepsBeforeRecording = 3;   ///< libraries choose their kernels in the first ones

/// Where batches of one size lie on the device.
struct Feed {
    at::Tensor rows;       ///< [B], int64
    at::Tensor keep;       ///< [B, dropout units], bytes
    at::Tensor stagedRows; ///< [mostQueued, B], on the way there
    at::Tensor stagedKeep;
    int steps = 0;         ///< one by one, so far
    std::unique_ptr<DeviceGraph> graph;
};

class TorchShallowCnn final : public ShallowCnnNet
{
public:
    TorchShallowCnn(const ShallowCnnShape& shape, const RefinerOptions& options, const QString& device, bool graphs)
        : m_shape(shape)
        , m_options(options)
        , m_device(device.toStdString())
        , m_graphs(graphs && !m_device.is_cpu())
        , m_lossSum(at::zeros({}, at::TensorOptions(at::kDouble).device(m_device)))
        , m_correct(at::zeros({}, at::TensorOptions(at::kLong).device(m_device)))
        , m_time(at::zeros({}, at::TensorOptions(at::kDouble).device(m_device)))
    {
        if (!m_device.is_cpu()) { // of its own: the default one is everybody's, and cannot be recorded
            m_stream = c10::impl::VirtualGuardImpl(m_device.type()).getStreamFromGlobalPool(m_device);
        }
    }

    ~TorchShallowCnn() override
    {
        try {
            wait(); // graphs and tensors go only when the device is through with them
        } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): a broken device has told its error before
        }
    }
    TorchShallowCnn(const TorchShallowCnn&) = delete;
    TorchShallowCnn& operator=(const TorchShallowCnn&) = delete;

    void load(const NetState& state) override
    {
        wait();
        const c10::OptionalStreamGuard here(m_stream);
        m_feeds.clear(); // recorded with the tensors that go now
        m_weights = upload(state.weights);
        m_first = upload(state.first);
        m_second = upload(state.second);
        m_time.fill_(static_cast<double>(state.steps));
        m_steps = state.steps;
        for (at::Tensor& weight : m_weights) {
            weight.set_requires_grad(true);
        }
    }

    NetState state() const override
    {
        const c10::OptionalStreamGuard here(m_stream);
        return {download(m_weights), download(m_first), m_second.empty() ? std::vector<float>() : download(m_second), m_steps};
    }

    BatchSums sums() const override
    {
        const c10::OptionalStreamGuard here(m_stream);
        return {m_lossSum.item<double>(), m_correct.item<std::int64_t>()};
    }

    void setSums(const BatchSums& sums) override
    {
        const c10::OptionalStreamGuard here(m_stream);
        m_lossSum.fill_(sums.loss);
        m_correct.fill_(sums.correct);
    }

    std::vector<float> gradients() const override
    {
        const c10::OptionalStreamGuard here(m_stream);
        std::vector<at::Tensor> grads;
        for (const at::Tensor& weight : m_weights) {
            grads.push_back(weight.grad());
        }
        return download(grads);
    }

    bool train(const Batch& batch, const TaskContext& task) override
    {
        if (task.isCancelled()) {
            return false;
        }
        const c10::OptionalStreamGuard here(m_stream);
        hold(batch.images);
        Feed& feed = filled(batch);
        if (feed.graph) {
            feed.graph->replay();
        } else if (!m_graphs || feed.steps < stepsBeforeRecording) {
            learn(feed);
            ++feed.steps;
        } else {
            feed.graph = recordGraph(m_device, [&] { learn(feed); });
            m_graphs = feed.graph != nullptr;
            m_graphs ? feed.graph->replay() : learn(feed);
        }
        ++m_steps;
        if (!m_device.is_cpu() && ++m_queued == mostQueued) {
            wait();
        }
        return true;
    }

    bool likesMany() const override { return !m_device.is_cpu(); }

    void logits(const std::uint8_t* pixels, std::size_t count, float* out) const override
    {
        constexpr std::size_t block = 8192;
        const c10::OptionalStreamGuard here(m_stream);
        const c10::AutoGradMode off(false);
        const auto classes = static_cast<std::size_t>(m_shape.classes);
        for (std::size_t start = 0; start < count; start += block) {
            const std::size_t images = std::min(block, count - start);
            // from_blob wants no const; the tensor is only read.
            const at::Tensor bytes = at::from_blob(const_cast<std::uint8_t*>(pixels + start * m_shape.pixels()), pictures(images), at::kByte);
            const at::Tensor scores = forward(bytes.to(m_device), nullptr).cpu().contiguous();
            std::memcpy(out + start * classes, scores.const_data_ptr<float>(), images * classes * sizeof(float));
        }
    }

private:
    [[nodiscard]] std::array<std::int64_t, 4> pictures(std::size_t count) const
    {
        return {static_cast<std::int64_t>(count), m_shape.channels, m_shape.size, m_shape.size};
    }

    void wait() const
    {
        if (m_stream) {
            m_stream->synchronize();
        }
        m_queued = 0;
    }

    /// All training images lie on the device.
    void hold(const TrainingImages& images)
    {
        if (m_held == &images) {
            return;
        }
        m_held = &images;
        m_feeds.clear();
        m_pixels = at::from_blob(const_cast<std::uint8_t*>(images.pixels.data()), pictures(images.labels.size()), at::kByte).to(m_device);
        m_labels = at::from_blob(const_cast<int*>(images.labels.data()), {static_cast<std::int64_t>(images.labels.size())}, at::kInt)
                       .to(m_device, at::kLong);
    }

    /// The batch's rows and dropout, on their way to the device; what lies staged may be overwritten after mostQueued steps.
    Feed& filled(const Batch& batch)
    {
        const auto images = static_cast<std::int64_t>(batch.rows.size());
        Feed& feed = m_feeds[batch.rows.size()];
        if (!feed.rows.defined()) {
            const auto slots = static_cast<std::int64_t>(mostQueued);
            const bool pinned = !m_device.is_cpu();
            feed.stagedRows = at::empty({slots, images}, at::TensorOptions(at::kLong).pinned_memory(pinned));
            feed.stagedKeep = at::empty({slots, images, m_shape.dropoutUnits()}, at::TensorOptions(at::kByte).pinned_memory(pinned));
            feed.rows = at::empty({images}, at::TensorOptions(at::kLong).device(m_device));
            feed.keep = at::empty({images, m_shape.dropoutUnits()}, at::TensorOptions(at::kByte).device(m_device));
        }
        const auto slot = static_cast<std::int64_t>(m_queued);
        const at::Tensor rows = feed.stagedRows[slot];
        const at::Tensor keep = feed.stagedKeep[slot];
        std::ranges::copy(batch.rows, rows.mutable_data_ptr<std::int64_t>());
        std::ranges::copy(batch.keep, keep.mutable_data_ptr<std::uint8_t>());
        feed.rows.copy_(rows, true);
        feed.keep.copy_(keep, true);
        return feed;
    }

    /// One step from what the feed holds. Only of tensors that stay, and without a look at any value: it may be recorded.
    void learn(const Feed& feed)
    {
        const at::Tensor truth = m_labels.index_select(0, feed.rows);
        const Kept kept = factors(feed.keep);
        const at::Tensor scores = forward(m_pixels.index_select(0, feed.rows), &kept);
        const at::Tensor loss = at::cross_entropy_loss(scores, truth);
        for (at::Tensor& weight : m_weights) {
            weight.mutable_grad() = at::Tensor();
        }
        loss.backward();
        const c10::AutoGradMode off(false);
        step();
        m_lossSum.add_(loss, static_cast<double>(feed.rows.size(0)));
        m_correct.add_(scores.argmax(1).eq(truth).sum());
    }

    [[nodiscard]] at::Tensor forward(const at::Tensor& pixels, const Kept* kept) const
    {
        at::Tensor x = pixels.to(at::kFloat);
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

    [[nodiscard]] Kept factors(const at::Tensor& keep) const
    {
        const qint64 side = m_shape.pooled2();
        const qint64 features = m_shape.features();
        const at::Tensor all = keep.to(at::kFloat).div(1.0 - m_options.dropout);
        return {all.slice(1, 0, features).reshape({keep.size(0), side, side, kernels::channels2}).permute({0, 3, 1, 2}).flatten(1),
                all.slice(1, features, features + ShallowCnnShape::hidden1),
                all.slice(1, features + ShallowCnnShape::hidden1, m_shape.dropoutUnits())};
    }

    /// On a device the count of steps lies there too.
    void step()
    {
        std::vector<at::Tensor> grads;
        for (const at::Tensor& weight : m_weights) {
            grads.push_back(weight.grad());
        }
        if (m_options.weightDecay != 0) {
            grads = at::_foreach_add(grads, m_weights, m_options.weightDecay);
        }
        if (m_options.optimizer == OptimizerKind::Sgd) {
            at::_foreach_mul_(m_first, m_options.momentum);
            at::_foreach_add_(m_first, grads);
            at::_foreach_add_(m_weights, m_first, -m_options.learningRate);
            return;
        }
        m_time.add_(1.0);
        at::_foreach_mul_(m_first, 0.9);
        at::_foreach_add_(m_first, grads, 0.1);
        at::_foreach_mul_(m_second, 0.999);
        at::_foreach_addcmul_(m_second, grads, grads, 0.001);
        const at::Tensor size = (m_options.learningRate / (1.0 - at::pow(0.9, m_time))).to(at::kFloat);
        const at::Tensor root = (1.0 - at::pow(0.999, m_time)).sqrt().to(at::kFloat);
        for (std::size_t i = 0; i < m_weights.size(); ++i) {
            m_weights[i].sub_(m_first[i] / (m_second[i].sqrt() / root + 1e-8) * size);
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
    std::optional<c10::Stream> m_stream;
    bool m_graphs;
    const TrainingImages* m_held = nullptr;
    at::Tensor m_pixels; ///< all training images, bytes
    at::Tensor m_labels;
    std::map<std::size_t, Feed> m_feeds; ///< by batch size
    mutable std::size_t m_queued = 0;
    at::Tensor m_lossSum;
    at::Tensor m_correct;
    at::Tensor m_time; ///< steps done
    std::vector<at::Tensor> m_weights; ///< in the order of ShallowCnnShape::parameters()
    std::vector<at::Tensor> m_first;
    std::vector<at::Tensor> m_second;
    qint64 m_steps = 0;
};

} // namespace

std::unique_ptr<ShallowCnnNet> makeTorchShallowCnn(const ShallowCnnShape& shape, const RefinerOptions& options, const QString& device, bool graphs)
{
    return std::make_unique<TorchShallowCnn>(shape, options, device, graphs);
}

} // namespace postil::ml
