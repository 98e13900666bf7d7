// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/predictnew.h"

#include "core/base/boundedqueue.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/dataset/foldersource.h"
#include "core/dataset/picturestream.h"
#include "core/exchange/csv.h"
#include "core/workflow/newembeddings.h"
#include "core/workflow/quiettask.h"
#include "core/workflow/refinernetwork.h"
#include "core/workflow/refinerpixels.h"

#include <QElapsedTimer>
#include <QSaveFile>

#include <algorithm>
#include <charconv>
#include <thread>

namespace postil {

namespace {

constexpr qint64 blockBytes = qint64(8) << 20; // of pixels in memory at once, times the blocks on their way
constexpr qint64 mostImages = 4096;            // in a block
constexpr qint64 embeddedAtOnce = 256;         // the same for an encoder, which reads pictures of any size
constexpr std::size_t linesAtOnce = 256;       // written by one thread
constexpr std::size_t blocksAhead = 2;

/// A number as a spreadsheet reads it, seven digits.
void appendNumber(QByteArray& line, float value)
{
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 7).ptr;
    line.append(',').append(text.data(), end - text.data());
}

/// What a row of probabilities says.
struct Verdict {
    QByteArray label; ///< a CSV cell
    float confidence = 0;
};

class Labels
{
public:
    Labels(const QStringList& classes, AnswerKind answers)
        : m_classes(classes)
        , m_answers(answers)
    {
        for (const QString& name : classes) {
            m_cells.push_back(csvLine({name}).chopped(1));
        }
    }

    /// Adds to `counts` as well.
    [[nodiscard]] Verdict of(std::span<const float> row, std::vector<qint64>& counts) const
    {
        if (m_answers != AnswerKind::Several) {
            const std::size_t best = largestColumn(row);
            ++counts[best];
            return {m_cells[best], row[best]};
        }
        QStringList yes;
        float leastSure = 1;
        for (std::size_t k = 0; k < row.size(); ++k) {
            leastSure = std::min(leastSure, std::max(row[k], 1 - row[k]));
            if (row[k] > 0.5F) {
                yes.append(m_classes.at(static_cast<qsizetype>(k)));
                ++counts[k];
            }
        }
        return {yes.isEmpty() ? QByteArray() : csvLine({yes.join(QLatin1Char('|'))}).chopped(1), leastSure};
    }

private:
    const QStringList m_classes;
    const AnswerKind m_answers;
    std::vector<QByteArray> m_cells;
};

/// Labels sources one after another, a block of pixels in memory at a time.
class Labeller
{
public:
    /// `embeddings`: null for a network on pixels.
    Labeller(const RefinerNetwork& network, NewEmbeddings* embeddings, int threads, QSaveFile& out, PredictReport& report, TaskContext& task)
        : m_network(network)
        , m_embeddings(embeddings)
        , m_labels(network.classes, network.options.answers)
        , m_threads(threads > 0 ? threads : threadBudget())
        , m_out(out)
        , m_report(report)
        , m_task(task)
    {
        m_report.classes = network.classes;
        m_report.perClass.assign(static_cast<std::size_t>(network.classes.size()), 0);
    }

    Result<void> label(const QString& path)
    {
        const Result<SourceKind> kind = sourceKindOf(path);
        if (!kind) {
            return failAs(kind);
        }
        return *kind == SourceKind::Folder ? labelFolder(path) : labelArrays(path);
    }

private:
    [[nodiscard]] qint64 imagesAtOnce(qint64 bytes) const { return std::clamp<qint64>(blockBytes / std::max<qint64>(1, bytes), 1, mostImages); }
    [[nodiscard]] qint64 bytes() const
    {
        if (m_embeddings != nullptr) {
            return blockBytes / embeddedAtOnce;
        }
        return static_cast<qint64>(m_network.options.channels) * m_network.options.inputSize * m_network.options.inputSize;
    }

    Result<void> labelFolder(const QString& path)
    {
        const Result<FolderPictures> pictures = findPictures(path, m_task);
        if (!pictures) {
            return failAs(pictures);
        }
        m_report.skipped.insert(m_report.skipped.end(), pictures->skipped.begin(), pictures->skipped.end());
        const Result<std::unique_ptr<SourceReader>> reader = openSource(SourceKind::Folder, pictures->root, {});
        if (!reader) {
            return failAs(reader);
        }
        const qint64 count = pictures->files.size();
        const qint64 step = imagesAtOnce(bytes());
        for (qint64 start = 0; start < count; start += step) {
            std::vector<PixelItem> items;
            for (qint64 i = start; i < std::min(start + step, count); ++i) {
                items.push_back({reader->get(), i, pictures->files.at(i), pictures->files.at(i)});
            }
            QuietTask quiet(m_task);
            const Result<RefinerPixels> pixels = m_embeddings != nullptr
                                                     ? m_embeddings->of(items, m_threads, quiet)
                                                     : loadRefinerPixels(items, m_network.options.inputSize, m_network.options.channels, m_threads, quiet);
            if (!pixels) {
                return failAs(pixels);
            }
            m_report.skipped.insert(m_report.skipped.end(), pixels->skipped.begin(), pixels->skipped.end());
            const auto name = [&](std::size_t i) { return csvLine({items[pixels->kept[i]].fileName}).chopped(1); };
            if (const Result<void> done = labelBlock(pixels->images, name); !done) {
                return done;
            }
            m_task.progress(start + static_cast<qint64>(items.size()), count, Text::tr("Labelling images"));
        }
        return {};
    }

    /// One thread unpacks ahead of the others, which label.
    Result<void> labelArrays(const QString& path)
    {
        const auto opened = PictureStream::open(path);
        if (!opened) {
            return failAs(opened);
        }
        PictureStream& stream = **opened;
        BoundedQueue<Result<std::optional<PictureBlock>>> blocks(blocksAhead);
        const std::jthread ahead([&stream, &blocks, this] {
            while (true) {
                auto block = stream.next(imagesAtOnce(bytes()));
                const bool last = !block || !*block;
                if (!blocks.push(std::move(block)) || last) {
                    return;
                }
            }
        });
        const auto labelAll = [&]() -> Result<void> {
            for (qint64 done = 0;;) {
                Result<std::optional<PictureBlock>> block = std::move(*blocks.pop());
                if (!block) {
                    return failAs(block);
                }
                if (!*block) {
                    return {};
                }
                const qint64 count = (*block)->shape.count;
                if (const Result<void> labelled = labelPictures(**block); !labelled) {
                    return labelled;
                }
                m_task.progress(done += count, stream.count(), Text::tr("Labelling images"));
            }
        };
        const Result<void> done = labelAll();
        blocks.close(); // the thread ahead ends before it is joined
        return done;
    }

    Result<void> labelPictures(PictureBlock& block)
    {
        const auto name = [&](std::size_t i) { return npzPictureName(block.split, block.first + static_cast<qint64>(i)).toUtf8(); };
        if (m_embeddings != nullptr) {
            const Result<TrainingImages> embedded = m_embeddings->of(block);
            return embedded ? labelBlock(*embedded, name) : Result<void>(failAs(embedded));
        }
        const int size = m_network.options.inputSize;
        const int channels = m_network.options.channels;
        const PictureShape& shape = block.shape;
        TrainingImages images{size, channels, {}, {}};
        if (shape.width == size && shape.height == size && shape.channels == 1 && channels == 1) {
            images.pixels = std::move(block.pixels); // it lies as the network takes it
        } else {
            images.pixels.resize(static_cast<std::size_t>(shape.count * bytes()));
            parallelFor(static_cast<std::size_t>(shape.count), m_threads, [&](std::size_t i) {
                const auto from = block.pixels.begin() + static_cast<std::ptrdiff_t>(i) * shape.bytes();
                writePlanes({shape.width, shape.height, shape.channels, {from, from + shape.bytes()}}, size, channels,
                            images.pixels.data() + i * static_cast<std::size_t>(bytes()));
            });
        }
        return labelBlock(images, name);
    }

    /// `name(i)`: the CSV cell of image i.
    template <class Name>
    Result<void> labelBlock(const TrainingImages& images, Name name)
    {
        if (m_task.isCancelled()) {
            return fail(Error::Code::Cancelled, m_network.options.refiner, Text::tr("cancelled"));
        }
        QuietTask quiet(m_task);
        const Result<Matrix> probabilities = m_network.refiner->predict(images, quiet);
        if (!probabilities) {
            return failAs(probabilities);
        }
        const std::size_t parts = (probabilities->rows + linesAtOnce - 1) / linesAtOnce;
        std::vector<QByteArray> lines(parts);
        std::vector<std::vector<qint64>> counts(parts, std::vector<qint64>(m_report.perClass.size(), 0));
        parallelFor(parts, m_threads, [&](std::size_t part) {
            for (std::size_t i = part * linesAtOnce; i < std::min((part + 1) * linesAtOnce, probabilities->rows); ++i) {
                const std::span<const float> row = probabilities->row(i);
                const Verdict verdict = m_labels.of(row, counts[part]);
                lines[part].append(name(i)).append(',').append(verdict.label);
                appendNumber(lines[part], verdict.confidence);
                for (const float probability : row) {
                    appendNumber(lines[part], probability);
                }
                lines[part].append('\n');
            }
        });
        for (std::size_t part = 0; part < parts; ++part) {
            if (m_out.write(lines[part]) != lines[part].size()) {
                return fail(Error::Code::Io, m_out.fileName(), m_out.errorString());
            }
            for (std::size_t k = 0; k < m_report.perClass.size(); ++k) {
                m_report.perClass[k] += counts[part][k];
            }
        }
        m_report.images += static_cast<qint64>(probabilities->rows);
        return {};
    }

    const RefinerNetwork& m_network;
    NewEmbeddings* const m_embeddings;
    const Labels m_labels;
    const int m_threads;
    QSaveFile& m_out;
    PredictReport& m_report;
    TaskContext& m_task;
};

Result<RefinerNetwork> networkFor(ProjectDb* db, const RefinerTrainer& trainer, const PredictOptions& options)
{
    if (options.refiner.isEmpty() && db == nullptr) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--project"), Text::tr("is needed to find the run"));
    }
    const Result<QString> file = options.refiner.isEmpty() ? networkOfRun(*db, options.run) : networkOfFolder(options.refiner);
    if (!file) {
        return failAs(file);
    }
    return loadRefinerNetwork(trainer, *file, options.backend);
}

/// Nothing for a network on pixels.
Result<std::optional<NewEmbeddings>> embeddingsFor(const RefinerNetwork& network, const EncoderLoader* encoders, const PredictOptions& options)
{
    if (!network.options.readsEmbeddings()) {
        return std::nullopt;
    }
    if (encoders == nullptr) {
        return fail(Error::Code::Unsupported, options.refiner.isEmpty() ? options.run : options.refiner, Text::tr("is a head on embeddings; no encoder is at hand"));
    }
    Result<NewEmbeddings> made = NewEmbeddings::make(*encoders, options.encoder, network);
    return made ? Result<std::optional<NewEmbeddings>>(std::move(*made)) : Result<std::optional<NewEmbeddings>>(failAs(made));
}

} // namespace

Result<void> PredictOptions::validate() const
{
    const auto wrong = [](const char* option, const QString& reason) { return fail(Error::Code::InvalidArgument, QString::fromLatin1(option), reason); };
    if (run.isEmpty() == refiner.isEmpty()) {
        return wrong("--run", Text::tr("name either a run of a project or the folder of an exported refiner"));
    }
    if (sources.isEmpty()) {
        return wrong("sources", Text::tr("name a folder of images or an npz file"));
    }
    if (out.isEmpty()) {
        return wrong("--out", Text::tr("names no file"));
    }
    return {};
}

Result<PredictReport> predictNew(ProjectDb* db, const RefinerTrainer& trainer, const PredictOptions& options, TaskContext& task, const EncoderLoader* encoders)
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const Result<RefinerNetwork> network = networkFor(db, trainer, options);
    if (!network) {
        return failAs(network);
    }
    Result<std::optional<NewEmbeddings>> embeddings = embeddingsFor(*network, encoders, options);
    if (!embeddings) {
        return failAs(embeddings);
    }
    QSaveFile out(options.out);
    if (!out.open(QIODevice::WriteOnly)) {
        return fail(Error::Code::Io, options.out, out.errorString());
    }
    QStringList header{QStringLiteral("file_name"), QStringLiteral("label"), QStringLiteral("confidence")};
    for (const QString& name : network->classes) {
        header.append(QStringLiteral("prob_") + name);
    }
    out.write(csvLine(header));
    QElapsedTimer timer;
    timer.start();
    PredictReport report;
    Labeller labeller(*network, *embeddings ? &**embeddings : nullptr, options.backend.threads, out, report, task);
    for (const QString& source : options.sources) {
        if (const Result<void> done = labeller.label(source); !done) {
            return failAs(done);
        }
    }
    if (report.images == 0 && !report.skipped.empty()) {
        return fail(Error::Code::Format, options.sources.front(),
                    Text::tr("none of the pictures can be read; %1: %2").arg(report.skipped.front().subject, report.skipped.front().reason));
    }
    if (!out.commit()) {
        return fail(Error::Code::Io, options.out, out.errorString());
    }
    report.imagesPerSecond = static_cast<double>(report.images) / std::max(1e-9, static_cast<double>(timer.nsecsElapsed()) * 1e-9);
    return report;
}

} // namespace postil
