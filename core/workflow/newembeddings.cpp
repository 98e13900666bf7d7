// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/newembeddings.h"

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/workflow/refinernetwork.h"

#include <algorithm>

namespace postil {

namespace {
const QString originKey = QStringLiteral("embeddings");
} // namespace

QJsonObject embeddingOrigin(const QJsonObject& config)
{
    QJsonObject origin;
    for (const char* key : {"encoder", "encoder_sha256", "precision"}) {
        origin.insert(QLatin1String(key), config.value(QLatin1String(key)));
    }
    return {{originKey, origin}};
}

Result<NewEmbeddings> NewEmbeddings::make(const EncoderLoader& encoders, EncoderOptions options, const RefinerNetwork& network)
{
    const QJsonObject origin = network.about.value(originKey).toObject();
    if (options.backend.precision == Precision::Auto) {
        options.backend.precision = precisionFromName(origin.value(QLatin1String("precision")).toString()).value_or(Precision::Auto);
    }
    Result<std::unique_ptr<Encoder>> encoder = encoders.load(options);
    if (!encoder) {
        return failAs(encoder);
    }
    const EncoderInfo& info = (*encoder)->info();
    const QString sha256 = origin.value(QLatin1String("encoder_sha256")).toString();
    if (!sha256.isEmpty() && sha256 != info.sha256) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--encoder"),
                    Text::tr("the network learned from embeddings of %1, and %2 makes others").arg(origin.value(QLatin1String("encoder")).toString(), info.name));
    }
    if (info.dimension != network.options.inputSize) {
        return fail(Error::Code::InvalidArgument, QStringLiteral("--encoder"),
                    Text::tr("%1 makes embeddings of %2 numbers, and the network takes %3").arg(info.name).arg(info.dimension).arg(network.options.inputSize));
    }
    return NewEmbeddings(std::move(*encoder));
}

Result<RefinerPixels> NewEmbeddings::of(std::span<const PixelItem> items, int threads, TaskContext& task)
{
    std::vector<Result<Image>> read(items.size(), fail(Error::Code::Cancelled, {}, {}));
    parallelFor(items.size(), threads > 0 ? threads : threadBudget(), [&](std::size_t i) {
        if (!task.isCancelled()) {
            read[i] = items[i].reader->read(items[i].index, items[i].fileName);
        }
    });
    if (task.isCancelled()) {
        return fail(Error::Code::Cancelled, Text::tr("reading images"), Text::tr("cancelled"));
    }
    RefinerPixels result;
    std::vector<Image> images;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (read[i]) {
            images.push_back(std::move(*read[i]));
            result.kept.push_back(i);
        } else {
            result.skipped.push_back({items[i].subject, read[i].error().reason});
        }
    }
    Result<TrainingImages> made = encoded(images);
    if (!made) {
        return failAs(made);
    }
    result.images = std::move(*made);
    return result;
}

Result<TrainingImages> NewEmbeddings::of(const PictureBlock& block)
{
    const PictureShape& shape = block.shape;
    std::vector<Image> images;
    for (qint64 i = 0; i < shape.count; ++i) {
        const auto from = block.pixels.begin() + static_cast<std::ptrdiff_t>(i * shape.bytes());
        images.push_back({shape.width, shape.height, shape.channels, {from, from + static_cast<std::ptrdiff_t>(shape.bytes())}});
    }
    return encoded(images);
}

Result<TrainingImages> NewEmbeddings::encoded(std::span<const Image> images)
{
    TrainingImages made;
    made.featureColumns = m_encoder->info().dimension;
    const auto block = static_cast<std::size_t>(std::max(1, m_encoder->info().blockImages));
    for (std::size_t first = 0; first < images.size(); first += block) {
        const Result<Matrix> rows = m_encoder->encodeImages(images.subspan(first, std::min(block, images.size() - first)));
        if (!rows) {
            return failAs(rows);
        }
        made.features.insert(made.features.end(), rows->values.begin(), rows->values.end());
    }
    return made;
}

} // namespace postil
