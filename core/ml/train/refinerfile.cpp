// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A trained shallow CNN as one safetensors file: PyTorch's parameter names and layouts.
#include "core/base/text.h"
#include "core/ml/clip/safetensors.h"
#include "core/ml/train/refinermetadata.h"
#include "core/ml/train/shallowcnnrefiner.h"

#include <ATen/ops/from_blob.h>

#include <cmath>
#include <cstring>

namespace postil::ml {

Result<void> ShallowCnnRefiner::save(const QString& path, const QJsonObject& metadata) const
{
    try {
        TensorMap tensors;
        for (const ParameterInfo& parameter : m_shape.parameters()) {
            const std::vector<std::int64_t> sizes(parameter.shape.begin(), parameter.shape.end());
            // from_blob wants no const; the tensor is only read.
            tensors[parameter.name.toStdString()] = at::from_blob(const_cast<float*>(m_weights.data() + parameter.offset), sizes, at::kFloat);
        }
        RefinerOptions options = m_options;
        options.inputSize = m_shape.size;
        options.channels = m_shape.channels;
        return writeSafetensors(path, tensors, describeRefiner({options, m_shape.classes}, metadata));
    } catch (const std::exception& error) {
        return fail(Error::Code::Io, path, QString::fromLocal8Bit(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

Result<std::unique_ptr<Refiner>> ShallowCnnRefiner::load(const QString& path, const BackendOptions& backend)
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
    const Result<ShallowCnnShape> shape = ShallowCnnShape::make(options.inputSize, options.channels, described->classes);
    if (!shape) {
        return fail(Error::Code::Format, path, shape.error().message());
    }
    std::vector<float> weights(shape->parameterCount());
    for (const ParameterInfo& parameter : shape->parameters()) {
        const auto found = file->tensors.find(parameter.name.toStdString());
        const std::vector<std::int64_t> sizes(parameter.shape.begin(), parameter.shape.end());
        if (found == file->tensors.end() || found->second.sizes() != at::IntArrayRef(sizes) || found->second.scalar_type() != at::kFloat) {
            return fail(Error::Code::Format, path, Text::tr("tensor '%1' is missing or has another shape").arg(parameter.name));
        }
        const at::Tensor tensor = found->second.contiguous();
        std::memcpy(weights.data() + parameter.offset, tensor.const_data_ptr<float>(), parameter.count * sizeof(float));
    }
    if (file->tensors.size() != shape->parameters().size()) {
        return fail(Error::Code::Format, path, Text::tr("holds tensors that this network does not have"));
    }
    if (!std::all_of(weights.begin(), weights.end(), [](float weight) { return std::isfinite(weight); })) {
        return fail(Error::Code::Format, path, Text::tr("holds weights that are not finite"));
    }
    auto net = makeShallowCnn(*shape, options);
    if (!net) {
        return failAs(net);
    }
    (*net)->load({weights, {}, {}, 0});
    return std::make_unique<ShallowCnnRefiner>(*shape, options, std::move(weights), std::move(*net));
}

Result<QJsonObject> ShallowCnnRefiner::metadata(const QString& path)
{
    return refinerMetadata(path);
}

} // namespace postil::ml
