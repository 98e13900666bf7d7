// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/clipencoder.h"

#include "core/base/resourcepath.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/ml/clip/hfconfig.h"
#include "core/ml/device.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/tensor.h>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace postil::ml {

namespace {

constexpr qsizetype textBatch = 64;

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

/// Vocabulary of design: `--vocab`, beside the weights, POSTIL_VOCAB, the installed one.
Result<BpeTokenizer> loadTokenizer(const QString& folder, const QString& asked)
{
    const auto fromFile = [](const QString& path) {
        if (path.endsWith(QLatin1String(".json"))) {
            return BpeTokenizer::fromVocabulary(path, QFileInfo(path).dir().filePath(QStringLiteral("merges.txt")));
        }
        return BpeTokenizer::fromMergeList(path);
    };
    if (!asked.isEmpty()) {
        return fromFile(asked);
    }
    const QDir dir(folder);
    if (dir.exists(QStringLiteral("vocab.json"))) {
        return BpeTokenizer::fromVocabulary(dir.filePath(QStringLiteral("vocab.json")), dir.filePath(QStringLiteral("merges.txt")));
    }
    const QString openAi = QStringLiteral("bpe_simple_vocab_16e6.txt.gz");
    for (const QString& path : {dir.filePath(openAi), qEnvironmentVariable("POSTIL_VOCAB"), resourcePath(openAi)}) {
        if (!path.isEmpty() && QFileInfo::exists(path)) {
            return fromFile(path);
        }
    }
    return fail(Error::Code::NotFound, folder,
                Text::tr("no vocabulary: give one with --vocab or POSTIL_VOCAB, or put vocab.json and merges.txt beside the weights"));
}

/// A vocabulary that does not belong to the model would index beyond the embedding, or never find the end of a text.
Result<BpeTokenizer> checkedTokenizer(Result<BpeTokenizer> tokenizer, const TextConfig& config, const QString& folder)
{
    if (!tokenizer) {
        return tokenizer;
    }
    if (tokenizer->largestId() >= config.vocabulary) {
        return fail(Error::Code::Model, folder,
                    Text::tr("the vocabulary has ids up to %1, the model knows %2").arg(tokenizer->largestId()).arg(config.vocabulary));
    }
    if (config.pooling == TextPooling::FirstEos && tokenizer->endId() != config.eosId) {
        return fail(Error::Code::Model, folder,
                    Text::tr("the vocabulary ends texts with the id %1, config.json with %2").arg(tokenizer->endId()).arg(config.eosId));
    }
    return tokenizer;
}

QString cardText(const QString& folder)
{
    for (const char* name : {"/MODEL_CARD.md", "/README.md"}) {
        QFile file(folder + QString::fromLatin1(name));
        if (file.open(QIODevice::ReadOnly)) {
            return QString::fromUtf8(file.read(1 << 20));
        }
    }
    return {};
}

/// Images per block: some 150 GFLOP, so that cancelling waits a second or two on a slow machine and activations stay small, but
/// enough rows for the matrix multiplications to run at full rate.
int blockImages(const VisionConfig& config)
{
    const TransformerConfig& t = config.transformer;
    const auto tokens = static_cast<double>(config.grid() * config.grid() + 1);
    const auto width = static_cast<double>(t.width);
    const double perLayer = 2 * tokens * (4 * width * width + 2 * width * static_cast<double>(t.mlp) + 2 * tokens * width);
    return static_cast<int>(std::clamp(150e9 / (perLayer * static_cast<double>(t.layers)), 4.0, 32.0));
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

ClipEncoder::ClipEncoder(const Checkpoint& checkpoint, Result<BpeTokenizer> tokenizer, std::int64_t padId, EncoderInfo info, c10::Device device,
                         at::ScalarType type)
    : m_images(makeImageTower(checkpoint, device, type))
    , m_texts(makeTextTower(checkpoint, device, type))
    , m_tokenizer(std::move(tokenizer))
    , m_padId(padId)
    , m_info(std::move(info))
    , m_device(device)
    , m_type(type)
    , m_mean(at::tensor(checkpoint.normalization.mean).reshape({1, 3, 1, 1}).to(device))
    , m_std(at::tensor(checkpoint.normalization.std).reshape({1, 3, 1, 1}).to(device))
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
        ids.push_back(m_tokenizer->encodePadded(text, m_info.contextLength, m_padId));
    }
    return ids;
}

Result<std::vector<std::vector<std::int64_t>>> ClipEncoder::tokenizeBare(const QStringList& texts) const
{
    if (!m_tokenizer) {
        return failAs(m_tokenizer);
    }
    std::vector<std::vector<std::int64_t>> ids;
    std::ranges::transform(texts, std::back_inserter(ids), [this](const QString& text) { return m_tokenizer->encode(text); });
    return ids;
}

Result<Image> ClipEncoder::preprocess(const Image& image) const
{
    if (image.isNull()) {
        return fail(Error::Code::InvalidArgument, m_info.name, Text::tr("the picture is empty"));
    }
    return clipSquare(image, m_info.imageSize, Pipeline::OpenAi);
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

at::Tensor ClipEncoder::pixels(std::span<const Image> squares) const
{
    const std::int64_t n = m_info.imageSize;
    at::Tensor bytes = at::empty({static_cast<std::int64_t>(squares.size()), n, n, 3}, at::kByte);
    auto* to = bytes.mutable_data_ptr<std::uint8_t>();
    for (const Image& square : squares) {
        to = std::ranges::copy(square.pixels, to).out;
    }
    return ((bytes.to(m_device).permute({0, 3, 1, 2}).to(at::kFloat, false, false, at::MemoryFormat::Contiguous) / 255 - m_mean) / m_std).to(m_type);
}

Result<Matrix> ClipEncoder::encodePreprocessed(std::span<const Image> squares)
{
    for (const Image& square : squares) {
        if (square.width != m_info.imageSize || square.height != m_info.imageSize || square.channels != 3) {
            return fail(Error::Code::InvalidArgument, m_info.name,
                        Text::tr("a picture of %1 × %2 is not what the image tower takes").arg(square.width).arg(square.height));
        }
    }
    try {
        const c10::InferenceMode inference;
        Matrix out(squares.size(), static_cast<std::size_t>(m_info.dimension));
        const auto imageBatch = static_cast<std::size_t>(m_info.blockImages);
        for (std::size_t i = 0; i < squares.size(); i += imageBatch) {
            const auto part = squares.subspan(i, std::min(imageBatch, squares.size() - i));
            storeNormalized(m_images->embed(pixels(part)), out, i);
        }
        return out;
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
            storeNormalized(m_texts->embed(tensor.to(m_device)), out, static_cast<std::size_t>(i));
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
    const Result<QString> deviceName = resolveDevice(options.backend.device);
    if (!deviceName) {
        return failAs(deviceName);
    }
    const QString bundled = options.path == QLatin1String("postil-mini") ? resourcePath(options.path) : QString();
    Result<Checkpoint> checkpoint = loadCheckpoint(bundled.isEmpty() ? options.path : bundled);
    if (!checkpoint) {
        return failAs(checkpoint);
    }
    try {
        at::set_num_threads(options.backend.threads > 0 ? options.backend.threads : threadBudget());
        const c10::Device device(deviceName->toStdString());
        Precision precision = options.backend.precision;
        if (precision == Precision::Auto) {
            precision = device.is_cuda() ? Precision::Fp16 : Precision::Fp32;
        }
        Result<BpeTokenizer> tokenizer = checkedTokenizer(loadTokenizer(checkpoint->folder, options.vocabulary), checkpoint->config.text, checkpoint->folder);
        if (!tokenizer && !options.vocabulary.isEmpty()) {
            return failAs(tokenizer);
        }
        std::int64_t padId = 0;
        if (tokenizer) {
            const QString pad = readHfPadToken(checkpoint->folder);
            padId = (pad.isEmpty() ? std::nullopt : tokenizer->idOf(pad)).value_or(tokenizer->endId());
        }
        EncoderInfo info;
        info.name = QFileInfo(checkpoint->folder).fileName();
        info.path = checkpoint->folder;
        info.architecture = QStringLiteral("clip-vit");
        info.sha256 = checkpoint->sha256;
        info.imageSize = static_cast<int>(checkpoint->config.vision.imageSize);
        info.contextLength = static_cast<int>(checkpoint->config.text.contextLength);
        info.dimension = static_cast<int>(checkpoint->config.projection);
        info.blockImages = blockImages(checkpoint->config.vision);
        info.logitScale = std::exp(checkpoint->weights.at("logit_scale").item<double>());
        info.parameters = checkpoint->parameters;
        info.precision = precisionName(precision);
        info.backend = *deviceName;
        info.card = cardText(checkpoint->folder);
        info.tokenizerProblem = tokenizer ? QString() : tokenizer.error().message();
        return std::make_unique<ClipEncoder>(*checkpoint, std::move(tokenizer), padId, std::move(info), device, scalarType(precision));
    } catch (const std::exception& error) {
        return torchFailure(options.path, error);
    }
}

} // namespace postil::ml
