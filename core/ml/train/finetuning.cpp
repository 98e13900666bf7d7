// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/finetuning.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/base/wholefile.h"
#include "core/ml/clip/clipencoder.h"
#include "core/ml/device.h"
#include "core/ml/train/augmentation.h"
#include "core/ml/train/clippairs.h"
#include "core/ml/train/contrastiveloss.h"
#include "core/ml/train/preparedimages.h"
#include "core/ml/train/trainedclip.h"
#include "core/ml/train/trainingloop.h"

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/autocast_mode.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/eye.h>
#include <ATen/ops/full.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <numeric>

namespace postil::ml {

namespace {

constexpr std::uint64_t orderStream = 64;
constexpr std::uint64_t captionStream = 65;
constexpr std::uint64_t pixelStream = 66;
constexpr qsizetype textBlock = 256; ///< captions encoded at once while validating

/// bf16 for the multiplications while it lives, with fp32 weights; nothing where it is off.
class MixedPrecision
{
public:
    MixedPrecision(bool on, c10::DeviceType device)
        : m_on(on)
        , m_device(device)
    {
        if (m_on) {
            at::autocast::set_autocast_dtype(m_device, at::kBFloat16);
            at::autocast::set_autocast_enabled(m_device, true);
        }
    }
    ~MixedPrecision()
    {
        if (m_on) {
            at::autocast::clear_cache();
            at::autocast::set_autocast_enabled(m_device, false);
        }
    }
    MixedPrecision(const MixedPrecision&) = delete;
    MixedPrecision& operator=(const MixedPrecision&) = delete;

private:
    const bool m_on;
    const c10::DeviceType m_device;
};

/// The images of one split with their captions, ready to be shown.
struct Pairs
{
    Pairs(const CaptionedImages& images, PreparedImages prepared)
        : count(images.count())
        , captions(images.captionList, images.captionLists)
        , pixels(std::move(prepared))
    {
    }
    const std::size_t count;
    const CaptionIndex captions;
    const PreparedImages pixels;
};

/// A batch as the towers take it: every different caption once.
struct Batch
{
    at::Tensor pixels;    ///< [N, 3, S, S], normalised
    at::Tensor ids;       ///< [texts, tokens]
    at::Tensor textOf;    ///< [N] int64: place among the texts
    at::Tensor positives; ///< [N, N]
};

class FineTuning final : public LoopSubject
{
public:
    FineTuning(const FineTuneOptions& options, TrainedClip model, std::unique_ptr<Encoder> encoder, const Pairs& training, const Pairs& validation,
               c10::Device device, FineTuneObserver* observer, TaskContext& task)
        : m_options(options)
        , m_model(std::move(model))
        , m_encoder(std::move(encoder))
        , m_training(training)
        , m_validation(validation)
        , m_device(device)
        , m_mixed(options.backend.precision == Precision::Bf16 || (options.backend.precision == Precision::Auto && device.is_cuda()))
        , m_observer(observer)
        , m_task(task)
    {
        const Normalization& normal = m_model.checkpoint().preprocessing.normalization;
        m_mean = at::tensor(normal.mean).reshape({1, 3, 1, 1}).to(device);
        m_deviation = at::tensor(normal.std).reshape({1, 3, 1, 1}).to(device);
    }

    std::vector<std::uint32_t> order(int epoch) override
    {
        std::vector<std::uint32_t> rows(m_training.count);
        std::iota(rows.begin(), rows.end(), 0U);
        Random(streamSeed(m_options.seed, orderStream, static_cast<std::uint64_t>(epoch))).shuffle(rows);
        return rows;
    }

    Result<at::Tensor> loss(std::span<const std::uint32_t> rows, const LoopPosition& here, LoopSums& sums) override
    {
        m_model.limitScale();
        const auto batch = makeBatch(rows, here.step);
        if (!batch) {
            return failAs(batch);
        }
        const auto parts = std::min<std::size_t>(static_cast<std::size_t>(m_options.accumulate), rows.size());
        at::Tensor loss;
        at::Tensor surrogate;
        if (parts > 1) {
            std::tie(loss, surrogate) = lossInParts(*batch, static_cast<std::int64_t>(parts));
        } else {
            loss = surrogate = lossOf(imageRows(batch->pixels), textRows(batch->ids).index_select(0, batch->textOf), batch->positives);
        }
        m_lastLoss = loss.item<double>();
        sums.loss += m_lastLoss * static_cast<double>(rows.size());
        sums.images += static_cast<double>(rows.size());
        return surrogate;
    }

    Result<std::optional<LoopVerdict>> evaluate(int epoch, const LoopSums& sums) override
    {
        m_model.limitScale();
        FineTuneEpoch row;
        row.epoch = epoch;
        row.trainLoss = sums.loss / sums.images;
        LoopVerdict verdict;
        verdict.score = epoch; // without validation images the last is kept
        if (m_validation.count > 1) {
            const auto measured = validate(row);
            if (!measured) {
                return failAs(measured);
            }
            if (!*measured) {
                return std::nullopt;
            }
            verdict.score = -*row.validationLoss;
        }
        verdict.row = row.toJson();
        return verdict;
    }

    void epochDone(const QJsonObject& row, bool isBest) override
    {
        if (m_observer != nullptr) {
            m_observer->epochDone(FineTuneEpoch::fromJson(row), isBest);
        }
    }

    void batchDone(const LoopPosition& at, std::size_t batches) override
    {
        const auto steps = static_cast<qint64>(batches) * m_options.epochs;
        if (m_observer != nullptr) {
            m_observer->batchDone(static_cast<qint64>(at.step), steps, m_lastLoss);
        }
        m_task.progress(static_cast<qint64>(at.step), steps, Text::tr("Training, epoch %1").arg(at.epoch));
    }

    TensorMap everything() override { return m_model.trained(); }
    TensorMap network() override { return m_model.trained(); }
    TensorMap trained() override { return m_model.trained(); }

    [[nodiscard]] const TrainedClip& model() const { return m_model; }

private:
    Result<Batch> makeBatch(std::span<const std::uint32_t> rows, std::size_t step) const
    {
        Random random(streamSeed(m_options.seed, captionStream, step));
        std::vector<int> drawn;
        for (const std::uint32_t row : rows) {
            drawn.push_back(m_training.captions.draw(row, random));
        }
        auto batch = batchOf(m_training, rows, drawn);
        if (!batch) {
            return batch;
        }
        if (m_options.augment) {
            Random changes(streamSeed(m_options.seed, pixelStream, step));
            batch->pixels = Augmentation().apply(batch->pixels, changes);
        }
        batch->pixels = ((batch->pixels.to(m_device)) - m_mean) / m_deviation;
        return batch;
    }

    /// Pixels still in [0, 1].
    Result<Batch> batchOf(const Pairs& pairs, std::span<const std::uint32_t> rows, const std::vector<int>& drawn) const
    {
        Batch batch;
        const auto bytes = pairs.pixels.rows(*m_encoder, rows);
        if (!bytes) {
            return failAs(bytes);
        }
        batch.pixels = bytes->to(at::kFloat).div_(255);
        const auto n = static_cast<std::int64_t>(rows.size());
        QStringList texts;
        std::map<int, std::int64_t> places;
        batch.textOf = at::empty({n}, at::kLong);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto [place, isNew] = places.try_emplace(drawn[i], texts.size());
            if (isNew) {
                texts.append(pairs.captions.texts()[drawn[i]]);
            }
            batch.textOf.mutable_data_ptr<std::int64_t>()[i] = place->second;
        }
        const auto ids = tokens(texts);
        if (!ids) {
            return failAs(ids);
        }
        batch.ids = *ids;
        batch.positives = at::eye(n);
        if (m_options.multiPositive) {
            auto* cell = batch.positives.mutable_data_ptr<float>();
            for (const std::uint32_t row : rows) {
                for (const int caption : drawn) {
                    *cell++ = pairs.captions.fits(row, caption) ? 1.0F : 0.0F;
                }
            }
        }
        batch.textOf = batch.textOf.to(m_device);
        batch.positives = batch.positives.to(m_device);
        return batch;
    }

    Result<at::Tensor> tokens(const QStringList& texts) const
    {
        const auto ids = m_encoder->tokenize(texts);
        if (!ids) {
            return failAs(ids);
        }
        at::Tensor tensor = at::empty({texts.size(), m_encoder->info().contextLength}, at::kLong);
        auto* to = tensor.mutable_data_ptr<std::int64_t>();
        for (const auto& row : *ids) {
            to = std::ranges::copy(row, to).out;
        }
        return tensor.to(m_device);
    }

    [[nodiscard]] at::Tensor imageRows(const at::Tensor& pixels) const
    {
        const MixedPrecision mixed(m_mixed, m_device.type());
        return m_model.imageRows(pixels);
    }

    [[nodiscard]] at::Tensor textRows(const at::Tensor& ids) const
    {
        const MixedPrecision mixed(m_mixed, m_device.type());
        return m_model.textRows(ids);
    }

    [[nodiscard]] at::Tensor lossOf(const at::Tensor& images, const at::Tensor& texts, const at::Tensor& positives) const
    {
        return contrastiveLoss(m_model.logits(images, texts), positives);
    }

    /// The batch's loss, and something whose gradient, with those that are added on the way, is the loss's.
    [[nodiscard]] std::pair<at::Tensor, at::Tensor> lossInParts(const Batch& batch, std::int64_t parts) const
    {
        const std::int64_t n = batch.pixels.size(0);
        const std::int64_t size = (n + parts - 1) / parts;
        at::Tensor images;
        at::Tensor texts;
        {
            const at::NoGradGuard off;
            std::vector<at::Tensor> rows;
            for (std::int64_t first = 0; first < n; first += size) {
                rows.push_back(imageRows(batch.pixels.narrow(0, first, std::min(size, n - first))));
            }
            images = at::cat(rows);
            texts = textRows(batch.ids);
        }
        images.requires_grad_(true);
        texts.requires_grad_(true);
        const at::Tensor loss = lossOf(images, texts.index_select(0, batch.textOf), batch.positives);
        loss.backward(); // the scale's gradient, and those of the rows
        const at::Tensor textPart = (textRows(batch.ids) * texts.grad()).sum();
        if (m_options.towers == TrainedTowers::Text) {
            return {loss, textPart};
        }
        if (m_options.towers == TrainedTowers::Both) {
            textPart.backward();
        }
        for (std::int64_t first = 0; first + size < n; first += size) {
            (imageRows(batch.pixels.narrow(0, first, size)) * images.grad().narrow(0, first, size)).sum().backward();
        }
        const std::int64_t last = (n - 1) / size * size;
        return {loss, (imageRows(batch.pixels.narrow(0, last, n - last)) * images.grad().narrow(0, last, n - last)).sum()};
    }

    /// Loss in batches of the validation images, each with the first of its captions; false when cancelled.
    Result<bool> validate(FineTuneEpoch& row) const
    {
        const at::NoGradGuard off;
        const QStringList& texts = m_validation.captions.texts();
        std::vector<at::Tensor> textBlocks;
        for (qsizetype first = 0; first < texts.size(); first += textBlock) {
            const auto ids = tokens(texts.mid(first, textBlock));
            if (!ids) {
                return failAs(ids);
            }
            textBlocks.push_back(textRows(*ids));
        }
        const at::Tensor allTexts = at::cat(textBlocks);
        double lossSum = 0;
        double right = 0;
        const auto size = static_cast<std::size_t>(m_options.batch);
        const std::size_t batches = batchCount(m_validation.count, size);
        for (std::size_t b = 0; b < batches; ++b) {
            if (m_task.isCancelled()) {
                return false;
            }
            const std::size_t end = b + 1 == batches ? m_validation.count : (b + 1) * size;
            std::vector<std::uint32_t> rows(end - b * size);
            std::iota(rows.begin(), rows.end(), static_cast<std::uint32_t>(b * size));
            std::vector<int> first;
            for (const std::uint32_t image : rows) {
                first.push_back(m_validation.captions.first(image));
            }
            auto batch = batchOf(m_validation, rows, first);
            if (!batch) {
                return failAs(batch);
            }
            const at::Tensor images = imageRows((batch->pixels.to(m_device) - m_mean) / m_deviation);
            at::Tensor places = at::empty({static_cast<std::int64_t>(first.size())}, at::kLong);
            std::ranges::copy(first, places.mutable_data_ptr<std::int64_t>());
            places = places.to(m_device);
            lossSum += lossOf(images, allTexts.index_select(0, places), batch->positives).item<double>() * static_cast<double>(rows.size());
            right += m_model.logits(images, allTexts).argmax(1).eq(places).sum().item<double>();
        }
        row.validationLoss = lossSum / static_cast<double>(m_validation.count);
        row.validationAccuracy = right / static_cast<double>(m_validation.count);
        return true;
    }

    const FineTuneOptions& m_options;
    TrainedClip m_model;
    const std::unique_ptr<Encoder> m_encoder; ///< tokens and squares alone
    const Pairs& m_training;
    const Pairs& m_validation;
    const c10::Device m_device;
    const bool m_mixed;
    FineTuneObserver* m_observer;
    TaskContext& m_task;
    at::Tensor m_mean;
    at::Tensor m_deviation;
    double m_lastLoss = 0;
};

QByteArray fingerprintOf(const FineTuneOptions& options, const QString& encoder, const CaptionedImages& training, const CaptionedImages& validation)
{
    QJsonObject settings = options.toJson();
    settings.insert(QStringLiteral("encoder"), encoder); // its weights, wherever they lie
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QJsonDocument(settings).toJson(QJsonDocument::Compact));
    for (const CaptionedImages* images : {&training, &validation}) {
        for (std::size_t i = 0; i < images->count(); ++i) {
            hash.addData(images->hashes[i]);
            hash.addData(QByteArray::number(images->captionList[i]) + ' ');
        }
        for (const QStringList& list : images->captionLists) {
            hash.addData(list.join(QLatin1Char('\n')).toUtf8() + '\0');
        }
    }
    return hash.result();
}

/// What made the model: tells the same call that nothing is left to do.
class Record
{
public:
    Record(const QString& folder, const QByteArray& fingerprint)
        : m_folder(folder)
        , m_fingerprint(QString::fromLatin1(fingerprint.toHex()))
    {
    }

    [[nodiscard]] std::optional<FineTuneResult> read() const
    {
        QFile file(m_folder.filePath(QStringLiteral("training.json")));
        if (!m_folder.exists(QStringLiteral("model.safetensors")) || !file.open(QIODevice::ReadOnly)) {
            return std::nullopt;
        }
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        if (json.value(QStringLiteral("fingerprint")).toString() != m_fingerprint) {
            return std::nullopt;
        }
        FineTuneResult result;
        for (const QJsonValue& row : json.value(QStringLiteral("epochs")).toArray()) {
            result.epochs.push_back(FineTuneEpoch::fromJson(row.toObject()));
        }
        result.bestEpoch = json.value(QStringLiteral("best_epoch")).toInt();
        result.seconds = json.value(QStringLiteral("seconds")).toDouble();
        result.trainedParameters = json.value(QStringLiteral("trained_parameters")).toInteger();
        return result;
    }

    [[nodiscard]] Result<void> write(const FineTuneOptions& options, const FineTuneResult& result) const
    {
        QJsonArray epochs;
        for (const FineTuneEpoch& row : result.epochs) {
            epochs.append(row.toJson());
        }
        const QJsonObject json{{QStringLiteral("fingerprint"), m_fingerprint},
                               {QStringLiteral("options"), options.toJson()},
                               {QStringLiteral("epochs"), epochs},
                               {QStringLiteral("best_epoch"), result.bestEpoch},
                               {QStringLiteral("seconds"), result.seconds},
                               {QStringLiteral("trained_parameters"), result.trainedParameters}};
        return writeWholeFile(m_folder.filePath(QStringLiteral("training.json")), QJsonDocument(json).toJson());
    }

private:
    const QDir m_folder;
    const QString m_fingerprint;
};

LoopOptions loopOptions(const FineTuneOptions& options, const QString& checkpoint, const QByteArray& fingerprint)
{
    LoopOptions loop;
    loop.epochs = options.epochs;
    loop.batch = options.batch;
    loop.learningRate = options.learningRate;
    loop.schedule = options.schedule;
    loop.optimizer.kind = options.decay == DecayKind::Decoupled ? OptimizerKind::AdamW : OptimizerKind::Adam;
    loop.optimizer.weightDecay = options.weightDecay;
    loop.optimizer.beta1 = options.beta1;
    loop.optimizer.beta2 = options.beta2;
    loop.optimizer.epsilon = options.epsilon;
    loop.checkpoint = checkpoint;
    loop.fingerprint = fingerprint;
    loop.name = options.encoder;
    return loop;
}

Result<FineTuneResult> fineTuneModel(const FineTuneOptions& options, const CaptionedImages& training, const CaptionedImages& validation,
                                     const QString& outDir, FineTuneObserver* observer, TaskContext& task)
{
    const Result<QString> deviceName = resolveDevice(options.backend.device);
    if (!deviceName) {
        return failAs(deviceName);
    }
    const c10::Device device(deviceName->toStdString());
    const int threads = options.backend.threads > 0 ? options.backend.threads : threadBudget();
    auto encoder = ClipEncoderLoader().load({options.encoder, options.vocabulary, options.backend});
    if (!encoder) {
        return failAs(encoder);
    }
    if (!(*encoder)->info().tokenizerProblem.isEmpty()) {
        return fail(Error::Code::Model, options.encoder, (*encoder)->info().tokenizerProblem);
    }
    const QByteArray fingerprint = fingerprintOf(options, (*encoder)->info().sha256, training, validation);
    const Record record(outDir, fingerprint);
    if (const auto finished = record.read()) {
        task.note(Text::tr("%1 was trained with just this already").arg(outDir));
        for (const FineTuneEpoch& row : finished->epochs) {
            if (observer != nullptr) {
                observer->epochDone(row, row.epoch == finished->bestEpoch);
            }
        }
        return *finished;
    }
    auto model = TrainedClip::load(options, device);
    if (!model) {
        return failAs(model);
    }
    std::array<std::optional<Pairs>, 2> pairs;
    for (const auto& [place, images] : {std::pair(0U, &training), std::pair(1U, &validation)}) {
        auto prepared = PreparedImages::prepare(*images, **encoder, options.memory, threads, task);
        if (!prepared) {
            return failAs(prepared);
        }
        pairs.at(place).emplace(*images, std::move(*prepared));
    }
    const QString checkpoint = QDir(outDir).filePath(QStringLiteral("checkpoint.safetensors"));
    FineTuning subject(options, std::move(*model), std::move(*encoder), *pairs[0], *pairs[1], device, observer, task);
    const auto done = runLoop(subject, loopOptions(options, checkpoint, fingerprint), task);
    if (!done) {
        return failAs(done);
    }
    FineTuneResult result;
    for (const QJsonObject& row : done->rows) {
        result.epochs.push_back(FineTuneEpoch::fromJson(row));
    }
    result.bestEpoch = done->bestEpoch;
    result.seconds = done->seconds;
    result.stopped = done->stopped;
    for (const auto& [name, tensor] : subject.model().trained()) {
        result.trainedParameters += tensor.numel();
    }
    if (result.stopped) {
        return result;
    }
    if (const auto saved = subject.model().save(outDir, options.vocabulary, done->best); !saved) {
        return failAs(saved);
    }
    if (const auto written = record.write(options, result); !written) {
        return failAs(written);
    }
    QFile::remove(checkpoint);
    return result;
}

} // namespace

Result<FineTuneResult> ContrastiveFineTuner::train(const FineTuneOptions& options, const CaptionedImages& training,
                                                   const CaptionedImages& validation, const QString& outDir, FineTuneObserver* observer,
                                                   TaskContext& task) const
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    if (training.count() < 2) {
        return fail(Error::Code::InvalidArgument, Text::tr("training"), Text::tr("needs at least two images with captions"));
    }
    if (!QDir().mkpath(outDir)) {
        return fail(Error::Code::Io, outDir, Text::tr("the folder cannot be made"));
    }
    try {
        return fineTuneModel(options, training, validation, outDir, observer, task);
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, options.encoder, QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

} // namespace postil::ml
