// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/cliptrainer.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/inference/bpetrainer.h"
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

#include <cmath>
#include <numbers>
#include <numeric>

namespace postil::ml {

namespace {

constexpr double wordDropout = 0.15;       ///< of the words of …
constexpr double shortenedCaptions = 0.3;  ///< … this share of the captions
constexpr double gradientNorm = 1.0;
constexpr int warmUpSteps = 200;           ///< at most; a tenth of a short training
const double largestLogScale = std::log(100.0);

/// One training from first to last epoch.
class Training
{
public:
    Training(const ClipTrainOptions& options, const ClipPairs& pairs, const QString& outDir, TaskContext& task)
        : m_options(options)
        , m_pairs(pairs)
        , m_dir(outDir)
        , m_task(task)
        , m_captions(pairs)
    {
    }

    Result<std::vector<ClipEpoch>> run(const std::function<void(const ClipEpoch&)>& epochDone)
    {
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
        QFile::remove(checkpointPath());
        return m_epochs;
    }

private:
    Result<void> prepare()
    {
        if (!m_dir.mkpath(QStringLiteral("."))) {
            return fail(Error::Code::Io, m_dir.path(), Text::tr("cannot be made"));
        }
        const auto vocabulary = learnBpe(m_captions.texts(), m_options.vocabulary);
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
        m_fingerprint = trainingFingerprint(m_options, m_pairs);
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
                return fail(Error::Code::Cancelled, m_dir.path(), Text::tr("stopped in epoch %1; the same command goes on from there").arg(number));
            }
            const std::size_t size = batchSize();
            const double loss = step(std::span(order).subspan(batch * size, size), random);
            if (!std::isfinite(loss)) {
                return fail(Error::Code::Model, Text::tr("training"), Text::tr("the loss is no number in epoch %1; take a smaller learning rate").arg(number));
            }
            sum += loss;
            m_task.progress(static_cast<qint64>((static_cast<std::size_t>(number) - 1) * batches() + batch + 1),
                            static_cast<qint64>(batches()) * m_options.epochs, Text::tr("Training, epoch %1").arg(number));
        }
        return ClipEpoch{number, sum / static_cast<double>(batches()), static_cast<double>(clock.elapsed()) / 1000};
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
            texts.append(m_options.augment && random.unit() < shortenedCaptions ? dropWords(text, wordDropout, random) : text);
        }
        at::Tensor pixels = at::index_select(m_pixels, 0, rows).to(at::kFloat).div_(255);
        if (m_options.augment) {
            pixels = Augmentation().apply(pixels, random);
        }
        const at::Tensor imageRows = unit(vitEmbed(m_weights, m_config.vision, normalised(pixels)));
        const at::Tensor textRows = unit(textEmbed(m_weights, m_config.text, tokens(texts)));
        const at::Tensor& logScale = m_weights.at("logit_scale");
        const at::Tensor logits = at::matmul(imageRows, textRows.t()) * logScale.exp();
        const at::Tensor loss = contrastiveLoss(logits, m_options.multiPositive ? positives(images, captions) : at::eye(n));
        m_optimizer->zeroGradients();
        loss.backward();
        clipGradients(m_weights, gradientNorm);
        m_optimizer->step(learningRate());
        const at::NoGradGuard off;
        m_weights.at("logit_scale").clamp_max_(largestLogScale);
        return loss.item<double>();
    }

    [[nodiscard]] static at::Tensor unit(const at::Tensor& rows)
    {
        return rows / at::linalg_vector_norm(rows, 2, {1}, true);
    }

    [[nodiscard]] at::Tensor positives(std::span<const std::size_t> images, const std::vector<int>& captions) const
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
        return m_options.learningRate * std::min(1.0, (done + 1) / warmUp) * 0.5 * (1 + std::cos(std::numbers::pi * done / total));
    }

    [[nodiscard]] std::size_t batchSize() const { return std::min(static_cast<std::size_t>(m_options.batch), m_pairs.images.size()); }
    [[nodiscard]] std::size_t batches() const { return m_pairs.images.size() / batchSize(); } ///< a rest is left out

    [[nodiscard]] QString checkpointPath() const { return m_dir.filePath(QStringLiteral("training.safetensors")); }

    Result<void> writeCheckpoint() const
    {
        TensorMap tensors = m_optimizer->state();
        for (const auto& [name, tensor] : m_weights) {
            tensors.emplace("weight." + name, tensor.detach());
        }
        QJsonArray rows;
        for (const ClipEpoch& row : m_epochs) {
            rows.append(QJsonArray{row.epoch, row.loss, row.seconds});
        }
        return writeSafetensors(checkpointPath(), tensors,
                                {{"fingerprint", m_fingerprint.toStdString()},
                                 {"steps", std::to_string(m_optimizer->steps())},
                                 {"epochs", QJsonDocument(rows).toJson(QJsonDocument::Compact).toStdString()}});
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
        for (const QJsonValue& value : QJsonDocument::fromJson(text("epochs")).array()) {
            const QJsonArray row = value.toArray();
            m_epochs.push_back({row.at(0).toInt(), row.at(1).toDouble(), row.at(2).toDouble()});
        }
        m_task.note(Text::tr("going on after epoch %1").arg(m_epochs.size()));
        return {};
    }

    Result<void> loadTokenizer();
    Result<void> preparePixels();
    [[nodiscard]] at::Tensor tokens(const QStringList& texts) const;
    [[nodiscard]] at::Tensor normalised(const at::Tensor& pixels) const;

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

Result<std::vector<ClipEpoch>> ContrastiveTrainer::train(const ClipTrainOptions& options, const ClipPairs& pairs, const QString& outDir,
                                                         const std::function<void(const ClipEpoch&)>& epochDone, TaskContext& task) const
{
    if (const auto valid = options.validate(); !valid) {
        return failAs(valid);
    }
    if (pairs.images.size() < 2 || pairs.images.size() != pairs.captionList.size()) {
        return fail(Error::Code::InvalidArgument, Text::tr("training"), Text::tr("needs at least two images, each with a list of captions"));
    }
    try {
        return Training(options, pairs, outDir, task).run(epochDone);
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, Text::tr("training"), QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

} // namespace postil::ml
