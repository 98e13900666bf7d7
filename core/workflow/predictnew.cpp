// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stringlist.h"
#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/project/projectdb.h"
#include "core/workflow/refine.h"
#include "core/workflow/refinerpixels.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace postil {

namespace {

constexpr std::size_t blockSize = 4096; // images

struct Network {
    std::unique_ptr<Refiner> refiner;
    QStringList classes;
    RefinerOptions options; ///< input geometry and scale
};

Result<Network> loadNetwork(ProjectDb& db, const RefinerTrainer& trainer, const QString& runName)
{
    const Result<RunRow> run = RunStore(db).find(runName);
    if (!run) {
        return failAs(run);
    }
    if (run->voice != Voice::Refiner || run->imported) {
        return fail(Error::Code::InvalidArgument, runName,
                    run->imported ? Text::tr("this run was imported, its network is not here") : Text::tr("this is a zero-shot run; a refiner's is needed"));
    }
    const QString path = networkPath(db, run->id);
    if (!QFileInfo::exists(path)) {
        return fail(Error::Code::NotFound, path,
                    Text::tr("the network of run '%1' went with the project's cache folder; its labels are still there. Train again with the "
                             "same settings and seed to get it back")
                        .arg(run->name));
    }
    const Result<QJsonObject> metadata = trainer.metadata(path);
    if (!metadata) {
        return failAs(metadata);
    }
    const Result<RefinerOptions> options = RefinerOptions::fromJson(metadata->value(QStringLiteral("options")).toObject());
    Network network;
    network.classes = stringsOf(metadata->value(QStringLiteral("class_names")));
    if (!options || network.classes.isEmpty()) {
        return fail(Error::Code::Format, path, Text::tr("its metadata names no classes or no input size"));
    }
    if (options->readsEmbeddings()) {
        return fail(Error::Code::Unsupported, runName,
                    Text::tr("is a head on embeddings, which new images have not yet: import them into the project and label them with the "
                             "encoder first"));
    }
    network.options = *options;
    Result<std::unique_ptr<Refiner>> refiner = trainer.load(path, {});
    if (!refiner) {
        return failAs(refiner);
    }
    network.refiner = std::move(*refiner);
    return network;
}

/// Labels one source, a block of pixels in memory at a time.
class SourceLabeller
{
public:
    SourceLabeller(const Network& network, QString cacheDir, QSaveFile& out, PredictReport& report, TaskContext& task)
        : m_network(network)
        , m_cacheDir(std::move(cacheDir))
        , m_out(out)
        , m_report(report)
        , m_task(task)
    {
    }

    Result<void> label(const QString& path)
    {
        const Result<SourceListing> listing = listSource(path, m_task);
        if (!listing) {
            return failAs(listing);
        }
        m_report.skipped.insert(m_report.skipped.end(), listing->skipped.begin(), listing->skipped.end());
        const Result<std::unique_ptr<SourceReader>> reader = openSource(listing->kind, listing->path, m_cacheDir);
        if (!reader) {
            return failAs(reader);
        }
        for (std::size_t start = 0; start < listing->items.size(); start += blockSize) {
            std::vector<PixelItem> items;
            for (std::size_t i = start; i < std::min(start + blockSize, listing->items.size()); ++i) {
                const SourceItem& item = listing->items[i];
                items.push_back({reader->get(), item.index, item.fileName, item.fileName});
            }
            if (const Result<void> done = labelBlock(items); !done) {
                return done;
            }
            m_task.progress(m_report.images, static_cast<qint64>(listing->items.size()), Text::tr("Labelling images"));
        }
        return {};
    }

private:
    Result<void> labelBlock(const std::vector<PixelItem>& items)
    {
        const Result<RefinerPixels> pixels = loadRefinerPixels(items, m_network.options.inputSize, m_network.options.channels, 0, m_task);
        if (!pixels) {
            return failAs(pixels);
        }
        m_report.skipped.insert(m_report.skipped.end(), pixels->skipped.begin(), pixels->skipped.end());
        const Result<Matrix> probabilities = m_network.refiner->predict(pixels->images, m_task);
        if (!probabilities) {
            return failAs(probabilities);
        }
        QByteArray lines;
        for (std::size_t i = 0; i < probabilities->rows; ++i) {
            const std::span<const float> row = probabilities->row(i);
            const std::size_t best = largestColumn(row);
            QStringList cells{items[pixels->kept[i]].fileName, m_network.classes.at(static_cast<qsizetype>(best)), QString::number(row[best], 'g', 7)};
            for (const float probability : row) {
                cells.append(QString::number(probability, 'g', 7));
            }
            lines += csvLine(cells);
        }
        if (m_out.write(lines) != lines.size()) {
            return fail(Error::Code::Io, m_out.fileName(), m_out.errorString());
        }
        m_report.images += static_cast<qint64>(probabilities->rows);
        return {};
    }

    const Network& m_network;
    const QString m_cacheDir;
    QSaveFile& m_out;
    PredictReport& m_report;
    TaskContext& m_task;
};

} // namespace

Result<PredictReport> predictNew(ProjectDb& db, const RefinerTrainer& trainer, const QString& run, const QStringList& sources,
                                 const QString& outFile, TaskContext& task)
{
    const Result<Network> network = loadNetwork(db, trainer, run);
    if (!network) {
        return failAs(network);
    }
    QSaveFile out(outFile);
    if (!out.open(QIODevice::WriteOnly)) {
        return fail(Error::Code::Io, outFile, out.errorString());
    }
    QStringList header{QStringLiteral("file_name"), QStringLiteral("label"), QStringLiteral("confidence")};
    for (const QString& name : network->classes) {
        header.append(QStringLiteral("prob_") + name);
    }
    out.write(csvLine(header));
    QElapsedTimer timer;
    timer.start();
    PredictReport report;
    SourceLabeller labeller(*network, db.cacheDir(), out, report, task);
    for (const QString& source : sources) {
        if (const Result<void> done = labeller.label(source); !done) {
            return failAs(done);
        }
    }
    if (!out.commit()) {
        return fail(Error::Code::Io, outFile, out.errorString());
    }
    report.imagesPerSecond = static_cast<double>(report.images) / std::max(1e-9, static_cast<double>(timer.nsecsElapsed()) * 1e-9);
    return report;
}

} // namespace postil
