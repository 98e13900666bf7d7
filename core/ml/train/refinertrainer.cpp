// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/refinertrainer.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/ml/train/refinermetadata.h"
#include "core/ml/train/shallowcnnrefiner.h"
#include "core/ml/train/trainingcheckpoint.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <cmath>
#include <limits>
#include <numeric>

namespace postil::ml {

namespace {

// Streams of random numbers that one seed gives; see streamSeed().
constexpr std::uint64_t initialStream = 0;
constexpr std::uint64_t orderStream = 1;
constexpr std::uint64_t dropoutStream = 2; // + epoch

constexpr qint64 checkpointPause = 1000; // ms

/// Class probabilities and what they are worth.
struct Evaluation {
    Matrix probabilities;
    double loss = 0;
    double accuracy = 0;
};

/// One training: the study's loop, position and all in `m_at`.
class Training
{
public:
    Training(const RefinerOptions& options, const ShallowCnnShape& shape, const TrainingImages& training, const TrainingImages& validation,
             const QString& checkpoint, TrainingObserver* observer, TaskContext& task)
        : m_options(options)
        , m_shape(shape)
        , m_training(training)
        , m_validation(validation)
        , m_checkpoint(checkpoint)
        , m_observer(observer)
        , m_task(task)
    {
    }

    Result<TrainedRefiner> run()
    {
        auto net = makeShallowCnn(m_shape, m_options);
        if (!net) {
            return failAs(net);
        }
        m_net = std::move(*net);
        begin();
        while (!finished()) {
            const Result<bool> whole = runEpoch();
            if (!whole) {
                return failAs(whole);
            }
            if (!*whole) {
                return stop();
            }
        }
        m_at.finished = true;
        if (const Result<void> written = writeCheckpoint(); !written) {
            return failAs(written);
        }
        return result();
    }

private:
    void begin()
    {
        const QByteArray mine = trainingFingerprint(m_options, m_shape.classes, m_training, m_validation);
        if (!m_checkpoint.isEmpty() && QFileInfo::exists(m_checkpoint)) {
            Result<TrainingCheckpoint> found = TrainingCheckpoint::read(m_checkpoint, m_shape.parameterCount());
            if (found && found->fingerprint == mine) {
                m_at = std::move(*found);
                m_net->load(m_at.now);
                m_net->setSums(m_at.sums);
                double lowest = std::numeric_limits<double>::infinity();
                for (const EpochRow& row : m_at.epochs) { // as they were told the first time
                    tell(row, row.validationLoss < lowest);
                    lowest = std::min(lowest, row.validationLoss);
                }
                return;
            }
            m_task.note(Text::tr("The interrupted training had other data or settings; starting anew."));
        }
        m_at.fingerprint = mine;
        m_net->load(initialState(m_shape, m_options.optimizer, streamSeed(m_options.seed, initialStream)));
    }

    [[nodiscard]] bool finished()
    {
        m_at.finished = m_at.finished || (m_at.bestEpoch > 0 && m_observer != nullptr && m_observer->isEnough());
        return m_at.finished || static_cast<int>(m_at.epochs.size()) >= m_options.epochs || outOfPatience();
    }

    [[nodiscard]] bool outOfPatience() const
    {
        return m_at.bestEpoch > 0 && static_cast<int>(m_at.epochs.size()) - m_at.bestEpoch >= m_options.patience;
    }

    /// False when a person stopped it.
    Result<bool> runEpoch()
    {
        QElapsedTimer timer;
        timer.start();
        const auto epoch = m_at.epochs.size() + 1;
        std::vector<std::uint32_t> order(m_training.count());
        std::iota(order.begin(), order.end(), 0U);
        Random(streamSeed(m_options.seed, orderStream, epoch)).shuffle(order);
        const auto batch = static_cast<std::size_t>(m_options.batch);
        const std::size_t batches = (order.size() + batch - 1) / batch;
        for (; m_at.batch < batches; ++m_at.batch) {
            const std::size_t start = m_at.batch * batch;
            const std::span rows(order.data() + start, std::min(batch, order.size() - start));
            drawDropout(epoch, rows.size());
            if (!m_net->train({m_training, rows, m_keep}, m_task)) {
                leaveHalfway(timer);
                return false;
            }
            if (m_observer != nullptr) {
                m_observer->batchDone({static_cast<int>(epoch), m_options.epochs, static_cast<int>(m_at.batch) + 1, static_cast<int>(batches)});
            }
            if (finished()) { // the epoch before was the last: a count of epochs does not end one halfway
                leaveHalfway(timer);
                return true;
            }
        }
        m_at.sums = m_net->sums();
        std::optional<Matrix> logits = parallelLogits(*m_net, m_shape, m_validation, m_options.backend.threads, m_task);
        if (!logits) {
            leaveHalfway(timer);
            return false;
        }
        const Evaluation evaluation = evaluate(std::move(*logits));
        if (!std::isfinite(m_at.sums.loss) || !std::isfinite(evaluation.loss)) {
            return fail(Error::Code::Model, Text::tr("epoch %1").arg(epoch),
                        Text::tr("the loss is no longer a finite number; take a smaller learning rate, or pixels / 255 as input scale"));
        }
        const auto count = static_cast<double>(m_training.count());
        const EpochRow row{static_cast<int>(epoch), m_at.sums.loss / count, static_cast<double>(m_at.sums.correct) / count, evaluation.loss,
                           evaluation.accuracy};
        m_at.seconds += static_cast<double>(timer.nsecsElapsed()) * 1e-9;
        return endEpoch(row, evaluation);
    }

    void leaveHalfway(const QElapsedTimer& since)
    {
        m_at.sums = m_net->sums();
        m_at.seconds += static_cast<double>(since.nsecsElapsed()) * 1e-9;
    }

    Result<bool> endEpoch(const EpochRow& row, const Evaluation& evaluation)
    {
        m_at.epochs.push_back(row);
        m_at.batch = 0;
        m_at.sums = {};
        m_net->setSums({});
        if (m_at.bestEpoch == 0 || row.validationLoss < m_at.epochs[static_cast<std::size_t>(m_at.bestEpoch) - 1].validationLoss) {
            m_at.bestEpoch = row.epoch;
            m_at.best = m_net->state().weights;
        }
        tell(row, row.epoch == m_at.bestEpoch);
        if (m_observer != nullptr) {
            m_observer->validationProbabilities(evaluation.probabilities);
        }
        if (!m_sinceCheckpoint.isValid() || m_sinceCheckpoint.elapsed() >= checkpointPause) {
            if (const Result<void> written = writeCheckpoint(); !written) {
                return failAs(written);
            }
        }
        return true;
    }

    void tell(const EpochRow& row, bool isBest) const
    {
        if (m_observer != nullptr) {
            m_observer->epochDone(row, isBest);
        }
    }

    /// One 0/1 per image and unit, from 16 random bits each.
    void drawDropout(std::size_t epoch, std::size_t images)
    {
        m_keep.resize(images * static_cast<std::size_t>(m_shape.dropoutUnits()));
        Random random(streamSeed(m_options.seed, dropoutStream + epoch, m_at.batch));
        const auto threshold = static_cast<std::uint64_t>(std::lround(m_options.dropout * 65536.0));
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < m_keep.size(); ++i) {
            bits = i % 4 == 0 ? random.bits() : bits >> 16;
            m_keep[i] = (bits & 0xffff) >= threshold ? 1 : 0;
        }
    }

    [[nodiscard]] Evaluation evaluate(Matrix logits) const
    {
        Evaluation result;
        result.probabilities = std::move(logits);
        std::size_t correct = 0;
        for (std::size_t i = 0; i < m_validation.count(); ++i) {
            const std::span<const float> row = std::as_const(result.probabilities).row(i);
            const auto label = static_cast<std::size_t>(m_validation.labels[i]);
            const auto largest = std::max_element(row.begin(), row.end());
            double sum = 0;
            for (const float logit : row) {
                sum += std::exp(static_cast<double>(logit - *largest));
            }
            result.loss += std::log(sum) - static_cast<double>(row[label] - *largest);
            correct += static_cast<std::size_t>(largest - row.begin()) == label ? 1 : 0;
        }
        const auto count = static_cast<double>(m_validation.count());
        result.loss /= count;
        result.accuracy = static_cast<double>(correct) / count;
        softmaxRows(result.probabilities);
        return result;
    }

    Result<void> writeCheckpoint()
    {
        if (m_checkpoint.isEmpty()) {
            return {};
        }
        m_at.now = m_net->state();
        const Result<void> written = m_at.write(m_checkpoint);
        m_sinceCheckpoint.start();
        return written;
    }

    Result<TrainedRefiner> stop()
    {
        if (const Result<void> written = writeCheckpoint(); !written) {
            return failAs(written);
        }
        TrainedRefiner stopped;
        stopped.epochs = m_at.epochs;
        stopped.bestEpoch = m_at.bestEpoch;
        stopped.seconds = m_at.seconds;
        stopped.stopped = true;
        return stopped;
    }

    Result<TrainedRefiner> result()
    {
        TrainedRefiner trained;
        trained.epochs = m_at.epochs;
        trained.bestEpoch = m_at.bestEpoch;
        trained.seconds = m_at.seconds;
        trained.stoppedEarly = static_cast<int>(m_at.epochs.size()) < m_options.epochs;
        m_net->load({m_at.best, {}, {}, 0});
        trained.refiner = std::make_unique<ShallowCnnRefiner>(m_shape, m_options, m_at.best, std::move(m_net));
        return trained;
    }

    const RefinerOptions& m_options;
    const ShallowCnnShape m_shape;
    const TrainingImages& m_training;
    const TrainingImages& m_validation;
    const QString m_checkpoint;
    TrainingObserver* const m_observer;
    TaskContext& m_task;
    std::unique_ptr<ShallowCnnNet> m_net;
    TrainingCheckpoint m_at;
    std::vector<std::uint8_t> m_keep;
    QElapsedTimer m_sinceCheckpoint;
};

Result<void> checkImages(const TrainingImages& images, const ShallowCnnShape& shape, const QString& what)
{
    const auto wrong = [&what](const QString& reason) { return fail(Error::Code::InvalidArgument, what, reason); };
    if (images.count() == 0) {
        return wrong(Text::tr("there is no image"));
    }
    if (images.size != shape.size || images.channels != shape.channels || images.pixels.size() != images.count() * shape.pixels()) {
        return wrong(Text::tr("sizes or channels differ"));
    }
    for (const int label : images.labels) {
        if (label < 0 || label >= shape.classes) {
            return wrong(Text::tr("label %1 is none of the %2 classes").arg(label).arg(shape.classes));
        }
    }
    return {};
}

} // namespace

Result<TrainedRefiner> ShallowCnnTrainer::train(const RefinerOptions& options, int classes, const TrainingImages& training,
                                                const TrainingImages& validation, const QString& checkpoint, TrainingObserver* observer,
                                                TaskContext& task) const
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const Result<ShallowCnnShape> shape = ShallowCnnShape::make(training.size, training.channels, classes);
    if (!shape) {
        return failAs(shape);
    }
    for (const auto& [images, what] : {std::pair(&training, Text::tr("training images")), std::pair(&validation, Text::tr("validation images"))}) {
        if (const Result<void> valid = checkImages(*images, *shape, what); !valid) {
            return failAs(valid);
        }
    }
    try {
        return Training(options, *shape, training, validation, checkpoint, observer, task).run();
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, options.refiner, QString::fromLocal8Bit(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

Result<std::unique_ptr<Refiner>> ShallowCnnTrainer::load(const QString& path, const BackendOptions& backend) const
{
    try {
        return ShallowCnnRefiner::load(path, backend);
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, path, QString::fromLocal8Bit(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

Result<QJsonObject> ShallowCnnTrainer::metadata(const QString& path) const
{
    return ShallowCnnRefiner::metadata(path);
}

Result<qint64> ShallowCnnTrainer::parameterCount(const RefinerOptions& options, int channels, int classes) const
{
    const Result<ShallowCnnShape> shape = ShallowCnnShape::make(options.inputSize, channels, classes);
    if (!shape) {
        return failAs(shape);
    }
    return static_cast<qint64>(shape->parameterCount());
}

} // namespace postil::ml
