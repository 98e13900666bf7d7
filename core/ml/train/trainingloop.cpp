// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/trainingloop.h"

#include "core/base/text.h"
#include "core/ml/clip/safetensors.h"

#include <c10/core/GradMode.h>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace postil::ml {

namespace {

constexpr qint64 checkpointPause = 1000; // ms

const std::string nowPrefix = "now.";
const std::string bestPrefix = "best.";
const std::string optimizerPrefix = "optimizer.";

void addAll(TensorMap& to, const std::string& prefix, const TensorMap& from)
{
    for (const auto& [name, tensor] : from) {
        to.emplace(prefix + name, tensor.detach().cpu().contiguous());
    }
}

TensorMap withPrefix(const TensorMap& from, const std::string& prefix)
{
    TensorMap part;
    for (const auto& [name, tensor] : from) {
        if (name.starts_with(prefix)) {
            part.emplace(name.substr(prefix.size()), tensor);
        }
    }
    return part;
}

bool sameShapes(const TensorMap& a, const TensorMap& b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
               return x.first == y.first && x.second.sizes() == y.second.sizes();
           });
}

/// All of the position that is no tensor.
struct State {
    std::vector<QJsonObject> rows;
    int bestEpoch = 0;
    double bestScore = 0;
    double bestTie = 0;
    std::size_t batch = 0; ///< batches done of the epoch after the finished ones
    std::size_t step = 0;
    LoopSums sums;
    double seconds = 0;
    bool finished = false;

    [[nodiscard]] QJsonObject toJson() const
    {
        QJsonArray list;
        for (const QJsonObject& row : rows) {
            list.append(row);
        }
        return {{QStringLiteral("rows"), list},
                {QStringLiteral("best_epoch"), bestEpoch},
                {QStringLiteral("best_score"), bestScore},
                {QStringLiteral("best_tie"), bestTie},
                {QStringLiteral("batch"), static_cast<qint64>(batch)},
                {QStringLiteral("step"), static_cast<qint64>(step)},
                {QStringLiteral("loss"), sums.loss},
                {QStringLiteral("right"), sums.right},
                {QStringLiteral("images"), sums.images},
                {QStringLiteral("seconds"), seconds},
                {QStringLiteral("finished"), finished}};
    }

    [[nodiscard]] static State fromJson(const QJsonObject& json)
    {
        State state;
        for (const QJsonValue& row : json.value(QStringLiteral("rows")).toArray()) {
            state.rows.push_back(row.toObject());
        }
        state.bestEpoch = json.value(QStringLiteral("best_epoch")).toInt();
        state.bestScore = json.value(QStringLiteral("best_score")).toDouble();
        state.bestTie = json.value(QStringLiteral("best_tie")).toDouble();
        state.batch = static_cast<std::size_t>(json.value(QStringLiteral("batch")).toInteger());
        state.step = static_cast<std::size_t>(json.value(QStringLiteral("step")).toInteger());
        state.sums = {json.value(QStringLiteral("loss")).toDouble(), json.value(QStringLiteral("right")).toDouble(),
                      json.value(QStringLiteral("images")).toDouble()};
        state.seconds = json.value(QStringLiteral("seconds")).toDouble();
        state.finished = json.value(QStringLiteral("finished")).toBool();
        return state;
    }
};

class Loop
{
public:
    Loop(LoopSubject& subject, const LoopOptions& options, TaskContext& task)
        : m_subject(subject)
        , m_options(options)
        , m_task(task)
        , m_optimizer(makeOptimizer(subject.trained(), options.optimizer))
    {
    }

    Result<LoopResult> run()
    {
        begin();
        while (!finished()) {
            const Result<bool> whole = runEpoch();
            if (!whole) {
                return failAs(whole);
            }
            if (!*whole) {
                return result(true);
            }
        }
        m_at.finished = true;
        return result(false);
    }

private:
    void begin()
    {
        if (m_options.checkpoint.isEmpty() || !QFileInfo::exists(m_options.checkpoint)) {
            return;
        }
        if (!restore()) {
            m_task.note(Text::tr("The interrupted training had other data or settings; starting anew."));
            return;
        }
        for (std::size_t i = 0; i < m_at.rows.size(); ++i) { // as they were told the first time
            m_subject.epochDone(m_at.rows[i], m_bests.contains(static_cast<int>(i)));
        }
    }

    bool restore()
    {
        const Result<Safetensors> file = readSafetensors(m_options.checkpoint);
        if (!file || !file->metadata.contains("fingerprint") || !file->metadata.contains("state")
            || QByteArray::fromStdString(file->metadata.at("fingerprint")) != m_options.fingerprint.toHex()) {
            return false;
        }
        const TensorMap now = withPrefix(file->tensors, nowPrefix);
        const TensorMap optimizer = withPrefix(file->tensors, optimizerPrefix);
        TensorMap mine = m_subject.everything();
        const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(file->metadata.at("state"))).object();
        if (!sameShapes(now, mine) || !sameShapes(optimizer, m_optimizer->state())) {
            return false;
        }
        const c10::AutoGradMode off(false);
        for (auto& [name, tensor] : mine) {
            tensor.copy_(now.at(name));
        }
        m_at = State::fromJson(json);
        m_optimizer->restore(optimizer, static_cast<std::int64_t>(m_at.step));
        m_best = withPrefix(file->tensors, bestPrefix);
        for (const QJsonValue& epoch : json.value(QStringLiteral("bests")).toArray()) {
            m_bests.append(epoch.toInt());
        }
        return true;
    }

    [[nodiscard]] bool finished()
    {
        m_at.finished = m_at.finished || (m_at.bestEpoch > 0 && m_subject.isEnough());
        const int done = static_cast<int>(m_at.rows.size());
        const bool outOfPatience = m_options.patience > 0 && m_at.bestEpoch > 0 && done - m_at.bestEpoch >= m_options.patience;
        return m_at.finished || done >= m_options.epochs || outOfPatience;
    }

    /// False when a person stopped it.
    Result<bool> runEpoch()
    {
        QElapsedTimer timer;
        timer.start();
        const int epoch = static_cast<int>(m_at.rows.size()) + 1;
        const std::vector<std::uint32_t> order = m_subject.order(epoch);
        const auto size = static_cast<std::size_t>(m_options.batch);
        const std::size_t batches = batchCount(order.size(), size);
        const double rate = scheduledRate(m_options.learningRate, m_options.schedule, epoch - 1, m_options.epochs);
        const auto pause = [this, &timer] {
            m_at.seconds += static_cast<double>(timer.nsecsElapsed()) * 1e-9;
            return false;
        };
        while (m_at.batch < batches) {
            if (m_task.isCancelled()) {
                return pause();
            }
            const std::size_t start = m_at.batch * size;
            const std::size_t end = m_at.batch + 1 == batches ? order.size() : start + size;
            const LoopPosition here{epoch, m_at.batch, m_at.step};
            if (const Result<void> done = step(std::span(order).subspan(start, end - start), here, rate); !done) {
                return failAs(done);
            }
            ++m_at.batch;
            ++m_at.step;
            m_subject.batchDone({epoch, m_at.batch, m_at.step}, batches);
            if (finished()) { // the epoch before was the last: a count of epochs does not end one halfway
                m_at.seconds += static_cast<double>(timer.nsecsElapsed()) * 1e-9;
                return true;
            }
        }
        const Result<std::optional<LoopVerdict>> verdict = m_subject.evaluate(epoch, m_at.sums);
        if (!verdict) {
            return failAs(verdict);
        }
        if (!*verdict) {
            return pause();
        }
        m_at.seconds += static_cast<double>(timer.nsecsElapsed()) * 1e-9;
        return endEpoch(**verdict);
    }

    Result<void> step(std::span<const std::uint32_t> rows, const LoopPosition& here, double rate)
    {
        m_optimizer->zeroGradients(); // first: a subject may add gradients of its own while it computes the loss
        const Result<at::Tensor> loss = m_subject.loss(rows, here, m_at.sums);
        if (!loss) {
            return failAs(loss);
        }
        if (!std::isfinite(m_at.sums.loss)) {
            return fail(Error::Code::Model, m_options.name,
                        Text::tr("the loss is no longer a finite number in epoch %1; take a smaller learning rate, or another input scale").arg(here.epoch));
        }
        loss->backward();
        m_optimizer->step(rate);
        return {};
    }

    Result<bool> endEpoch(const LoopVerdict& verdict)
    {
        m_at.rows.push_back(verdict.row);
        m_at.batch = 0;
        m_at.sums = {};
        const bool isBest = m_at.bestEpoch == 0 || verdict.score > m_at.bestScore
                            || (verdict.score == m_at.bestScore && verdict.tie > m_at.bestTie);
        if (isBest) {
            m_at.bestEpoch = static_cast<int>(m_at.rows.size());
            m_at.bestScore = verdict.score;
            m_at.bestTie = verdict.tie;
            m_bests.append(m_at.bestEpoch - 1);
            m_best.clear();
            for (const auto& [name, tensor] : m_subject.network()) {
                m_best.emplace(name, tensor.detach().cpu().clone());
            }
        }
        m_subject.epochDone(verdict.row, isBest);
        if (!m_sinceCheckpoint.isValid() || m_sinceCheckpoint.elapsed() >= checkpointPause) {
            if (const Result<void> written = writeCheckpoint(); !written) {
                return failAs(written);
            }
        }
        return true;
    }

    Result<void> writeCheckpoint()
    {
        if (m_options.checkpoint.isEmpty()) {
            return {};
        }
        TensorMap tensors;
        addAll(tensors, nowPrefix, m_subject.everything());
        addAll(tensors, bestPrefix, m_best);
        addAll(tensors, optimizerPrefix, m_optimizer->state());
        QJsonObject state = m_at.toJson();
        QJsonArray bests;
        for (const int epoch : m_bests) {
            bests.append(epoch);
        }
        state.insert(QStringLiteral("bests"), bests);
        const Result<void> written = writeSafetensors(m_options.checkpoint, tensors,
                                                      {{"fingerprint", m_options.fingerprint.toHex().toStdString()},
                                                       {"state", QJsonDocument(state).toJson(QJsonDocument::Compact).toStdString()}});
        m_sinceCheckpoint.start();
        return written;
    }

    Result<LoopResult> result(bool stopped)
    {
        if (const Result<void> written = writeCheckpoint(); !written) {
            return failAs(written);
        }
        LoopResult result;
        result.rows = m_at.rows;
        result.bestEpoch = m_at.bestEpoch;
        result.seconds = m_at.seconds;
        result.stopped = stopped;
        result.stoppedEarly = !stopped && static_cast<int>(m_at.rows.size()) < m_options.epochs;
        result.best = std::move(m_best);
        return result;
    }

    LoopSubject& m_subject;
    const LoopOptions& m_options;
    TaskContext& m_task;
    std::unique_ptr<Optimizer> m_optimizer;
    State m_at;
    QList<int> m_bests; ///< rows that were the best so far, in order
    TensorMap m_best;
    QElapsedTimer m_sinceCheckpoint;
};

} // namespace

std::size_t batchCount(std::size_t count, std::size_t batch)
{
    const std::size_t whole = (count + batch - 1) / batch;
    return batch > 1 && whole > 1 && count % batch == 1 ? whole - 1 : whole;
}

Result<LoopResult> runLoop(LoopSubject& subject, const LoopOptions& options, TaskContext& task)
{
    return Loop(subject, options, task).run();
}

} // namespace postil::ml
