// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/matrixplan.h"

#include "core/ml/clip/packedlinear.h"

#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <ATen/ops/ones.h>
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

namespace postil::ml {

namespace {

// The hidden layer of ViT-B/32 over a block of 32.
constexpr std::int64_t rows = 1600;
constexpr std::int64_t width = 768;
constexpr std::int64_t hidden = 3072;
constexpr int counts = 5;

/// Whatever the rates depend on.
QString machineKey()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    static const QRegularExpression model(QStringLiteral("model name\\s*:\\s*(.+)"));
    const QString cpu = file.open(QIODevice::ReadOnly) ? model.match(QString::fromUtf8(file.readAll())).captured(1) : QString();
    return QStringLiteral("%1, %2 threads, LibTorch %3").arg(cpu.isEmpty() ? QSysInfo::currentCpuArchitecture() : cpu).arg(at::get_num_threads()).arg(QStringLiteral(TORCH_VERSION));
}

at::ScalarType typeOf(Precision precision)
{
    return precision == Precision::Bf16 ? at::kBFloat16 : at::kFloat;
}

} // namespace

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

MatrixPlan MatrixPlan::measure()
{
    MatrixPlan plan;
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
    return plan;
}

std::optional<MatrixPlan> MatrixPlan::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject json = QJsonDocument::fromJson(file.read(1 << 16)).object();
    if (json[QStringLiteral("machine")].toString() != machineKey()) {
        return std::nullopt;
    }
    MatrixPlan plan;
    for (const QJsonValue& value : json[QStringLiteral("rates")].toArray()) {
        const auto precision = precisionFromName(value[QStringLiteral("precision")].toString());
        const auto library = matrixLibraryFromName(value[QStringLiteral("library")].toString());
        if (!precision || !library || *library == MatrixLibrary::Auto) {
            return std::nullopt;
        }
        plan.m_rates.push_back({*precision, *library, value[QStringLiteral("gflops_per_second")].toDouble()});
    }
    return plan.m_rates.empty() ? std::nullopt : std::optional(plan);
}

Result<void> MatrixPlan::write(const QString& path) const
{
    QJsonArray rates;
    for (const MatrixRate& rate : m_rates) {
        rates.append(QJsonObject{{QStringLiteral("precision"), precisionName(rate.precision)},
                                 {QStringLiteral("library"), matrixLibraryName(rate.library)},
                                 {QStringLiteral("gflops_per_second"), rate.gigaflops}});
    }
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(QJsonObject{{QStringLiteral("machine"), machineKey()}, {QStringLiteral("rates"), rates}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(Error::Code::Io, path, file.errorString());
    }
    return {};
}

MatrixLibrary MatrixPlan::library(at::ScalarType type) const
{
    const Precision precision = type == at::kFloat ? Precision::Fp32 : Precision::Bf16;
    MatrixRate best;
    for (const MatrixRate& rate : m_rates) {
        if (rate.precision == precision && rate.gigaflops > best.gigaflops) {
            best = rate;
        }
    }
    return best.library;
}

QString matrixPlanFile()
{
    const QString asked = qEnvironmentVariable("POSTIL_MACHINE_FILE");
    return asked.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/postil/machine.json") : asked;
}

const MatrixPlan& matrixPlan()
{
    static const MatrixPlan plan = [] {
        const QString file = matrixPlanFile();
        if (std::optional<MatrixPlan> stored = MatrixPlan::read(file)) {
            return *std::move(stored);
        }
        MatrixPlan measured = MatrixPlan::measure();
        // A folder that cannot be written costs the same measurement next time, nothing else.
        (void)measured.write(file);
        return measured;
    }();
    return plan;
}

} // namespace postil::ml
