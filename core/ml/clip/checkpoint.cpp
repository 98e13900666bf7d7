// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/checkpoint.h"

#include "core/base/filehash.h"
#include "core/base/text.h"
#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/modelfiles.h"
#include "core/ml/clip/openailayout.h"
#include "core/ml/clip/opencliplayout.h"
#include "core/ml/clip/tensorsource.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace postil::ml {

namespace {

/// What a layout's reader says about the model before its weights are taken.
struct Description {
    Layout layout = Layout::HuggingFace;
    ClipConfig config;
    Preprocessing preprocessing;
    SourceOf sourceOf;
};

bool hasPrefix(const TensorMap& stored, std::string_view prefix)
{
    const auto found = stored.lower_bound(std::string(prefix));
    return found != stored.end() && found->first.starts_with(prefix);
}

Result<Description> describeHf(const QString& config, const ModelFiles& files)
{
    Description description;
    const Result<ClipConfig> towers = readHfConfig(config);
    if (!towers) {
        return failAs(towers);
    }
    const Result<Preprocessing> preprocessing = readHfPreprocessor(QDir(files.folder).filePath(QStringLiteral("preprocessor_config.json")), towers->vision);
    if (!preprocessing) {
        return failAs(preprocessing);
    }
    description.config = *towers;
    description.preprocessing = *preprocessing;
    description.sourceOf = [](const std::string& tensor) { return TensorSource{tensor}; };
    return description;
}

Result<Description> describeOpenClip(const TensorMap& stored, const ModelFiles& files)
{
    Result<OpenClipModel> model = readOpenClip(files.openClipConfig, stored, files.weights.first());
    if (!model) {
        return failAs(model);
    }
    return Description{Layout::OpenClip, model->config, model->preprocessing, std::move(model->sourceOf)};
}

Result<Description> describeOpenAi(const TensorMap& stored, const QString& path)
{
    const Result<ClipConfig> config = inferOpenAi(stored, path);
    if (!config) {
        return failAs(config);
    }
    const bool resnet = config->vision.kind == VisionKind::ModifiedResNet;
    return Description{Layout::OpenAi, *config, {}, [resnet](const std::string& tensor) {
                           return resnet && tensor.starts_with("visual.") ? TensorSource{tensor} : openAiSource(tensor);
                       }};
}

/// The layout of tensors that were read already.
Result<Description> describe(const TensorMap& stored, const ModelFiles& files)
{
    const QString& path = files.weights.first();
    // OpenAI's names come first: such a file may carry a stray text_model.embeddings.position_ids, which says nothing.
    if (!looksOpenAi(stored) && (hasPrefix(stored, "vision_model.") || hasPrefix(stored, "text_model."))) {
        const QString config = QDir(files.folder).filePath(QStringLiteral("config.json"));
        if (!QFileInfo::exists(config)) {
            return fail(Error::Code::NotFound, path, Text::tr("config.json is missing beside these weights in Hugging Face's layout"));
        }
        return describeHf(config, files);
    }
    const bool openClipOnly = hasPrefix(stored, "visual.trunk.") || hasPrefix(stored, "text.");
    if (!files.openClipConfig.isEmpty() && (openClipOnly || looksOpenAi(stored))) {
        return describeOpenClip(stored, files);
    }
    if (openClipOnly) {
        return fail(Error::Code::NotFound, path, Text::tr("open_clip_config.json is missing beside these weights in open_clip's layout"));
    }
    if (looksOpenAi(stored)) {
        return describeOpenAi(stored, path);
    }
    return fail(Error::Code::Unsupported, path, Text::tr("is no CLIP model: none of its %1 tensors has a name that a CLIP model has").arg(stored.size()));
}

/// Every number and choice of a configuration, in a fixed order.
QByteArray settingsForHash(const Description& d)
{
    QByteArray text;
    const auto add = [&text](auto value) { text += QByteArray::number(value, 'g', 17) + ' '; };
    const auto addInteger = [&text](auto value) { text += QByteArray::number(static_cast<qint64>(value)) + ' '; };
    const auto addTransformer = [&](const TransformerConfig& t) {
        addInteger(t.width), addInteger(t.layers), addInteger(t.heads), addInteger(t.mlp), addInteger(t.activation), add(t.eps);
    };
    const VisionConfig& v = d.config.vision;
    addInteger(d.layout), addInteger(v.kind), addTransformer(v.transformer), addInteger(v.imageSize), addInteger(v.patchSize), addInteger(v.preNorm), addInteger(v.patchBias);
    for (const std::int64_t blocks : v.resnet.blocks) {
        addInteger(blocks);
    }
    addInteger(v.resnet.width), addInteger(v.resnet.heads), addInteger(d.config.projection);
    const TextConfig& t = d.config.text;
    addInteger(t.kind), addTransformer(t.transformer), addInteger(t.contextLength), addInteger(t.vocabulary), addInteger(t.pooling), addInteger(t.eosId), addInteger(t.padId);
    addInteger(t.projectionHidden), addInteger(d.config.sigmoid), addInteger(d.preprocessing.pipeline);
    for (std::size_t i = 0; i < 3; ++i) {
        add(static_cast<double>(d.preprocessing.normalization.mean[i]));
        add(static_cast<double>(d.preprocessing.normalization.std[i]));
    }
    return text;
}

Result<std::vector<WeightFile>> hashed(const QStringList& paths, bool anew)
{
    std::vector<WeightFile> files;
    for (const QString& path : paths) {
        const Result<QByteArray> sha256 = anew ? sha256OfFile(path) : rememberedSha256(path);
        if (!sha256) {
            return failAs(sha256);
        }
        files.push_back({path, QFileInfo(path).size(), sha256->toHex()});
    }
    return files;
}

QString hashOf(const std::vector<WeightFile>& files, const QByteArray& settings)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const WeightFile& file : files) {
        hash.addData(QByteArray::fromHex(file.sha256));
    }
    hash.addData(settings);
    return QString::fromLatin1(hash.result().toHex());
}

bool isStatistic(std::string_view tensor)
{
    return tensor.ends_with(".running_mean") || tensor.ends_with(".running_var");
}

QString typeName(at::ScalarType type)
{
    switch (type) {
    case at::kHalf:
        return QStringLiteral("fp16");
    case at::kBFloat16:
        return QStringLiteral("bf16");
    case at::kDouble:
        return QStringLiteral("fp64");
    default:
        return QStringLiteral("fp32");
    }
}

Result<Checkpoint> load(const ModelFiles& files, bool hashAnew)
{
    const QString& path = files.weights.first();
    std::optional<Description> description;
    if (!files.hfConfig.isEmpty()) { // says what is wrong with a configuration before gigabytes are read
        const bool missing = !QFileInfo::exists(files.hfConfig);
        if (missing && files.openClipConfig.isEmpty()) {
            return fail(Error::Code::NotFound, files.folder, Text::tr("config.json is missing beside %1").arg(QFileInfo(path).fileName()));
        }
        if (!missing) {
            Result<Description> described = describeHf(files.hfConfig, files);
            if (!described) {
                return failAs(described);
            }
            description = std::move(*described);
        }
    }
    Result<TensorMap> stored = readModelTensors(files);
    if (!stored) {
        return failAs(stored);
    }
    if (!description) {
        Result<Description> described = describe(*stored, files);
        if (!described) {
            return failAs(described);
        }
        description = std::move(*described);
    }
    Result<TakenWeights> taken = takeWeights(std::move(*stored), clipTensors(description->config), description->sourceOf, path);
    if (!taken) {
        return failAs(taken);
    }
    Result<std::vector<WeightFile>> weightFiles = hashed(files.weights, hashAnew);
    if (!weightFiles) {
        return failAs(weightFiles);
    }
    Checkpoint checkpoint;
    checkpoint.layout = description->layout;
    checkpoint.config = description->config;
    checkpoint.preprocessing = description->preprocessing;
    checkpoint.weights = std::move(taken->weights);
    checkpoint.folder = files.folder;
    checkpoint.file = path;
    checkpoint.sha256 = hashOf(*weightFiles, settingsForHash(*description));
    checkpoint.files = std::move(*weightFiles);
    checkpoint.storedType = typeName(taken->storedType);
    for (const auto& [name, tensor] : checkpoint.weights) {
        checkpoint.parameters += isStatistic(name) ? 0 : tensor.numel();
    }
    if (!taken->unused.isEmpty()) {
        checkpoint.warnings.append(Text::tr("%1 tensors of the file belong to no tower and are not used: %2").arg(taken->unused.size()).arg(taken->unused.mid(0, 3).join(QStringLiteral(", "))));
    }
    if (!std::isfinite(static_cast<float>(checkpoint.logitScale()))) {
        return fail(Error::Code::Model, path, Text::tr("logit_scale is %1, and its exponential is too large to be a number").arg(checkpoint.weights.at("logit_scale").item<double>()));
    }
    return checkpoint;
}

} // namespace

QString layoutName(Layout layout)
{
    switch (layout) {
    case Layout::HuggingFace:
        return QStringLiteral("huggingface");
    case Layout::OpenAi:
        return QStringLiteral("openai");
    case Layout::OpenClip:
        return QStringLiteral("open_clip");
    }
    return {};
}

TokenizerKind Checkpoint::tokenizerKind() const
{
    switch (config.text.kind) {
    case TextKind::Bert:
        return TokenizerKind::WordPiece;
    case TextKind::Siglip:
        return TokenizerKind::SentencePiece;
    case TextKind::Clip:
        break;
    }
    return TokenizerKind::BytePair;
}

double Checkpoint::logitScale() const
{
    return std::exp(weights.at("logit_scale").item<double>());
}

double Checkpoint::logitBias() const
{
    return config.sigmoid ? weights.at("logit_bias").item<double>() : 0;
}

Result<Checkpoint> loadCheckpoint(const QString& path, bool hashAnew)
{
    const Result<ModelFiles> files = findModelFiles(path);
    if (!files) {
        return failAs(files);
    }
    try {
        return load(*files, hashAnew);
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, path, QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

} // namespace postil::ml
