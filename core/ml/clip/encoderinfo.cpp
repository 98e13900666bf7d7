// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/encoderinfo.h"

#include "core/base/text.h"
#include "core/ml/clip/checkpoint.h"
#include "core/ml/clip/modelfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace postil::ml {

namespace {

constexpr double countingFlop = 1e9; // per image

QString licenceFile(const QString& folder)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("licen[cs]e*"), QStringLiteral("copying*")}, QDir::Files, QDir::Name);
    return names.isEmpty() ? QString() : QDir(folder).filePath(names.first());
}

QString transformerText(const TransformerConfig& t)
{
    return Text::tr("%1 layers, width %2, %3 heads").arg(t.layers).arg(t.width).arg(t.heads);
}

QString imageTowerText(const VisionConfig& vision)
{
    if (vision.kind == VisionKind::ModifiedResNet) {
        const auto& b = vision.resnet.blocks;
        return Text::tr("ModifiedResNet, %1 + %2 + %3 + %4 blocks, width %5").arg(b[0]).arg(b[1]).arg(b[2]).arg(b[3]).arg(vision.resnet.width);
    }
    return Text::tr("ViT, %1, patch %2").arg(transformerText(vision.transformer)).arg(vision.patchSize);
}

QString architectureName(const ClipConfig& config)
{
    if (config.vision.kind == VisionKind::Siglip) {
        return QStringLiteral("siglip");
    }
    const QString vision = config.vision.kind == VisionKind::ModifiedResNet ? QStringLiteral("clip-resnet") : QStringLiteral("clip-vit");
    return config.text.kind == TextKind::Bert ? vision + QStringLiteral("-bert") : vision;
}

QString cardText(const QString& folder)
{
    for (const char* name : {"/MODEL_CARD.md", "/README.md"}) {
        QFile file(folder + QString::fromLatin1(name));
        if (file.open(QIODevice::ReadOnly)) {
            return QString::fromUtf8(file.read(1 << 20));
        }
    }
    return {};
}

/// Images per block where nothing was measured: some 150 GFLOP, so that activations stay small, but with enough rows for the matrix
/// multiplications to run at full rate.
int usualBlock(const VisionConfig& config)
{
    return static_cast<int>(std::clamp(150e9 / imageFlop(config), 4.0, 32.0));
}

/// Whether the folder alone names the model, or the file must.
bool isFoldersModel(const Checkpoint& checkpoint)
{
    const Result<ModelFiles> files = findModelFiles(checkpoint.folder);
    return files && QFileInfo(files->weights.first()) == QFileInfo(checkpoint.file);
}

} // namespace

double imageFlop(const VisionConfig& config)
{
    const auto side = static_cast<double>(config.imageSize);
    if (config.kind == VisionKind::ModifiedResNet) { // RN50: 12 GFLOP at 224 pixels for its 16 blocks
        const ResNetConfig& r = config.resnet;
        const double scale = static_cast<double>(r.width) / 64 * side / 224;
        return 12e9 * scale * scale * static_cast<double>(r.blocks[0] + r.blocks[1] + r.blocks[2] + r.blocks[3]) / 16;
    }
    const TransformerConfig& t = config.transformer;
    const auto tokens = static_cast<double>(config.tokens());
    const auto width = static_cast<double>(t.width);
    return 2 * tokens * (4 * width * width + 2 * width * static_cast<double>(t.mlp) + 2 * tokens * width) * static_cast<double>(t.layers);
}

bool isSmall(const VisionConfig& config)
{
    return imageFlop(config) < countingFlop;
}

EncoderInfo infoOf(const Checkpoint& checkpoint)
{
    const ClipConfig& config = checkpoint.config;
    EncoderInfo info;
    info.path = isFoldersModel(checkpoint) ? checkpoint.folder : checkpoint.file;
    info.name = QFileInfo(info.path).fileName();
    info.layout = layoutName(checkpoint.layout);
    info.architecture = architectureName(config);
    info.imageTower = imageTowerText(config.vision);
    info.textTower = config.text.kind == TextKind::Bert ? Text::tr("BERT, %1").arg(transformerText(config.text.transformer)) : transformerText(config.text.transformer);
    info.storedType = checkpoint.storedType;
    info.sha256 = checkpoint.sha256;
    info.imageSize = static_cast<int>(config.vision.imageSize);
    info.contextLength = static_cast<int>(config.text.contextLength);
    info.dimension = static_cast<int>(config.projection);
    info.blockImages = usualBlock(config.vision);
    info.logitScale = checkpoint.logitScale();
    info.logitBias = checkpoint.logitBias();
    info.sigmoid = config.sigmoid;
    info.parameters = checkpoint.parameters;
    info.card = cardText(checkpoint.folder);
    info.licence = licenceFile(checkpoint.folder);
    info.warnings = checkpoint.warnings;
    info.files = checkpoint.files;
    return info;
}

} // namespace postil::ml
