// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/shallowcnn.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/ml/train/shallowcnnkernels.h"

#include <cmath>

namespace postil::ml {

namespace {
constexpr std::size_t mostParameters = 100'000'000; // 1.6 GB while training: weights, gradients, optimizer, best epoch
}

Result<ShallowCnnShape> ShallowCnnShape::make(int size, int channels, int classes)
{
    const ShallowCnnShape shape{size, channels, classes};
    if (shape.pooled2() < 1) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--input-size"),
                    Text::tr("%1 pixels leave nothing after the second pooling; 12 is the least").arg(size));
    }
    if (channels < 1) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--channels"), Text::tr("%1 is neither 1 nor 3").arg(channels));
    }
    if (classes < 2) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("shallow-cnn"),
                    Text::tr("needs two classes or more to tell apart, there is %n", nullptr, classes));
    }
    if (shape.parameterCount() > mostParameters) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--input-size"),
                    Text::tr("%1 pixels give the first linear layer of this network %2 million weights; choose a smaller size")
                        .arg(size)
                        .arg(shape.parameterCount() / 1'000'000));
    }
    return shape;
}

int ShallowCnnShape::features() const
{
    return kernels::channels2 * pooled2() * pooled2();
}

std::size_t ShallowCnnShape::pixels() const
{
    return static_cast<std::size_t>(channels) * static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
}

std::vector<ParameterInfo> ShallowCnnShape::parameters() const
{
    std::vector<ParameterInfo> list;
    std::size_t offset = 0;
    const auto add = [&list, &offset](const QString& name, std::vector<qint64> shape, qint64 fanIn) {
        std::size_t count = 1;
        for (const qint64 side : shape) {
            count *= static_cast<std::size_t>(side);
        }
        list.push_back({name, std::move(shape), offset, count, fanIn});
        offset += count;
    };
    const auto layer = [&add](const QString& name, std::vector<qint64> shape) {
        const qint64 outputs = shape.front();
        qint64 fanIn = 1;
        for (std::size_t i = 1; i < shape.size(); ++i) {
            fanIn *= shape[i];
        }
        add(name + QStringLiteral(".weight"), std::move(shape), fanIn);
        add(name + QStringLiteral(".bias"), {outputs}, fanIn);
    };
    layer(QStringLiteral("conv1"), {kernels::channels1, channels, kernels::side1, kernels::side1});
    layer(QStringLiteral("conv2"), {kernels::channels2, kernels::channels1, kernels::side2, kernels::side2});
    layer(QStringLiteral("linear1"), {hidden1, features()});
    layer(QStringLiteral("linear2"), {hidden2, hidden1});
    layer(QStringLiteral("linear3"), {classes, hidden2});
    return list;
}

std::size_t ShallowCnnShape::parameterCount() const
{
    const ParameterInfo last = parameters().back();
    return last.offset + last.count;
}

NetState initialState(const ShallowCnnShape& shape, OptimizerKind optimizer, std::uint64_t seed)
{
    NetState state;
    state.weights.resize(shape.parameterCount());
    state.first.resize(state.weights.size());
    if (optimizer == OptimizerKind::Adam) {
        state.second.resize(state.weights.size());
    }
    Random random(seed);
    for (const ParameterInfo& parameter : shape.parameters()) {
        const double bound = 1.0 / std::sqrt(static_cast<double>(parameter.fanIn));
        for (std::size_t i = 0; i < parameter.count; ++i) {
            state.weights[parameter.offset + i] = static_cast<float>((2.0 * random.unit() - 1.0) * bound);
        }
    }
    return state;
}

} // namespace postil::ml
