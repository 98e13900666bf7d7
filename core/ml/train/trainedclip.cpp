// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/train/trainedclip.h"

#include "core/base/resourcepath.h"
#include "core/base/text.h"
#include "core/base/wholefile.h"
#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/safetensors.h"
#include "core/ml/clip/texttransformer.h"
#include "core/ml/clip/vit.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <ATen/ops/matmul.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace postil::ml {

namespace {

const double largestLogScale = std::log(100.0);

const QString openAiVocabulary = QStringLiteral("bpe_simple_vocab_16e6.txt.gz");

/// Files that say how pictures and texts become a tower's input.
const QStringList companions{QStringLiteral("config.json"),           QStringLiteral("preprocessor_config.json"), QStringLiteral("vocab.json"),
                             QStringLiteral("merges.txt"),            QStringLiteral("tokenizer.json"),           QStringLiteral("tokenizer_config.json"),
                             QStringLiteral("special_tokens_map.json"), openAiVocabulary};

/// The configuration, saying that the weights are fp32.
QByteArray withType(const QByteArray& config)
{
    QJsonObject json = QJsonDocument::fromJson(config).object();
    json.insert(QStringLiteral("torch_dtype"), QStringLiteral("float32"));
    return QJsonDocument(json).toJson();
}

at::Tensor unit(const at::Tensor& rows)
{
    const at::Tensor wide = rows.to(at::kFloat);
    return wide / at::linalg_vector_norm(wide, 2, {1}, true);
}

bool learns(const std::string& name, TrainedTowers towers)
{
    const bool image = name.starts_with("vision_model.") || name.starts_with("visual_projection");
    const bool text = name.starts_with("text_model.") || name.starts_with("text_projection");
    switch (towers) {
    case TrainedTowers::Image:
        return !text;
    case TrainedTowers::Text:
        return !image;
    case TrainedTowers::Both:
        break;
    }
    return true;
}

} // namespace

Result<TrainedClip> TrainedClip::load(const FineTuneOptions& options, c10::Device device)
{
    const QString bundled = options.encoder == QLatin1String("postil-mini") ? resourcePath(options.encoder) : QString();
    Result<Checkpoint> checkpoint = loadCheckpoint(bundled.isEmpty() ? options.encoder : bundled);
    if (!checkpoint) {
        return failAs(checkpoint);
    }
    if (options.fromScratch) {
        checkpoint->weights = randomClip(checkpoint->config, options.seed);
    }
    for (auto& [name, tensor] : checkpoint->weights) {
        tensor = tensor.to(device).clone();
        tensor.set_requires_grad(learns(name, options.towers));
    }
    return TrainedClip(std::move(*checkpoint));
}

at::Tensor TrainedClip::imageRows(const at::Tensor& pixels) const
{
    return unit(vitEmbed(weights(), m_checkpoint.config.vision, pixels));
}

at::Tensor TrainedClip::textRows(const at::Tensor& ids) const
{
    return unit(textEmbed(weights(), m_checkpoint.config.text, ids));
}

at::Tensor TrainedClip::logits(const at::Tensor& imageRows, const at::Tensor& textRows) const
{
    return at::matmul(imageRows, textRows.t()) * weights().at("logit_scale").exp();
}

void TrainedClip::limitScale()
{
    const at::NoGradGuard off;
    m_checkpoint.weights.at("logit_scale").clamp_max_(largestLogScale);
}

TensorMap TrainedClip::trained() const
{
    TensorMap trained;
    for (const auto& [name, tensor] : weights()) {
        if (tensor.requires_grad()) {
            trained.emplace(name, tensor);
        }
    }
    return trained;
}

Result<void> TrainedClip::save(const QString& folder, const QString& vocabulary, const TensorMap& trained) const
{
    const QDir from(m_checkpoint.folder);
    QStringList files;
    for (const QString& name : companions) {
        files.append(from.filePath(name));
    }
    if (!vocabulary.isEmpty()) {
        files.append(vocabulary);
    }
    if (vocabulary.endsWith(QLatin1String(".json"))) {
        files.append(QFileInfo(vocabulary).dir().filePath(QStringLiteral("merges.txt")));
    }
    for (const QString& path : files) {
        QFile file(path);
        if (!file.exists()) {
            continue;
        }
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(Error::Code::Io, path, file.errorString());
        }
        QByteArray bytes = file.readAll();
        const QString name = QFileInfo(path).fileName();
        if (name == QLatin1String("config.json")) {
            bytes = withType(bytes);
        }
        if (const auto written = writeWholeFile(QDir(folder).filePath(companions.contains(name) ? name : openAiVocabulary), bytes); !written) {
            return written;
        }
    }
    TensorMap all;
    for (const auto& [name, tensor] : weights()) {
        const auto better = trained.find(name);
        all.emplace(name, (better == trained.end() ? tensor : better->second).detach().cpu());
    }
    return writeSafetensors(QDir(folder).filePath(QStringLiteral("model.safetensors")), all, {{"format", "pt"}});
}

} // namespace postil::ml
