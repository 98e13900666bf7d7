// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/jointtraining.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/inference/embeddedimages.h"
#include "core/ml/clip/safetensors.h"
#include "core/ml/train/jointscores.h"
#include "core/ml/train/netrefiner.h"
#include "core/ml/train/netweights.h"
#include "core/ml/train/refinerloss.h"
#include "core/ml/train/trainingloop.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/linear.h>
#include <c10/core/GradMode.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

namespace postil::ml {

namespace {

constexpr std::uint64_t initialStream = 32;
constexpr std::uint64_t orderStream = 33;
constexpr std::uint64_t dropoutStream = 34;
constexpr std::uint64_t headStream = 35; // + head
constexpr std::uint64_t measuredStream = 4096;

/// An output layer and the sources that it speaks for.
struct Head {
    std::string name; ///< of its tensors
    int outputs = 0;
    bool several = false;
};

RefinerOptions netOptions(const JointOptions& options)
{
    RefinerOptions net = RefinerOptions::defaultsFor(options.network);
    net.stem = options.stem;
    net.inputSize = options.inputSize;
    net.backend = options.backend;
    return net;
}

/// Null where the images are pixels.
const EmbeddedImages* embeddingsOf(const JointImages& images)
{
    const auto* embedded = dynamic_cast<const EmbeddedImages*>(&images);
    return embedded != nullptr && embedded->features() > 0 ? embedded : nullptr;
}

class JointTraining final : public LoopSubject
{
public:
    JointTraining(const JointOptions& options, NetPlan plan, const JointImages& images, const c10::Device& device,
                  const std::function<void(const QJsonObject&, bool)>& epochDone, TaskContext& task)
        : m_options(options)
        , m_whole(std::move(plan))
        , m_trunk(m_whole.trunk())
        , m_images(images)
        , m_embedded(embeddingsOf(images))
        , m_device(device)
        , m_epochDone(epochDone)
        , m_task(task)
    {
        makeHeads();
    }

    Result<LoopResult> run(const LoopOptions& loop)
    {
        m_tensors = randomNet(m_trunk, streamSeed(m_options.seed, initialStream));
        if (!m_options.weights.isEmpty()) {
            TensorMap all = randomNet(m_whole, 0);
            const Result<LoadedWeights> loaded = loadNetWeights(m_options.weights, m_whole, all);
            if (!loaded) {
                return failAs(loaded);
            }
            m_task.note(loaded->summary());
            for (auto& [name, tensor] : m_tensors) {
                tensor = all.at(name);
            }
        }
        prepareNet(m_trunk, m_tensors, m_device);
        for (std::size_t h = 0; h < m_heads.size(); ++h) {
            addHead(m_heads[h], streamSeed(m_options.seed, headStream, h));
        }
        chooseMeasured();
        return runLoop(*this, loop, m_task);
    }

    [[nodiscard]] qint64 parameters()
    {
        qint64 count = 0;
        for (const auto& [name, tensor] : trained()) {
            count += tensor.numel();
        }
        return count;
    }

    /// Proportional: every image once. Balanced: of every source as many, its images in rounds.
    std::vector<std::uint32_t> order(int epoch) override
    {
        Random random(streamSeed(m_options.seed, orderStream, static_cast<std::uint64_t>(epoch)));
        std::vector<std::uint32_t> rows(m_images.count(Split::Train));
        std::iota(rows.begin(), rows.end(), 0U);
        if (!m_options.balanced) {
            random.shuffle(rows);
            return rows;
        }
        std::vector<std::vector<std::uint32_t>> bySource(m_images.sources().size());
        for (const std::uint32_t row : rows) {
            bySource[m_images.source(Split::Train, row)].push_back(row);
        }
        std::erase_if(bySource, [](const auto& own) { return own.empty(); });
        const std::size_t each = rows.size() / bySource.size();
        rows.clear();
        for (std::vector<std::uint32_t>& own : bySource) {
            for (std::size_t taken = 0; taken < each; ++taken) {
                if (taken % own.size() == 0) {
                    random.shuffle(own);
                }
                rows.push_back(own[taken % own.size()]);
            }
        }
        random.shuffle(rows);
        return rows;
    }

    Result<at::Tensor> loss(std::span<const std::uint32_t> rows, const LoopPosition& here, LoopSums& sums) override
    {
        const Result<at::Tensor> pixels = read(Split::Train, rows);
        if (!pixels) {
            return failAs(pixels);
        }
        at::Generator dropout = seededGenerator(streamSeed(m_options.seed, dropoutStream, here.step));
        at::Tensor total = headLoss(rows, runNet(m_trunk, m_tensors, *pixels, &dropout));
        if (m_embedded != nullptr && m_embedded->learnsCaptions()) {
            const Result<at::Tensor> captions = readFeatures(Split::Train, rows, true);
            if (!captions) {
                return failAs(captions);
            }
            total = (total + headLoss(rows, runNet(m_trunk, m_tensors, *captions, &dropout))) * 0.5;
        }
        sums.loss += total.item<double>() * static_cast<double>(rows.size());
        sums.images += static_cast<double>(rows.size());
        return total;
    }

    /// Sum of the output layers' losses over training rows.
    [[nodiscard]] at::Tensor headLoss(std::span<const std::uint32_t> rows, const at::Tensor& features) const
    {
        at::Tensor total;
        for (std::size_t h = 0; h < m_heads.size(); ++h) {
            const std::vector<std::int64_t> mine = rowsOf(h, Split::Train, rows);
            if (mine.empty()) {
                continue;
            }
            const AnswerKind kind = m_heads[h].several ? AnswerKind::Several : AnswerKind::OneClass;
            const at::Tensor one = plainLoss(kind, scores(m_heads[h], features.index_select(0, longs(mine))), truth(h, Split::Train, rows, mine)).mean();
            total = total.defined() ? total + one : one;
        }
        return total;
    }

    Result<std::optional<LoopVerdict>> evaluate(int epoch, const LoopSums& sums) override
    {
        const c10::AutoGradMode off(false);
        JointEpoch row;
        row.epoch = epoch;
        row.trainLoss = sums.loss / sums.images;
        for (const auto& [split, figures] : {std::pair(Split::Train, &row.train), std::pair(Split::Val, &row.validation), std::pair(Split::Test, &row.test)}) {
            const Result<bool> done = measure(split, *figures);
            if (!done) {
                return failAs(done);
            }
            if (!*done) {
                return std::nullopt;
            }
        }
        LoopVerdict verdict;
        verdict.row = row.toJson();
        verdict.score = row.validation.overall.auc.value_or(0);
        verdict.tie = row.validation.overall.accuracy.value_or(0);
        return verdict;
    }

    void epochDone(const QJsonObject& row, bool isBest) override { m_epochDone(row, isBest); }

    void batchDone(const LoopPosition& at, std::size_t batches) override
    {
        m_task.progress(static_cast<qint64>(static_cast<std::size_t>(at.epoch - 1) * batches + at.batch), static_cast<qint64>(batches) * m_options.epochs,
                        Text::tr("Training, epoch %1").arg(at.epoch));
    }

    TensorMap everything() override { return m_tensors; }
    TensorMap network() override { return m_tensors; }
    TensorMap trained() override
    {
        TensorMap trained = trainedTensors(m_trunk, m_tensors);
        for (const Head& head : m_heads) {
            for (const char* part : {".weight", ".bias"}) {
                trained.emplace(head.name + part, m_tensors.at(head.name + part));
            }
        }
        return trained;
    }

private:
    void makeHeads()
    {
        Head shared{"heads.classes", 0, false};
        for (const JointSource& source : m_images.sources()) {
            shared.outputs += source.several ? 0 : static_cast<int>(source.classes.size());
        }
        if (shared.outputs > 0) {
            m_heads.push_back(shared);
        }
        for (std::size_t s = 0; s < m_images.sources().size(); ++s) {
            const JointSource& source = m_images.sources()[s];
            if (source.several) {
                m_headOfSource.push_back(m_heads.size());
                m_heads.push_back({"heads." + std::to_string(s), static_cast<int>(source.classes.size()), true});
            } else {
                m_headOfSource.push_back(0);
            }
        }
    }

    void addHead(const Head& head, std::uint64_t seed)
    {
        NetPlan plan;
        plan.layers.push_back(m_whole.layers.back());
        plan.layers.back().name = QString::fromStdString(head.name);
        plan.layers.back().out = head.outputs;
        TensorMap tensors = randomNet(plan, seed);
        prepareNet(plan, tensors, m_device);
        m_tensors.merge(tensors);
    }

    void chooseMeasured()
    {
        m_measured.resize(m_images.count(Split::Train));
        std::iota(m_measured.begin(), m_measured.end(), 0U);
        const auto most = static_cast<std::size_t>(m_options.measuredTraining);
        if (most > 0 && m_measured.size() > most) {
            Random(streamSeed(m_options.seed, measuredStream)).shuffle(m_measured);
            m_measured.resize(most);
            std::ranges::sort(m_measured);
        }
    }

    [[nodiscard]] Result<at::Tensor> read(Split split, std::span<const std::uint32_t> rows) const
    {
        if (m_embedded != nullptr) {
            return readFeatures(split, rows, false);
        }
        const std::int64_t side = m_options.inputSize;
        at::Tensor bytes = at::empty({static_cast<std::int64_t>(rows.size()), m_images.channels(), side, side}, at::kByte);
        const std::span<std::uint8_t> target(bytes.mutable_data_ptr<std::uint8_t>(), static_cast<std::size_t>(bytes.numel()));
        if (const Result<void> done = m_images.read(split, rows, target); !done) {
            return failAs(done);
        }
        return scaledPixels(bytes.to(m_device), m_options.inputScale);
    }

    [[nodiscard]] Result<at::Tensor> readFeatures(Split split, std::span<const std::uint32_t> rows, bool ofCaptions) const
    {
        at::Tensor values = at::empty({static_cast<std::int64_t>(rows.size()), m_embedded->features()}, at::kFloat);
        const std::span<float> target(values.mutable_data_ptr<float>(), static_cast<std::size_t>(values.numel()));
        if (const Result<void> done = m_embedded->readFeatures(split, rows, ofCaptions, target); !done) {
            return failAs(done);
        }
        return values.to(m_device);
    }

    [[nodiscard]] at::Tensor longs(const std::vector<std::int64_t>& values) const
    {
        at::Tensor tensor = at::empty({static_cast<std::int64_t>(values.size())}, at::kLong);
        std::ranges::copy(values, tensor.mutable_data_ptr<std::int64_t>());
        return tensor.to(m_device);
    }

    /// Places in the batch of the images that head `h` speaks for.
    [[nodiscard]] std::vector<std::int64_t> rowsOf(std::size_t h, Split split, std::span<const std::uint32_t> rows) const
    {
        std::vector<std::int64_t> mine;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::size_t source = m_images.source(split, rows[i]);
            const bool several = m_images.sources()[source].several;
            if (several == m_heads[h].several && m_headOfSource[source] == h) {
                mine.push_back(static_cast<std::int64_t>(i));
            }
        }
        return mine;
    }

    [[nodiscard]] BatchTruth truth(std::size_t h, Split split, std::span<const std::uint32_t> rows, const std::vector<std::int64_t>& mine) const
    {
        BatchTruth truth;
        if (!m_heads[h].several) {
            std::vector<std::int64_t> labels;
            for (const std::int64_t i : mine) {
                labels.push_back(m_images.label(split, rows[static_cast<std::size_t>(i)]));
            }
            truth.labels = longs(labels);
            return truth;
        }
        at::Tensor answers = at::empty({static_cast<std::int64_t>(mine.size()), m_heads[h].outputs}, at::kFloat);
        auto* value = answers.mutable_data_ptr<float>();
        for (const std::int64_t i : mine) {
            for (const std::uint8_t answer : m_images.answers(split, rows[static_cast<std::size_t>(i)])) {
                *value++ = static_cast<float>(answer);
            }
        }
        truth.answers = answers.to(m_device);
        return truth;
    }

    [[nodiscard]] at::Tensor scores(const Head& head, const at::Tensor& features) const
    {
        return at::linear(features, m_tensors.at(head.name + ".weight"), m_tensors.at(head.name + ".bias"));
    }

    /// False when cancelled.
    Result<bool> measure(Split split, JointSplitFigures& figures)
    {
        std::vector<std::uint32_t> rows = m_measured;
        if (split != Split::Train) {
            rows.resize(m_images.count(split));
            std::iota(rows.begin(), rows.end(), 0U);
        }
        JointScores said(m_images, split);
        const auto block = static_cast<std::size_t>(evaluationBlock(m_trunk));
        for (std::size_t start = 0; start < rows.size(); start += block) {
            if (m_task.isCancelled()) {
                return false;
            }
            const std::span<const std::uint32_t> here = std::span<const std::uint32_t>(rows).subspan(start, std::min(block, rows.size() - start));
            const Result<at::Tensor> pixels = read(split, here);
            if (!pixels) {
                return failAs(pixels);
            }
            const at::Tensor features = runNet(m_trunk, m_tensors, *pixels, nullptr);
            for (std::size_t h = 0; h < m_heads.size(); ++h) {
                const std::vector<std::int64_t> mine = rowsOf(h, split, here);
                if (mine.empty()) {
                    continue;
                }
                const AnswerKind kind = m_heads[h].several ? AnswerKind::Several : AnswerKind::OneClass;
                Matrix probabilities(mine.size(), static_cast<std::size_t>(m_heads[h].outputs));
                copyRows(answerProbabilities(kind, scores(m_heads[h], features.index_select(0, longs(mine)))), probabilities, 0);
                for (std::size_t i = 0; i < mine.size(); ++i) {
                    said.add(here[static_cast<std::size_t>(mine[i])], probabilities.row(i));
                }
            }
        }
        figures = said.figures();
        return true;
    }

    const JointOptions& m_options;
    const NetPlan m_whole;
    const NetPlan m_trunk;
    const JointImages& m_images;
    const EmbeddedImages* const m_embedded; ///< the same, where the network reads embeddings
    const c10::Device m_device;
    const std::function<void(const QJsonObject&, bool)>& m_epochDone;
    TaskContext& m_task;
    std::vector<Head> m_heads;
    std::vector<std::size_t> m_headOfSource;
    std::vector<std::uint32_t> m_measured; ///< rows of the training split
    TensorMap m_tensors;
};

LoopOptions loopOptions(const JointOptions& options, const JointImages& images, const QString& outDir)
{
    LoopOptions loop;
    loop.epochs = options.epochs;
    loop.batch = options.batch;
    loop.learningRate = options.learningRate;
    loop.schedule = options.schedule;
    loop.optimizer = {options.optimizer, 0.9, options.weightDecay};
    loop.checkpoint = QDir(outDir).filePath(QStringLiteral("checkpoint.safetensors"));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QJsonDocument(options.toJson()).toJson(QJsonDocument::Compact));
    hash.addData(images.fingerprint());
    loop.fingerprint = hash.result();
    loop.name = options.network;
    return loop;
}

/// What the model file says of itself.
std::map<std::string, std::string> description(const JointOptions& options, const JointImages& images, int bestEpoch)
{
    QJsonArray sources;
    for (const JointSource& source : images.sources()) {
        sources.append(QJsonObject{{QStringLiteral("name"), source.name},
                                   {QStringLiteral("classes"), QJsonArray::fromStringList(source.classes)},
                                   {QStringLiteral("multi_label"), source.several},
                                   {QStringLiteral("offset"), source.offset}});
    }
    const QJsonObject about{{QStringLiteral("options"), options.toJson()},
                            {QStringLiteral("sources"), sources},
                            {QStringLiteral("channels"), images.channels()},
                            {QStringLiteral("best_epoch"), bestEpoch}};
    return {{"postil_joint", QJsonDocument(about).toJson(QJsonDocument::Compact).toStdString()}};
}

} // namespace

Result<JointResult> NetJointTrainer::train(const JointOptions& options, const JointImages& images, const QString& outDir,
                                           const std::function<void(const QJsonObject&, bool)>& epochDone, TaskContext& task) const
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    const RefinerOptions net = netOptions(options);
    Result<NetPlan> plan = planNet(net, images.channels(), 2);
    if (!plan) {
        return failAs(plan);
    }
    const Result<c10::Device> device = netDevice(net);
    if (!device) {
        return failAs(device);
    }
    try {
        JointTraining training(options, std::move(*plan), images, *device, epochDone, task);
        const LoopOptions loop = loopOptions(options, images, outDir);
        const Result<LoopResult> done = training.run(loop);
        if (!done) {
            return failAs(done);
        }
        if (!done->best.empty()) {
            const QString path = QDir(outDir).filePath(QStringLiteral("model.safetensors"));
            if (const Result<void> written = writeSafetensors(path, done->best, description(options, images, done->bestEpoch)); !written) {
                return failAs(written);
            }
        }
        return JointResult{done->rows, done->bestEpoch, done->seconds, training.parameters(), done->stopped};
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, options.network, QString::fromLocal8Bit(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

} // namespace postil::ml
