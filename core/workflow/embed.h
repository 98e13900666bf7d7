// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/embeddingcache.h"
#include "core/inference/encoder.h"
#include "core/project/imagestore.h"

namespace postil {

class ProjectDb;

/// A part of a project's images, for an array job.
struct EmbedShard {
    int number = 1; ///< from 1 to count
    int count = 1;
    QString out;    ///< folder for the parts; needed if count > 1, the project is left alone then
    [[nodiscard]] Result<void> validate() const;
};

struct EmbedReport {
    qint64 images = 0;  ///< of the project that have an embedding now
    qint64 encoded = 0; ///< of these, not found in the cache
    std::vector<Skipped> skipped; ///< unreadable, by file name
    double seconds = 0; ///< decoding and encoding
};

struct Embedded {
    EmbedReport report;
    std::vector<ImageRow> images; ///< every image of the project that has an embedding, by id
    std::unique_ptr<EmbeddingCache> cache;

    /// Embedding of images[i].
    [[nodiscard]] FloatRow row(std::size_t i) const { return *cache->find(images[i].sha256); }
    /// Inner products of all of them with the rows of `directions`, straight from the memory-mapped cache.
    [[nodiscard]] Matrix along(const Matrix& directions) const;
};

/// What the project encodes with: `asked`, unless that is Auto and the project's first encoding chose something.
[[nodiscard]] Precision projectPrecision(const ProjectDb& db, Precision asked);

/// Encodes what is not in the project's cache. Decoding runs on threads ahead of the encoder. An image's place in its block of
/// EncoderInfo::blockImages is its position among the project's images, other places are left black where they are known
/// already, so that an interrupted encoding that goes on gives the same bits. Cancelled: what is done stays in the cache.
[[nodiscard]] Result<Embedded> embedImages(ProjectDb& db, Encoder& encoder, TaskContext& task);

struct ShardReport {
    EmbedReport part; ///< `images`: of this part
    QString file;
};

/// Encodes the blocks whose turn is this shard's into a file under `shard.out`; what lies there already is not encoded again. The
/// project is only read. Every image has the place that embedImages() gives it, so that all parts together are what it makes.
[[nodiscard]] Result<ShardReport> embedShard(ProjectDb& db, Encoder& encoder, const EmbedShard& shard, TaskContext& task);

struct MergeReport {
    qint64 added = 0;   ///< embeddings that the project had not
    qint64 missing = 0; ///< images that no part has
    int parts = 0;
};

/// Takes what the parts under `dir` have for the project's images, of this encoder, precision and backend, into its cache.
[[nodiscard]] Result<MergeReport> mergeShards(ProjectDb& db, const EncoderInfo& encoder, const QString& dir, TaskContext& task);

/// One image's embedding: from the cache, else encoded in its place of a block as embedImages() would, and not stored.
[[nodiscard]] Result<std::vector<float>> imageEmbedding(ProjectDb& db, Encoder& encoder, ImageId image);

} // namespace postil
