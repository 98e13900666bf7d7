// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/modelfiles.h"

#include "core/base/text.h"
#include "core/ml/clip/jsonfields.h"
#include "core/ml/clip/safetensors.h"
#include "core/ml/clip/tensorfile.h"

#include <QDir>
#include <QFileInfo>

namespace postil::ml {

namespace {

const QString hfConfigName = QStringLiteral("config.json");
const QString indexName = QStringLiteral("model.safetensors.index.json");

bool isHfWeights(const QString& name)
{
    return name == QLatin1String("model.safetensors") || name == indexName || name == QLatin1String("pytorch_model.bin");
}

/// The model that a folder holds, by the names under which such files are published.
QString publishedWeights(const QDir& dir)
{
    const bool hfConfig = dir.exists(hfConfigName);
    const bool openClip = dir.exists(QStringLiteral("open_clip_config.json"));
    QStringList names{QStringLiteral("model.safetensors"), indexName, QStringLiteral("pytorch_model.bin")};
    const QStringList openClipNames{QStringLiteral("open_clip_model.safetensors"), QStringLiteral("open_clip_pytorch_model.bin")};
    // config.json may be of another program (BiomedCLIP's ports): then open_clip's own names come first.
    names = openClip && !hfConfig ? openClipNames + names : names + openClipNames;
    for (const QString& name : names) {
        if (dir.exists(name)) {
            return name;
        }
    }
    return {};
}

QStringList withShards(const QDir& dir, const QString& name)
{
    QStringList files{dir.filePath(name)};
    if (name == indexName) {
        for (const QString& shard : dir.entryList({QStringLiteral("model-*-of-*.safetensors")}, QDir::Files, QDir::Name)) {
            files.append(dir.filePath(shard));
        }
    }
    return files;
}

Result<QString> weightsIn(const QDir& dir)
{
    const QString published = publishedWeights(dir);
    if (!published.isEmpty()) {
        return published;
    }
    const QStringList others = dir.entryList({QStringLiteral("*.safetensors"), QStringLiteral("*.pt"), QStringLiteral("*.pth"), QStringLiteral("*.bin")}, QDir::Files, QDir::Name);
    if (others.size() == 1) {
        return others.first();
    }
    if (others.isEmpty()) {
        return fail(Error::Code::NotFound, dir.path(),
                    dir.exists(hfConfigName) ? Text::tr("has no model.safetensors") : Text::tr("is no folder of a CLIP model: there are no weights in it (nor a config.json)"));
    }
    return fail(Error::Code::InvalidArgument, dir.path(), Text::tr("holds several files of weights (%1): name one of them").arg(others.mid(0, 4).join(QStringLiteral(", "))));
}

} // namespace

Result<ModelFiles> findModelFiles(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(Error::Code::NotFound, path, Text::tr("no such encoder: neither a folder, nor a file of weights, nor the name of one"));
    }
    const QDir dir(QDir::cleanPath(info.isDir() ? info.absoluteFilePath() : info.absolutePath()));
    const Result<QString> name = info.isDir() ? weightsIn(dir) : Result<QString>(info.fileName());
    if (!name) {
        return failAs(name);
    }
    ModelFiles files;
    files.folder = dir.path();
    files.weights = info.isDir() || *name == indexName ? withShards(dir, *name) : QStringList{path};
    const QString openClip = dir.filePath(QStringLiteral("open_clip_config.json"));
    files.openClipConfig = QFileInfo::exists(openClip) ? openClip : QString();
    if (isHfWeights(*name)) {
        files.hfConfig = dir.filePath(hfConfigName);
    }
    return files;
}

Result<TensorMap> readModelTensors(const ModelFiles& files)
{
    const QString& first = files.weights.first();
    if (first.endsWith(QLatin1String(".json"))) {
        Result<Safetensors> shards = readSafetensorsIndex(first);
        return shards ? Result<TensorMap>(std::move(shards->tensors)) : failAs(shards);
    }
    return readTensors(first);
}

} // namespace postil::ml
