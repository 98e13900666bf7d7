// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/netrefiner.h"

#include "core/base/text.h"
#include "core/ml/clip/safetensors.h"
#include "core/ml/device.h"
#include "core/ml/train/refinerloss.h"
#include "core/ml/train/refinermetadata.h"

#include <ATen/ops/from_blob.h>
#include <ATen/ops/isfinite.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <cstring>

namespace postil::ml {

namespace {

constexpr qint64 blockPixels = 256LL * 28 * 28 * 4; // values of the input at once: what stops a large network soon enough
constexpr std::int64_t mostRows = 1024;

QString firstLine(const std::exception& error)
{
    return QString::fromLocal8Bit(error.what()).section(QLatin1Char('\n'), 0, 0);
}

} // namespace

NetInput::NetInput(const TrainingImages& images, InputScale scale, const c10::Device& device)
    : m_scale(scale)
{
    // from_blob wants no const; the tensors are only read.
    if (images.featureColumns > 0) {
        const auto columns = static_cast<std::int64_t>(images.featureColumns);
        m_all = at::from_blob(const_cast<float*>(images.features.data()),
                              {static_cast<std::int64_t>(images.features.size()) / columns, columns}, at::kFloat);
    } else {
        const std::int64_t side = images.size;
        const std::int64_t bytes = images.channels * side * side;
        m_all = at::from_blob(const_cast<std::uint8_t*>(images.pixels.data()),
                              {static_cast<std::int64_t>(images.pixels.size()) / bytes, images.channels, side, side}, at::kByte);
    }
    m_all = m_all.to(device);
}

at::Tensor NetInput::rows(const at::Tensor& rows) const
{
    return scaled(m_all.index_select(0, rows));
}

at::Tensor NetInput::block(std::int64_t start, std::int64_t count) const
{
    return scaled(m_all.slice(0, start, start + count));
}

at::Tensor NetInput::scaled(const at::Tensor& part) const
{
    return m_all.scalar_type() == at::kByte ? scaledPixels(part, m_scale) : part;
}

void copyRows(const at::Tensor& rows, Matrix& to, std::int64_t start)
{
    const at::Tensor here = rows.cpu().contiguous();
    std::memcpy(to.row(static_cast<std::size_t>(start)).data(), here.const_data_ptr<float>(), static_cast<std::size_t>(here.numel()) * sizeof(float));
}

std::int64_t evaluationBlock(const NetPlan& plan)
{
    return std::clamp<std::int64_t>(blockPixels / std::max<qint64>(1, plan.input.values()), 8, mostRows);
}

NetRefiner::NetRefiner(NetPlan plan, RefinerOptions options, int classes, TensorMap tensors, const c10::Device& device)
    : m_plan(std::move(plan))
    , m_options(std::move(options))
    , m_classes(classes)
    , m_tensors(std::move(tensors))
    , m_device(device)
{
}

Result<Matrix> NetRefiner::predict(const TrainingImages& images, TaskContext& task)
{
    const bool fits = m_options.readsEmbeddings() ? images.featureColumns == m_plan.input.channels
                                                  : images.size == m_plan.input.width && images.channels == m_plan.input.channels;
    if (!fits) {
        return fail(Error::Code::InvalidArgument, m_options.refiner,
                    m_options.readsEmbeddings() ? Text::tr("takes embeddings of length %1").arg(m_plan.input.channels)
                                                : Text::tr("takes images of %1 × %1 pixels with %2 channels").arg(m_plan.input.width).arg(m_plan.input.channels));
    }
    try {
        const c10::AutoGradMode off(false);
        const NetInput input(images, m_options.inputScale, m_device);
        Matrix result(static_cast<std::size_t>(input.count()), static_cast<std::size_t>(m_classes));
        const std::int64_t block = evaluationBlock(m_plan);
        for (std::int64_t start = 0; start < input.count(); start += block) {
            if (task.isCancelled()) {
                return fail(Error::Code::Cancelled, m_options.refiner, Text::tr("cancelled"));
            }
            const std::int64_t count = std::min(block, input.count() - start);
            const at::Tensor scores = runNet(m_plan, m_tensors, input.block(start, count), nullptr);
            copyRows(answerProbabilities(m_options.answers, scores), result, start);
        }
        return result;
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, m_options.refiner, firstLine(error));
    }
}

Result<void> NetRefiner::save(const QString& path, const QJsonObject& metadata) const
{
    try {
        return writeSafetensors(path, m_tensors, describeRefiner({m_options, m_classes}, metadata));
    } catch (const std::exception& error) {
        return fail(Error::Code::Io, path, firstLine(error));
    }
}

Result<NetWeights> NetRefiner::weights() const
{
    try {
        NetWeights weights;
        for (const auto& [name, tensor] : m_tensors) {
            const at::Tensor here = tensor.detach().cpu().to(at::kFloat).contiguous();
            const float* values = here.const_data_ptr<float>();
            weights.emplace(QString::fromStdString(name), std::vector<float>(values, values + here.numel()));
        }
        return weights;
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, m_options.refiner, firstLine(error));
    }
}

Result<std::unique_ptr<Refiner>> NetRefiner::load(const QString& path, const BackendOptions& backend)
{
    const Result<Safetensors> file = readSafetensors(path);
    if (!file) {
        return failAs(file);
    }
    Result<RefinerDescription> described = refinerDescription(path, file->metadata);
    if (!described) {
        return failAs(described);
    }
    RefinerOptions& options = described->options;
    options.backend = backend;
    const Result<NetPlan> plan = planNet(options, options.channels, described->classes);
    if (!plan) {
        return fail(Error::Code::Format, path, plan.error().message());
    }
    const Result<c10::Device> device = netDevice(options);
    if (!device) {
        return failAs(device);
    }
    TensorMap tensors;
    for (const NetTensor& wanted : plan->tensors()) {
        const auto found = file->tensors.find(wanted.name.toStdString());
        const std::vector<std::int64_t> sizes(wanted.sizes.begin(), wanted.sizes.end());
        if (found == file->tensors.end() || found->second.sizes() != at::IntArrayRef(sizes) || found->second.scalar_type() != at::kFloat) {
            return fail(Error::Code::Format, path, Text::tr("tensor '%1' is missing or has another shape").arg(wanted.name));
        }
        if (!at::isfinite(found->second).all().item<bool>()) {
            return fail(Error::Code::Format, path, Text::tr("holds weights that are not finite"));
        }
        tensors.emplace(found->first, found->second.to(*device));
    }
    if (tensors.size() != file->tensors.size()) {
        return fail(Error::Code::Format, path, Text::tr("holds tensors that this network does not have"));
    }
    return std::make_unique<NetRefiner>(*plan, options, described->classes, std::move(tensors), *device);
}

Result<c10::Device> netDevice(const RefinerOptions& options)
{
    const Result<QString> device = resolveDevice(options.backend.device);
    if (!device) {
        return failAs(device);
    }
    return c10::Device(device->toStdString());
}

} // namespace postil::ml
