// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench.h"

#include "core/dataset/source.h"
#include "core/inference/towermeter.h"
#include "core/project/projectdb.h"
#include "core/workflow/embed.h"
#include "core/workflow/importsources.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace postil::cli {

namespace {

constexpr std::size_t towerBlocks = 8; ///< that the tower alone is timed over

/// Most memory that the process ever held, in 10⁶ bytes; 0: not told here.
double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:")) {
                return line.simplified().split(' ').value(1).toDouble() * 1024 / 1e6;
            }
        }
    }
    return 0;
}

/// Images per second of the tower alone, over squares that are ready.
Result<double> towerRate(Encoder& encoder, const QString& source, int repeats, TaskContext& task)
{
    const auto listing = listSource(source, task);
    if (!listing) {
        return failAs(listing);
    }
    const auto reader = openSource(listing->kind, listing->path, {});
    if (!reader) {
        return failAs(reader);
    }
    const auto block = static_cast<std::size_t>(encoder.info().blockImages);
    std::vector<Image> squares;
    for (std::size_t i = 0; i < block; ++i) {
        const SourceItem& item = listing->items[i % listing->items.size()];
        const auto image = (*reader)->read(item.index, item.fileName);
        auto square = image ? encoder.preprocess(*image) : Result<Image>(failAs(image));
        if (!square) {
            return failAs(square);
        }
        squares.push_back(std::move(*square));
    }
    double best = 0;
    for (int repeat = 0; repeat <= repeats; ++repeat) { // the first warms up
        QElapsedTimer since;
        since.start();
        for (std::size_t n = 0; n < towerBlocks; ++n) {
            if (const auto rows = encoder.encodePreprocessed(squares); !rows) {
                return failAs(rows);
            }
        }
        if (repeat > 0) {
            best = std::max(best, static_cast<double>(towerBlocks * block) / (static_cast<double>(since.nsecsElapsed()) * 1e-9));
        }
    }
    return best;
}

Result<std::vector<BenchRow>> run(Context& context, const BenchOptions& options)
{
    if (options.source.isEmpty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--source"), QStringLiteral("names no pictures; give a folder or a MedMNIST file"));
    }
    const Engine& engine = context.engine();
    const QString name = options.only.isEmpty() ? QStringLiteral("ViT-B/32") : options.only;
    BackendOptions backend = context.backend();
    if (backend.precision == Precision::Auto && !backend.device.startsWith(QLatin1String("cuda"))) { // every processor has it
        backend.precision = Precision::Fp32;
    }
    Result<std::unique_ptr<Encoder>> encoder = engine.towers->architectures().contains(name) ? engine.towers->encoder(name, backend) : engine.encoders->load({name, {}, backend});
    if (!encoder) {
        return failAs(encoder);
    }
    const Result<double> before = towerRate(**encoder, options.source, options.repeats, context.task);
    if (!before) {
        return failAs(before);
    }
    const QTemporaryDir folder;
    auto db = ProjectDb::create(folder.filePath(QStringLiteral("bench.postil")), {});
    if (!db) {
        return failAs(db);
    }
    ImportOptions import;
    import.take = options.images > 0 ? options.images : -1;
    if (const auto imported = importSources(**db, {options.source}, import, context.task); !imported) {
        return failAs(imported);
    }
    const auto embedded = embedImages(**db, **encoder, context.task);
    if (!embedded) {
        return failAs(embedded);
    }
    // The neighbours' load changes within minutes: the tower is timed before and after, and the better counts against the pipeline.
    const Result<double> after = towerRate(**encoder, options.source, options.repeats, context.task);
    if (!after) {
        return failAs(after);
    }
    const double tower = std::max(*before, *after);
    const double pipeline = static_cast<double>(embedded->report.encoded) / std::max(1e-9, embedded->report.seconds);
    const QString towerCase = QStringLiteral("%1, tower alone").arg(name);
    return std::vector<BenchRow>{
        {towerCase, tower, QStringLiteral("images/s"), std::nullopt, QString()},
        {QStringLiteral("%1, %2 pictures from files to embeddings on disk").arg(name).arg(embedded->report.encoded), pipeline, QStringLiteral("images/s"), pipeline / tower, towerCase},
        {QStringLiteral("most memory held"), peakMegabytes(), QStringLiteral("MB"), std::nullopt, QString()}};
}

} // namespace

Benchmark pipelineBenchmark()
{
    return {QStringLiteral("pipeline"), QStringLiteral("Pictures of --source from files to embeddings on disk, beside the image tower alone (--only: a model, or ViT-B/32 and its like with random weights)"), run};
}

} // namespace postil::cli
