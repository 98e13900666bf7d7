// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/cliptrainer.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/inference/bpetokenizer.h"
#include "core/inference/bpetrainer.h"
#include "core/inference/clippreprocess.h"
#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/safetensors.h"
#include "core/ml/clip/texttransformer.h"
#include "core/ml/clip/vit.h"
#include "core/ml/train/adam.h"
#include "core/ml/train/augmentation.h"
#include "core/ml/train/cliplayout.h"
#include "core/ml/train/clippairs.h"
#include "core/ml/train/contrastiveloss.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/eye.h>
#include <ATen/ops/full.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>

namespace postil::ml {

namespace {

constexpr double wordDropout = 0.15;      ///< of the words of …
constexpr double shortenedCaptions = 0.3; ///< … this share of the captions
constexpr double strewnCaptions = 0.7;    ///< share that gets filler words
constexpr double gradientNorm = 1.0;
constexpr int warmUpSteps = 200; ///< at most; a tenth of a short training
const double largestLogScale = std::log(100.0);

/// One training from first to last epoch.
class Training
{
public:
    Training(const ClipTrainOptions& options, const ClipPairs& pairs, const QString& outDir,
             TaskContext& task)
        : m_options(options)
        , m_pairs(pairs)
        , m_dir(outDir)
        , m_task(task)
        , m_captions(pairs.captionList, pairs.captionLists)
    {
    }

    Result<std::vector<ClipEpoch>> run(const std::function<void(const ClipEpoch&)>& epochDone)
    {
        m_fingerprint = trainingFingerprint(m_options, m_pairs);
        if (readRecord()) {
            m_task.note(Text::tr("%1 was trained with just this already").arg(m_dir.path()));
            return m_epochs;
        }
        if (const auto ready = prepare(); !ready) {
            return failAs(ready);
        }
        while (static_cast<int>(m_epochs.size()) < m_options.epochs) {
            const auto row = epoch(static_cast<int>(m_epochs.size()) + 1);
            if (!row) {
                return failAs(row);
            }
            m_epochs.push_back(*row);
            if (const auto kept = writeCheckpoint(); !kept) {
                return failAs(kept);
            }
            epochDone(*row);
        }
        if (const auto written = writeClipWeights(m_dir.path(), m_weights); !written) {
            return failAs(written);
        }
        if (const auto written = writeRecord(); !written) {
            return failAs(written);
        }
        QFile::remove(checkpointPath());
        return m_epochs;
    }

private:
    Result<void> prepare()
    {
        if (!m_dir.mkpath(QStringLiteral("."))) {
            return fail(Error::Code::Io, m_dir.path(), Text::tr("cannot be made"));
        }
        const auto vocabulary = learnBpe(m_captions.texts() + m_pairs.fillers, m_options.vocabulary);
        if (!vocabulary) {
            return failAs(vocabulary);
        }
        m_config = clipConfig(m_options.geometry, vocabulary->pieces.size());
        if (const auto written = writeClipConfig(m_dir.path(), m_config, *vocabulary); !written) {
            return written;
        }
        if (const auto loaded = loadTokenizer(); !loaded) {
            return loaded;
        }
        if (const auto squared = preparePixels(); !squared) {
            return squared;
        }
        m_weights = randomClip(m_config, m_options.seed);
        for (auto& [name, tensor] : m_weights) {
            tensor.set_requires_grad(true);
        }
        AdamOptions adam;
        adam.weightDecay = m_options.weightDecay;
        adam.decays = [](const std::string&, const at::Tensor& tensor) { return tensor.dim() > 1; };
        m_optimizer = std::make_unique<Adam>(m_weights, adam);
        return readCheckpoint();
    }

    Result<ClipEpoch> epoch(int number)
    {
        QElapsedTimer clock;
        clock.start();
        // A stream of its own per epoch: a training that goes on draws what an undisturbed one draws.
        Random random(m_options.seed * 1'000'003 + static_cast<std::uint64_t>(number));
        std::vector<std::size_t> order(m_pairs.images.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        random.shuffle(order);
        double sum = 0;
        for (std::size_t batch = 0; batch < batches(); ++batch) {
            if (m_task.isCancelled()) {
                return fail(Error::Code::Cancelled, m_dir.path(),
                            Text::tr("stopped in epoch %1; the same command goes on from there").arg(number));
            }
            const std::size_t size = batchSize();
            const double loss = step(std::span(order).subspan(batch * size, size), random);
            if (!std::isfinite(loss)) {
                return fail(
                    Error::Code::Model, Text::tr("training"),
                    Text::tr("the loss is no number in epoch %1; take a smaller learning rate").arg(number));
            }
            sum += loss;
            m_task.progress(
                static_cast<qint64>((static_cast<std::size_t>(number) - 1) * batches() + batch + 1),
                static_cast<qint64>(batches()) * m_options.epochs,
                Text::tr("Training, epoch %1").arg(number));
        }
        return ClipEpoch{number, sum / static_cast<double>(batches()),
                         static_cast<double>(clock.elapsed()) / 1000};
    }

    double step(std::span<const std::size_t> images, Random& random)
    {
        const auto n = static_cast<std::int64_t>(images.size());
        at::Tensor rows = at::empty({n}, at::kLong);
        std::vector<int> captions;
        QStringList texts;
        for (std::size_t i = 0; i < images.size(); ++i) {
            rows.mutable_data_ptr<std::int64_t>()[i] = static_cast<std::int64_t>(images[i]);
            captions.push_back(m_captions.draw(images[i], random));
            const QString& text = m_captions.texts()[captions.back()];
            texts.append(m_options.augment ? augmented(text, random) : text);
        }
        at::Tensor pixels = at::index_select(m_pixels, 0, rows).to(at::kFloat).div_(255);
        if (m_options.augment) {
            pixels = Augmentation().apply(pixels, random);
        }
        const at::Tensor imageRows =
            unit(vitEmbed(m_weights, m_config.vision, (pixels - m_mean) / m_deviation));
        const at::Tensor textRows = unit(textEmbed(m_weights, m_config.text, tokens(texts)));
        const at::Tensor& logScale = m_weights.at("logit_scale");
        const at::Tensor logits = at::matmul(imageRows, textRows.t()) * logScale.exp();
        const at::Tensor loss =
            contrastiveLoss(logits, m_options.multiPositive ? positives(images, captions) : at::eye(n));
        m_optimizer->zeroGradients();
        loss.backward();
        clipGradients(m_weights, gradientNorm);
        m_optimizer->step(learningRate());
        const at::NoGradGuard off;
        m_weights.at("logit_scale").clamp_max_(largestLogScale);
        return loss.item<double>();
    }

    [[nodiscard]] QString augmented(QString text, Random& random) const
    {
        if (random.unit() < shortenedCaptions) {
            text = dropWords(text, wordDropout, random);
        }
        return !m_pairs.fillers.isEmpty() && random.unit() < strewnCaptions
                   ? strewWords(text, m_pairs.fillers, random)
                   : text;
    }

    [[nodiscard]] static at::Tensor unit(const at::Tensor& rows)
    {
        return rows / at::linalg_vector_norm(rows, 2, {1}, true);
    }

    [[nodiscard]] at::Tensor positives(std::span<const std::size_t> images,
                                       const std::vector<int>& captions) const
    {
        const auto n = static_cast<std::int64_t>(images.size());
        at::Tensor fits = at::zeros({n, n});
        auto* cell = fits.mutable_data_ptr<float>();
        for (const std::size_t image : images) {
            for (const int caption : captions) {
                *cell++ = m_captions.fits(image, caption) ? 1.0F : 0.0F;
            }
        }
        return fits;
    }

    [[nodiscard]] double learningRate() const
    {
        const auto total = static_cast<double>(batches()) * m_options.epochs;
        const auto done = static_cast<double>(m_optimizer->steps());
        const double warmUp = std::min<double>(warmUpSteps, std::ceil(total / 10));
        return m_options.learningRate * std::min(1.0, (done + 1) / warmUp) * 0.5 *
               (1 + std::cos(std::numbers::pi * done / total));
    }

    [[nodiscard]] std::size_t batchSize() const
    {
        return std::min(static_cast<std::size_t>(m_options.batch), m_pairs.images.size());
    }
    [[nodiscard]] std::size_t batches() const
    {
        return m_pairs.images.size() / batchSize();
    } ///< a rest is left out

    [[nodiscard]] QString checkpointPath() const
    {
        return m_dir.filePath(QStringLiteral("training.safetensors"));
    }

    Result<void> writeCheckpoint() const
    {
        TensorMap tensors = m_optimizer->state();
        for (const auto& [name, tensor] : m_weights) {
            tensors.emplace("weight." + name, tensor.detach());
        }
        return writeSafetensors(
            checkpointPath(), tensors,
            {{"fingerprint", m_fingerprint.toStdString()},
             {"steps", std::to_string(m_optimizer->steps())},
             {"epochs", QJsonDocument(curve()).toJson(QJsonDocument::Compact).toStdString()}});
    }

    /// Goes on from a checkpoint of the same training; another one's is left alone until it is overwritten.
    Result<void> readCheckpoint()
    {
        if (!QFile::exists(checkpointPath())) {
            return {};
        }
        const auto saved = readSafetensors(checkpointPath());
        if (!saved) {
            return failAs(saved);
        }
        const auto text = [&saved](const char* key) {
            const auto found = saved->metadata.find(key);
            return found == saved->metadata.end() ? QByteArray() : QByteArray::fromStdString(found->second);
        };
        if (text("fingerprint") != m_fingerprint) {
            m_task.note(Text::tr("%1 belongs to another training and is replaced").arg(checkpointPath()));
            return {};
        }
        const at::NoGradGuard off;
        for (auto& [name, tensor] : m_weights) {
            tensor.copy_(saved->tensors.at("weight." + name));
        }
        m_optimizer->restore(saved->tensors, text("steps").toLongLong());
        readCurve(QJsonDocument::fromJson(text("epochs")).array());
        m_task.note(Text::tr("going on after epoch %1").arg(m_epochs.size()));
        return {};
    }

    [[nodiscard]] QJsonArray curve() const
    {
        QJsonArray rows;
        for (const ClipEpoch& row : m_epochs) {
            rows.append(QJsonArray{row.epoch, row.loss, row.seconds});
        }
        return rows;
    }

    void readCurve(const QJsonArray& rows)
    {
        for (const QJsonValue& value : rows) {
            const QJsonArray row = value.toArray();
            m_epochs.push_back({row.at(0).toInt(), row.at(1).toDouble(), row.at(2).toDouble()});
        }
    }

    [[nodiscard]] QString recordPath() const { return m_dir.filePath(QStringLiteral("training.json")); }

    /// What made these weights: stays beside them.
    Result<void> writeRecord() const
    {
        QSaveFile file(recordPath());
        const QJsonObject record{
            {QStringLiteral("fingerprint"), QString::fromLatin1(m_fingerprint)},
            {QStringLiteral("seed"), QString::number(m_options.seed)},
            {QStringLiteral("columns"),
             QJsonArray{QStringLiteral("epoch"), QStringLiteral("loss"), QStringLiteral("seconds")}},
            {QStringLiteral("epochs"), curve()}};
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(record).toJson()) < 0 ||
            !file.commit()) {
            return fail(Error::Code::Io, recordPath(), file.errorString());
        }
        return {};
    }

    /// True when the folder holds the finished result of the same training.
    bool readRecord()
    {
        QFile file(recordPath());
        if (!m_dir.exists(QStringLiteral("model.safetensors")) || !file.open(QIODevice::ReadOnly)) {
            return false;
        }
        const QJsonObject record = QJsonDocument::fromJson(file.readAll()).object();
        if (record.value(QLatin1String("fingerprint")).toString().toLatin1() != m_fingerprint) {
            return false;
        }
        readCurve(record.value(QLatin1String("epochs")).toArray());
        return true;
    }

    Result<void> loadTokenizer()
    {
        auto loaded = BpeTokenizer::fromVocabulary(m_dir.filePath(QStringLiteral("vocab.json")),
                                                   m_dir.filePath(QStringLiteral("merges.txt")));
        if (!loaded) {
            return failAs(loaded);
        }
        m_tokenizer = std::move(*loaded);
        return {};
    }

    Result<void> preparePixels()
    {
        const int side = m_options.geometry.imageSize;
        const auto count = static_cast<std::int64_t>(m_pairs.images.size());
        at::Tensor squares = at::empty({count, side, side, 3}, at::kByte);
        auto* target = squares.mutable_data_ptr<std::uint8_t>();
        for (std::int64_t i = 0; i < count; ++i) {
            if (m_task.isCancelled()) {
                return fail(Error::Code::Cancelled, m_dir.path(), Text::tr("stopped before the first epoch"));
            }
            const Image square =
                clipSquare(m_pairs.images[static_cast<std::size_t>(i)], side, Pipeline::OpenAi);
            target = std::ranges::copy(square.pixels, target).out;
            m_task.progress(i + 1, count, Text::tr("Preparing images"));
        }
        m_pixels = squares.permute({0, 3, 1, 2}).contiguous();
        const Normalization normalization;
        m_mean = at::tensor(at::ArrayRef<float>(normalization.mean.data(), 3)).reshape({1, 3, 1, 1});
        m_deviation = at::tensor(at::ArrayRef<float>(normalization.std.data(), 3)).reshape({1, 3, 1, 1});
        return {};
    }

    /// [N, longest] ids: what is left of the context after the longest text changes nothing.
    [[nodiscard]] at::Tensor tokens(const QStringList& texts) const
    {
        const int context = m_options.geometry.contextLength;
        at::Tensor ids = at::full({texts.size(), context}, m_tokenizer->endId(), at::kLong);
        std::int64_t longest = 1;
        auto* row = ids.mutable_data_ptr<std::int64_t>();
        for (const QString& text : texts) {
            const BpeTokenizer::Ids padded = m_tokenizer->encodePadded(text, context, m_tokenizer->endId());
            row = std::ranges::copy(padded, row).out;
            const auto end = std::ranges::find(padded, m_tokenizer->endId());
            longest = std::max<std::int64_t>(longest, end - padded.begin() + 1);
        }
        return ids.narrow(1, 0, longest);
    }

    std::optional<BpeTokenizer> m_tokenizer;
    at::Tensor m_mean;      ///< [1, 3, 1, 1]
    at::Tensor m_deviation; ///< [1, 3, 1, 1]
    const ClipTrainOptions& m_options;
    const ClipPairs& m_pairs;
    const QDir m_dir;
    TaskContext& m_task;
    const CaptionIndex m_captions;
    ClipConfig m_config;
    TensorMap m_weights;
    std::unique_ptr<Adam> m_optimizer;
    at::Tensor m_pixels; ///< [N, 3, S, S] uint8
    QByteArray m_fingerprint;
    std::vector<ClipEpoch> m_epochs;
};

} // namespace

Result<std::vector<ClipEpoch>>
ContrastiveTrainer::train(const ClipTrainOptions& options, const ClipPairs& pairs, const QString& outDir,
                          const std::function<void(const ClipEpoch&)>& epochDone, TaskContext& task) const
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    if (pairs.images.size() < 2 || pairs.images.size() != pairs.captionList.size()) {
        return fail(Error::Code::InvalidArgument, Text::tr("training"),
                    Text::tr("needs at least two images, each with a list of captions"));
    }
    try {
        return Training(options, pairs, outDir, task).run(epochDone);
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, Text::tr("training"),
                    QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

} // namespace postil::ml
