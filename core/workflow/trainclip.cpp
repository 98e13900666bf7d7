// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/trainclip.h"

#include "core/base/text.h"
#include "core/base/wholefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace postil {

namespace {

constexpr size_t blockSize = 256; ///< images encoded at once

Result<Matrix> encodeAll(Encoder& encoder, const std::vector<Image>& images, TaskContext& task,
                         const QString& what)
{
    Matrix all(images.size(), static_cast<std::size_t>(encoder.info().dimension));
    const std::span<const Image> whole(images);
    for (std::size_t first = 0; first < images.size(); first += blockSize) {
        if (task.isCancelled()) {
            return fail(Error::Code::Cancelled, what, Text::tr("cancelled"));
        }
        const auto block =
            encoder.encodeImages(whole.subspan(first, std::min(blockSize, images.size() - first)));
        if (!block) {
            return failAs(block);
        }
        std::ranges::copy(block->values, all.values.begin() + static_cast<std::ptrdiff_t>(first * all.cols));
        task.progress(static_cast<qint64>(first + block->rows), static_cast<qint64>(images.size()),
                      Text::tr("Measuring on %1").arg(what));
    }
    return all;
}

/// One row per class: its captions' embeddings averaged and normalised.
Result<Matrix> encodePrompts(Encoder& encoder, const RecipeEvaluation& evaluation)
{
    Matrix classes(evaluation.prompts.size(), static_cast<std::size_t>(encoder.info().dimension));
    for (std::size_t c = 0; c < classes.rows; ++c) {
        const auto texts = encoder.encodeTexts(evaluation.prompts[c].second);
        if (!texts) {
            return failAs(texts);
        }
        const auto row = classes.row(c);
        for (std::size_t t = 0; t < texts->rows; ++t) {
            for (std::size_t i = 0; i < classes.cols; ++i) {
                row[i] += texts->row(t)[i];
            }
        }
        double square = 0;
        for (const float value : row) {
            square += static_cast<double>(value) * value;
        }
        for (float& value : row) {
            value /= static_cast<float>(std::sqrt(square));
        }
    }
    return classes;
}

/// Place of the right answer among the prompts, -1 = the image is not asked about.
int answerOf(const RecipeEvaluation& evaluation, const QStringList& imageClasses)
{
    const auto place = [&evaluation](const QString& name) {
        for (std::size_t c = 0; c < evaluation.prompts.size(); ++c) {
            if (evaluation.prompts[c].first == name) {
                return static_cast<int>(c);
            }
        }
        return -1;
    };
    if (!evaluation.allAre.isEmpty()) {
        return place(evaluation.allAre);
    }
    for (const QString& name : imageClasses) {
        const auto merged = evaluation.merge.find(name);
        if (const int found = place(merged == evaluation.merge.end() ? name : merged->second); found >= 0) {
            return found;
        }
    }
    return evaluation.othersAre.isEmpty() ? -1 : place(evaluation.othersAre);
}

ClipScore score(const RecipeEvaluation& evaluation, const Matrix& images, const Matrix& prompts,
                const HeldOut& heldOut)
{
    ClipScore result;
    result.name = evaluation.name;
    for (const auto& prompt : evaluation.prompts) {
        result.classes.append(prompt.first);
    }
    result.confusion.assign(prompts.rows, std::vector<std::int64_t>(prompts.rows, 0));
    std::int64_t right = 0;
    for (std::size_t i = 0; i < images.rows; ++i) {
        const int answer = answerOf(evaluation, heldOut.classes[i]);
        if (answer < 0) {
            continue;
        }
        std::size_t best = 0;
        double bestCosine = -2;
        for (std::size_t c = 0; c < prompts.rows; ++c) {
            double cosine = 0;
            for (std::size_t k = 0; k < images.cols; ++k) {
                cosine += static_cast<double>(images.row(i)[k]) * prompts.row(c)[k];
            }
            if (cosine > bestCosine) {
                bestCosine = cosine;
                best = c;
            }
        }
        ++result.n;
        ++result.confusion[static_cast<std::size_t>(answer)][best];
        right += best == static_cast<std::size_t>(answer) ? 1 : 0;
    }
    if (result.n > 0) {
        result.accuracy = wilsonInterval(right, result.n);
    }
    return result;
}

QJsonObject scoreJson(const ClipScore& score)
{
    QJsonArray confusion;
    for (const auto& row : score.confusion) {
        QJsonArray cells;
        for (const std::int64_t cell : row) {
            cells.append(static_cast<qint64>(cell));
        }
        confusion.append(cells);
    }
    return {{QStringLiteral("name"), score.name},
            {QStringLiteral("classes"), QJsonArray::fromStringList(score.classes)},
            {QStringLiteral("n"), static_cast<qint64>(score.n)},
            {QStringLiteral("accuracy"), QJsonObject{{QStringLiteral("value"), score.accuracy.value},
                                                     {QStringLiteral("low"), score.accuracy.low},
                                                     {QStringLiteral("high"), score.accuracy.high}}},
            {QStringLiteral("confusion"), confusion}};
}

} // namespace

QJsonObject TrainClipReport::toJson() const
{
    QJsonArray curve;
    for (const ClipEpoch& row : epochs) {
        curve.append(QJsonObject{{QStringLiteral("epoch"), row.epoch},
                                 {QStringLiteral("loss"), row.loss},
                                 {QStringLiteral("seconds"), row.seconds}});
    }
    QJsonArray evaluations;
    for (const ClipScore& one : scores) {
        evaluations.append(scoreJson(one));
    }
    return {{QStringLiteral("images"), images},          {QStringLiteral("captions"), captions},
            {QStringLiteral("seconds"), seconds},        {QStringLiteral("parameters"), model.parameters},
            {QStringLiteral("model_bytes"), modelBytes}, {QStringLiteral("sha256"), model.sha256},
            {QStringLiteral("epochs"), curve},           {QStringLiteral("evaluations"), evaluations}};
}

Result<std::vector<ClipScore>> scoreClip(Encoder& encoder, const ClipRecipe& recipe, const ClipData& data,
                                         TaskContext& task)
{
    std::map<QString, Matrix> embeddings;
    std::vector<ClipScore> scores;
    for (const RecipeEvaluation& evaluation : recipe.evaluations) {
        const auto heldOut = data.heldOut.find(evaluation.source);
        if (heldOut == data.heldOut.end()) {
            return fail(Error::Code::Format, evaluation.name,
                        Text::tr("there is no held-out image of '%1'").arg(evaluation.source));
        }
        if (!embeddings.contains(evaluation.source)) {
            auto encoded = encodeAll(encoder, heldOut->second.images, task, evaluation.source);
            if (!encoded) {
                return failAs(encoded);
            }
            embeddings[evaluation.source] = std::move(*encoded);
        }
        const auto prompts = encodePrompts(encoder, evaluation);
        if (!prompts) {
            return failAs(prompts);
        }
        scores.push_back(score(evaluation, embeddings[evaluation.source], *prompts, heldOut->second));
    }
    return scores;
}

Result<TrainClipReport> trainClip(const ClipTrainer& trainer, const EncoderLoader& loader,
                                  const TrainClipOptions& options, TaskContext& task)
{
    auto recipe = ClipRecipe::read(options.recipe);
    if (!recipe) {
        return failAs(recipe);
    }
    ClipTrainOptions& training = recipe->options;
    training.epochs = options.epochs > 0 ? options.epochs : training.epochs;
    training.multiPositive = !options.plainLoss;
    training.seed = options.seed;
    training.backend = options.backend;
    if (const auto valid = training.validate(); !valid) {
        return failAs(valid);
    }
    const auto data = loadClipData(*recipe, options.dataFolders, options.without, task);
    if (!data) {
        return failAs(data);
    }
    task.note(Text::tr("%1 images and %2 captions train").arg(data->pairs.images.size()).arg(data->captions));
    const auto epochs = trainer.train(
        training, data->pairs, options.out,
        [&task](const ClipEpoch& row) {
            task.note(Text::tr("epoch %1: loss %2, %3 s")
                          .arg(row.epoch)
                          .arg(row.loss, 0, 'f', 4)
                          .arg(row.seconds, 0, 'f', 0));
        },
        task);
    if (!epochs) {
        return failAs(epochs);
    }
    EncoderOptions encoderOptions;
    encoderOptions.path = QDir(options.out).absolutePath(); // "postil-mini" alone would be the bundled one
    encoderOptions.backend = options.backend;
    const auto encoder = loader.load(encoderOptions);
    if (!encoder) {
        return failAs(encoder);
    }
    auto scores = scoreClip(**encoder, *recipe, *data, task);
    if (!scores) {
        return failAs(scores);
    }
    TrainClipReport report;
    report.epochs = *epochs;
    report.scores = std::move(*scores);
    report.images = static_cast<qint64>(data->pairs.images.size());
    report.captions = data->captions;
    for (const ClipEpoch& row : *epochs) {
        report.seconds += row.seconds;
    }
    const QDir out(options.out);
    report.modelBytes = QFileInfo(out.filePath(QStringLiteral("model.safetensors"))).size();
    report.model = (*encoder)->info();
    report.skipped = data->skipped;
    if (const auto written = writeWholeFile(out.filePath(QStringLiteral("evaluation.json")),
                                       QJsonDocument(report.toJson()).toJson(QJsonDocument::Indented));
        !written) {
        return failAs(written);
    }
    if (const auto written = writeWholeFile(out.filePath(QStringLiteral("README.md")),
                                       clipModelCard(*recipe, options, report).toUtf8());
        !written) {
        return failAs(written);
    }
    return report;
}

} // namespace postil
