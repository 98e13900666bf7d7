// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench.h"

#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/exchange/npyfile.h"
#include "core/exchange/zipfile.h"
#include "core/workflow/predictnew.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>

namespace postil::cli {

namespace {

constexpr int size = 28;
constexpr int classes = 2;
constexpr int newImages = 60'000;
constexpr int trainingImages = 64; // only to have a network

/// Noise of 16 grey levels, which packs about as well as MedMNIST's pictures do.
void fillNoise(std::span<std::uint8_t> pixels, Random& random)
{
    std::ranges::generate(pixels, [&random] { return static_cast<std::uint8_t>(random.below(16) * 16); });
}

TrainingImages noise(int count, std::uint64_t seed)
{
    TrainingImages images{size, 1, {}, {}};
    Random random(seed);
    images.pixels.resize(static_cast<std::size_t>(count) * size * size);
    fillNoise(images.pixels, random);
    for (int i = 0; i < count; ++i) {
        images.labels.push_back(i % classes);
    }
    return images;
}

Result<QString> trainedFile(Context& context, const QTemporaryDir& folder)
{
    RefinerOptions options;
    options.epochs = 1;
    options.backend.device = QStringLiteral("cpu");
    const TrainingImages images = noise(trainingImages, 1);
    const auto trained = context.engine().refiners->train(options, classes, images, images, QString(), nullptr, context.task);
    if (!trained) {
        return failAs(trained);
    }
    QString file = folder.filePath(QStringLiteral("model.safetensors"));
    const Result<void> saved = trained->refiner->save(file, {{QStringLiteral("class_names"), QJsonArray{QStringLiteral("a"), QStringLiteral("b")}}});
    return saved ? Result<QString>(std::move(file)) : failAs(saved);
}

Result<QString> arrays(Context& context, const QTemporaryDir& folder)
{
    NpyFile array(folder.filePath(QStringLiteral("train_images.npy")), {size, size});
    if (const Result<void> opened = array.open(); !opened) {
        return failAs(opened);
    }
    Random random(2);
    std::vector<std::uint8_t> image(size * size);
    for (int i = 0; i < newImages; ++i) {
        fillNoise(image, random);
        if (const Result<void> written = array.append(image); !written) {
            return failAs(written);
        }
    }
    if (const Result<void> finished = array.finish(); !finished) {
        return failAs(finished);
    }
    QString path = folder.filePath(QStringLiteral("new.npz"));
    const Result<void> packed = writeZip(path, {{QStringLiteral("train_images.npy"), array.path()}}, context.task);
    return packed ? Result<QString>(std::move(path)) : failAs(packed);
}

Result<std::vector<BenchRow>> run(Context& context, const BenchOptions& options)
{
    const QTemporaryDir folder;
    const Result<QString> network = trainedFile(context, folder);
    const Result<QString> source = arrays(context, folder);
    if (!network || !source) {
        return network ? failAs(source) : failAs(network);
    }
    const QString table = folder.filePath(QStringLiteral("labels.csv"));
    std::vector<BenchRow> rows;
    std::vector<int> threads{1};
    if (const int all = context.globals.threads > 0 ? context.globals.threads : threadBudget(); all > 1) {
        threads.push_back(all);
    }
    for (const int count : threads) {
        PredictOptions predict{{}, *network, {*source}, table, context.backend()};
        predict.backend.device = QStringLiteral("cpu");
        predict.backend.threads = count;
        double best = 0;
        for (int i = 0; i < options.repeats; ++i) {
            const auto report = predictNew(nullptr, *context.engine().refiners, predict, context.task);
            if (!report) {
                return failAs(report);
            }
            best = std::max(best, report->imagesPerSecond);
        }
        BenchRow row{QStringLiteral("%1 images of %2 x %2 from a packed npz to CSV, threads: %3").arg(newImages).arg(size).arg(count), best,
                     QStringLiteral("images/s"), std::nullopt, QString()};
        if (!rows.empty()) {
            row.ratio = best / rows.front().value;
            row.against = rows.front().caseName;
        }
        rows.push_back(row);
    }
    return rows;
}

} // namespace

Benchmark predictBenchmark()
{
    return {QStringLiteral("predict"), QStringLiteral("Labelling of new images by the first study's network, from npz to CSV"), run};
}

} // namespace postil::cli
