// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/taskcontext.h"
#include "core/dataset/image.h"
#include "core/inference/encoder.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <span>
#include <vector>

namespace postil {

/// Geometry of a small CLIP that is trained from random weights (Hugging Face's names for the same things).
struct ClipGeometry {
    int imageSize = 64;
    int patchSize = 8;
    int visionWidth = 192;
    int visionLayers = 6;
    int visionHeads = 6;
    int textWidth = 128;
    int textLayers = 3;
    int textHeads = 4;
    int contextLength = 32;
    int projection = 128;
};

struct ClipTrainOptions {
    ClipGeometry geometry;
    int epochs = 10;
    int batch = 128;
    double learningRate = 1e-3;
    double weightDecay = 0.1;
    bool multiPositive = true; ///< targets spread evenly over equal captions (original-method B.4),
                               ///< that is, over all captions that fit an image; off: the plain loss
    bool augment = true;       ///< pictures are moved, turned, exposed, blurred a little; captions lose words now and then
    int vocabulary = 1024;     ///< byte-pair tokens, start and end included
    std::uint64_t seed = 0;
    BackendOptions backend;
    [[nodiscard]] Result<void> validate() const;
};

/// Image and caption pairs; a caption is drawn anew from the image's list each time it is shown.
struct ClipPairs {
    std::vector<Image> images;
    std::vector<int> captionList;          ///< per image: index into captionLists
    std::vector<QStringList> captionLists; ///< phrasings that say the same
    QStringList fillers;                   ///< words that say nothing of a picture; augmentation strews them in
};

struct ClipEpoch {
    int epoch = 0;
    double loss = 0;
    double seconds = 0;
};

class ClipTrainer
{
public:
    virtual ~ClipTrainer() = default;
    /// Trains and writes a Hugging Face layout (config.json, model.safetensors fp16, vocab.json, merges.txt,
    /// preprocessor_config.json) into `outDir`. Checkpoints beside it, so that a killed training goes on.
    [[nodiscard]] virtual Result<std::vector<ClipEpoch>> train(const ClipTrainOptions& options, const ClipPairs& pairs,
                                                               const QString& outDir,
                                                               const std::function<void(const ClipEpoch&)>& epochDone,
                                                               TaskContext& task) const = 0;
};

} // namespace postil
