// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/shallowcnnrefiner.h"

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/ml/device.h"

#include <cmath>
#include <exception>
#include <mutex>

namespace postil::ml {

namespace {
constexpr std::size_t evaluationBlock = 64; // images between two looks at the cancel flag
constexpr std::size_t devicePixels = 1U << 23; // of such a block on a GPU
constexpr int largestOnOneCore = 64;         // pixels; above, a GPU pays
} // namespace

Result<std::unique_ptr<ShallowCnnNet>> makeShallowCnn(const ShallowCnnShape& shape, const RefinerOptions& options)
{
    const QString& asked = options.backend.device;
    const bool small = asked == QLatin1String("auto") && shape.size <= largestOnOneCore;
    const Result<QString> device = small ? Result<QString>(QStringLiteral("cpu")) : resolveDevice(asked);
    if (!device) {
        return failAs(device);
    }
    return *device == QLatin1String("cpu") ? makeCpuShallowCnn(shape, options) : makeTorchShallowCnn(shape, options, *device);
}

std::optional<Matrix> parallelLogits(const ShallowCnnNet& net, const ShallowCnnShape& shape, const TrainingImages& images, int threads,
                                     const TaskContext& task)
{
    const std::size_t pixels = shape.pixels();
    const std::size_t count = images.pixels.size() / pixels;
    Matrix result(count, static_cast<std::size_t>(shape.classes));
    const std::size_t size = net.likesMany() ? std::max(evaluationBlock, devicePixels / pixels) : evaluationBlock;
    const int workers = net.likesMany() ? 1 : threads > 0 ? threads : threadBudget();
    std::mutex mutex;
    std::exception_ptr thrown;
    parallelFor((count + size - 1) / size, workers, [&](std::size_t block) {
        if (task.isCancelled()) {
            return;
        }
        const std::size_t start = block * size;
        try {
            net.logits(images.pixels.data() + start * pixels, std::min(size, count - start), result.row(start).data());
        } catch (...) {
            const std::lock_guard lock(mutex);
            thrown = std::current_exception();
        }
    });
    if (thrown) {
        std::rethrow_exception(thrown);
    }
    return task.isCancelled() ? std::nullopt : std::optional(std::move(result));
}

void softmaxRows(Matrix& logits)
{
    for (std::size_t i = 0; i < logits.rows; ++i) {
        const std::span<float> row = logits.row(i);
        const float largest = *std::max_element(row.begin(), row.end());
        float sum = 0;
        for (float& value : row) {
            value = std::exp(value - largest);
            sum += value;
        }
        for (float& value : row) {
            value /= sum;
        }
    }
}

ShallowCnnRefiner::ShallowCnnRefiner(const ShallowCnnShape& shape, RefinerOptions options, std::vector<float> weights,
                                     std::unique_ptr<ShallowCnnNet> net)
    : m_shape(shape)
    , m_options(std::move(options))
    , m_weights(std::move(weights))
    , m_net(std::move(net))
{
}

Result<NetWeights> ShallowCnnRefiner::weights() const
{
    NetWeights weights;
    for (const ParameterInfo& parameter : m_shape.parameters()) {
        const auto from = m_weights.begin() + static_cast<std::ptrdiff_t>(parameter.offset);
        weights.emplace(parameter.name, std::vector<float>(from, from + static_cast<std::ptrdiff_t>(parameter.count)));
    }
    return weights;
}

qint64 ShallowCnnRefiner::parameters() const
{
    return static_cast<qint64>(m_weights.size());
}

Result<Matrix> ShallowCnnRefiner::predict(const TrainingImages& images, TaskContext& task)
{
    const std::size_t pixels = m_shape.pixels();
    if (images.size != m_shape.size || images.channels != m_shape.channels || images.pixels.size() % pixels != 0) {
        return fail(Error::Code::InvalidArgument, m_options.refiner,
                    Text::tr("takes images of %1 × %1 pixels with %2 channels").arg(m_shape.size).arg(m_shape.channels));
    }
    try {
        std::optional<Matrix> result = parallelLogits(*m_net, m_shape, images, m_options.backend.threads, task);
        if (!result) {
            return fail(Error::Code::Cancelled, m_options.refiner, Text::tr("cancelled"));
        }
        softmaxRows(*result);
        return std::move(*result);
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, m_options.refiner, QString::fromLocal8Bit(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

} // namespace postil::ml
