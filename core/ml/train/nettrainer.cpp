// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/nettrainer.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/ml/train/augmentation.h"
#include "core/ml/train/netrefiner.h"
#include "core/ml/train/netweights.h"
#include "core/ml/train/refinerloss.h"
#include "core/ml/train/refinermetadata.h"
#include "core/ml/train/trainingloop.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/flip.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/where.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace postil::ml {

namespace {

// Streams of random numbers that one seed gives; see streamSeed().
constexpr std::uint64_t initialStream = 16;
constexpr std::uint64_t orderStream = 17;
constexpr std::uint64_t dropoutStream = 18;
constexpr std::uint64_t augmentStream = 19;

const std::string memoryName = "elr_memory";

at::Tensor longs(std::span<const std::uint32_t> values, const c10::Device& device)
{
    at::Tensor tensor = at::empty({static_cast<std::int64_t>(values.size())}, at::kLong);
    std::ranges::copy(values, tensor.mutable_data_ptr<std::int64_t>());
    return tensor.to(device);
}

BatchTruth truthOf(const TrainingImages& images, const c10::Device& device)
{
    BatchTruth truth;
    if (images.answerColumns > 0) {
        truth.answers = at::from_blob(const_cast<std::int8_t*>(images.answers.data()),
                                      {static_cast<std::int64_t>(images.count()), images.answerColumns}, at::kChar)
                            .to(device, at::kFloat);
    } else {
        truth.labels = at::from_blob(const_cast<int*>(images.labels.data()), {static_cast<std::int64_t>(images.count())}, at::kInt)
                           .to(device, at::kLong);
    }
    if (!images.weights.empty()) {
        truth.weights = at::from_blob(const_cast<float*>(images.weights.data()), {static_cast<std::int64_t>(images.weights.size())}, at::kFloat)
                            .to(device, at::kFloat, false, true);
    }
    return truth;
}

BatchTruth part(const BatchTruth& all, const at::Tensor& rows)
{
    const auto pick = [&rows](const at::Tensor& tensor) { return tensor.defined() ? tensor.index_select(0, rows) : tensor; };
    return {pick(all.labels), pick(all.answers), pick(all.weights)};
}

/// Half of the pictures turned round in the dimension.
at::Tensor flipped(const at::Tensor& pixels, std::int64_t dimension, Random& random)
{
    at::Tensor chosen = at::empty({pixels.size(0), 1, 1, 1}, at::kBool);
    for (std::int64_t i = 0; i < pixels.size(0); ++i) {
        chosen.mutable_data_ptr<bool>()[i] = random.below(2) == 1;
    }
    return at::where(chosen.to(pixels.device()), pixels.flip({dimension}), pixels);
}

/// Pixels of bytes, changed as `options` say.
at::Tensor augmented(at::Tensor pixels, const AugmentOptions& options, Random& random)
{
    if (options.flipHorizontal) {
        pixels = flipped(pixels, 3, random);
    }
    if (options.flipVertical) {
        pixels = flipped(pixels, 2, random);
    }
    if (options.shift <= 0 && options.rotate <= 0 && options.intensity <= 0) {
        return pixels;
    }
    Augmentation change;
    change.rotation = options.rotate;
    change.scale = 0;
    change.shift = options.shift;
    change.contrastLow = 1 - options.intensity;
    change.contrastHigh = 1 + options.intensity;
    change.brightness = options.intensity / 2;
    change.gamma = 0;
    change.blur = 0;
    change.noise = 0;
    return change.apply(pixels.to(at::kFloat).div_(255.0), random).mul_(255.0);
}

EpochRow epochRow(const QJsonObject& json)
{
    return {json.value(QStringLiteral("epoch")).toInt(), json.value(QStringLiteral("train_loss")).toDouble(),
            json.value(QStringLiteral("train_accuracy")).toDouble(), json.value(QStringLiteral("validation_loss")).toDouble(),
            json.value(QStringLiteral("validation_accuracy")).toDouble()};
}

class NetTraining final : public LoopSubject
{
public:
    NetTraining(const RefinerOptions& options, NetPlan plan, int classes, const TrainingImages& training, const TrainingImages& validation,
                const c10::Device& device, TrainingObserver* observer, TaskContext& task)
        : m_options(options)
        , m_plan(std::move(plan))
        , m_classes(classes)
        , m_training(training, options.inputScale, device)
        , m_validation(validation, options.inputScale, device)
        , m_trainingTruth(truthOf(training, device))
        , m_validationTruth(truthOf(validation, device))
        , m_device(device)
        , m_observer(observer)
        , m_task(task)
    {
        if (options.loss == LossKind::Elr) {
            m_memory = ElrMemory(training.count(), classes, device);
        }
        m_classWeights = classWeights(options, m_trainingTruth, classes);
    }

    Result<TrainedRefiner> run(const LoopOptions& loop)
    {
        m_tensors = randomNet(m_plan, streamSeed(m_options.seed, initialStream));
        if (!m_options.weights.isEmpty()) {
            const Result<LoadedWeights> loaded = loadNetWeights(m_options.weights, m_plan, m_tensors);
            if (!loaded) {
                return failAs(loaded);
            }
            m_task.note(loaded->summary());
        }
        prepareNet(m_plan, m_tensors, m_device);
        Result<LoopResult> done = runLoop(*this, loop, m_task);
        if (!done) {
            return failAs(done);
        }
        TrainedRefiner trained;
        std::ranges::transform(done->rows, std::back_inserter(trained.epochs), epochRow);
        trained.bestEpoch = done->bestEpoch;
        trained.seconds = done->seconds;
        trained.stopped = done->stopped;
        trained.stoppedEarly = done->stoppedEarly;
        if (!done->stopped) {
            for (auto& [name, tensor] : done->best) {
                tensor = tensor.to(m_device);
            }
            trained.refiner = std::make_unique<NetRefiner>(m_plan, m_options, m_classes, std::move(done->best), m_device);
        }
        return trained;
    }

    std::vector<std::uint32_t> order(int epoch) override
    {
        std::vector<std::uint32_t> rows(static_cast<std::size_t>(m_training.count()));
        std::iota(rows.begin(), rows.end(), 0U);
        Random(streamSeed(m_options.seed, orderStream, static_cast<std::uint64_t>(epoch))).shuffle(rows);
        return rows;
    }

    Result<at::Tensor> loss(std::span<const std::uint32_t> order, const LoopPosition& here, LoopSums& sums) override
    {
        const at::Tensor rows = longs(order, m_device);
        const BatchTruth truth = part(m_trainingTruth, rows);
        at::Generator dropout = seededGenerator(streamSeed(m_options.seed, dropoutStream, here.step));
        const at::Tensor scores = runNet(m_plan, m_tensors, input(rows, here.step), &dropout);
        const at::Tensor loss = trainingLoss(m_options, scores, truth, m_classWeights, m_memory, rows);
        const c10::AutoGradMode off(false);
        const auto images = static_cast<double>(order.size());
        sums.loss += loss.item<double>() * images;
        sums.right += rightness(m_options.answers, answerProbabilities(m_options.answers, scores), truth).sum().item<double>();
        sums.images += images;
        return loss;
    }

    Result<std::optional<LoopVerdict>> evaluate(int epoch, const LoopSums& sums) override
    {
        const c10::AutoGradMode off(false);
        const std::int64_t count = m_validation.count();
        const std::int64_t block = evaluationBlock(m_plan);
        Matrix probabilities(static_cast<std::size_t>(count), static_cast<std::size_t>(m_classes));
        double loss = 0;
        double right = 0;
        for (std::int64_t start = 0; start < count; start += block) {
            if (m_task.isCancelled()) {
                return std::nullopt;
            }
            const std::int64_t images = std::min(block, count - start);
            const auto here = [&](const at::Tensor& all) { return all.defined() ? all.slice(0, start, start + images) : all; };
            const BatchTruth truth{here(m_validationTruth.labels), here(m_validationTruth.answers), {}};
            const at::Tensor scores = runNet(m_plan, m_tensors, m_validation.block(start, images), nullptr);
            const at::Tensor said = answerProbabilities(m_options.answers, scores);
            loss += plainLoss(m_options.answers, scores, truth).sum().item<double>();
            right += rightness(m_options.answers, said, truth).sum().item<double>();
            copyRows(said, probabilities, start);
        }
        loss /= static_cast<double>(count);
        right /= static_cast<double>(count);
        if (!std::isfinite(loss)) {
            return fail(Error::Code::Model, m_options.refiner,
                        Text::tr("the validation loss is no longer a finite number in epoch %1; take a smaller learning rate").arg(epoch));
        }
        if (m_observer != nullptr) {
            m_lastProbabilities = std::move(probabilities);
        }
        LoopVerdict verdict;
        verdict.row = {{QStringLiteral("epoch"), epoch},
                       {QStringLiteral("train_loss"), sums.loss / sums.images},
                       {QStringLiteral("train_accuracy"), sums.right / sums.images},
                       {QStringLiteral("validation_loss"), loss},
                       {QStringLiteral("validation_accuracy"), right}};
        const bool byLoss = m_options.earlyStopping == StoppingRule::Validation;
        verdict.score = byLoss ? -loss : right;
        verdict.tie = byLoss ? 0 : -loss;
        return verdict;
    }

    void epochDone(const QJsonObject& row, bool isBest) override
    {
        if (m_observer == nullptr) {
            return;
        }
        m_observer->epochDone(epochRow(row), isBest);
        if (m_lastProbabilities.rows > 0) { // of a resumed training's earlier epochs there are none
            m_observer->validationProbabilities(m_lastProbabilities);
            m_lastProbabilities = {};
        }
    }

    void batchDone(const LoopPosition& at, std::size_t batches) override
    {
        if (m_observer != nullptr) {
            m_observer->batchDone({at.epoch, m_options.epochs, static_cast<int>(at.batch), static_cast<int>(batches)});
        }
    }

    bool isEnough() override { return m_observer != nullptr && m_observer->isEnough(); }

    TensorMap everything() override
    {
        TensorMap all = m_tensors;
        if (m_memory.isUsed()) {
            all.emplace(memoryName, m_memory.targets());
        }
        return all;
    }
    TensorMap trained() override { return trainedTensors(m_plan, m_tensors); }
    TensorMap network() override { return m_tensors; }

private:
    at::Tensor input(const at::Tensor& rows, std::size_t step) const
    {
        if (m_options.augment.isOff() || m_options.readsEmbeddings()) {
            return m_training.rows(rows);
        }
        Random random(streamSeed(m_options.seed, augmentStream, step));
        return scaledPixels(augmented(m_training.bytes(rows), m_options.augment, random), m_options.inputScale);
    }

    const RefinerOptions m_options;
    const NetPlan m_plan;
    const int m_classes;
    const NetInput m_training;
    const NetInput m_validation;
    const BatchTruth m_trainingTruth;
    const BatchTruth m_validationTruth;
    const c10::Device m_device;
    TrainingObserver* const m_observer;
    TaskContext& m_task;
    TensorMap m_tensors;
    ElrMemory m_memory;
    at::Tensor m_classWeights;
    Matrix m_lastProbabilities;
};

Result<void> checkImages(const TrainingImages& images, const RefinerOptions& options, int classes, const QString& what)
{
    const auto wrong = [&what](const QString& reason) { return fail(Error::Code::InvalidArgument, what, reason); };
    const std::size_t count = images.count();
    if (count == 0) {
        return wrong(Text::tr("there is no image"));
    }
    const std::size_t values = options.readsEmbeddings()
                                   ? static_cast<std::size_t>(images.featureColumns)
                                   : static_cast<std::size_t>(images.channels) * static_cast<std::size_t>(images.size) * static_cast<std::size_t>(images.size);
    if (values == 0 || (options.readsEmbeddings() ? images.features.size() : images.pixels.size()) != count * values) {
        return wrong(Text::tr("sizes or channels differ"));
    }
    if (options.answers == AnswerKind::Several ? images.answerColumns != classes : images.labels.size() != count) {
        return wrong(Text::tr("the answers do not fit the %1 classes").arg(classes));
    }
    if (!images.weights.empty() && images.weights.size() != count) {
        return wrong(Text::tr("there are %1 weights for %2 images").arg(images.weights.size()).arg(count));
    }
    for (const int label : images.labels) {
        if (label < 0 || label >= classes) {
            return wrong(Text::tr("label %1 is none of the %2 classes").arg(label).arg(classes));
        }
    }
    return {};
}

LoopOptions loopOptions(const RefinerOptions& options, const QString& checkpoint, QByteArray fingerprint)
{
    LoopOptions loop;
    loop.epochs = options.epochs;
    loop.patience = options.patience;
    loop.batch = options.batch;
    loop.learningRate = options.learningRate;
    loop.schedule = options.schedule;
    loop.optimizer = {options.optimizer, options.momentum, options.weightDecay};
    loop.checkpoint = checkpoint;
    loop.fingerprint = std::move(fingerprint);
    loop.name = options.refiner;
    return loop;
}

} // namespace

Result<TrainedRefiner> NetTrainer::train(const RefinerOptions& asked, int classes, const TrainingImages& training,
                                         const TrainingImages& validation, const QString& checkpoint, TrainingObserver* observer,
                                         TaskContext& task) const
{
    RefinerOptions options = asked;
    options.inputSize = options.readsEmbeddings() ? training.featureColumns : training.size;
    options.channels = options.readsEmbeddings() ? 1 : training.channels;
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    Result<NetPlan> plan = planNet(options, options.channels, classes);
    if (!plan) {
        return failAs(plan);
    }
    for (const auto& [images, what] : {std::pair(&training, Text::tr("training images")), std::pair(&validation, Text::tr("validation images"))}) {
        if (const Result<void> valid = checkImages(*images, options, classes, what); !valid) {
            return failAs(valid);
        }
    }
    const Result<c10::Device> device = netDevice(options);
    if (!device) {
        return failAs(device);
    }
    try {
        const QByteArray fingerprint = checkpoint.isEmpty() ? QByteArray() : trainingFingerprint(options, classes, training, validation);
        return NetTraining(options, std::move(*plan), classes, training, validation, *device, observer, task)
            .run(loopOptions(options, checkpoint, fingerprint));
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, options.refiner, QString::fromLocal8Bit(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

Result<std::unique_ptr<Refiner>> NetTrainer::load(const QString& path, const BackendOptions& backend) const
{
    try {
        return NetRefiner::load(path, backend);
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, path, QString::fromLocal8Bit(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

Result<QJsonObject> NetTrainer::metadata(const QString& path) const
{
    return refinerMetadata(path);
}

Result<qint64> NetTrainer::parameterCount(const RefinerOptions& options, int channels, int classes) const
{
    const Result<NetPlan> plan = planNet(options, channels, classes);
    return plan ? Result<qint64>(plan->parameters()) : failAs(plan);
}

} // namespace postil::ml
