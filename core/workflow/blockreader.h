// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/boundedqueue.h"
#include "core/inference/embeddingcache.h"
#include "core/project/imagestore.h"

#include <atomic>
#include <functional>
#include <map>
#include <semaphore>
#include <thread>

namespace postil {

class ProjectDb;

/// A reader per source, or why there is none.
using Readers = std::map<SourceId, Result<std::unique_ptr<SourceReader>>>;

[[nodiscard]] Result<Readers> openReaders(ProjectDb& db);

/// Places of one block that have to be encoded.
struct Block {
    std::vector<std::size_t> images; ///< positions in the project's list
};

/// Blocks with at least one image that is not cached, of those that `isWanted`. Of images with equal contents the first is encoded.
[[nodiscard]] std::vector<Block> missingBlocks(const std::vector<ImageRow>& images, const EmbeddingCache& cache, std::size_t blockSize,
                                               const std::function<bool(std::size_t block)>& isWanted);

struct DecodedBlock {
    std::size_t number = 0;
    std::vector<Image> squares;      ///< one per place of the block; black where nothing is asked
    std::vector<std::size_t> images; ///< those that were read
    std::vector<Skipped> skipped;
};

/// Reads and preprocesses blocks on threads of its own; next() gives them in order. At most a few blocks beyond those handed out are
/// in memory, however long one of them takes. The destructor waits for the pictures that are being decoded, no longer.
class BlockReader
{
public:
    BlockReader(const std::vector<ImageRow>& images, const std::vector<Block>& blocks, Readers& readers, const Encoder& encoder);
    ~BlockReader();
    BlockReader(const BlockReader&) = delete;
    BlockReader& operator=(const BlockReader&) = delete;

    /// Nothing once the task is cancelled.
    [[nodiscard]] std::optional<DecodedBlock> next(const TaskContext& task);

private:
    void work();
    [[nodiscard]] Result<Image> square(const ImageRow& image) const;
    [[nodiscard]] DecodedBlock decode(std::size_t number) const;

    const std::vector<ImageRow>& m_images;
    const std::vector<Block>& m_blocks;
    Readers& m_readers;
    const Encoder& m_encoder;
    std::atomic<bool> m_stop = false;
    std::atomic<std::size_t> m_taken = 0;
    std::size_t m_next = 0;
    std::map<std::size_t, DecodedBlock> m_early; ///< finished before their turn
    std::counting_semaphore<> m_room;            ///< blocks that may be begun
    BoundedQueue<DecodedBlock> m_queue;
    std::vector<std::jthread> m_threads;
};

} // namespace postil
