// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/blockreader.h"

#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/project/projectdb.h"

#include <QSet>

#include <algorithm>
#include <chrono>

namespace postil {

namespace {

constexpr std::chrono::milliseconds askEvery{20}; // whether the task is cancelled

std::size_t blocksAhead()
{
    return static_cast<std::size_t>(threadBudget()) + 2;
}

} // namespace

Result<Readers> openReaders(ProjectDb& db)
{
    const auto sources = ImageStore(db).sources();
    if (!sources) {
        return failAs(sources);
    }
    Readers readers;
    for (const SourceRow& source : *sources) {
        readers.emplace(source.id, openSource(source.kind, source.path, db.cacheDir()));
    }
    return readers;
}

std::vector<Block> missingBlocks(const std::vector<ImageRow>& images, const EmbeddingCache& cache, std::size_t blockSize,
                                 const std::function<bool(std::size_t block)>& isWanted)
{
    std::vector<Block> blocks;
    QSet<QByteArray> seen;
    for (std::size_t first = 0; first < images.size(); first += blockSize) {
        Block block;
        for (std::size_t i = first; i < std::min(images.size(), first + blockSize); ++i) {
            if (!seen.contains(images[i].sha256) && !cache.find(images[i].sha256)) {
                seen.insert(images[i].sha256);
                block.images.push_back(i);
            }
        }
        if (!block.images.empty() && isWanted(first / blockSize)) {
            blocks.push_back(std::move(block));
        }
    }
    return blocks;
}

BlockReader::BlockReader(const std::vector<ImageRow>& images, const std::vector<Block>& blocks, Readers& readers, const Encoder& encoder)
    : m_images(images)
    , m_blocks(blocks)
    , m_readers(readers)
    , m_encoder(encoder)
    , m_room(static_cast<std::ptrdiff_t>(blocksAhead()))
    , m_queue(blocksAhead())
{
    for (int i = 0; i < threadBudget(); ++i) {
        m_threads.emplace_back([this] { work(); });
    }
}

BlockReader::~BlockReader()
{
    m_stop = true;
    m_room.release(static_cast<std::ptrdiff_t>(m_threads.size()));
    m_queue.close();
    m_threads.clear(); // joins, while everything that they use is there
}

std::optional<DecodedBlock> BlockReader::next(const TaskContext& task)
{
    while (!m_early.contains(m_next)) {
        std::optional<DecodedBlock> block = m_queue.popFor(askEvery);
        if (task.isCancelled()) {
            return std::nullopt;
        }
        if (block) {
            const std::size_t number = block->number;
            m_early.emplace(number, std::move(*block));
        }
    }
    if (task.isCancelled()) {
        return std::nullopt;
    }
    m_room.release();
    return std::move(m_early.extract(m_next++).mapped());
}

void BlockReader::work()
{
    for (;;) {
        m_room.acquire();
        const std::size_t number = m_taken++;
        if (m_stop || number >= m_blocks.size() || !m_queue.push(decode(number))) {
            return;
        }
    }
}

Result<Image> BlockReader::square(const ImageRow& image) const
{
    const auto reader = m_readers.find(image.source);
    if (reader == m_readers.end() || !reader->second) {
        return reader == m_readers.end() ? fail(Error::Code::NotFound, image.fileName, Text::tr("its source is gone")) : failAs(reader->second);
    }
    const Result<Image> pixels = (*reader->second)->read(image.index, image.fileName);
    return pixels ? m_encoder.preprocess(*pixels) : failAs(pixels);
}

DecodedBlock BlockReader::decode(std::size_t number) const
{
    const EncoderInfo& info = m_encoder.info();
    const auto size = static_cast<std::size_t>(info.imageSize);
    const auto places = static_cast<std::size_t>(info.blockImages);
    DecodedBlock block;
    block.number = number;
    block.squares.assign(places, Image{info.imageSize, info.imageSize, 3, std::vector<std::uint8_t>(size * size * 3)});
    for (const std::size_t i : m_blocks[number].images) {
        if (m_stop) {
            break;
        }
        Result<Image> image = square(m_images[i]);
        if (image) {
            block.squares[i % places] = std::move(*image);
            block.images.push_back(i);
        } else {
            block.skipped.push_back({m_images[i].fileName, image.error().reason});
        }
    }
    return block;
}

} // namespace postil
