// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/machineplan.h"

#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/packedlinear.h"
#include "core/ml/clip/packedvit.h"

#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSysInfo>
#include <c10/core/InferenceMode.h>
#include <torch/version.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace postil::ml {

namespace {

// The hidden layer of ViT-B/32 over a block of 32.
constexpr std::int64_t rows = 1600;
constexpr std::int64_t width = 768;
constexpr std::int64_t hidden = 3072;
constexpr int counts = 4;
// Blocks of images are tried on the first layers of ViT-B/32, and compared by tokens: 50 per image.
constexpr std::array triedImages{4, 8, 16, 32};
constexpr std::int64_t triedLayers = 2;
constexpr int tokensPerImage = 50;
constexpr double nearlyAsFast = .97; // the smaller block is cancelled sooner and takes less memory
constexpr qint64 largestFile = 1 << 20;


at::ScalarType typeOf(Precision precision)
{
    return precision == Precision::Bf16 ? at::kBFloat16 : at::kFloat;
}

QJsonObject readMachines(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(largestFile)).object() : QJsonObject();
}

Result<void> writeMachines(const QString& path, const QJsonObject& machines)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(machines).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    return {};
}

} // namespace

QString machineName()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    static const QRegularExpression model(QStringLiteral("model name\\s*:\\s*(.+)"));
    const QString cpu = file.open(QIODevice::ReadOnly) ? model.match(QString::fromUtf8(file.readAll())).captured(1) : QString();
    // Virtual machines give many processors one name; what they can do tells them apart.
    return QStringLiteral("%1, %2, %3 threads, LibTorch %4")
        .arg(cpu.isEmpty() ? QSysInfo::currentCpuArchitecture() : cpu, QString::fromStdString(at::get_cpu_capability()))
        .arg(at::get_num_threads())
        .arg(QStringLiteral(TORCH_VERSION));
}

double multiplySeconds(std::int64_t rows, std::int64_t in, std::int64_t out, at::ScalarType type, MatrixLibrary library, c10::Device device, int repeats)
{
    const c10::InferenceMode inference;
    const auto options = at::TensorOptions(type).device(device);
    const at::Tensor x = at::ones({rows, in}, options);
    const PackedLinear linear(at::ones({out, in}, options), at::ones({out}, options), library, rows);
    double best = 1e9;
    for (int i = 0; i <= repeats; ++i) { // the first one warms up
        QElapsedTimer timer;
        timer.start();
        const at::Tensor y = linear(x);
        if (!device.is_cpu()) {
            (void)y.select(0, 0).select(0, 0).item(); // waits
        }
        best = i > 0 ? std::min(best, static_cast<double>(timer.nsecsElapsed()) * 1e-9) : best;
    }
    return best;
}

MachinePlan MachinePlan::measure()
{
    MachinePlan plan;
    for (const Precision precision : {Precision::Fp32, Precision::Bf16}) {
        for (const MatrixLibrary library : {MatrixLibrary::Mkl, MatrixLibrary::OneDnn}) {
            const at::ScalarType type = typeOf(precision);
            const bool there = library == MatrixLibrary::Mkl || hasOneDnn(type);
            // LibTorch's own bf16 is slow beyond use where the processor has none, and then nobody asks.
            const bool worth = precision == Precision::Fp32 || hasOneDnn(type);
            const double seconds = there && worth ? multiplySeconds(rows, width, hidden, type, library, c10::kCPU, counts) : 0;
            plan.m_rates.push_back({precision, library, seconds > 0 ? 2e-9 * rows * width * hidden / seconds : 0});
        }
    }
    plan.measureBlocks();
    return plan;
}

void MachinePlan::measureBlocks()
{
    const c10::InferenceMode inference;
    ClipConfig config;
    config.vision.transformer.layers = triedLayers;
    config.text.transformer = {16, 1, 1, 16, Activation::QuickGelu, 1e-5};
    config.text.vocabulary = 16;
    const TensorMap weights = randomClip(config, 1);
    struct Try {
        BlockRate rate;
        int images;
        std::unique_ptr<PackedVit> tower;
        at::Tensor squares;
    };
    std::vector<Try> tries;
    for (const Precision precision : {Precision::Fp32, Precision::Bf16}) {
        const at::ScalarType type = typeOf(precision);
        if (precision == Precision::Bf16 && !hasOneDnn(type)) {
            continue;
        }
        for (const int images : triedImages) {
            for (const MatrixLibrary library : {MatrixLibrary::Mkl, MatrixLibrary::OneDnn}) {
                if (library == MatrixLibrary::Mkl || hasOneDnn(type)) {
                    tries.push_back({{precision, library, images * tokensPerImage, 0},
                                     images,
                                     std::make_unique<PackedVit>(weights, config.vision, Normalization(), PackOptions{c10::kCPU, type, library, images}),
                                     at::zeros({images, config.vision.imageSize, config.vision.imageSize, 3}, at::kByte)});
                }
            }
        }
    }
    for (int i = 0; i < counts; ++i) { // in turns, so that a busy neighbour meets all of them; the first round warms up
        for (Try& one : tries) {
            QElapsedTimer timer;
            timer.start();
            (void)one.tower->embedSquares(one.squares, {});
            const double rate = one.images * 1e9 / static_cast<double>(timer.nsecsElapsed());
            one.rate.imagesPerSecond = i > 0 ? std::max(one.rate.imagesPerSecond, rate) : 0;
        }
    }
    for (const Try& one : tries) {
        m_blocks.push_back(one.rate);
    }
}

const BlockRate* MachinePlan::fastest(Precision precision) const
{
    double best = 0;
    for (const BlockRate& block : m_blocks) {
        best = block.precision == precision ? std::max(best, block.imagesPerSecond) : best;
    }
    const BlockRate* chosen = nullptr; // the smallest that is nearly as fast, of both libraries' the faster one
    for (const BlockRate& block : m_blocks) {
        if (block.precision == precision && block.imagesPerSecond >= nearlyAsFast * best
            && (chosen == nullptr || (block.tokens == chosen->tokens && block.imagesPerSecond > chosen->imagesPerSecond))) {
            chosen = &block;
        }
    }
    return chosen;
}

std::vector<BlockRate> MachinePlan::fastest() const
{
    std::vector<BlockRate> list;
    for (const Precision precision : {Precision::Fp32, Precision::Bf16}) {
        if (const BlockRate* best = fastest(precision)) {
            list.push_back(*best);
        }
    }
    return list;
}

std::optional<MachinePlan> MachinePlan::read(const QString& path, const QString& machine)
{
    const QJsonObject json = readMachines(path)[machine].toObject();
    MachinePlan plan;
    for (const QJsonValue& value : json[QStringLiteral("rates")].toArray()) {
        const auto precision = precisionFromName(value[QStringLiteral("precision")].toString());
        const auto library = matrixLibraryFromName(value[QStringLiteral("library")].toString());
        if (!precision || !library || *library == MatrixLibrary::Auto) {
            return std::nullopt;
        }
        plan.m_rates.push_back({*precision, *library, value[QStringLiteral("gflops_per_second")].toDouble()});
    }
    for (const QJsonValue& value : json[QStringLiteral("blocks")].toArray()) {
        const auto precision = precisionFromName(value[QStringLiteral("precision")].toString());
        const auto library = matrixLibraryFromName(value[QStringLiteral("library")].toString());
        const int tokens = value[QStringLiteral("tokens")].toInt();
        if (!precision || !library || *library == MatrixLibrary::Auto || tokens < 1) {
            return std::nullopt;
        }
        plan.m_blocks.push_back({*precision, *library, tokens, value[QStringLiteral("images_per_second")].toDouble()});
    }
    return plan.m_rates.empty() || plan.m_blocks.empty() ? std::nullopt : std::optional(plan);
}

Result<void> MachinePlan::write(const QString& path) const
{
    QJsonArray rates;
    for (const MatrixRate& rate : m_rates) {
        rates.append(QJsonObject{{QStringLiteral("precision"), precisionName(rate.precision)},
                                 {QStringLiteral("library"), matrixLibraryName(rate.library)},
                                 {QStringLiteral("gflops_per_second"), rate.gigaflops}});
    }
    QJsonArray blocks;
    for (const BlockRate& block : m_blocks) {
        blocks.append(QJsonObject{{QStringLiteral("precision"), precisionName(block.precision)},
                                  {QStringLiteral("library"), matrixLibraryName(block.library)},
                                  {QStringLiteral("tokens"), block.tokens},
                                  {QStringLiteral("images_per_second"), block.imagesPerSecond}});
    }
    QJsonObject machines = readMachines(path);
    machines[machineName()] = QJsonObject{{QStringLiteral("rates"), rates}, {QStringLiteral("blocks"), blocks}};
    return writeMachines(path, machines);
}

MatrixLibrary MachinePlan::library(at::ScalarType type, std::int64_t tokens) const
{
    const Precision precision = type == at::kFloat ? Precision::Fp32 : Precision::Bf16;
    const auto unlike = [tokens](const BlockRate& block) { return std::abs(std::log(static_cast<double>(block.tokens) / static_cast<double>(tokens))); };
    const BlockRate* chosen = nullptr;
    for (const BlockRate& block : m_blocks) {
        if (block.precision == precision
            && (chosen == nullptr || std::pair(unlike(block), -block.imagesPerSecond) < std::pair(unlike(*chosen), -chosen->imagesPerSecond))) {
            chosen = &block;
        }
    }
    return chosen == nullptr ? MatrixLibrary::Mkl : chosen->library;
}

int MachinePlan::images(at::ScalarType type, std::int64_t tokens) const
{
    const BlockRate* best = fastest(type == at::kFloat ? Precision::Fp32 : Precision::Bf16);
    const int rows = best == nullptr ? triedImages.back() * tokensPerImage : best->tokens;
    return static_cast<int>(std::clamp<std::int64_t>(rows / tokens, 1, 64));
}

double MachinePlan::bf16Gain() const
{
    const BlockRate* wide = fastest(Precision::Fp32);
    const BlockRate* narrow = fastest(Precision::Bf16);
    return wide != nullptr && narrow != nullptr && wide->imagesPerSecond > 0 ? narrow->imagesPerSecond / wide->imagesPerSecond : 0;
}

QString machinePlanFile()
{
    const QString asked = qEnvironmentVariable("POSTIL_MACHINE_FILE");
    return asked.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/postil/machine.json") : asked;
}

const MachinePlan& machinePlan()
{
    static const MachinePlan plan = [] {
        const QString file = machinePlanFile();
        if (std::optional<MachinePlan> stored = MachinePlan::read(file)) {
            return *std::move(stored);
        }
        MachinePlan measured = MachinePlan::measure();
        // A folder that cannot be written costs the same measurement next time, nothing else.
        (void)measured.write(file);
        return measured;
    }();
    return plan;
}

std::optional<double> keptAgreement(const QString& file, const QString& encoderSha256)
{
    const QJsonValue cosine = readMachines(file)[machineName()][QStringLiteral("agreement")][encoderSha256];
    return cosine.isDouble() ? std::optional(cosine.toDouble()) : std::nullopt;
}

Result<void> keepAgreement(const QString& file, const QString& encoderSha256, double cosine)
{
    QJsonObject machines = readMachines(file);
    QJsonObject machine = machines[machineName()].toObject();
    QJsonObject agreement = machine[QStringLiteral("agreement")].toObject();
    agreement[encoderSha256] = cosine;
    machine[QStringLiteral("agreement")] = agreement;
    machines[machineName()] = machine;
    return writeMachines(file, machines);
}

} // namespace postil::ml
