// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench.h"
#include "app/cli/shallowcnnpeer.h"

#include "core/base/random.h"

#include <QProcess>
#include <QTemporaryFile>

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

Result<double> ours(Context& context, int batch, int repeats)
{
    const TrainingImages training = noise(trainingImages, 1);
    const TrainingImages validation = noise(validationImages, 2);
    RefinerOptions options;
    options.epochs = epochs;
    options.patience = epochs;
    options.batch = batch;
    options.backend.device = QStringLiteral("cpu");
    options.backend.threads = 1;
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

/// Seconds by batch size, of PyTorch on one thread.
Result<std::map<int, double>> peers(const BenchOptions& options)
{
    QTemporaryFile script;
    if (!script.open() || script.write(shallowCnnPeer) < 0 || !script.flush()) {
        return fail(Error::Code::Io, script.fileName(), script.errorString());
    }
    QStringList arguments{script.fileName()};
    for (const int value : {size, trainingImages, validationImages, epochs, options.repeats}) {
        arguments.append(QString::number(value));
    }
    for (const int batch : batches) {
        arguments.append(QString::number(batch));
    }
    QProcess python;
    python.start(options.python, arguments);
    if (!python.waitForFinished(-1) || python.exitStatus() != QProcess::NormalExit || python.exitCode() != 0) {
        const QString said = QString::fromUtf8(python.readAllStandardError()).trimmed().section(QLatin1Char('\n'), -1);
        return fail(Error::Code::Io, options.python, said.isEmpty() ? python.errorString() : said);
    }
    std::map<int, double> seconds;
    for (const QString& line : QString::fromUtf8(python.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        seconds[line.section(QLatin1Char(' '), 0, 0).toInt()] = line.section(QLatin1Char(' '), 1, 1).toDouble();
    }
    return seconds;
}

Result<std::vector<BenchRow>> run(Context& context, const BenchOptions& options)
{
    std::map<int, double> python;
    if (!options.python.isEmpty()) {
        const auto measured = peers(options);
        if (!measured) {
            return failAs(measured);
        }
        python = *measured;
    }
    std::vector<BenchRow> rows;
    for (const int batch : batches) {
        const Result<double> seconds = ours(context, batch, options.repeats);
        if (!seconds) {
            return failAs(seconds);
        }
        const QString job = QStringLiteral("%1 epochs, %2 images, batch %3").arg(epochs).arg(trainingImages).arg(batch);
        BenchRow row{job, *seconds, QStringLiteral("s"), std::nullopt, QString()};
        if (python.contains(batch)) {
            row.against = job + QStringLiteral(", PyTorch in Python");
            row.ratio = *seconds / python[batch];
        }
        rows.push_back(row);
        if (python.contains(batch)) {
            rows.push_back({row.against, python[batch], QStringLiteral("s"), std::nullopt, QString()});
        }
    }
    return rows;
}

} // namespace

Benchmark shallowCnnBenchmark()
{
    return {QStringLiteral("shallow-cnn"), QStringLiteral("Training of the first study's network on one core, at batches of 8 and 32"), run};
}

} // namespace postil::cli
