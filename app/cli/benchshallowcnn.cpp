// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench.h"
#include "app/cli/peer.h"
#include "app/cli/shallowcnnpeer.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/inference/netplan.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <map>

namespace postil::cli {

namespace {

// The first study's job.
constexpr int size = 28;
constexpr int trainingImages = 873;
constexpr int validationImages = 219;
constexpr int epochs = 20;
constexpr int batches[] = {8, 32};
constexpr std::size_t repetitions = 30;

TrainingImages noise(int count, std::uint64_t seed)
{
    TrainingImages images{size, 1, {}, {}};
    Random random(seed);
    for (int i = 0; i < count; ++i) {
        images.labels.push_back(static_cast<int>(random.below(2)));
    }
    images.pixels.resize(static_cast<std::size_t>(count) * size * size);
    std::ranges::generate(images.pixels, [&random] { return static_cast<std::uint8_t>(random.below(256)); });
    return images;
}

/// On one thread of the CPU, unless another device is asked for.
RefinerOptions job(const Context& context, int batch)
{
    RefinerOptions options;
    options.epochs = epochs;
    options.patience = epochs;
    options.batch = batch;
    const QString device = context.backend().device;
    options.backend.device = device.startsWith(QLatin1String("cuda")) ? device : QStringLiteral("cpu");
    options.backend.threads = 1;
    return options;
}

/// 10⁹ floating-point operations of one training: forward, twice as much backward but for the pixels' gradient, and the validation.
double gigaflops()
{
    RefinerOptions options;
    options.inputSize = size;
    const auto plan = planNet(options, 1, 2);
    if (!plan) {
        return 0;
    }
    const NetLayer& first = plan->layers.front();
    const auto forward = static_cast<double>(plan->multiplications());
    const double pixels = static_cast<double>(first.shape.values()) * first.in * first.kernel * first.kernel;
    return 2e-9 * epochs * (trainingImages * (3 * forward - pixels) + validationImages * forward);
}

/// Seconds of so many trainings side by side, one thread each.
Result<double> sideBySide(Context& context, std::size_t count)
{
    const TrainingImages training = noise(trainingImages, 1);
    const TrainingImages validation = noise(validationImages, 2);
    std::vector<QString> errors(count);
    QElapsedTimer timer;
    timer.start();
    parallelFor(count, threadBudget(), [&](std::size_t i) {
        RefinerOptions options = job(context, batches[0]);
        options.seed = i;
        const auto trained = context.engine().refiners->train(options, 2, training, validation, QString(), nullptr, context.task);
        errors[i] = trained ? (trained->stopped ? QStringLiteral("cancelled") : QString()) : trained.error().message();
    });
    for (const QString& error : errors) {
        if (!error.isEmpty()) {
            return fail(Error::Code::Model, QStringLiteral("bench"), error);
        }
    }
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

/// The folder of the Python packages that this program's LibTorch is a part of; empty: it is none.
QString torchPackages()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QIODevice::ReadOnly)) {
        return {};
    }
    for (const QByteArray& line : maps.readAll().split('\n')) {
        if (line.endsWith("/torch/lib/libtorch_cpu.so")) {
            const QString library = QString::fromLocal8Bit(line.mid(line.indexOf('/')));
            const QString packages = QDir::cleanPath(library + QStringLiteral("/../../.."));
            return QFile::exists(packages + QStringLiteral("/torch/__init__.py")) ? packages : QString();
        }
    }
    return {};
}

Result<double> ours(Context& context, int batch, int repeats)
{
    const TrainingImages training = noise(trainingImages, 1);
    const TrainingImages validation = noise(validationImages, 2);
    const RefinerOptions options = job(context, batch);
    double best = 1e9;
    for (int i = 0; i < repeats; ++i) {
        const auto trained = context.engine().refiners->train(options, 2, training, validation, QString(), nullptr, context.task);
        if (!trained) {
            return failAs(trained);
        }
        if (trained->stopped) {
            return fail(Error::Code::Cancelled, QStringLiteral("bench"), QStringLiteral("cancelled"));
        }
        best = std::min(best, trained->seconds);
    }
    return best;
}

/// Seconds by batch size, of PyTorch on one thread or on a GPU.
Result<std::map<int, double>> peers(const BenchOptions& options, const QString& device)
{
    QStringList arguments{device};
    for (const int value : {size, trainingImages, validationImages, epochs, options.repeats}) {
        arguments.append(QString::number(value));
    }
    for (const int batch : batches) {
        arguments.append(QString::number(batch));
    }
    const auto lines = runPeer(QString::fromUtf8(shallowCnnPeer), options.python, arguments, options.python.isEmpty() ? torchPackages() : QString());
    if (!lines) {
        return failAs(lines);
    }
    std::map<int, double> seconds;
    for (const QString& line : *lines) {
        seconds[line.section(QLatin1Char(' '), 0, 0).toInt()] = line.section(QLatin1Char(' '), 1, 1).toDouble();
    }
    return seconds;
}

Result<std::vector<BenchRow>> run(Context& context, const BenchOptions& options)
{
    if (const auto warm = ours(context, batches[1], 1); !warm) { // loads the library that torchPackages() looks for
        return failAs(warm);
    }
    std::map<int, double> python;
    if (options.peer || !options.python.isEmpty()) {
        const auto measured = peers(options, job(context, batches[0]).backend.device);
        if (!measured) {
            return failAs(measured);
        }
        python = *measured;
    }
    const Result<double> gemm = gemmRate(context, job(context, batches[0]).backend, options.repeats);
    if (!gemm) {
        return failAs(gemm);
    }
    std::vector<BenchRow> rows{{gemmCase(), *gemm, QStringLiteral("GFLOP/s"), std::nullopt, {}}};
    double single = 0;
    for (const int batch : batches) {
        const Result<double> seconds = ours(context, batch, options.repeats);
        if (!seconds) {
            return failAs(seconds);
        }
        const QString name = QStringLiteral("%1 epochs, %2 images, batch %3").arg(epochs).arg(trainingImages).arg(batch);
        BenchRow row{name, *seconds, QStringLiteral("s"), std::nullopt, QString()};
        if (python.contains(batch)) {
            row.against = name + QStringLiteral(", PyTorch in Python");
            row.ratio = *seconds / python[batch];
        }
        rows.push_back(row);
        rows.push_back({name, epochs * trainingImages / *seconds, QStringLiteral("images/s"), std::nullopt, QString()});
        rows.push_back({name, gigaflops() / *seconds, QStringLiteral("GFLOP/s"), gigaflops() / *seconds / *gemm, gemmCase()});
        single = batch == batches[0] ? *seconds : single;
        if (python.contains(batch)) {
            rows.push_back({row.against, python[batch], QStringLiteral("s"), std::nullopt, QString()});
        }
    }
    const Result<double> all = sideBySide(context, repetitions);
    if (!all) {
        return failAs(all);
    }
    rows.push_back({QStringLiteral("%1 trainings side by side on %2 threads, batch %3").arg(repetitions).arg(threadBudget()).arg(batches[0]), *all,
                    QStringLiteral("s"), *all / single, QStringLiteral("one training alone")});
    return rows;
}

} // namespace

Benchmark shallowCnnBenchmark()
{
    return {QStringLiteral("cnn"), QStringLiteral("Training of the first study's network on one core, at batches of 8 and 32, and thirty of it side by side"), run,
            QString::fromUtf8(shallowCnnPeer)};
}

} // namespace postil::cli
