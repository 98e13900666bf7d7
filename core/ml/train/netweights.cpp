// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/netweights.h"

#include "core/base/text.h"
#include "core/ml/clip/tensorfile.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/isfinite.h>

#include <QFileInfo>

#include <algorithm>

namespace postil::ml {

namespace {

const std::string parallelPrefix = "module."; // of a network trained with torch.nn.DataParallel

Result<TensorMap> readWeights(const QString& path)
{
    const Result<TensorMap> file = readTensors(path);
    if (!file) {
        return failAs(file);
    }
    TensorMap tensors;
    for (const auto& [name, tensor] : *file) {
        tensors.emplace(name.starts_with(parallelPrefix) ? name.substr(parallelPrefix.size()) : name, tensor);
    }
    return tensors;
}

QString sizesText(at::IntArrayRef sizes)
{
    QStringList parts;
    for (const std::int64_t size : sizes) {
        parts.append(QString::number(size));
    }
    return parts.join(QStringLiteral(" × "));
}

/// Layers that may stay random.
class Exceptions
{
public:
    explicit Exceptions(const NetPlan& plan)
        : m_last(plan.lastLayer())
    {
        const NetLayer& first = plan.layers.front();
        // With the stem for small pictures these are other layers than those that torchvision trained.
        m_small = first.kind == NetLayer::Kind::Conv && first.kernel == 3 && first.name != QLatin1String("features.0");
        m_classifier = std::ranges::any_of(plan.layers, [](const NetLayer& layer) { return layer.kind == NetLayer::Kind::AveragePool && layer.shape.height <= 2; });
        m_alexNet = plan.refiner == QLatin1String("alexnet") && first.kernel == 3;
    }

    [[nodiscard]] bool mayStayRandom(const QString& tensor) const
    {
        const QString layer = tensor.section(QLatin1Char('.'), 0, -2);
        return layer == m_last || (m_small && layer == QLatin1String("conv1")) || (m_classifier && layer.startsWith(QLatin1String("classifier.")))
               || (m_alexNet && (layer == QLatin1String("features.0") || layer == QLatin1String("features.3")));
    }

private:
    const QString m_last;
    bool m_small = false;
    bool m_classifier = false;
    bool m_alexNet = false;
};

} // namespace

QString LoadedWeights::summary() const
{
    QString text = Text::tr("%1 tensors from %2").arg(loaded).arg(QFileInfo(file).fileName());
    if (!adapted.isEmpty()) {
        text += Text::tr("; %1 summed over the colours for grey images").arg(adapted);
    }
    if (!fresh.isEmpty()) {
        text += Text::tr("; begin at random: %1").arg(fresh.join(QStringLiteral(", ")));
    }
    return text;
}

Result<LoadedWeights> loadNetWeights(const QString& path, const NetPlan& plan, TensorMap& tensors)
{
    const Result<TensorMap> file = readWeights(path);
    if (!file) {
        return failAs(file);
    }
    const Exceptions exceptions(plan);
    LoadedWeights result{path, 0, {}, {}};
    for (const NetTensor& wanted : plan.tensors()) {
        const std::vector<std::int64_t> sizes(wanted.sizes.begin(), wanted.sizes.end());
        const auto found = file->find(wanted.name.toStdString());
        const QString layer = wanted.name.section(QLatin1Char('.'), 0, -2);
        at::Tensor value = found == file->end() ? at::Tensor() : found->second;
        const bool grey = value.defined() && layer == plan.layers.front().name && value.dim() == 4 && sizes[1] == 1 && value.size(1) == 3;
        if (grey) {
            value = value.to(at::kFloat).sum(1, true);
        }
        if (value.defined() && value.sizes() == at::IntArrayRef(sizes)) {
            if (!value.is_floating_point() || !at::isfinite(value).all().item<bool>()) {
                return fail(Error::Code::Format, path, Text::tr("tensor '%1' holds values that are no finite numbers").arg(wanted.name));
            }
            tensors[wanted.name.toStdString()] = value.to(at::kFloat).clone();
            result.adapted = grey ? layer : result.adapted;
            ++result.loaded;
            continue;
        }
        if (!exceptions.mayStayRandom(wanted.name)) {
            return fail(Error::Code::Format, path,
                        value.defined() ? Text::tr("tensor '%1' is %2, %3 takes %4").arg(wanted.name, sizesText(value.sizes()), plan.refiner, sizesText(sizes))
                                        : Text::tr("has no tensor '%1': these are no weights of %2").arg(wanted.name, plan.refiner));
        }
        if (!result.fresh.contains(layer)) {
            result.fresh.append(layer);
        }
    }
    if (result.loaded == 0) {
        return fail(Error::Code::Format, path, Text::tr("has no tensor of %1").arg(plan.refiner));
    }
    return result;
}

} // namespace postil::ml
