// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/clipencoder.h"

#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/inference/encoderlist.h"
#include "core/inference/tokenizerfile.h"
#include "core/ml/clip/encoderinfo.h"
#include "core/ml/clip/halving.h"
#include "core/ml/clip/machineplan.h"
#include "core/ml/clip/precisionchoice.h"
#include "core/ml/clip/squares.h"
#include "core/ml/device.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace postil::ml {

namespace {

constexpr qsizetype textBatch = 64;
constexpr int deviceBlock = 256; ///< images that a GPU gets at once, in parts of deviceBatch; the parts halve where memory is short
constexpr std::int64_t deviceBatch = 128;

/// Thrown through the tower's layers when the task is cancelled.
struct Interrupted {
};

tl::unexpected<Error> torchFailure(const QString& subject, const std::exception& error)
{
    return fail(Error::Code::Model, subject, QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0));
}

/// Rows of `embeddings` L2-normalised, appended to `out` from row `first` on.
void storeNormalized(const at::Tensor& embeddings, Matrix& out, std::size_t first)
{
    const at::Tensor wide = embeddings.to(at::kFloat);
    const at::Tensor unit = (wide / wide.norm(2, {-1}, true)).to(at::kCPU).contiguous();
    std::memcpy(out.values.data() + first * out.cols, unit.const_data_ptr<float>(), unit.nbytes());
}

/// A vocabulary that ends texts with another id would never find the end of one.
Result<std::shared_ptr<const Tokenizer>> tokenizerOf(const Checkpoint& checkpoint, const QString& asked)
{
    const TextConfig& text = checkpoint.config.text;
    TokenizerSearch search;
    search.kind = checkpoint.tokenizerKind();
    search.folder = checkpoint.folder;
    search.asked = asked;
    search.pieces = text.vocabulary;
    search.cutMergeList = checkpoint.layout != Layout::HuggingFace;
    Result<std::shared_ptr<const Tokenizer>> tokenizer = findTokenizer(search);
    if (tokenizer && text.pooling == TextPooling::FirstEos && (*tokenizer)->endId() != text.eosId) {
        return fail(Error::Code::Model, checkpoint.folder,
                    Text::tr("the vocabulary ends texts with the id %1, config.json with %2").arg((*tokenizer)->endId()).arg(text.eosId));
    }
    if (tokenizer && text.kind == TextKind::Bert && (*tokenizer)->padId() != text.padId) {
        return fail(Error::Code::Model, checkpoint.folder,
                    Text::tr("the vocabulary fills up texts with the id %1, the model masks %2").arg((*tokenizer)->padId()).arg(text.padId));
    }
    return tokenizer;
}

/// Hugging Face's layouts name a padding token; OpenAI and open_clip fill up with 0, BERT with [PAD].
std::int64_t padIdOf(const Checkpoint& checkpoint, const Tokenizer& tokenizer)
{
    if (tokenizer.kind() != TokenizerKind::BytePair) {
        return tokenizer.padId();
    }
    if (checkpoint.layout != Layout::HuggingFace) {
        return 0;
    }
    const QString pad = readHfPadToken(checkpoint.folder);
    return (pad.isEmpty() ? std::nullopt : tokenizer.idOf(pad)).value_or(tokenizer.padId());
}

at::ScalarType scalarType(Precision precision)
{
    switch (precision) {
    case Precision::Bf16:
        return at::kBFloat16;
    case Precision::Fp16:
        return at::kHalf;
    case Precision::Fp32:
    case Precision::Auto:
        break;
    }
    return at::kFloat;
}

} // namespace

ClipEncoder::ClipEncoder(const Checkpoint& checkpoint, Result<std::shared_ptr<const Tokenizer>> tokenizer, std::int64_t padId, EncoderInfo info,
                         const TowerOptions& towers)
    : m_images(makeImageTower(checkpoint, towers))
    // Captions are few: on the processor they are encoded exactly, whatever the images are.
    , m_texts(makeTextTower(checkpoint, towers.device, towers.device.is_cpu() ? at::kFloat : towers.type))
    , m_tokenizer(std::move(tokenizer))
    , m_padId(padId)
    , m_pipeline(checkpoint.preprocessing.pipeline)
    , m_info(std::move(info))
    , m_imageBatch(towers.device.is_cuda() ? std::min<std::int64_t>(deviceBatch, m_info.blockImages) : m_info.blockImages)
    , m_textBatch(textBatch)
    , m_device(towers.device)
    , m_type(towers.type)
    , m_normalization(checkpoint.preprocessing.normalization)
{
}

Result<std::vector<std::vector<std::int64_t>>> ClipEncoder::tokenize(const QStringList& texts) const
{
    if (!m_tokenizer) {
        return failAs(m_tokenizer);
    }
    std::vector<std::vector<std::int64_t>> ids;
    ids.reserve(static_cast<std::size_t>(texts.size()));
    for (const QString& text : texts) {
        ids.push_back((*m_tokenizer)->encodePadded(text, m_info.contextLength, m_padId));
    }
    return ids;
}

Result<std::vector<std::vector<std::int64_t>>> ClipEncoder::tokenizeBare(const QStringList& texts) const
{
    if (!m_tokenizer) {
        return failAs(m_tokenizer);
    }
    std::vector<std::vector<std::int64_t>> ids;
    std::ranges::transform(texts, std::back_inserter(ids), [this](const QString& text) { return (*m_tokenizer)->encode(text); });
    return ids;
}

Result<Image> ClipEncoder::preprocess(const Image& image) const
{
    if (image.isNull()) {
        return fail(Error::Code::InvalidArgument, m_info.name, Text::tr("the picture is empty"));
    }
    return clipSquare(image, m_info.imageSize, m_pipeline);
}

Result<Matrix> ClipEncoder::encodeImages(std::span<const Image> images)
{
    std::vector<Image> squares;
    squares.reserve(images.size());
    for (const Image& image : images) {
        Result<Image> square = preprocess(image);
        if (!square) {
            return failAs(square);
        }
        squares.push_back(std::move(*square));
    }
    return encodePreprocessed(squares);
}

at::Tensor ClipEncoder::pixels(const at::Tensor& squares) const
{
    return normalizedPixels(squares, m_normalization, m_device, m_type);
}

at::Tensor ClipEncoder::embed(std::span<const Image> squares)
{
    const std::int64_t n = m_info.imageSize;
    // Part after part is brought together and sent off: while a GPU works on one, the next is on its way.
    return embedHalving(static_cast<std::int64_t>(squares.size()), m_imageBatch, [&](std::int64_t first, std::int64_t count) {
        at::Tensor bytes = at::empty({count, n, n, 3}, at::TensorOptions(at::kByte).pinned_memory(m_device.is_cuda()));
        auto* to = bytes.mutable_data_ptr<std::uint8_t>();
        at::parallel_for(0, count, m_device.is_cuda() ? 16 : count, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t i = begin; i < end; ++i) {
                std::ranges::copy(squares[static_cast<std::size_t>(first + i)].pixels, to + i * n * n * 3);
            }
        });
        return m_images->embedSquares(bytes, [this](const at::Tensor& block) { return pixels(block); });
    });
}

Result<Matrix> ClipEncoder::encodePreprocessed(std::span<const Image> squares)
{
    return encodeBlock(squares, SilentTask());
}

Result<Matrix> ClipEncoder::encodeBlock(std::span<const Image> squares, const TaskContext& task)
{
    for (const Image& square : squares) {
        if (square.width != m_info.imageSize || square.height != m_info.imageSize || square.channels != 3) {
            return fail(Error::Code::InvalidArgument, m_info.name,
                        Text::tr("a picture of %1 × %2 is not what the image tower takes").arg(square.width).arg(square.height));
        }
    }
    m_images->setBetweenLayers([&task] {
        if (task.isCancelled()) {
            throw Interrupted();
        }
    });
    Result<Matrix> embeddings = embedded(squares);
    m_images->setBetweenLayers({});
    return embeddings;
}

Result<Matrix> ClipEncoder::embedded(std::span<const Image> squares)
{
    try {
        const c10::InferenceMode inference;
        Matrix out(squares.size(), static_cast<std::size_t>(m_info.dimension));
        const auto imageBatch = static_cast<std::size_t>(m_info.blockImages);
        for (std::size_t i = 0; i < squares.size(); i += imageBatch) {
            const auto part = squares.subspan(i, std::min(imageBatch, squares.size() - i));
            storeNormalized(embed(part), out, i);
        }
        return out;
    } catch (const Interrupted&) {
        return fail(Error::Code::Cancelled, m_info.name, Text::tr("stopped"));
    } catch (const std::exception& error) {
        return torchFailure(m_info.path, error);
    }
}

Result<Matrix> ClipEncoder::encodeTexts(const QStringList& texts)
{
    Matrix out(static_cast<std::size_t>(texts.size()), static_cast<std::size_t>(m_info.dimension));
    for (qsizetype i = 0; i < texts.size(); i += textBatch) {
        const auto ids = tokenize(texts.mid(i, textBatch));
        if (!ids) {
            return failAs(ids);
        }
        try {
            const c10::InferenceMode inference;
            at::Tensor tensor = at::empty({static_cast<std::int64_t>(ids->size()), m_info.contextLength}, at::kLong);
            auto* to = tensor.mutable_data_ptr<std::int64_t>();
            for (const auto& row : *ids) {
                to = std::ranges::copy(row, to).out;
            }
            const at::Tensor embeddings = embedHalving(tensor.size(0), m_textBatch, [&](std::int64_t first, std::int64_t count) {
                return m_texts->embed(tensor.narrow(0, first, count).to(m_device));
            });
            storeNormalized(embeddings, out, static_cast<std::size_t>(i));
        } catch (const std::exception& error) {
            return torchFailure(m_info.path, error);
        }
    }
    return out;
}

Result<std::unique_ptr<Encoder>> ClipEncoderLoader::load(const EncoderOptions& options) const
{
    if (const auto valid = options.backend.validate(); !valid) {
        return failAs(valid);
    }
    if (const Result<QString> device = resolveDevice(options.backend.device); !device) {
        return failAs(device); // before gigabytes are read
    }
    const Result<QString> path = EncoderList().resolve(options.path);
    if (!path) {
        return failAs(path);
    }
    Result<Checkpoint> checkpoint = loadCheckpoint(*path, options.hashAnew);
    if (!checkpoint) {
        return failAs(checkpoint);
    }
    return encoderOf(*checkpoint, options);
}

Result<std::unique_ptr<Encoder>> encoderOf(const Checkpoint& checkpoint, const EncoderOptions& options)
{
    const Result<QString> deviceName = resolveDevice(options.backend.device);
    if (!deviceName) {
        return failAs(deviceName);
    }
    try {
        at::set_num_threads(options.backend.threads > 0 ? options.backend.threads : threadBudget());
        const c10::Device device(deviceName->toStdString());
        EncoderInfo info = infoOf(checkpoint);
        Precision precision = options.backend.precision;
        if (precision == Precision::Auto) {
            const PrecisionChoice choice = device.is_cpu() ? choosePrecision(checkpoint) : choosePrecisionOn(device, checkpoint);
            precision = choice.precision;
            info.choice = choice.why;
        }
        Result<std::shared_ptr<const Tokenizer>> tokenizer = tokenizerOf(checkpoint, options.vocabulary);
        if (!tokenizer && !options.vocabulary.isEmpty()) {
            return failAs(tokenizer);
        }
        const std::int64_t padId = tokenizer ? padIdOf(checkpoint, **tokenizer) : 0;
        const VisionConfig& vision = checkpoint.config.vision;
        info.precision = precisionName(precision);
        info.backend = *deviceName;
        TowerOptions towers{device, scalarType(precision), options.backend.library, info.blockImages};
        const bool packed = device.is_cpu() && isPacked(checkpoint);
        if (options.backend.block > 0) {
            towers.images = options.backend.block;
        } else if (device.is_cuda()) {
            towers.images = deviceBlock;
        } else if (packed && !isSmall(vision)) {
            towers.images = machinePlan().images(towers.type, vision.tokens());
        }
        if (packed) {
            info.backend += QLatin1Char('-') + matrixLibraryName(towerLibrary(vision, towers));
        }
        if (towers.images != info.blockImages) { // which is what an unmeasured machine takes
            info.backend += QStringLiteral("-%1").arg(towers.images);
        }
        info.blockImages = towers.images;
        info.tokenizer = tokenizer ? (*tokenizer)->description() : QString();
        info.tokenizerProblem = tokenizer ? QString() : tokenizer.error().message();
        return std::make_unique<ClipEncoder>(checkpoint, std::move(tokenizer), padId, std::move(info), towers);
    } catch (const std::exception& error) {
        return torchFailure(options.path, error);
    }
}

} // namespace postil::ml
