// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/embed.h"

#include "core/base/text.h"
#include "core/labelling/embeddingrows.h"
#include "core/project/projectdb.h"
#include "core/workflow/blockreader.h"

#include <QDir>
#include <QElapsedTimer>

#include <algorithm>

namespace postil {

namespace {

const QString precisionSetting = QStringLiteral("precision");

bool isOf(const EmbedShard& shard, std::size_t block)
{
    return block % static_cast<std::size_t>(shard.count) == static_cast<std::size_t>(shard.number - 1);
}

Result<void> storeBlock(const DecodedBlock& block, const std::vector<ImageRow>& images, Encoder& encoder, EmbeddingCache& cache, const TaskContext& task)
{
    if (block.images.empty()) {
        return {};
    }
    const Result<Matrix> embeddings = encoder.encodeBlock(block.squares, task);
    if (!embeddings) {
        return failAs(embeddings);
    }
    std::vector<QByteArray> hashes;
    Matrix rows(block.images.size(), embeddings->cols);
    for (std::size_t r = 0; r < block.images.size(); ++r) {
        hashes.push_back(images[block.images[r]].sha256);
        std::ranges::copy(embeddings->row(block.images[r] % block.squares.size()), rows.row(r).begin());
    }
    return cache.append(hashes, rows);
}

Result<void> encodeMissing(const std::vector<ImageRow>& images, Readers& readers, Encoder& encoder, const EmbedShard& shard, EmbeddingCache& cache, EmbedReport& report, TaskContext& task)
{
    const std::vector<Block> blocks = missingBlocks(images, cache, static_cast<std::size_t>(encoder.info().blockImages), [&shard](std::size_t block) { return isOf(shard, block); });
    qint64 total = 0;
    for (const Block& block : blocks) {
        total += static_cast<qint64>(block.images.size());
    }
    qint64 done = 0;
    BlockReader reader(images, blocks, readers, encoder);
    for (const Block& wanted : blocks) {
        std::optional<DecodedBlock> block = reader.next(task);
        const Result<void> stored = block ? storeBlock(*block, images, encoder, cache, task) : Result<void>(fail(Error::Code::Cancelled, {}, {}));
        if (!stored && stored.error().code == Error::Code::Cancelled) {
            return fail(Error::Code::Cancelled, encoder.info().name, Text::tr("stopped after %1 of %2 images; they stay encoded").arg(done).arg(total));
        }
        if (!stored) {
            return failAs(stored);
        }
        report.encoded += static_cast<qint64>(block->images.size());
        std::ranges::move(block->skipped, std::back_inserter(report.skipped));
        done += static_cast<qint64>(wanted.images.size());
        task.progress(done, total, Text::tr("Encoding"));
    }
    return cache.flush();
}

} // namespace

Precision projectPrecision(const ProjectDb& db, Precision asked)
{
    return asked == Precision::Auto ? precisionFromName(db.setting(precisionSetting)).value_or(Precision::Auto) : asked;
}

Result<Embedded> embedImages(ProjectDb& db, Encoder& encoder, TaskContext& task)
{
    const auto images = ImageStore(db).images();
    if (!images) {
        return failAs(images);
    }
    if (images->empty()) {
        return fail(Error::Code::InvalidArgument, db.path(), Text::tr("the project has no images yet"));
    }
    Result<Readers> readers = openReaders(db);
    if (!readers) {
        return failAs(readers);
    }
    Embedded result;
    auto cache = EmbeddingCache::open(db.cacheDir(), EmbeddingKey::of(encoder.info()));
    if (!cache) {
        return failAs(cache);
    }
    result.cache = std::move(*cache);
    if (db.setting(precisionSetting).isEmpty() && !db.isReadOnly()) {
        if (const auto kept = db.setSetting(precisionSetting, encoder.info().precision); !kept) {
            return failAs(kept);
        }
    }
    QElapsedTimer timer;
    timer.start();
    if (const auto encoded = encodeMissing(*images, *readers, encoder, {}, *result.cache, result.report, task); !encoded) {
        return failAs(encoded);
    }
    result.report.seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    std::ranges::copy_if(*images, std::back_inserter(result.images), [&result](const ImageRow& image) { return result.cache->find(image.sha256).has_value(); });
    result.report.images = static_cast<qint64>(result.images.size());
    if (result.images.empty()) {
        return fail(Error::Code::Io, result.report.skipped.front().subject, result.report.skipped.front().reason);
    }
    return result;
}

Matrix Embedded::along(const Matrix& directions) const
{
    EmbeddingRows rows(directions.cols);
    for (std::size_t i = 0; i < images.size(); ++i) {
        rows.add(row(i));
    }
    return projectRows(rows, directions);
}

Result<void> EmbedShard::validate() const
{
    if (count < 1 || number < 1 || number > count) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--shard"), Text::tr("%1/%2 is no part: the first of four is 1/4").arg(number).arg(count));
    }
    if (out.isEmpty()) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--out"), Text::tr("a part needs a folder to be written to"));
    }
    return {};
}

Result<ShardReport> embedShard(ProjectDb& db, Encoder& encoder, const EmbedShard& shard, TaskContext& task)
{
    if (const auto valid = shard.validate(); !valid) {
        return failAs(valid);
    }
    const auto images = ImageStore(db).images();
    if (!images) {
        return failAs(images);
    }
    Result<Readers> readers = openReaders(db);
    if (!readers) {
        return failAs(readers);
    }
    const QString folder = QDir(shard.out).filePath(QStringLiteral("part-%1-of-%2").arg(shard.number).arg(shard.count));
    const auto cache = EmbeddingCache::open(folder, EmbeddingKey::of(encoder.info()));
    if (!cache) {
        return failAs(cache);
    }
    if (!(*cache)->isWritable()) {
        return fail(Error::Code::Io, (*cache)->path(), Text::tr("another process is writing this part"));
    }
    ShardReport report;
    report.file = (*cache)->path();
    QElapsedTimer timer;
    timer.start();
    if (const auto encoded = encodeMissing(*images, *readers, encoder, shard, **cache, report.part, task); !encoded) {
        return failAs(encoded);
    }
    report.part.seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    report.part.images = (*cache)->size();
    return report;
}

Result<MergeReport> mergeShards(ProjectDb& db, const EncoderInfo& encoder, const QString& dir, TaskContext& task)
{
    const auto images = ImageStore(db).images();
    if (!images) {
        return failAs(images);
    }
    const EmbeddingKey key = EmbeddingKey::of(encoder);
    std::vector<std::unique_ptr<EmbeddingCache>> parts;
    for (const QString& name : QDir(dir).entryList({QStringLiteral("part-*-of-*")}, QDir::Dirs, QDir::Name)) {
        const QString folder = QDir(dir).filePath(name);
        if (!QFile::exists(QDir(folder).filePath(key.fileName()))) {
            continue;
        }
        auto part = EmbeddingCache::openReading(folder, key);
        if (!part) {
            return failAs(part);
        }
        parts.push_back(std::move(*part));
    }
    if (parts.empty()) {
        return fail(Error::Code::NotFound, dir,
                    Text::tr("no part was encoded with %1, %2, %3").arg(encoder.name, encoder.precision, encoder.backend));
    }
    const auto cache = EmbeddingCache::open(db.cacheDir(), key);
    if (!cache) {
        return failAs(cache);
    }
    if (!(*cache)->isWritable()) {
        return fail(Error::Code::Io, (*cache)->path(), Text::tr("another process is encoding for this project"));
    }
    MergeReport report;
    report.parts = static_cast<int>(parts.size());
    constexpr std::size_t rowsAtOnce = 4096;
    for (std::size_t first = 0; first < images->size(); first += rowsAtOnce) {
        if (task.isCancelled()) {
            return fail(Error::Code::Cancelled, dir, Text::tr("stopped; what was joined stays"));
        }
        std::vector<QByteArray> hashes;
        std::vector<float> values;
        for (std::size_t i = first; i < std::min(images->size(), first + rowsAtOnce); ++i) {
            const QByteArray& hash = (*images)[i].sha256;
            if ((*cache)->find(hash)) {
                continue;
            }
            std::optional<FloatRow> row;
            for (std::size_t p = 0; p < parts.size() && !row; ++p) {
                row = parts[p]->find(hash);
            }
            if (!row) {
                ++report.missing;
                continue;
            }
            hashes.push_back(hash);
            std::ranges::copy(row->values(), std::back_inserter(values)); // halves become the same halves again
        }
        Matrix rows(hashes.size(), static_cast<std::size_t>(key.dimension));
        rows.values = std::move(values);
        const qsizetype before = (*cache)->size();
        if (const auto stored = (*cache)->append(hashes, rows); !stored) {
            return failAs(stored);
        }
        report.added += (*cache)->size() - before;
        task.progress(static_cast<qint64>(first), static_cast<qint64>(images->size()), Text::tr("Joining"));
    }
    if (db.setting(precisionSetting).isEmpty()) {
        if (const auto kept = db.setSetting(precisionSetting, encoder.precision); !kept) {
            return failAs(kept);
        }
    }
    if (const auto flushed = (*cache)->flush(); !flushed) {
        return failAs(flushed);
    }
    return report;
}

Result<std::vector<float>> imageEmbedding(ProjectDb& db, Encoder& encoder, ImageId image)
{
    const auto images = ImageStore(db).images();
    if (!images) {
        return failAs(images);
    }
    const auto found = std::ranges::lower_bound(*images, image, {}, &ImageRow::id);
    if (found == images->end() || found->id != image) {
        return fail(Error::Code::NotFound, db.path(), Text::tr("there is no such image"));
    }
    const auto cache = EmbeddingCache::open(db.cacheDir(), EmbeddingKey::of(encoder.info()));
    if (!cache) {
        return failAs(cache);
    }
    if (const auto known = (*cache)->find(found->sha256)) {
        return known->values();
    }
    Result<Readers> readers = openReaders(db);
    if (!readers) {
        return failAs(readers);
    }
    const std::vector<Block> blocks{{{static_cast<std::size_t>(found - images->begin())}}};
    const DecodedBlock block = BlockReader(*images, blocks, *readers, encoder).next(SilentTask()).value(); // nobody cancels it
    if (!block.skipped.empty()) {
        return fail(Error::Code::Io, block.skipped.front().subject, block.skipped.front().reason);
    }
    const Result<Matrix> embeddings = encoder.encodePreprocessed(block.squares);
    if (!embeddings) {
        return failAs(embeddings);
    }
    const auto row = embeddings->row(block.images.front() % block.squares.size());
    return std::vector<float>(row.begin(), row.end());
}

} // namespace postil
