// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/checkpoint.h"

#include "core/base/text.h"
#include "core/ml/clip/clipinit.h"
#include "core/ml/clip/hfconfig.h"
#include "core/ml/clip/safetensors.h"
#include "core/ml/clip/torchfile.h"

#include <ATen/ops/isfinite.h>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace postil::ml {

namespace {

QString sizesText(at::IntArrayRef sizes)
{
    QStringList list;
    for (const std::int64_t size : sizes) {
        list.append(QString::number(size));
    }
    return QStringLiteral("[%1]").arg(list.join(QStringLiteral(", ")));
}

QString shortened(const QStringList& names)
{
    constexpr qsizetype shown = 3;
    const QString list = QStringList(names.mid(0, shown)).join(QStringLiteral(", "));
    return names.size() <= shown ? list : Text::tr("%1 and %2 more").arg(list).arg(names.size() - shown);
}

/// Takes the model's tensors out of what a file holds, as fp32. Others (position_ids of old files) are left.
Result<TensorMap> takeWeights(const TensorMap& stored, const ClipConfig& config, const QString& path)
{
    TensorMap weights;
    QStringList missing;
    QStringList misshapen;
    QStringList notFinite;
    for (const TensorShape& wanted : clipTensors(config)) {
        const QString name = QString::fromStdString(wanted.name);
        const auto found = stored.find(wanted.name);
        if (found == stored.end()) {
            missing.append(name);
            continue;
        }
        const bool scalarAsVector = wanted.sizes.empty() && found->second.numel() == 1; // logit_scale of shape [1]
        if (found->second.sizes() != at::IntArrayRef(wanted.sizes) && !scalarAsVector) {
            misshapen.append(Text::tr("%1 is %2 instead of %3").arg(name, sizesText(found->second.sizes()), sizesText(wanted.sizes)));
            continue;
        }
        at::Tensor tensor = found->second.reshape(wanted.sizes).to(at::kFloat);
        if (!at::isfinite(tensor).all().item<bool>()) {
            notFinite.append(name);
        }
        weights.emplace(wanted.name, std::move(tensor));
    }
    if (!missing.isEmpty()) {
        return fail(Error::Code::Model, path, Text::tr("%1 tensors are missing: %2").arg(missing.size()).arg(shortened(missing)));
    }
    if (!misshapen.isEmpty()) {
        return fail(Error::Code::Model, path, Text::tr("does not fit config.json: %1").arg(shortened(misshapen)));
    }
    if (!notFinite.isEmpty()) {
        return fail(Error::Code::Model, path, Text::tr("has values that are not finite (NaN or infinite): %1").arg(shortened(notFinite)));
    }
    return weights;
}

QByteArray settingsForHash(const ClipConfig& config, const Normalization& normalization)
{
    QByteArray text;
    const auto add = [&text](auto value) { text += QByteArray::number(value) + ' '; };
    for (const TransformerConfig* t : {&config.vision.transformer, &config.text.transformer}) {
        add(t->heads);
        add(static_cast<int>(t->activation));
        add(t->eps);
    }
    add(config.vision.imageSize);
    add(static_cast<int>(config.text.pooling));
    add(config.text.eosId);
    for (std::size_t i = 0; i < 3; ++i) {
        add(static_cast<double>(normalization.mean[i]));
        add(static_cast<double>(normalization.std[i]));
    }
    return text;
}

QStringList weightFiles(const QString& folder)
{
    const QDir dir(folder);
    if (dir.exists(QStringLiteral("model.safetensors"))) {
        return {dir.filePath(QStringLiteral("model.safetensors"))};
    }
    if (dir.exists(QStringLiteral("model.safetensors.index.json"))) {
        QStringList files{dir.filePath(QStringLiteral("model.safetensors.index.json"))};
        for (const QString& shard : dir.entryList({QStringLiteral("model-*-of-*.safetensors")}, QDir::Files, QDir::Name)) {
            files.append(dir.filePath(shard));
        }
        return files;
    }
    return {};
}

Result<QString> hashOf(const QStringList& files, const QByteArray& settings)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
            return fail(Error::Code::Io, path, file.errorString());
        }
    }
    hash.addData(settings);
    return QString::fromLatin1(hash.result().toHex());
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

bool isTorchFileName(const QString& name)
{
    return name.endsWith(QLatin1String(".pt")) || name.endsWith(QLatin1String(".pth")) || name.endsWith(QLatin1String(".bin"));
}

/// The folder that `path` means, after everything that can be said about it without opening its weights.
Result<QString> modelFolder(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(Error::Code::NotFound, path, Text::tr("no such encoder: neither a folder nor a bundled model"));
    }
    const QString folder = info.isDir() ? info.absoluteFilePath() : info.absolutePath();
    if (QFileInfo::exists(folder + QStringLiteral("/config.json")) && (info.isDir() || info.fileName() == QLatin1String("model.safetensors"))) {
        return QDir::cleanPath(folder);
    }
    if (info.isFile() && info.suffix() == QLatin1String("safetensors")) { // say first what is wrong with the file itself
        if (const auto header = readSafetensorsHeader(path); !header) {
            return failAs(header);
        }
    }
    if (info.isFile() && isTorchFileName(info.fileName())) {
        if (const auto container = readTorchFile(path); !container) {
            return failAs(container);
        }
    }
    return fail(Error::Code::Unsupported, path, Text::tr("is no CLIP model in Hugging Face's layout (no config.json beside model.safetensors)"));
}

} // namespace

Result<Checkpoint> loadCheckpoint(const QString& path)
{
    const Result<QString> folder = modelFolder(path);
    if (!folder) {
        return failAs(folder);
    }
    const Result<ClipConfig> config = readHfConfig(*folder + QStringLiteral("/config.json"));
    if (!config) {
        return failAs(config);
    }
    const Result<Normalization> normalization = readHfPreprocessor(*folder + QStringLiteral("/preprocessor_config.json"), config->vision.imageSize);
    if (!normalization) {
        return failAs(normalization);
    }
    const QStringList files = weightFiles(*folder);
    if (files.isEmpty()) {
        return fail(Error::Code::NotFound, *folder, Text::tr("has no model.safetensors"));
    }
    const Result<Safetensors> stored = files.size() == 1 ? readSafetensors(files.first()) : readSafetensorsIndex(files.first());
    if (!stored) {
        return failAs(stored);
    }
    try {
        Result<TensorMap> weights = takeWeights(stored->tensors, *config, files.first());
        if (!weights) {
            return failAs(weights);
        }
        const Result<QString> sha256 = hashOf(files, settingsForHash(*config, *normalization));
        if (!sha256) {
            return failAs(sha256);
        }
        Checkpoint checkpoint{*config, *normalization, std::move(*weights), *folder, *sha256, 0, {}};
        for (const auto& [name, tensor] : checkpoint.weights) {
            checkpoint.parameters += tensor.numel();
        }
        checkpoint.storedType = typeName(stored->tensors.at("visual_projection.weight").scalar_type());
        return checkpoint;
    } catch (const std::exception& error) {
        return fail(Error::Code::Model, files.first(), QString::fromUtf8(error.what()).section(QLatin1Char('\n'), 0, 0));
    }
}

} // namespace postil::ml
