// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench.h"

#include "core/base/random.h"
#include "core/inference/netplan.h"

#include <QElapsedTimer>

#include <algorithm>

namespace postil::cli {

namespace {

constexpr int size = 28;
constexpr int trainedImages = 256;
constexpr int predictedImages = 512;
constexpr int batch = 64;
// What matrix products alone reach here: a network of nothing but them, as the yardstick of the same library on the same threads.
constexpr int gemmSide = 2048;
constexpr int gemmRows = 1024;

struct Rates {
    double train = 0;   ///< images per second
    double predict = 0;
};

TrainingImages noise(int count)
{
    TrainingImages images{size, 3, {}, {}};
    Random random(1);
    for (int i = 0; i < count; ++i) {
        images.labels.push_back(static_cast<int>(random.below(10)));
    }
    images.pixels.resize(static_cast<std::size_t>(count) * 3 * size * size);
    std::ranges::generate(images.pixels, [&random] { return static_cast<std::uint8_t>(random.below(256)); });
    return images;
}

/// Best seconds of `repeats` predictions.
Result<double> predictSeconds(Refiner& refiner, const TrainingImages& images, int repeats, TaskContext& task)
{
    double best = 1e9;
    for (int i = 0; i <= repeats; ++i) { // the first one warms up
        QElapsedTimer timer;
        timer.start();
        if (const auto done = refiner.predict(images, task); !done) {
            return failAs(done);
        }
        best = i > 0 ? std::min(best, static_cast<double>(timer.nsecsElapsed()) * 1e-9) : best;
    }
    return best;
}

Result<TrainedRefiner> trainOnce(Context& context, RefinerOptions options, const BackendOptions& backend, const TrainingImages& training, const TrainingImages& validation)
{
    options.epochs = 1;
    options.backend = backend;
    auto trained = context.engine().refiners->train(options, 10, training, validation, QString(), nullptr, context.task);
    if (trained && trained->stopped) {
        return fail(Error::Code::Cancelled, QStringLiteral("bench"), QStringLiteral("cancelled"));
    }
    return trained;
}

Result<Rates> ratesOf(Context& context, const RefinerOptions& options, int repeats)
{
    Rates rates;
    const TrainingImages training = noise(trainedImages);
    const TrainingImages validation = noise(2);
    std::unique_ptr<Refiner> refiner;
    for (int i = 0; i < repeats; ++i) {
        Result<TrainedRefiner> trained = trainOnce(context, options, context.backend(), training, validation);
        if (!trained) {
            return failAs(trained);
        }
        rates.train = std::max(rates.train, trainedImages / trained->seconds);
        refiner = std::move(trained->refiner);
    }
    const Result<double> seconds = predictSeconds(*refiner, noise(predictedImages), repeats, context.task);
    if (!seconds) {
        return failAs(seconds);
    }
    rates.predict = predictedImages / *seconds;
    return rates;
}

Result<std::vector<BenchRow>> run(Context& context, const BenchOptions& bench)
{
    const Result<double> gemm = gemmRate(context, context.backend(), bench.repeats);
    if (!gemm) {
        return failAs(gemm);
    }
    const QString limit = gemmCase();
    std::vector<BenchRow> rows{{limit, *gemm, QStringLiteral("GFLOP/s"), std::nullopt, {}}};
    for (const QString& name : {QStringLiteral("resnet18"), QStringLiteral("resnet50")}) {
        RefinerOptions options = RefinerOptions::defaultsFor(name);
        options.batch = batch;
        const Result<Rates> rates = ratesOf(context, options, bench.repeats);
        if (!rates) {
            return failAs(rates);
        }
        options.inputSize = size;
        const double gigaflops = 2e-9 * static_cast<double>(planNet(options, 3, 10)->multiplications());
        const auto add = [&](const QString& what, double imagesPerSecond, double passes) {
            const QString job = QStringLiteral("%1, 28 x 28 x 3, %2").arg(name, what);
            rows.push_back({job, imagesPerSecond, QStringLiteral("images/s"), std::nullopt, {}});
            const double rate = passes * gigaflops * imagesPerSecond;
            rows.push_back({job, rate, QStringLiteral("GFLOP/s"), rate / *gemm, limit});
        };
        add(QStringLiteral("predict"), rates->predict, 1);
        // Backward needs the gradient of the weights and that of the input: as much again, twice.
        add(QStringLiteral("train, batch %1").arg(batch), rates->train, 3);
    }
    return rows;
}

} // namespace

Result<double> gemmRate(Context& context, const BackendOptions& backend, int repeats)
{
    RefinerOptions options = RefinerOptions::defaultsFor(QStringLiteral("mlp"));
    options.linear = QStringLiteral("%1,%1,%1").arg(gemmSide);
    options.dropout = 0;
    TrainingImages rows;
    rows.featureColumns = gemmSide;
    rows.labels.assign(gemmRows, 0);
    rows.features.assign(static_cast<std::size_t>(gemmRows) * gemmSide, 0.5F);
    TrainingImages few = rows;
    few.labels.resize(2);
    few.features.resize(std::size_t{2} * gemmSide);
    const auto trained = trainOnce(context, options, backend, few, few);
    if (!trained) {
        return failAs(trained);
    }
    const Result<double> seconds = predictSeconds(*trained->refiner, rows, repeats, context.task);
    if (!seconds) {
        return failAs(seconds);
    }
    options.inputSize = gemmSide;
    return 2e-9 * gemmRows * static_cast<double>(planNet(options, 1, 10)->multiplications()) / *seconds;
}

QString gemmCase()
{
    return QStringLiteral("matrix products %1 x %1").arg(gemmSide);
}

Benchmark resNetBenchmark()
{
    return {QStringLiteral("resnet"), QStringLiteral("ResNet-18 and ResNet-50 on 28-pixel images: images per second, and the share of the rate of matrix products"), run};
}

} // namespace postil::cli
