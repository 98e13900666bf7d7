// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/towermeter.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"
#include "core/ml/clip/checkpoint.h"
#include "core/ml/clip/clipencoder.h"
#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/imagetower.h"
#include "core/ml/clip/machineplan.h"
#include "core/ml/clip/packedvit.h"
#include "core/ml/clip/squares.h"
#include "core/ml/clip/vit.h"
#include "core/ml/clip/vitonnx.h"
#include "core/ml/device.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/randint.h>
#include <QElapsedTimer>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <array>

namespace postil::ml {

namespace {

struct Architecture {
    const char* name;
    std::int64_t width, layers, heads, imageSize, patchSize, projection;
};

constexpr std::array architectures{Architecture{"ViT-B/32", 768, 12, 12, 224, 32, 512}, Architecture{"ViT-B/16", 768, 12, 12, 224, 16, 512},
                                   Architecture{"ViT-L/14", 1024, 24, 16, 224, 14, 768}, Architecture{"ViT-L/14@336", 1024, 24, 16, 336, 14, 768}};

at::ScalarType typeOf(Precision precision)
{
    return precision == Precision::Bf16 ? at::kBFloat16 : precision == Precision::Fp16 ? at::kHalf : at::kFloat;
}

/// The image tower alone; the text tower is as small as can be.
Checkpoint randomTower(const Architecture& a)
{
    Checkpoint checkpoint;
    VisionConfig& vision = checkpoint.config.vision;
    vision.transformer = {a.width, a.layers, a.heads, 4 * a.width, Activation::QuickGelu, 1e-5};
    vision.imageSize = a.imageSize;
    vision.patchSize = a.patchSize;
    checkpoint.config.projection = a.projection;
    checkpoint.config.text.transformer = {16, 1, 1, 16, Activation::QuickGelu, 1e-5};
    checkpoint.config.text.vocabulary = 16;
    checkpoint.weights = randomClip(checkpoint.config, 1);
    checkpoint.file = QString::fromLatin1(a.name).replace(QLatin1Char('/'), QLatin1Char('-'));
    checkpoint.folder = checkpoint.file;
    checkpoint.sha256 = QStringLiteral("random weights of ") + checkpoint.file;
    return checkpoint;
}

QStringList names()
{
    QStringList list;
    std::ranges::transform(architectures, std::back_inserter(list), [](const Architecture& a) { return QString::fromLatin1(a.name); });
    return list;
}

Result<const Architecture*> find(const QString& name)
{
    const auto found = std::ranges::find_if(architectures, [&](const Architecture& a) { return name == QLatin1String(a.name); });
    if (found == architectures.end()) {
        return fail(Error::Code::NotFound, name, Text::tr("is none of %1").arg(names().join(QStringLiteral(", "))));
    }
    return &*found;
}

template <class Act>
double secondsOf(const Act& act)
{
    QElapsedTimer timer;
    timer.start();
    (void)act().select(0, 0).select(0, 0).item(); // waits for a device
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

} // namespace

QStringList VitMeter::architectures() const
{
    return names();
}

MachineFacts VitMeter::machine(bool anew) const
{
    const QString file = machinePlanFile();
    if (anew) {
        (void)MachinePlan::measure().write(file);
    }
    const MachinePlan stored = anew ? MachinePlan::read(file).value_or(MachinePlan()) : MachinePlan();
    const MachinePlan& plan = stored.rates().empty() ? machinePlan() : stored;
    return {machineName(), MachinePlan::read(file) ? file : QString(), plan.rates(), plan.fastest(), plan.bf16Gain() >= leastGain ? Precision::Bf16 : Precision::Fp32};
}

Result<std::unique_ptr<Encoder>> VitMeter::encoder(const QString& architecture, const BackendOptions& backend) const
{
    const auto known = find(architecture);
    if (!known) {
        return failAs(known);
    }
    EncoderOptions options;
    options.path = architecture;
    options.backend = backend;
    return encoderOf(randomTower(**known), options);
}

Result<int> VitMeter::exportOnnx(const QString& architecture, const QString& path) const
{
    const auto known = find(architecture);
    if (!known) {
        return failAs(known);
    }
    try {
        const Checkpoint checkpoint = randomTower(**known);
        const std::string model = vitOnnx(checkpoint.weights, checkpoint.config.vision);
        if (const Result<void> written = writeWholeFile(path, QByteArray::fromRawData(model.data(), static_cast<qsizetype>(model.size()))); !written) {
            return failAs(written);
        }
        return static_cast<int>(checkpoint.config.vision.imageSize);
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, architecture, QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

bool VitMeter::has(Precision precision, const QString& device) const
{
    return precision == Precision::Fp32 || device.startsWith(QLatin1String("cuda")) || (precision == Precision::Bf16 && hasOneDnn(at::kBFloat16));
}

Result<TowerFigures> VitMeter::measure(const TowerCase& tower, int repeats, TaskContext& task) const
{
    const auto known = find(tower.architecture);
    if (!known) {
        return failAs(known);
    }
    const Architecture* found = *known;
    const Result<QString> deviceName = resolveDevice(tower.device);
    if (!deviceName) {
        return failAs(deviceName);
    }
    try {
        const c10::InferenceMode inference;
        const c10::Device device(deviceName->toStdString());
        const at::ScalarType type = typeOf(tower.precision);
        const Checkpoint checkpoint = randomTower(*found);
        const VisionConfig& vision = checkpoint.config.vision;
        const std::unique_ptr<ImageTower> packed = makeImageTower(checkpoint, {device, type, MatrixLibrary::Auto, tower.images});
        TensorMap weights = weightsOf(checkpoint.weights, {"vision_model.", "visual_projection."});
        moveTo(weights, device, type);
        at::Tensor squares = at::randint(0, 256, {tower.images, found->imageSize, found->imageSize, 1}, at::kByte).expand({-1, -1, -1, 3}).contiguous();
        squares = device.is_cpu() ? squares : squares.pin_memory(); // as the encoder hands them over
        const PixelsOf pixels = [&](const at::Tensor& block) { return normalizedPixels(block, checkpoint.preprocessing.normalization, device, type); };
        const TowerWork work = vitWork(vision, found->projection, tower.images, device.is_cpu());
        const bool oneDnn = device.is_cpu() && hasOneDnn(type);
        std::vector<std::array<double, 2>> best(work.matrices.size(), {1e9, 1e9});
        TowerFigures figures{1e9, 1e9, work.flops(), 0, 0};
        // In turns, so that a busy neighbour meets all of them.
        for (int i = 0; i <= repeats; ++i) {
            if (task.isCancelled()) {
                return fail(Error::Code::Cancelled, tower.architecture, Text::tr("stopped"));
            }
            const double mine = secondsOf([&] { return packed->embedSquares(squares, pixels); });
            const double plain = secondsOf([&] { return vitEmbed(weights, vision, pixels(squares)); });
            if (i > 0) { // the first ones warm up
                figures.seconds = std::min(figures.seconds, mine);
                figures.plainSeconds = std::min(figures.plainSeconds, plain);
            }
            for (std::size_t m = 0; m < work.matrices.size(); ++m) {
                const MatrixShape& s = work.matrices[m];
                best[m][0] = std::min(best[m][0], multiplySeconds(s.rows, s.in, s.out, type, MatrixLibrary::Mkl, device, 2));
                if (oneDnn) {
                    best[m][1] = std::min(best[m][1], multiplySeconds(s.rows, s.in, s.out, type, MatrixLibrary::OneDnn, device, 2));
                }
            }
        }
        const auto rate = [&](std::size_t library) {
            double seconds = 0;
            for (std::size_t m = 0; m < work.matrices.size(); ++m) {
                seconds += best[m][library] * work.matrices[m].count;
            }
            return (work.flops() - work.attentionFlops) / seconds * 1e-9;
        };
        figures.mkl = rate(0);
        figures.oneDnn = oneDnn ? rate(1) : 0;
        return figures;
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, tower.architecture, QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

} // namespace postil::ml
