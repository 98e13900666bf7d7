// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/netplan.h"

#include "core/base/text.h"

namespace postil {

namespace {

void addConv(std::vector<NetTensor>& list, const QString& name, int in, int out, int kernel, bool bias)
{
    list.push_back({name + QStringLiteral(".weight"), {out, in, kernel, kernel}, NetTensorRole::Weight});
    if (bias) {
        list.push_back({name + QStringLiteral(".bias"), {out}, NetTensorRole::Bias});
    }
}

void addNorm(std::vector<NetTensor>& list, const QString& name, int channels)
{
    list.push_back({name + QStringLiteral(".weight"), {channels}, NetTensorRole::NormWeight});
    list.push_back({name + QStringLiteral(".bias"), {channels}, NetTensorRole::NormBias});
    list.push_back({name + QStringLiteral(".running_mean"), {channels}, NetTensorRole::RunningMean});
    list.push_back({name + QStringLiteral(".running_var"), {channels}, NetTensorRole::RunningVariance});
}

void addTensors(std::vector<NetTensor>& list, const NetLayer& layer)
{
    switch (layer.kind) {
    case NetLayer::Kind::Conv:
        addConv(list, layer.name, layer.in, layer.out, layer.kernel, layer.bias);
        break;
    case NetLayer::Kind::BatchNorm:
        addNorm(list, layer.name, layer.out);
        break;
    case NetLayer::Kind::Linear:
        list.push_back({layer.name + QStringLiteral(".weight"), {layer.out, layer.in}, NetTensorRole::Weight});
        list.push_back({layer.name + QStringLiteral(".bias"), {layer.out}, NetTensorRole::Bias});
        break;
    case NetLayer::Kind::Shortcut:
        addConv(list, layer.name + QStringLiteral(".0"), layer.in, layer.out, layer.kernel, false);
        addNorm(list, layer.name + QStringLiteral(".1"), layer.out);
        break;
    default:
        break;
    }
}

qint64 trained(const std::vector<NetTensor>& tensors)
{
    qint64 count = 0;
    for (const NetTensor& tensor : tensors) {
        count += tensor.isTrained() ? tensor.count() : 0;
    }
    return count;
}

} // namespace

qint64 NetTensor::count() const
{
    qint64 count = 1;
    for (const qint64 size : sizes) {
        count *= size;
    }
    return count;
}

std::vector<NetTensor> NetPlan::tensors() const
{
    std::vector<NetTensor> list;
    for (const NetLayer& layer : layers) {
        addTensors(list, layer);
    }
    return list;
}

qint64 NetPlan::parameters() const
{
    return trained(tensors());
}

qint64 NetPlan::multiplications() const
{
    qint64 count = 0;
    for (const NetLayer& layer : layers) {
        const bool convolves = layer.kind == NetLayer::Kind::Conv || layer.kind == NetLayer::Kind::Shortcut;
        if (convolves || layer.kind == NetLayer::Kind::Linear) {
            count += layer.shape.values() * layer.in * (convolves ? layer.kernel * layer.kernel : 1);
        }
    }
    return count;
}

QString NetPlan::lastLayer() const
{
    return layers.empty() ? QString() : layers.back().name;
}

NetPlan NetPlan::trunk() const
{
    NetPlan plan = *this;
    plan.outputs = layers.back().in;
    plan.layers.pop_back();
    return plan;
}

std::vector<NetStage> netStages(const NetPlan& plan)
{
    std::vector<NetStage> stages;
    bool inBlock = false;
    const auto add = [&stages](NetStage stage) {
        if (!stages.empty() && stages.back().text == stage.text && stages.back().shape == stage.shape) {
            stages.back().parameters += stage.parameters;
            ++stages.back().count;
            return;
        }
        stages.push_back(std::move(stage));
    };
    NetStage block;
    for (const NetLayer& layer : plan.layers) {
        std::vector<NetTensor> tensors;
        addTensors(tensors, layer);
        const qint64 count = trained(tensors);
        block.parameters += inBlock ? count : 0;
        if (inBlock && layer.kind != NetLayer::Kind::Join) {
            continue;
        }
        switch (layer.kind) {
        case NetLayer::Kind::Branch:
            inBlock = true;
            block = {};
            break;
        case NetLayer::Kind::Join:
            inBlock = false;
            block.text = Text::tr("residual block, %1").arg(layer.out);
            block.shape = layer.shape;
            add(block);
            break;
        case NetLayer::Kind::Conv:
            stages.push_back({Text::tr("conv %1 × %1, %2").arg(layer.kernel).arg(layer.out), layer.shape, count, 1});
            break;
        case NetLayer::Kind::Linear:
            stages.push_back({Text::tr("linear %1").arg(layer.out), layer.shape, count, 1});
            break;
        case NetLayer::Kind::BatchNorm:
            if (!stages.empty()) {
                stages.back().parameters += count;
            }
            break;
        case NetLayer::Kind::MaxPool:
            stages.push_back({Text::tr("max pool"), layer.shape, 0, 1});
            break;
        case NetLayer::Kind::AveragePool:
            stages.push_back({Text::tr("average pool"), layer.shape, 0, 1});
            break;
        default:
            break;
        }
    }
    return stages;
}

} // namespace postil
